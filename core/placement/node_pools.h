#pragma once

#include "core/kube/manifest.h"
#include "core/placement/node_group.h"

#include <span>
#include <vector>

namespace bulkhead {

/// The groups that provisioners and managed platforms are told to make: Karpenter, eksctl, MachineSets, Cluster API, kops, GKE,
/// AKS, Rancher, Gardener, Deckhouse. Each with the labels that the platform adds.
[[nodiscard]] std::vector<NodeGroup> readNodePools(std::span<const ManifestPtr> manifests);

} // namespace bulkhead
