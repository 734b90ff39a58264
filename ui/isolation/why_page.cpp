#include "ui/isolation/why_page.h"

#include "core/placement/node_labels.h"
#include "ui/isolation/why_page_writer.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <ranges>

namespace bulkhead {

namespace {

/// For translation of free functions.
struct Page {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::WhyPage)
};

constexpr std::size_t mostRows = 40; ///< of one list; the matrix has the others
constexpr std::size_t mostNames = 8; ///< of one class
constexpr std::size_t mostWorkloadsAsked = 2000; ///< above, only counts are shown: names would take too long

QString groupLink(const WhyPageWriter &page, const Isolation &isolation, std::size_t group)
{
    return page.link(QStringLiteral("group:%1").arg(group), toQString(isolation.groups()[group].name));
}

QString workloadLink(const WhyPageWriter &page, const Isolation &isolation, std::size_t workload)
{
    return page.link(QStringLiteral("workload:%1").arg(workload), workloadTitle(isolation.workloads()[workload]));
}

/// What it means here that the workload may land on the group.
QString consequence(const Isolation &isolation, std::size_t workload, std::size_t group)
{
    const auto direction = isolation.leakDirection(workload, group);
    if (!direction || isolation.landing(workload, group).answer == Answer::No)
        return {};
    const auto applications = static_cast<int>(isolation.use(group).applications());
    switch (*direction) {
    case LeakDirection::CiToApplication:
        return Page::tr("A job that breaks out of its container here reads the tokens and secrets of %n application workload(s).",
                        nullptr, applications);
    case LeakDirection::ApplicationToCi:
        return Page::tr("Its tokens and secrets lie on nodes that run CI: a job that breaks out of its container reads them.");
    case LeakDirection::CiEnvironmentMix:
        break;
    }
    return Page::tr("CI of several environments meets on these nodes: a job of one reaches the jobs and secrets of the other.");
}

QString stepWord(const PlacementReason &reason)
{
    switch (reason.result) {
    case Answer::Yes:
        return Page::tr("passes");
    case Answer::No:
        return Page::tr("keeps it out");
    case Answer::Unknown:
        break;
    }
    return Page::tr("unknown");
}

CellVerdict markOf(Answer answer)
{
    return answer == Answer::Yes ? CellVerdict::Lands : answer == Answer::No ? CellVerdict::KeptOut : CellVerdict::Unknown;
}

void writeStep(WhyPageWriter &page, const PlacementReason &reason)
{
    const QString words = Page::tr("%1: %2").arg(stepName(reason.step), stepWord(reason));
    QString html = WhyPageWriter::escaped(translated(reason.message));
    for (const auto &[before, place] :
         {std::pair(Page::tr("pod:"), reason.podPlace), std::pair(Page::tr("nodes:"), reason.groupPlace)})
        if (place.source)
            html += QStringLiteral("<br>") + page.placeLink(before, place);
    page.row(reason.result == Answer::No ? QStringLiteral("landing-blocked") : cellVerdictIconName(markOf(reason.result)),
             page.theme().text, words, html);
}

void writePair(WhyPageWriter &page, const Isolation &isolation, std::size_t workload, std::size_t group)
{
    const Workload &pod = isolation.workloads()[workload];
    page.title(Page::tr("%1 on %2").arg(workloadTitle(pod), toQString(isolation.groups()[group].name)),
               Page::tr("%1, on %2").arg(workloadSubtitle(pod), groupSubtitle(isolation, group)));
    const CellVerdict verdict = cellVerdict(isolation, workload, group);
    page.row(cellVerdictIconName(verdict), cellVerdictColour(verdict, page.theme()), cellVerdictName(verdict),
             WhyPageWriter::escaped(consequence(isolation, workload, group)));
    page.section(Page::tr("STEPS OF THE SCHEDULER"));
    Placement placement = isolation.explain(workload, group);
    std::ranges::stable_sort(placement.reasons, {}, &PlacementReason::step);
    for (const PlacementReason &reason : placement.reasons)
        writeStep(page, reason);
    if (placement.reasons.empty())
        page.paragraph(Page::tr("Nothing in the files keeps it out: no selector, no taint."));
}

void writeClass(WhyPageWriter &page, const Classification &classification)
{
    page.section(Page::tr("WHAT IT IS"));
    page.paragraph(Page::tr("%1 (%2)").arg(className(classification.workloadClass), confidenceName(classification.confidence)));
    if (const QString evidence = translated(classification.evidence); !evidence.isEmpty())
        page.muted(evidence);
    page.html(page.placeLink({}, classification.place));
}

/// Every group with its verdict, the worst first.
void writeGroupsOf(WhyPageWriter &page, const Isolation &isolation, std::size_t workload)
{
    std::vector<std::pair<CellVerdict, std::size_t>> verdicts;
    verdicts.reserve(isolation.groups().size());
    for (std::size_t group = 0; group < isolation.groups().size(); ++group)
        verdicts.emplace_back(cellVerdict(isolation, workload, group), group);
    std::ranges::sort(verdicts);
    page.section(Page::tr("WHERE IT MAY LAND"));
    for (const auto &[verdict, group] : verdicts | std::views::take(mostRows))
        page.row(cellVerdictIconName(verdict), cellVerdictColour(verdict, page.theme()), cellVerdictName(verdict),
                 groupLink(page, isolation, group) + u' ' + WhyPageWriter::escaped(groupSubtitle(isolation, group)));
    if (verdicts.size() > mostRows)
        page.muted(Page::tr("The matrix shows %n more.", nullptr, static_cast<int>(verdicts.size() - mostRows)));
}

void writeWorkload(WhyPageWriter &page, const Isolation &isolation, std::size_t workload)
{
    const Workload &pod = isolation.workloads()[workload];
    page.title(workloadTitle(pod), Page::tr("%1 · %2").arg(toQString(pod.resource->kind()), workloadSubtitle(pod)));
    page.html(page.placeLink({}, Location::keyOf(pod.podSpec)));
    writeClass(page, pod.classification);
    writeGroupsOf(page, isolation, workload);
}

void writeTaints(WhyPageWriter &page, const NodeGroup &group)
{
    page.section(Page::tr("TAINTS"));
    for (const GroupTaint &taint : group.taints) {
        QString note = taint.taint.isHard() ? Page::tr("keeps out who does not tolerate it") : Page::tr("only a preference");
        if (taint.isAssumed)
            note = Page::tr("assumed from a toleration: it may not be there");
        const QString place = page.placeLink({}, taint.place);
        page.row(taint.taint.isHard() ? QStringLiteral("lock") : QStringLiteral("lock-open"), page.theme().text,
                 toQString(taint.taint.text()),
                 WhyPageWriter::escaped(note) + (place.isEmpty() ? QString() : QStringLiteral("<br>") + place));
    }
    if (group.taints.empty())
        page.paragraph(Page::tr("None: whoever may land elsewhere may land here."));
}

void writeLabels(WhyPageWriter &page, const NodeGroup &group)
{
    page.section(Page::tr("LABELS"));
    const auto tells = [](const auto &label) { return !isMachineLabel(label.first); };
    for (const auto &[key, value] : group.labels | std::views::filter(tells) | std::views::take(mostRows)) {
        const bool isProtected = !isKubeletSettable(key);
        page.row(isProtected ? QStringLiteral("lock") : QStringLiteral("lock-open"), page.theme().text,
                 toQString(key) + u'=' + toQString(value),
                 WhyPageWriter::escaped(isProtected ? Page::tr("protected: only the control plane sets it")
                                                    : Page::tr("a stolen kubelet credential can set it")));
    }
    if (std::ranges::none_of(group.labels, tells))
        page.paragraph(Page::tr("None that anything here tells."));
}

using Names = std::array<std::vector<std::size_t>, workloadClassCount>;

/// The first of each class that may land on the group.
Names namesOn(const Isolation &isolation, std::size_t group)
{
    Names names;
    if (isolation.workloads().size() > mostWorkloadsAsked)
        return names;
    for (std::size_t workload = 0; workload < isolation.workloads().size(); ++workload) {
        auto &ofClass = names[static_cast<std::size_t>(isolation.workloads()[workload].workloadClass())];
        if (ofClass.size() < mostNames && isolation.landing(workload, group).answer != Answer::No)
            ofClass.push_back(workload);
    }
    return names;
}

void writeWhoLands(WhyPageWriter &page, const Isolation &isolation, std::size_t group)
{
    page.section(Page::tr("WHO MAY LAND HERE"));
    const Names names = namesOn(isolation, group);
    bool isAnybody = false;
    for (std::size_t i = 0; i < workloadClassCount; ++i) {
        const auto workloadClass = static_cast<WorkloadClass>(i);
        const GroupUse::Count count = isolation.use(group).byClass[i];
        if (count.yes + count.unknown == 0)
            continue;
        isAnybody = true;
        QStringList links;
        for (const std::size_t workload : names[i])
            links.append(workloadLink(page, isolation, workload));
        if (const std::size_t shown = names[i].size(); shown > 0 && count.yes + count.unknown > shown)
            links.append(WhyPageWriter::escaped(Page::tr("%n more", nullptr, static_cast<int>(count.yes + count.unknown - shown))));
        const QString words = count.unknown == 0
            ? Page::tr("%1: %2").arg(className(workloadClass)).arg(count.yes)
            : Page::tr("%1: %2, and %3 unknown").arg(className(workloadClass)).arg(count.yes).arg(count.unknown);
        page.row(classIconName(workloadClass), page.theme().text, words, links.join(QStringLiteral("<br>")));
    }
    if (!isAnybody)
        page.paragraph(Page::tr("Nobody."));
}

void writeDefinition(WhyPageWriter &page, const NodeGroup &group)
{
    page.section(Page::tr("DEFINED BY"));
    if (group.members.empty())
        page.html(page.placeLink({}, group.place));
    for (const NodeMember &member : group.members | std::views::take(mostNames))
        page.html(page.placeLink(toQString(member.name), member.place));
    if (group.members.size() > mostNames)
        page.muted(Page::tr("%n more", nullptr, static_cast<int>(group.members.size() - mostNames)));
    if (!group.place.source && group.members.empty())
        page.paragraph(group.isAssumed() ? Page::tr("No object: assumed from the selectors of workloads.")
                                         : Page::tr("No object here."));
}

void writeGroup(WhyPageWriter &page, const Isolation &isolation, std::size_t index)
{
    const NodeGroup &group = isolation.groups()[index];
    const QString nodes = group.nodeCount ? Page::tr("%n node(s)", nullptr, static_cast<int>(*group.nodeCount))
                                          : Page::tr("as many nodes as it takes");
    page.title(toQString(group.name), Page::tr("%1 · %2").arg(groupSubtitle(isolation, index), nodes));
    if (group.isUnschedulable)
        page.paragraph(Page::tr("Cordoned: takes no new pods."));
    writeWhoLands(page, isolation, index);
    writeTaints(page, group);
    writeLabels(page, group);
    writeDefinition(page, group);
}

} // namespace

WhyPage whyPage(const Isolation &isolation, const IsolationSelection &selection, const Theme &theme, const QFont &font)
{
    WhyPageWriter page(theme, font);
    if (selection.workload && selection.group)
        writePair(page, isolation, *selection.workload, *selection.group);
    else if (selection.workload)
        writeWorkload(page, isolation, *selection.workload);
    else if (selection.group)
        writeGroup(page, isolation, *selection.group);
    else
        page.muted(Page::tr("Select a workload, a node group, or the line between them to see why it may land there."));
    return page.take();
}

} // namespace bulkhead
