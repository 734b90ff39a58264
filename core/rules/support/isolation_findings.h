#pragma once

#include "core/analysis/reporter.h"
#include "core/placement/isolation.h"
#include "core/placement/telling_labels.h"

#include <functional>
#include <limits>
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

/// How many of a list a finding names.
inline constexpr std::size_t relatedAtMost = 5;
/// Names the first of them and, if there are more (`total` in all, if not 0), how many; `text` is about the one that is its %1.
void relateWorkloads(FindingBuilder &finding, const Isolation &isolation, std::span<const std::size_t> workloads, MessageId text,
                     std::size_t total = 0);
void relateGroups(FindingBuilder &finding, const Isolation &isolation, std::span<const std::size_t> groups, MessageId text);

/// Where a pod says which nodes it wants: its nodeSelector, its node affinity, else the spec that lacks both.
[[nodiscard]] Location selectionPlace(const Workload &workload);

/// The groups for which that holds, in their order.
[[nodiscard]] std::vector<std::size_t> groupsWhere(const Isolation &isolation, const std::function<bool(std::size_t)> &holds);

/// Every CI workload, in the order of their files.
void forEachCiWorkload(const Isolation &isolation, const std::function<void(std::size_t)> &visit);

/// Groups on which a workload leaks. Those behind an admission plug-in, and those nobody knows enough of, are in neither list.
struct WorkloadLeaks {
    std::vector<std::size_t> definite{};
    std::vector<std::size_t> soft{}; ///< only a preference speaks against it
};
/// Groups that are not meant for CI, and on which CI and applications may land.
[[nodiscard]] std::vector<std::size_t> sharedGroups(const Isolation &isolation);
/// Groups that are meant for CI, and on which applications may land.
[[nodiscard]] std::vector<std::size_t> openCiGroups(const Isolation &isolation);
/// On which of the groups a workload may land.
[[nodiscard]] WorkloadLeaks leaksOf(const Isolation &isolation, std::size_t workload, std::span<const std::size_t> groups);

enum class WorkloadKind : std::uint8_t { Ci, Application };
/// Workloads of a kind that may land on a group for certain and, if it is given, satisfy `counts`; in the order of their files.
/// Looks for no more than `limit`.
[[nodiscard]] std::vector<std::size_t> landingOn(const Isolation &isolation, std::size_t group, WorkloadKind kind,
                                                 const std::function<bool(std::size_t, const Landing &)> &counts = {},
                                                 std::size_t limit = std::numeric_limits<std::size_t>::max());
/// CI workloads that a selector or a required affinity holds, and that may land on the group.
[[nodiscard]] std::vector<std::size_t> heldCi(const Isolation &isolation, std::size_t group);
/// Where a group is defined; where no file does, where CI selects it; no source if neither is written.
[[nodiscard]] Location groupPlace(const Isolation &isolation, std::size_t group);

[[nodiscard]] bool isApplication(const Isolation &isolation, std::size_t workload);
[[nodiscard]] bool isCiWorkload(const Isolation &isolation, std::size_t workload);

/// Whether the pod tolerates all of the group's NoSchedule and NoExecute taints, also without some of its tolerations.
[[nodiscard]] bool toleratesGroup(const SchedulingNeeds &needs, const NodeGroup &group, std::span<const YamlNode> without = {});

} // namespace bulkhead
