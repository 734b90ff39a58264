#include "core/placement/node_groups.h"

#include "core/placement/assumed_groups.h"
#include "core/placement/environment_names.h"
#include "core/placement/grouped_nodes.h"
#include "core/placement/node_labels.h"
#include "core/placement/node_pools.h"

#include <algorithm>
#include <set>

namespace bulkhead {

namespace {

/// A pool whose nodes are here is told of by them; what they are written in is where edits belong.
void adoptPools(std::vector<NodeGroup> &groups, std::vector<NodeGroup> pools)
{
    for (NodeGroup &pool : pools) {
        bool isSeen = false;
        for (NodeGroup &group : groups) {
            const bool isOfPool =
                group.source == GroupSource::Nodes && std::ranges::any_of(groupLabelKeys(), [&](std::string_view key) {
                    const auto ofPool = pool.labels.find(key);
                    const auto ofNodes = group.labels.find(key);
                    return ofPool != pool.labels.end() && ofNodes != group.labels.end() && ofPool->second == ofNodes->second;
                });
            if (!isOfPool)
                continue;
            isSeen = true;
            group.name = pool.name;
            group.place = pool.place;
            group.labelHome = pool.labelHome;
            group.taintHome = pool.taintHome;
            group.taintSpelling = pool.taintSpelling;
        }
        if (!isSeen)
            groups.push_back(std::move(pool));
    }
}

void takeDeclarations(std::vector<NodeGroup> &groups, const PlacementSettings &settings)
{
    for (const PlacementSettings::Group &declared : settings.groups) {
        bool isFound = false;
        for (NodeGroup &group : groups) {
            if (group.name != declared.name && group.id != declared.name)
                continue;
            isFound = true;
            if (declared.role)
                group.declaredRole = declared.role;
            if (!declared.environment.empty())
                group.environment = declared.environment;
        }
        if (!isFound)
            groups.push_back(declaredGroup(declared));
    }
}

void findEnvironments(std::vector<NodeGroup> &groups)
{
    for (NodeGroup &group : groups) {
        if (group.environment.empty())
            group.environment = environmentOfLabels(group.labels);
        if (group.environment.empty())
            group.environment = environmentInName(group.name);
    }
}

} // namespace

NodeGroup declaredGroup(const PlacementSettings::Group &declared)
{
    NodeGroup group;
    group.name = declared.name;
    group.source = GroupSource::Declared;
    group.nodeCount = declared.nodes;
    group.labels = declared.labels;
    for (const Taint &taint : declared.taints)
        group.taints.push_back({taint});
    group.environment = declared.environment;
    group.declaredRole = declared.role;
    return group;
}

void makeIdsUnique(std::vector<NodeGroup> &groups)
{
    std::map<std::string, int> names;
    for (const NodeGroup &group : groups)
        ++names[group.name];
    for (NodeGroup &group : groups) {
        const bool saysEnvironment = group.environment.empty() || environmentInName(group.name) == group.environment;
        if (names[group.name] > 1 && !saysEnvironment)
            group.name += '-' + group.environment;
    }
    std::ranges::stable_sort(groups, {}, &NodeGroup::name);
    std::set<std::string> ids;
    for (NodeGroup &group : groups) {
        group.id = group.name;
        for (int number = 2; !ids.insert(group.id).second; ++number)
            group.id = group.name + '-' + std::to_string(number);
        group.name = group.id;
    }
}

std::vector<NodeGroup> readNodeGroups(std::span<const ManifestPtr> manifests, std::span<const SchedulingNeeds> needs,
                                      const ClusterFacts &facts, const PlacementSettings &settings, NodeGrouping grouping)
{
    std::vector<NodeGroup> groups = readGroupedNodes(manifests, needs, facts, grouping);
    if (grouping == NodeGrouping::ByPlacement)
        adoptPools(groups, readNodePools(manifests));
    takeDeclarations(groups, settings);
    if (groups.empty())
        groups = assumedGroups(needs);
    findEnvironments(groups);
    makeIdsUnique(groups);
    return groups;
}

} // namespace bulkhead
