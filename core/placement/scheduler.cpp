#include "core/placement/scheduler.h"

#include "core/placement/landing_check.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 35> kReasonCodes = {
    "static-pod",
    "running-here",
    "node-name",
    "other-node-name",
    "node-name-unknown",
    "no-selector",
    "selector-matches",
    "selector-mismatch",
    "selector-unknown",
    "project-selector",
    "project-selector-mismatch",
    "runtime-class-missing",
    "runtime-class-conflict",
    "runtime-class-mismatch",
    "runtime-class-unknown",
    "affinity-matches",
    "affinity-mismatch",
    "affinity-unknown",
    "no-taint",
    "taints-tolerated",
    "taints-bypassed",
    "untolerated-taint",
    "assumed-taint",
    "cordon-tolerated",
    "unschedulable",
    "pod-affinity-met",
    "pod-affinity-unmet",
    "pod-affinity-unknown",
    "anti-affinity-occupied",
    "anti-affinity-per-node",
    "admission-node-selector",
    "admission-tolerations",
    "foreign-scheduler",
    "prefer-no-schedule",
    "preferred-elsewhere",
};

} // namespace

std::span<const std::string_view> placementReasonCodes()
{
    return kReasonCodes;
}

Scheduler::Scheduler(const ClusterFacts &facts, std::span<const NodeGroup> groups, std::span<const SchedulingNeeds> pods)
    : m_facts(facts)
    , m_occupancy(std::make_unique<const PodOccupancy>(facts, groups, pods))
{
}

Scheduler::~Scheduler() = default;

Landing Scheduler::canLand(const SchedulingNeeds &pod, const NodeGroup &group) const
{
    return LandingCheck(m_facts, *m_occupancy, pod, group, nullptr).run();
}

Placement Scheduler::explain(const SchedulingNeeds &pod, const NodeGroup &group) const
{
    Placement placement;
    placement.landing = LandingCheck(m_facts, *m_occupancy, pod, group, &placement.reasons).run();
    const Answer answer = placement.landing.answer;
    std::ranges::stable_partition(placement.reasons, [answer](const PlacementReason &reason) { return reason.result == answer; });
    return placement;
}

SchedulingNeeds::Scope Scheduler::scopeOf(const SchedulingNeeds &pod) const
{
    using enum SchedulingNeeds::Scope;
    if (m_occupancy->isInvolved(pod))
        return Identity;
    return m_facts.hasPlacementAnnotations(pod.namespaceName) ? Namespace : Request;
}

} // namespace bulkhead
