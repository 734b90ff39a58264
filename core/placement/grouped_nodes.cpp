#include "core/placement/grouped_nodes.h"

#include "core/placement/node_labels.h"
#include "core/placement/pod_occupancy.h"
#include "core/placement/pool_builder.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace bulkhead {

namespace {

/// What anybody schedules by: then nodes that differ in it are of different groups.
struct Distinctions {
    std::set<std::string, std::less<>> keys;
    std::set<std::string, std::less<>> hostnames; ///< that somebody names; the others are alike

    void add(const NodeRequirement &requirement)
    {
        if (requirement.key == hostnameLabel)
            hostnames.insert(requirement.values.begin(), requirement.values.end());
        else
            keys.insert(requirement.key);
    }
    void add(const std::vector<NodeRequirement> &requirements)
    {
        for (const NodeRequirement &requirement : requirements)
            add(requirement);
    }
    void add(const std::vector<NodeSelectorTerm> &terms)
    {
        for (const NodeSelectorTerm &term : terms)
            add(term.expressions);
    }
    void add(const std::vector<PodAffinityTerm> &terms)
    {
        for (const PodAffinityTerm &term : terms) {
            if (term.topologyKey != hostnameLabel)
                keys.insert(term.topologyKey);
        }
    }
};

Distinctions distinctionsOf(std::span<const SchedulingNeeds> needs, const ClusterFacts &facts)
{
    Distinctions all;
    all.keys.insert(groupLabelKeys().begin(), groupLabelKeys().end());
    for (const SchedulingNeeds &pod : needs) {
        all.add(pod.nodeSelector);
        all.add(pod.preferredTerms);
        if (pod.requiredTerms)
            all.add(*pod.requiredTerms);
        all.add(pod.podAffinity);
        all.add(pod.podAntiAffinity);
    }
    for (const auto &[name, runtimeClass] : facts.runtimeClasses)
        all.add(runtimeClass.nodeSelector);
    for (const auto &[name, facts_] : facts.namespaces) {
        all.add(facts_.nodeSelectorRequirements);
        all.add(facts_.openShiftRequirements);
    }
    if (facts.defaultNodeSelector)
        all.add(*facts.defaultNodeSelector);
    return all;
}

struct ReadNode {
    const Resource *resource;
    std::string name;
    Labels labels;
    std::vector<GroupTaint> taints;
    bool isUnschedulable;
};

/// Equal for nodes of one group.
std::string signatureOf(const ReadNode &node, const Distinctions &distinctions)
{
    std::string text = node.isUnschedulable ? "u" : "-";
    for (const auto &[key, value] : node.labels) {
        const bool isNamed = key == hostnameLabel && distinctions.hostnames.contains(value);
        if (isNamed || distinctions.keys.contains(key) || key.starts_with("node-role.kubernetes.io/"))
            text.append("\n").append(key).append("=").append(value);
    }
    std::vector<std::string> taints;
    taints.reserve(node.taints.size());
    for (const GroupTaint &taint : node.taints)
        taints.push_back(taint.taint.text());
    std::ranges::sort(taints);
    for (const std::string &taint : taints)
        text.append("\t").append(taint);
    return text;
}

std::vector<ReadNode> readNodes(std::span<const ManifestPtr> manifests)
{
    std::vector<ReadNode> nodes;
    for (const ManifestPtr &manifest : manifests) {
        for (const Resource &resource : manifest->resources()) {
            if (resource.kind() != "Node" || !resource.group().empty())
                continue;
            const YamlNode spec = resource.root()["spec"];
            nodes.push_back({&resource, resource.name(), readLabels(resource.metadata()["labels"]),
                             readTaints(spec["taints"], TaintSpelling::Object), spec["unschedulable"].boolean() == true});
        }
    }
    return nodes;
}

/// Drops labels that not all nodes of the group carry.
void agree(NodeGroup &group, const Labels &labels)
{
    for (auto label = group.labels.begin(); label != group.labels.end();) {
        const auto other = labels.find(label->first);
        if (other != labels.end() && other->second == label->second) {
            ++label;
        } else {
            group.varyingKeys.insert(label->first);
            label = group.labels.erase(label);
        }
    }
    for (const auto &[key, value] : labels) {
        if (!group.labels.contains(key))
            group.varyingKeys.insert(key);
    }
}

Location nodePlace(const Resource &resource)
{
    const YamlNode name = resource.metadata()["name"];
    Location place = name ? Location::written(name) : Location::keyOf(resource.root());
    place.node = resource.root();
    return place;
}

/// By which people name pools, the most telling first.
constexpr std::array<std::string_view, 10> kPoolKeys = {
    "pool", "node-pool", "nodepool", "node-group", "nodegroup", "dedicated", "workload", "role", "purpose", "tier",
};

std::string beforeNumber(std::string_view name)
{
    const std::size_t end = name.find_last_not_of("0123456789-.");
    return std::string(name.substr(0, end == std::string_view::npos ? name.size() : end + 1));
}

std::string nameOf(const NodeGroup &group)
{
    for (const std::string_view key : groupLabelKeys()) {
        if (const auto label = group.labels.find(key); label != group.labels.end() && !label->second.empty())
            return label->second;
    }
    for (const std::string_view key : kPoolKeys) {
        if (const auto label = group.labels.find(key); label != group.labels.end() && !label->second.empty())
            return label->second;
    }
    for (const auto &[key, value] : group.labels) {
        constexpr std::string_view role = "node-role.kubernetes.io/";
        if (key.starts_with(role))
            return key.substr(role.size());
    }
    if (group.members.size() == 1)
        return group.members.front().name;
    const std::string common = beforeNumber(group.members.front().name);
    const bool isCommon =
        std::ranges::all_of(group.members, [&](const NodeMember &member) { return beforeNumber(member.name) == common; });
    return isCommon ? common : group.members.front().name;
}

} // namespace

std::vector<NodeGroup> readGroupedNodes(std::span<const ManifestPtr> manifests, std::span<const SchedulingNeeds> needs,
                                        const ClusterFacts &facts, NodeGrouping grouping)
{
    const Distinctions distinctions = distinctionsOf(needs, facts);
    std::unordered_map<std::string, std::size_t> bySignature;
    std::vector<NodeGroup> groups;
    for (ReadNode &node : readNodes(manifests)) {
        const std::string signature =
            grouping == NodeGrouping::PerNode ? std::to_string(groups.size()) : signatureOf(node, distinctions);
        const auto [found, isNew] = bySignature.emplace(signature, groups.size());
        if (isNew) {
            NodeGroup &made = groups.emplace_back();
            made.labels = std::move(node.labels);
            made.taints = std::move(node.taints);
            made.isUnschedulable = node.isUnschedulable;
            made.place = nodePlace(*node.resource);
        } else {
            agree(groups[found->second], node.labels);
        }
        groups[found->second].members.push_back({std::move(node.name), nodePlace(*node.resource)});
    }
    for (NodeGroup &group : groups) {
        std::ranges::sort(group.members, {}, &NodeMember::name);
        group.nodeCount = group.members.size();
        group.name = grouping == NodeGrouping::PerNode ? group.members.front().name : nameOf(group);
    }
    return groups;
}

} // namespace bulkhead
