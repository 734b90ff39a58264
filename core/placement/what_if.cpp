#include "core/placement/what_if.h"

#include "core/placement/node_groups.h"
#include "core/placement/placement_edits.h"

#include <algorithm>
#include <map>

namespace bulkhead {

namespace {

template<typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};

std::string nameOf(const Isolation &isolation, std::size_t workload)
{
    const Resource &resource = *isolation.workloads()[workload].resource;
    const std::string space = resource.namespaceName();
    return (space.empty() ? std::string() : space + '/') + resource.name();
}

/// What a change does to the model.
struct Applier {
    std::vector<NodeGroup> &groups;
    std::vector<SchedulingNeeds> &needs;

    void operator()(const AddTaint &change) const { groups[change.group].taints.push_back({change.taint}); }
    void operator()(const RemoveTaint &change) const
    {
        std::erase_if(groups[change.group].taints, [&](const GroupTaint &taint) { return taint.taint == change.taint; });
    }
    void operator()(const AddSelector &change) const
    {
        std::vector<NodeRequirement> &selector = needs[change.workload].nodeSelector;
        std::erase_if(selector, [&](const NodeRequirement &requirement) { return requirement.key == change.key; });
        selector.push_back({change.key, NodeRequirement::Operator::In, {change.value}});
        std::ranges::sort(selector, {}, &NodeRequirement::key);
    }
    void operator()(const RemoveSelector &change) const
    {
        std::erase_if(needs[change.workload].nodeSelector,
                      [&](const NodeRequirement &requirement) { return requirement.key == change.key; });
    }
    void operator()(const AddToleration &change) const { needs[change.workload].tolerations.push_back({change.toleration}); }
    void operator()(const RemoveToleration &change) const
    {
        std::erase_if(needs[change.workload].tolerations,
                      [&](const WrittenToleration &written) { return written.toleration == change.toleration; });
    }
    void operator()(const DeclareGroup &change) const
    {
        NodeGroup group = declaredGroup(change.group);
        group.id = group.name;
        groups.push_back(std::move(group));
    }
};

/// Collects changes by what they are written into: several changes of one list or mapping become one edit.
struct Collector {
    struct Taints {
        std::vector<Taint> removed{};
        std::vector<Taint> added{};
    };
    std::map<std::size_t, Taints> taints;
    struct Placing {
        Labels labels{};
        std::vector<Toleration> tolerations{};
    };
    std::map<std::size_t, Placing> placings; ///< by workload

    bool operator()(const AddTaint &change)
    {
        taints[change.group].added.push_back(change.taint);
        return true;
    }
    bool operator()(const RemoveTaint &change)
    {
        taints[change.group].removed.push_back(change.taint);
        return true;
    }
    bool operator()(const AddSelector &change)
    {
        placings[change.workload].labels.insert_or_assign(change.key, change.value);
        return true;
    }
    bool operator()(const AddToleration &change)
    {
        std::vector<Toleration> &tolerations = placings[change.workload].tolerations;
        if (!std::ranges::contains(tolerations, change.toleration))
            tolerations.push_back(change.toleration);
        return true;
    }
    bool operator()(const auto &) const { return false; } // each for itself
};

/// The edits of changes that take something away.
struct Remover {
    const Isolation &isolation;

    Result<EditSet> operator()(const RemoveSelector &change) const
    {
        return PlacementEdits::removeSelector(isolation.workloads()[change.workload].podSpec, change.key);
    }
    Result<EditSet> operator()(const RemoveToleration &change) const
    {
        const auto &tolerations = isolation.needsOf(change.workload).tolerations;
        const auto found = std::ranges::find(tolerations, change.toleration, &WrittenToleration::toleration);
        return PlacementEdits::removeToleration(found == tolerations.end() ? YamlNode() : found->node);
    }
    Result<EditSet> operator()(const auto &) const { return EditSet(); }
};

} // namespace

Message describe(const PlacementChange &change, const Isolation &isolation)
{
    const auto group = [&](std::size_t index) { return isolation.groups()[index].name; };
    const auto pod = [&](std::size_t index) { return nameOf(isolation, index); };
    return std::visit(
        Overloaded{
            [&](const AddTaint &one) {
                return Message{RULE_TEXT("Placement", "Add the taint %1 to %2"), {one.taint.text(), group(one.group)}};
            },
            [&](const RemoveTaint &one) {
                return Message{RULE_TEXT("Placement", "Remove the taint %1 from %2"), {one.taint.text(), group(one.group)}};
            },
            [&](const AddSelector &one) {
                return Message{RULE_TEXT("Placement", "Hold %1 to nodes with %2"), {pod(one.workload), one.key + '=' + one.value}};
            },
            [&](const RemoveSelector &one) {
                return Message{RULE_TEXT("Placement", "No longer hold %1 by %2"), {pod(one.workload), one.key}};
            },
            [&](const AddToleration &one) {
                return Message{RULE_TEXT("Placement", "Let %1 tolerate %2"), {pod(one.workload), one.toleration.text()}};
            },
            [&](const RemoveToleration &one) {
                return Message{RULE_TEXT("Placement", "No longer let %1 tolerate %2"), {pod(one.workload), one.toleration.text()}};
            },
            [&](const DeclareGroup &one) { return Message{RULE_TEXT("Placement", "Assume a node group %1"), {one.group.name}}; },
        },
        change);
}

IsolationPtr applyChanges(const Isolation &isolation, std::span<const PlacementChange> changes, Jobs jobs)
{
    std::vector<NodeGroup> groups = isolation.groups();
    std::vector<SchedulingNeeds> needs = isolation.needs();
    for (const PlacementChange &change : changes)
        std::visit(Applier{groups, needs}, change);
    return isolation.with(std::move(groups), std::move(needs), jobs);
}

Result<EditSet> editsFor(const Isolation &isolation, std::span<const PlacementChange> changes)
{
    Collector collected;
    std::vector<Result<EditSet>> parts;
    for (const PlacementChange &change : changes) {
        if (!std::visit(collected, change))
            parts.push_back(std::visit(Remover{isolation}, change));
    }
    for (const auto &[group, taints] : collected.taints) {
        // A group that is only declared in this what-if has no object to write into.
        const bool isHere = group < isolation.groups().size();
        parts.push_back(
            PlacementEdits::changeTaints(isHere ? isolation.groups()[group] : NodeGroup(), taints.removed, taints.added));
    }
    for (const auto &[workload, placing] : collected.placings)
        parts.push_back(PlacementEdits::hold(isolation.workloads()[workload], placing.labels, placing.tolerations));
    std::vector<EditSet> all;
    for (Result<EditSet> &part : parts) {
        if (!part)
            return part;
        all.push_back(std::move(*part));
    }
    return PlacementEdits::mergeAll(std::move(all));
}

} // namespace bulkhead
