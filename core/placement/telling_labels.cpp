#include "core/placement/telling_labels.h"

#include "core/placement/node_labels.h"

#include <algorithm>
#include <vector>

namespace bulkhead {

namespace {

using Label = std::pair<std::string, std::string>;

bool wears(const NodeGroup &group, const Label &label)
{
    const auto found = group.labels.find(label.first);
    return found != group.labels.end() && found->second == label.second;
}

/// Whether nodes of the group wear the label, or may although nobody wrote it.
bool mayWear(const NodeGroup &group, const Label &label)
{
    return group.labels.contains(label.first) ? wears(group, label) : group.mayCarryUnwritten(label.first);
}

std::vector<Label> candidateLabels(const Isolation &isolation, std::size_t index)
{
    const NodeGroup &group = isolation.groups()[index];
    const bool isCis = isCiGroup(isolation, index);
    std::map<Label, int> ranks;
    for (const auto &[key, value] : group.labels) {
        if (!isMachineLabel(key))
            ranks.emplace(Label(key, value), isKubeletSettable(key) ? 2 : 1);
    }
    for (std::size_t workload = 0; workload < isolation.workloads().size(); ++workload) {
        if (isCi(isolation.workloads()[workload].workloadClass()) != isCis)
            continue;
        for (const NodeRequirement &requirement : isolation.needsOf(workload).nodeSelector) {
            const auto label = group.labels.find(requirement.key);
            if (label != group.labels.end() && requirement.matchesValue(label->second) && !isMachineLabel(label->first))
                ranks[*label] = 0;
        }
    }
    std::vector<Label> labels;
    labels.reserve(ranks.size());
    for (const auto &[label, rank] : ranks)
        labels.push_back(label);
    std::ranges::stable_sort(labels, {}, [&](const Label &label) { return ranks.at(label); });
    return labels;
}

/// Whether it does no harm if a pod that is held to one lands on the other.
bool isAlike(const Isolation &isolation, std::size_t one, std::size_t other)
{
    if (isCiGroup(isolation, one))
        return isSameCi(isolation, other, isolation.groups()[one].environment);
    return isolation.use(one).home == isolation.use(other).home
        && isolation.groups()[one].environment == isolation.groups()[other].environment;
}

} // namespace

bool isCiGroup(const Isolation &isolation, std::size_t group)
{
    const NodeGroup &nodes = isolation.groups()[group];
    const bool isNamed =
        !nodes.taints.empty() || std::ranges::any_of(nodes.labels, [](const auto &label) { return !isMachineLabel(label.first); });
    return isolation.use(group).home == GroupRole::Ci && (isNamed || !nodes.isAssumed());
}

bool isSameCi(const Isolation &isolation, std::size_t group, const std::string &environment)
{
    return isCiGroup(isolation, group) && isolation.groups()[group].environment == environment;
}

Labels tellingLabels(const Isolation &isolation, std::size_t group)
{
    std::vector<const NodeGroup *> others;
    for (std::size_t i = 0; i < isolation.groups().size(); ++i) {
        if (i != group && !isAlike(isolation, group, i))
            others.push_back(&isolation.groups()[i]);
    }
    const std::vector<Label> candidates = candidateLabels(isolation, group);
    const auto wearers = [&](const Label &label) {
        return std::ranges::count_if(others, [&](const NodeGroup *other) { return mayWear(*other, label); });
    };
    Labels chosen;
    while (!others.empty() || chosen.empty()) {
        const auto best = std::ranges::min_element(candidates, {}, wearers);
        if (best == candidates.end() || (!others.empty() && wearers(*best) == std::ssize(others)))
            return {};
        std::erase_if(others, [&](const NodeGroup *other) { return !mayWear(*other, *best); });
        chosen.insert(*best);
    }
    return chosen;
}

std::optional<std::pair<std::string, std::string>> commonCiLabel(const Isolation &isolation, std::span<const std::size_t> groups)
{
    for (const auto &label : isolation.groups()[groups.front()].labels) {
        bool isCommon = !isMachineLabel(label.first);
        for (std::size_t i = 0; isCommon && i < isolation.groups().size(); ++i)
            isCommon = wears(isolation.groups()[i], label) ? isCiGroup(isolation, i) : !std::ranges::contains(groups, i);
        if (isCommon)
            return label;
    }
    return std::nullopt;
}

} // namespace bulkhead
