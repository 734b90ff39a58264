#pragma once

#include "core/placement/cluster_facts.h"
#include "core/placement/node_group.h"
#include "core/placement/scheduling_needs.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace bulkhead {

/// Which pods there are and which of them stand where for good (pinned by nodeName, or of a DaemonSet): what required pod affinity
/// and anti-affinity are judged by. Immutable; any thread.
class PodOccupancy {
public:
    using Pods = std::vector<const SchedulingNeeds *>;

    /// The references must outlive it.
    PodOccupancy(const ClusterFacts &facts, std::span<const NodeGroup> groups, std::span<const SchedulingNeeds> pods);

    [[nodiscard]] std::span<const NodeGroup> groups() const { return m_groups; }
    [[nodiscard]] bool isKnownNode(std::string_view name) const { return m_groupOfNode.contains(name); }
    /// Pods that a term of `owner` selects, `owner` itself left out.
    [[nodiscard]] Pods selectedBy(const PodAffinityTerm &term, const SchedulingNeeds &owner) const;
    /// Whether a term of `owner` selects `pod`, by namespace and labels (the pod's own term may select itself).
    [[nodiscard]] bool selects(const PodAffinityTerm &term, const SchedulingNeeds &owner, const SchedulingNeeds &pod) const;
    /// Pods that stand somewhere for good and have anti-affinity terms, which keep others away too.
    [[nodiscard]] const Pods &vetoers() const { return m_vetoers; }

    /// Whether other pods may have a say in where it lands: it wants to be near some, or it and one that stands somewhere for good
    /// keep away from each other.
    [[nodiscard]] bool isInvolved(const SchedulingNeeds &pod) const;

    /// Tells whether a pod of a DaemonSet stands on each node of a group.
    using StandsOn = std::function<bool(const SchedulingNeeds &, const NodeGroup &)>;
    /// Whether each node of `group` lies in a domain of `topologyKey` that `pod` stands in for good.
    [[nodiscard]] bool occupies(const SchedulingNeeds &pod, const NodeGroup &group, std::string_view topologyKey,
                                const StandsOn &standsOn) const;

private:
    [[nodiscard]] const Pods *indexed(const LabelSelector &selector) const;

    const ClusterFacts &m_facts;
    std::span<const NodeGroup> m_groups;
    std::unordered_map<std::string_view, std::size_t> m_groupOfNode;
    bool m_hasPodTerms = false;
    Pods m_pods;
    Pods m_vetoers;
    std::unordered_map<std::string, Pods> m_byLabel; ///< "key=value"; filled only if anybody has pod affinity
};

/// Whether it stands where it stands for good.
[[nodiscard]] bool isFixed(const SchedulingNeeds &pod);

inline constexpr std::string_view hostnameLabel = "kubernetes.io/hostname";

} // namespace bulkhead
