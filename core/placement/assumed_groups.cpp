#include "core/placement/assumed_groups.h"

#include <algorithm>
#include <map>
#include <set>

namespace bulkhead {

namespace {

/// Labels a pod asks for by name: those of others it would take as well are no help.
Labels wantedLabels(const SchedulingNeeds &needs)
{
    Labels labels;
    const auto take = [&labels](const std::vector<NodeRequirement> &requirements) {
        for (const NodeRequirement &requirement : requirements) {
            if (requirement.op == NodeRequirement::Operator::In && !requirement.values.empty())
                labels.emplace(requirement.key, requirement.values.front());
        }
    };
    take(needs.nodeSelector);
    if (needs.requiredTerms && !needs.requiredTerms->empty())
        take(needs.requiredTerms->front().expressions);
    // What every node has anyway makes no group.
    std::erase_if(labels, [](const auto &label) { return label.first == "kubernetes.io/os" && label.second == "linux"; });
    return labels;
}

/// Taints that somebody may have put there for this pod; those of the node's own state are no group's.
std::vector<Taint> toleratedTaints(const SchedulingNeeds &needs)
{
    std::vector<Taint> taints;
    for (const WrittenToleration &written : needs.tolerations) {
        const Toleration &toleration = written.toleration;
        if (!toleration.isValid() || toleration.key.empty() || toleration.key.starts_with("node.kubernetes.io/"))
            continue;
        const Taint taint{toleration.key, toleration.value, toleration.effect.value_or(TaintEffect::NoSchedule)};
        if (taint.isHard() && !std::ranges::contains(taints, taint))
            taints.push_back(taint);
    }
    return taints;
}

std::string nameOf(const Labels &labels, const std::vector<Taint> &taints)
{
    std::string name;
    for (const auto &[key, value] : labels)
        name.append(name.empty() ? "" : ",").append(key).append("=").append(value);
    if (name.empty())
        name =
            taints.empty() ? "default-pool" : taints.front().key + (taints.front().value.empty() ? "" : "=" + taints.front().value);
    return name;
}

NodeGroup assumedGroup(const Labels &labels, const std::vector<Taint> &taints)
{
    NodeGroup group;
    group.source = GroupSource::Assumed;
    group.name = nameOf(labels, taints);
    group.labels = labels;
    group.labels.emplace("kubernetes.io/os", "linux");
    for (const Taint &taint : taints)
        group.taints.push_back({.taint = taint, .isAssumed = true});
    return group;
}

} // namespace

std::vector<NodeGroup> assumedGroups(std::span<const SchedulingNeeds> needs)
{
    if (needs.empty())
        return {};
    std::map<Labels, std::vector<Taint>> byLabels;
    std::set<std::vector<Taint>> bare; // tolerations without a selector
    for (const SchedulingNeeds &pod : needs) {
        if (pod.isOpen)
            continue; // what it will ask for is not known
        if (pod.origin != PodOrigin::Scheduled)
            continue;
        const Labels labels = wantedLabels(pod);
        const std::vector<Taint> taints = toleratedTaints(pod);
        if (labels.empty() && !taints.empty())
            bare.insert(taints);
        if (labels.empty())
            continue;
        std::vector<Taint> &known = byLabels[labels];
        for (const Taint &taint : taints) {
            if (!std::ranges::contains(known, taint))
                known.push_back(taint);
        }
    }
    std::vector<NodeGroup> groups;
    groups.reserve(byLabels.size() + 1);
    for (const auto &[labels, taints] : byLabels)
        groups.push_back(assumedGroup(labels, taints));
    for (const std::vector<Taint> &taints : bare) {
        const bool isKnown = std::ranges::any_of(byLabels, [&](const auto &entry) { return entry.second == taints; });
        if (!isKnown)
            groups.push_back(assumedGroup({}, taints));
    }
    groups.push_back(assumedGroup({}, {}));
    return groups;
}

} // namespace bulkhead
