#include "ui/isolation/line_reason.h"

#include <QCoreApplication>

#include <algorithm>

namespace bulkhead {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::IsolationPicture)
};

enum class Taints : std::uint8_t { None, Tolerated, Passed };

const RuntimeClassFacts *runtimeClassOf(const ClusterFacts &facts, const SchedulingNeeds &pod)
{
    const auto found = facts.runtimeClasses.find(pod.runtimeClass);
    return found == facts.runtimeClasses.end() ? nullptr : &found->second;
}

Taints taintsFor(const ClusterFacts &facts, const SchedulingNeeds &pod, const NodeGroup &group)
{
    const RuntimeClassFacts *const runtimeClass = runtimeClassOf(facts, pod);
    const auto keepsOut = [](const GroupTaint &taint) { return taint.taint.isHard() && !taint.isAssumed; };
    const auto isTolerated = [&](const GroupTaint &taint) {
        const auto tolerates = [&](const Toleration &toleration) { return toleration.tolerates(taint.taint); };
        return std::ranges::any_of(pod.tolerations, tolerates, &WrittenToleration::toleration)
            || (runtimeClass && std::ranges::any_of(runtimeClass->tolerations, tolerates));
    };
    if (std::ranges::none_of(group.taints, keepsOut))
        return Taints::None;
    return std::ranges::all_of(group.taints, [&](const GroupTaint &taint) { return !keepsOut(taint) || isTolerated(taint); })
        ? Taints::Tolerated
        : Taints::Passed;
}

bool hasAddedSelector(const ClusterFacts &facts, const SchedulingNeeds &pod)
{
    const RuntimeClassFacts *const runtimeClass = runtimeClassOf(facts, pod);
    if (runtimeClass && !runtimeClass->nodeSelector.empty())
        return true;
    const NamespaceFacts *const factsOfNamespace = facts.namespaceFacts(pod.namespaceName);
    return facts.defaultNodeSelector || (factsOfNamespace && factsOfNamespace->openShiftSelector);
}

} // namespace

LineReason lineReason(const Isolation &isolation, std::size_t workload, std::size_t group, const Landing &landing)
{
    if (landing.answer == Answer::Unknown)
        return landing.isConditional ? LineReason::Admission : LineReason::Unknown;
    if (landing.isDiscouraged)
        return LineReason::PreferredOnly;
    const SchedulingNeeds &pod = isolation.needsOf(workload);
    if (pod.nodeNameIsObserved && std::ranges::contains(isolation.groups()[group].members, pod.nodeName, &NodeMember::name))
        return LineReason::RunsThere;
    if (!pod.nodeName.empty() && !pod.nodeNameIsObserved)
        return LineReason::NodeName;
    const Taints taints = taintsFor(isolation.facts(), pod, isolation.groups()[group]);
    if (taints == Taints::Passed)
        return LineReason::TaintsDoNotCount;
    const bool tolerates = taints == Taints::Tolerated;
    if (!pod.nodeSelector.empty())
        return tolerates ? LineReason::SelectorAndToleration : LineReason::Selector;
    if (pod.requiredTerms)
        return tolerates ? LineReason::AffinityAndToleration : LineReason::Affinity;
    if (hasAddedSelector(isolation.facts(), pod))
        return LineReason::AddedSelector;
    return tolerates ? LineReason::Tolerates : LineReason::NoSelector;
}

QString lineWords(LineReason reason)
{
    switch (reason) {
    case LineReason::NoSelector:
        return Words::tr("no selector");
    case LineReason::Selector:
        return Words::tr("selector");
    case LineReason::SelectorAndToleration:
        return Words::tr("selector + toleration");
    case LineReason::Affinity:
        return Words::tr("affinity");
    case LineReason::AffinityAndToleration:
        return Words::tr("affinity + toleration");
    case LineReason::AddedSelector:
        return Words::tr("added selector");
    case LineReason::Tolerates:
        return Words::tr("tolerates");
    case LineReason::NodeName:
        return Words::tr("node name");
    case LineReason::RunsThere:
        return Words::tr("runs there");
    case LineReason::TaintsDoNotCount:
        return Words::tr("past the taint");
    case LineReason::PreferredOnly:
        return Words::tr("preferred only");
    case LineReason::Admission:
        return Words::tr("admission plug-in");
    case LineReason::Unknown:
        return Words::tr("unknown");
    case LineReason::Several:
        return Words::tr("several reasons");
    case LineReason::Gone:
        break;
    }
    return Words::tr("no longer");
}

} // namespace bulkhead
