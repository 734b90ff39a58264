#include "ui/isolation/placement_words.h"

#include "ui/theme/icons.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>

namespace bulkhead {

namespace {

/// For translation of free functions.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::PlacementWords)
};

} // namespace

QString cellVerdictIconName(CellVerdict verdict)
{
    switch (verdict) {
    case CellVerdict::Leak:
        return QStringLiteral("landing-leak");
    case CellVerdict::ConditionalLeak:
        return QStringLiteral("landing-leak-conditional");
    case CellVerdict::SoftLeak:
        return QStringLiteral("landing-leak-soft");
    case CellVerdict::Unknown:
        return QStringLiteral("landing-unknown");
    case CellVerdict::Lands:
        return QStringLiteral("landing-yes");
    case CellVerdict::KeptOut:
        break;
    }
    return QStringLiteral("landing-no");
}

QString cellVerdictName(CellVerdict verdict)
{
    switch (verdict) {
    case CellVerdict::Leak:
        return Words::tr("leak");
    case CellVerdict::ConditionalLeak:
        return Words::tr("conditional leak");
    case CellVerdict::SoftLeak:
        return Words::tr("soft leak");
    case CellVerdict::Unknown:
        return Words::tr("unknown");
    case CellVerdict::Lands:
        return Words::tr("can land");
    case CellVerdict::KeptOut:
        break;
    }
    return Words::tr("kept out");
}

QColor cellVerdictColour(CellVerdict verdict, const Theme &theme)
{
    switch (verdict) {
    case CellVerdict::Leak:
    case CellVerdict::ConditionalLeak:
    case CellVerdict::SoftLeak:
        return theme.high;
    case CellVerdict::Lands:
        return theme.text;
    case CellVerdict::Unknown:
    case CellVerdict::KeptOut:
        break;
    }
    return theme.muted;
}

QIcon cellVerdictIcon(CellVerdict verdict, const Theme &theme)
{
    return themedIcon(cellVerdictIconName(verdict), cellVerdictColour(verdict, theme));
}

QString className(WorkloadClass workloadClass)
{
    switch (workloadClass) {
    case WorkloadClass::CiManager:
        return Words::tr("CI manager");
    case WorkloadClass::CiJob:
        return Words::tr("CI job");
    case WorkloadClass::CiBuilder:
        return Words::tr("CI builder");
    case WorkloadClass::Application:
        return Words::tr("application");
    case WorkloadClass::System:
        break;
    }
    return Words::tr("system");
}

QString roleName(GroupRole role)
{
    switch (role) {
    case GroupRole::Ci:
        return Words::tr("CI nodes");
    case GroupRole::Application:
        return Words::tr("application nodes");
    case GroupRole::System:
        return Words::tr("system nodes");
    case GroupRole::Mixed:
        return Words::tr("CI and application nodes");
    case GroupRole::Empty:
        break;
    }
    return Words::tr("nodes nobody uses");
}

QString stateName(IsolationState state)
{
    switch (state) {
    case IsolationState::Exclusive:
        return Words::tr("exclusive");
    case IsolationState::Conditional:
        return Words::tr("conditional");
    case IsolationState::Unknown:
        return Words::tr("unknown");
    case IsolationState::Soft:
        return Words::tr("soft");
    case IsolationState::ApplicationLeaks:
        return Words::tr("applications leak");
    case IsolationState::CiLeaks:
        return Words::tr("CI leaks");
    case IsolationState::Shared:
        break;
    }
    return Words::tr("shared");
}

QString stateIconName(IsolationState state)
{
    switch (state) {
    case IsolationState::Exclusive:
        return QStringLiteral("lock");
    case IsolationState::Conditional:
        return cellVerdictIconName(CellVerdict::ConditionalLeak);
    case IsolationState::Unknown:
        return cellVerdictIconName(CellVerdict::Unknown);
    case IsolationState::Soft:
        return cellVerdictIconName(CellVerdict::SoftLeak);
    default:
        return cellVerdictIconName(CellVerdict::Leak);
    }
}

QColor stateColour(IsolationState state, const Theme &theme)
{
    if (state >= IsolationState::Soft)
        return theme.high;
    return state == IsolationState::Exclusive ? theme.text : theme.muted;
}

QString limitLines(std::span<const Message> limits)
{
    QStringList lines;
    for (const Message &limit : limits)
        lines.append(translated(limit));
    return lines.join(u'\n');
}

QString stepName(PlacementStep step)
{
    switch (step) {
    case PlacementStep::NodeName:
        return Words::tr("Node name");
    case PlacementStep::NodeSelector:
        return Words::tr("Node selector");
    case PlacementStep::RuntimeClass:
        return Words::tr("Runtime class");
    case PlacementStep::NodeAffinity:
        return Words::tr("Node affinity");
    case PlacementStep::Taints:
        return Words::tr("Taints");
    case PlacementStep::Unschedulable:
        return Words::tr("Cordon");
    case PlacementStep::PodAffinity:
        return Words::tr("Pod affinity");
    case PlacementStep::PodAntiAffinity:
        return Words::tr("Pod anti-affinity");
    case PlacementStep::Admission:
        return Words::tr("Admission");
    case PlacementStep::Scheduler:
        return Words::tr("Scheduler");
    case PlacementStep::Preference:
        break;
    }
    return Words::tr("Preference");
}

QString confidenceName(ClassConfidence confidence)
{
    switch (confidence) {
    case ClassConfidence::Declared:
        return Words::tr("declared");
    case ClassConfidence::Certain:
        return Words::tr("certain");
    case ClassConfidence::Likely:
        return Words::tr("likely");
    case ClassConfidence::Assumed:
        break;
    }
    return Words::tr("assumed");
}

QString workloadTitle(const Workload &workload)
{
    const QString name = toQString(workload.resource->name());
    const QString space = toQString(workload.resource->namespaceName());
    return space.isEmpty() ? name : space + u'/' + name;
}

QString workloadSubtitle(const Workload &workload)
{
    const QString name = className(workload.workloadClass());
    return workload.environment.empty() ? name : Words::tr("%1 · %2").arg(name, toQString(workload.environment));
}

QString classIconName(WorkloadClass workloadClass)
{
    if (isCi(workloadClass))
        return QStringLiteral("runners");
    return workloadClass == WorkloadClass::Application ? QStringLiteral("resource") : QStringLiteral("settings");
}

QIcon classIcon(WorkloadClass workloadClass, const Theme &theme)
{
    return themedIcon(classIconName(workloadClass), theme);
}

QString groupSubtitle(const Isolation &isolation, std::size_t group)
{
    const QString role = roleName(isolation.use(group).home);
    const std::string &environment = isolation.groups()[group].environment;
    return environment.empty() ? role : Words::tr("%1 · %2").arg(role, toQString(environment));
}

QString taintsText(const NodeGroup &group)
{
    QStringList taints;
    for (const GroupTaint &taint : group.taints)
        taints.append(toQString(taint.taint.text()));
    return taints.isEmpty() ? Words::tr("no taint") : taints.join(QStringLiteral(", "));
}

QString locationText(const Location &location)
{
    if (!location.source)
        return {};
    const SourceText &source = *location.source;
    const std::uint32_t line = source.lines().lineAt(std::min(location.range.begin, source.size())) + 1;
    return toQString(source.path()) + u':' + QString::number(line);
}

} // namespace bulkhead
