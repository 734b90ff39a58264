#include "core/report/isolation_texts.h"

#include <format>

namespace bulkhead {

Message verdictSentence(const Verdict &verdict)
{
    if (verdict.ciWorkloads == 0)
        return {RULE_TEXT("Placement", "No CI workload is in these files: there is nothing to keep apart"), {}};
    switch (verdict.state) {
    case IsolationState::Exclusive:
        return {RULE_TEXT("Placement", "Isolated: CI and applications share no node group"), {}};
    case IsolationState::Conditional:
        return {RULE_TEXT("Placement", "Isolated only if an admission plug-in is on that is off by default"), {}};
    case IsolationState::Unknown:
        return {RULE_TEXT("Placement", "Not known: the files do not tell whether CI and applications share nodes"), {}};
    case IsolationState::Soft:
        return {RULE_TEXT("Placement", "Not isolated: only preferences keep CI and applications apart"), {}};
    case IsolationState::ApplicationLeaks:
        return {RULE_TEXT("Placement", "Not isolated: applications may land on nodes of CI"), {}};
    case IsolationState::CiLeaks:
        return {RULE_TEXT("Placement", "Not isolated: CI may land where applications run"), {}};
    case IsolationState::Shared:
        break;
    }
    if (verdict.leaks.applicationToCi == 0)
        return {RULE_TEXT("Placement", "Not isolated: CI has no nodes of its own and may land where applications run"), {}};
    return {RULE_TEXT("Placement", "Not isolated: CI may land where applications run, and applications on nodes of CI"), {}};
}

std::vector<Message> isolationLimits()
{
    return {
        {RULE_TEXT("Placement", "Admission plug-ins and mutating webhooks may change selectors and tolerations"), {}},
        {RULE_TEXT("Placement", "Free capacity, priorities and pre-emption are not weighed"), {}},
        {RULE_TEXT("Placement", "Pods that no file describes, and other clusters, are not seen"), {}},
        {RULE_TEXT("Placement", "A node once taken over keeps what already ran on it: taints given later move no pods"), {}},
        {RULE_TEXT("Placement", "What runs on every node, such as a DaemonSet, is within reach of whoever takes over a CI node"),
         {}},
    };
}

std::vector<Message> isolationLimits(const Isolation &isolation)
{
    std::vector<Message> limits = isolationLimits();
    if (isolation.isAssumed())
        limits.insert(limits.begin(),
                      {RULE_TEXT("Placement",
                                 "No object here defines nodes: the groups are assumed from selectors and tolerations. Add the "
                                 "output of: kubectl get nodes -o yaml"),
                       {}});
    return limits;
}

std::string inputHash(std::span<const ManifestPtr> manifests)
{
    std::string all;
    for (const ManifestPtr &manifest : manifests)
        all += std::format("{} {:016x}\n", manifest->source()->path(), manifest->source()->contentHash());
    return std::format("{:016x}", SourceText::create({}, std::move(all))->contentHash());
}

const Location &placeOf(const PlacementReason &reason)
{
    const Location &pod = reason.podPlace;
    const Location &group = reason.groupPlace;
    if (!pod.source || !group.source)
        return pod.source ? pod : group;
    const bool isTaint =
        (reason.step == PlacementStep::Taints && reason.result != Answer::Yes) || reason.code == "prefer-no-schedule";
    return isTaint || pod.certainty == Location::Certainty::Implied ? group : pod;
}

} // namespace bulkhead
