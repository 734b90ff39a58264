#pragma once

#include "core/placement/cluster_facts.h"
#include "core/placement/node_group.h"
#include "core/placement/scheduling_needs.h"
#include "core/text/answer.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// May a pod land on a group.
struct Landing {
    Answer answer = Answer::No;
    bool isConditional = false; ///< it would be other if an admission plug-in were on that is off by default
    bool isDiscouraged = false; ///< it may, but a PreferNoSchedule taint or a preferred affinity speaks against it
    bool operator==(const Landing &) const = default;
};

/// What the scheduler looks at, in the order in which a person is told.
enum class PlacementStep : std::uint8_t {
    NodeName,
    NodeSelector,
    RuntimeClass,
    NodeAffinity,
    Taints,
    Unschedulable,
    PodAffinity,
    PodAntiAffinity,
    Admission,
    Scheduler,
    Preference,
};

/// One step's result, and what in the files decided it.
struct PlacementReason {
    PlacementStep step = PlacementStep::NodeSelector;
    Answer result = Answer::Yes;
    std::string_view code; ///< "untolerated-taint"; stable, see placementReasonCodes()
    Message message;
    Location podPlace{}; ///< no source: nobody wrote it
    Location groupPlace{};
};

/// All codes a reason can have.
[[nodiscard]] std::span<const std::string_view> placementReasonCodes();

/// The answer with a reason for each step that has something to say; those that decided it come first.
struct Placement {
    Landing landing;
    std::vector<PlacementReason> reasons;
};

/// A pod whose place is known beforehand: pinned by nodeName, or of a DaemonSet. Others are kept away from it by anti-affinity.
class PodOccupancy;

/// Decides as kube-scheduler's filter plug-ins do (NodeName, NodeUnschedulable, NodeAffinity, TaintToleration, InterPodAffinity),
/// and the kubelet where it is asked instead; in three values, because files do not tell everything. Any thread.
class Scheduler {
public:
    /// All references must outlive the scheduler. `pods` are all pods of the workspace: what pod affinity is about.
    Scheduler(const ClusterFacts &facts, std::span<const NodeGroup> groups, std::span<const SchedulingNeeds> pods);
    ~Scheduler();
    Scheduler(const Scheduler &) = delete;
    Scheduler &operator=(const Scheduler &) = delete;

    [[nodiscard]] Landing canLand(const SchedulingNeeds &pod, const NodeGroup &group) const;
    [[nodiscard]] Placement explain(const SchedulingNeeds &pod, const NodeGroup &group) const;
    /// What pods must share so that they land alike.
    [[nodiscard]] SchedulingNeeds::Scope scopeOf(const SchedulingNeeds &pod) const;

private:
    const ClusterFacts &m_facts;
    std::unique_ptr<const PodOccupancy> m_occupancy;
};

} // namespace bulkhead
