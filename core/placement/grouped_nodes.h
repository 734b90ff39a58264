#pragma once

#include "core/placement/cluster_facts.h"
#include "core/placement/node_groups.h"

#include <span>
#include <vector>

namespace bulkhead {

/// The Node objects as groups. Two of one name contradict each other: both count, since either may be true.
[[nodiscard]] std::vector<NodeGroup> readGroupedNodes(std::span<const ManifestPtr> manifests,
                                                      std::span<const SchedulingNeeds> needs, const ClusterFacts &facts,
                                                      NodeGrouping grouping);

} // namespace bulkhead
