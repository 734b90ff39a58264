#pragma once

#include "core/placement/node_group.h"
#include "core/placement/scheduling_needs.h"

#include <span>
#include <vector>

namespace bulkhead {

/// Groups that must exist if the workloads are to run as written, where nothing defines nodes: one for each set of labels that
/// somebody selects, with the taints that its workloads tolerate as a guess, and a default pool with neither. Nothing if there is
/// no workload.
[[nodiscard]] std::vector<NodeGroup> assumedGroups(std::span<const SchedulingNeeds> needs);

} // namespace bulkhead
