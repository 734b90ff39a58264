#include "ui/isolation/head_chips.h"

#include "ui/isolation/placement_words.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace bulkhead {

namespace {

/// For translation of free functions.
struct Chips {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::HeadChips)
};

using Classes = std::set<WorkloadClass>;

Classes allBut(std::initializer_list<WorkloadClass> shown)
{
    Classes hidden;
    for (std::size_t i = 0; i < workloadClassCount; ++i)
        if (!std::ranges::contains(shown, static_cast<WorkloadClass>(i)))
            hidden.insert(static_cast<WorkloadClass>(i));
    return hidden;
}

/// Leaks of some classes of workloads.
HeadChip leakChip(const QString &icon, const QString &text, std::size_t count, const Classes &hidden, const PictureFilter &filter)
{
    HeadChip chip{.icon = icon, .text = Chips::tr("%1 %2").arg(text, QLocale().toString(qulonglong(count))), .filter = filter};
    chip.tip = Chips::tr("Show only these");
    chip.isBad = true;
    chip.isOn = filter.breachesOnly && filter.hiddenClasses == hidden;
    chip.filter.breachesOnly = !chip.isOn;
    chip.filter.hiddenClasses = chip.isOn ? Classes() : hidden;
    return chip;
}

/// An environment with CI alone, or with applications alone, has nothing to be kept apart.
bool hasBoth(const Verdict &verdict)
{
    return (verdict.ciWorkloads > 0 && verdict.applicationWorkloads > 0) || verdict.state != IsolationState::Unknown
        || verdict.leaks.unknown > 0;
}

HeadChip environmentChip(const std::string &environment, const Verdict &verdict, const PictureFilter &filter)
{
    const QString name = environment.empty() ? Chips::tr("no environment") : toQString(environment);
    HeadChip chip{
        .icon = stateIconName(verdict.state), .text = Chips::tr("%1: %2").arg(name, stateName(verdict.state)), .filter = filter};
    chip.tip = Chips::tr("Show only environment %1").arg(name);
    chip.isBad = verdict.state >= IsolationState::Soft;
    chip.isOn = filter.environments == std::set{environment};
    chip.filter.environments = chip.isOn ? std::set<std::string>() : std::set{environment};
    return chip;
}

} // namespace

std::vector<HeadChip> headChips(const Isolation &isolation, const PictureFilter &filter)
{
    const Classes onlyCi = allBut({WorkloadClass::CiManager, WorkloadClass::CiJob, WorkloadClass::CiBuilder});
    const Classes onlyApplications = allBut({WorkloadClass::Application});
    const LeakCounts &leaks = isolation.verdict().leaks;
    std::vector<HeadChip> chips;
    const auto add = [&](const QString &icon, const QString &text, std::size_t count, const Classes &hidden) {
        if (count > 0)
            chips.push_back(leakChip(icon, text, count, hidden, filter));
    };
    add(cellVerdictIconName(CellVerdict::Leak), Chips::tr("CI on application nodes"), leaks.ciToApplication, onlyCi);
    add(cellVerdictIconName(CellVerdict::Leak), Chips::tr("applications on CI nodes"), leaks.applicationToCi, onlyApplications);
    add(cellVerdictIconName(CellVerdict::Leak), Chips::tr("CI of several environments"), leaks.environmentMix, onlyCi);
    add(cellVerdictIconName(CellVerdict::SoftLeak), Chips::tr("only a preference against it"), leaks.soft, {});
    add(cellVerdictIconName(CellVerdict::ConditionalLeak), Chips::tr("an admission plug-in decides"), leaks.conditional, {});
    add(cellVerdictIconName(CellVerdict::Unknown), Chips::tr("unknown"), leaks.unknown, {});
    const auto &environments = isolation.verdictsByEnvironment();
    if (environments.size() > 1 || (environments.size() == 1 && !environments.begin()->first.empty()))
        for (const auto &[environment, verdict] : environments)
            if (hasBoth(verdict))
                chips.push_back(environmentChip(environment, verdict, filter));
    return chips;
}

} // namespace bulkhead
