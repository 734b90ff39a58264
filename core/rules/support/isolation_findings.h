#pragma once

#include "core/analysis/reporter.h"
#include "core/placement/isolation.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// "Deployment shop/cart"; "Node ci-1" without a namespace.
[[nodiscard]] std::string nameOf(const Workload &workload);
/// The object that the node is written in; null if it is in none.
[[nodiscard]] const Resource *resourceHolding(const Isolation &isolation, YamlNode node);

/// A finding about a workload, or about a node group, at a place in the files.
FindingBuilder reportWorkload(Reporter &report, const RuleMetadata &rule, const Workload &workload, const Location &place,
                              Message message);
FindingBuilder reportGroup(Reporter &report, const RuleMetadata &rule, const Isolation &isolation, std::size_t group,
                           const Location &place, Message message);

/// Names the first five of them and how many there are beyond; `text` is about the one that is its %1.
void relateWorkloads(FindingBuilder &finding, const Isolation &isolation, std::span<const std::size_t> workloads, MessageId text);
void relateGroups(FindingBuilder &finding, const Isolation &isolation, std::span<const std::size_t> groups, MessageId text);

/// Where a pod says which nodes it wants: its nodeSelector, its node affinity, else the spec that lacks both.
[[nodiscard]] Location selectionPlace(const Workload &workload);

/// Every CI workload, in the order of their files.
void forEachCiWorkload(const Isolation &isolation, const std::function<void(std::size_t)> &visit);

/// Groups on which a workload leaks. Those behind an admission plug-in, and those nobody knows enough of, are in neither list.
struct WorkloadLeaks {
    std::vector<std::size_t> definite{};
    std::vector<std::size_t> soft{}; ///< only a preference speaks against it
};
[[nodiscard]] WorkloadLeaks leaksOf(const Isolation &isolation, std::size_t workload, LeakDirection direction);

/// Workloads that may land on a group for certain and are of this kind.
[[nodiscard]] std::vector<std::size_t> landingOn(const Isolation &isolation, std::size_t group,
                                                 const std::function<bool(const Workload &, const Landing &)> &counts);

/// Applications that belong to no node in particular: not DaemonSets, which are judged by what they expose.
[[nodiscard]] bool isApplication(const Workload &workload);
/// Whether applications keep off a group of CI only because they please.
[[nodiscard]] bool isCiGroup(const Isolation &isolation, std::size_t group);

/// Whether the pod tolerates all of the group's NoSchedule and NoExecute taints.
[[nodiscard]] bool toleratesGroup(const SchedulingNeeds &needs, const NodeGroup &group);

} // namespace bulkhead
