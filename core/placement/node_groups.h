#pragma once

#include "core/placement/cluster_facts.h"
#include "core/placement/node_group.h"
#include "core/placement/placement_settings.h"
#include "core/placement/scheduling_needs.h"

#include <span>
#include <vector>

namespace bulkhead {

enum class NodeGrouping : std::uint8_t { ByPlacement, PerNode };

/// All node groups of a workspace, sorted by name, with unique ids: of Node objects (those that agree on the labels and taints that
/// anybody schedules by are one group, or each its own), of provisioners and platforms, and those that people declare. Where none
/// of these is here, assumed ones: one for each selector that workloads use, and a default pool without taints.
[[nodiscard]] std::vector<NodeGroup> readNodeGroups(std::span<const ManifestPtr> manifests, std::span<const SchedulingNeeds> needs,
                                                    const ClusterFacts &facts, const PlacementSettings &settings,
                                                    NodeGrouping grouping);

/// The group a declaration describes.
[[nodiscard]] NodeGroup declaredGroup(const PlacementSettings::Group &declared);
/// Gives each group an id of its own: its name, else with its environment or a number behind it.
void makeIdsUnique(std::vector<NodeGroup> &groups);

} // namespace bulkhead
