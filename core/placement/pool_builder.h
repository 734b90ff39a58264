#pragma once

#include "core/kube/manifest.h"
#include "core/placement/node_group.h"

#include <span>
#include <string_view>
#include <vector>

namespace bulkhead {

/// Puts a node group together from the fields of the object that defines it.
class PoolBuilder {
public:
    /// `entry` is the object, or the item of a list in it, that stands for the group.
    PoolBuilder(GroupSource source, const Resource &resource, YamlNode entry);

    PoolBuilder &name(std::string_view name);
    PoolBuilder &labels(const FieldHome &home);
    /// Adds to those that are there; edits go to the home named last.
    PoolBuilder &taints(const FieldHome &home, TaintSpelling spelling = TaintSpelling::Object);
    PoolBuilder &requirements(YamlNode list);
    PoolBuilder &count(std::size_t nodes);
    /// Nothing happens if the node holds no number.
    PoolBuilder &countOf(YamlNode number);
    /// What the platform adds; a written label wins.
    PoolBuilder &platformLabel(std::string_view key, std::string_view value);
    PoolBuilder &platformTaint(const Taint &taint);
    PoolBuilder &operatingSystem(std::string_view name) { return platformLabel("kubernetes.io/os", name); }
    /// A label that may or may not reach the nodes.
    PoolBuilder &uncertainLabel(std::string_view key);
    [[nodiscard]] NodeGroup take();

private:
    NodeGroup m_group;
};

/// Taints as an object writes them; `node` may be a list or, for eksctl, a mapping.
[[nodiscard]] std::vector<GroupTaint> readTaints(YamlNode node, TaintSpelling spelling);

/// MachineDeployments and MachinePools of Cluster API, with the bootstrap templates they refer to.
void readClusterApiPools(std::span<const ManifestPtr> manifests, std::vector<NodeGroup> &pools);

} // namespace bulkhead
