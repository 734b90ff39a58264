#include "core/placement/pod_occupancy.h"

#include <algorithm>

namespace bulkhead {

namespace {

bool hasTerms(const SchedulingNeeds &pod)
{
    return !pod.podAffinity.empty() || !pod.podAntiAffinity.empty();
}

std::string labelText(std::string_view key, std::string_view value)
{
    return std::string(key) + '=' + std::string(value);
}

/// The value of a topology key on the nodes of a group; null if they lack it. Each node has a hostname.
const std::string *topologyValue(const NodeGroup &group, std::string_view key)
{
    const auto label = group.labels.find(key);
    return label == group.labels.end() ? nullptr : &label->second;
}

} // namespace

bool isFixed(const SchedulingNeeds &pod)
{
    return pod.origin == PodOrigin::DaemonSet || (!pod.nodeName.empty() && !pod.nodeNameIsObserved);
}

PodOccupancy::PodOccupancy(const ClusterFacts &facts, std::span<const NodeGroup> groups, std::span<const SchedulingNeeds> pods)
    : m_facts(facts)
    , m_groups(groups)
{
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (const NodeMember &member : groups[i].members)
            m_groupOfNode.emplace(member.name, i);
    }
    for (const SchedulingNeeds &pod : pods)
        m_pods.push_back(&pod);
    m_hasPodTerms = std::ranges::any_of(pods, hasTerms);
    if (!m_hasPodTerms)
        return;
    for (const SchedulingNeeds &pod : pods) {
        for (const auto &[key, value] : pod.labels)
            m_byLabel[labelText(key, value)].push_back(&pod);
        if (isFixed(pod) && !pod.podAntiAffinity.empty())
            m_vetoers.push_back(&pod);
    }
}

bool PodOccupancy::isInvolved(const SchedulingNeeds &pod) const
{
    if (!m_hasPodTerms)
        return false;
    if (!pod.podAffinity.empty())
        return true;
    const auto avoidsFixed = [&](const PodAffinityTerm &term) {
        return std::ranges::any_of(selectedBy(term, pod), [](const SchedulingNeeds *other) { return isFixed(*other); });
    };
    const auto isAvoidedBy = [&](const SchedulingNeeds *other) {
        return std::ranges::any_of(other->podAntiAffinity, [&](const PodAffinityTerm &term) { return selects(term, *other, pod); });
    };
    return std::ranges::any_of(pod.podAntiAffinity, avoidsFixed) || std::ranges::any_of(m_vetoers, isAvoidedBy);
}

/// The pods that have a label which the selector demands; null if it demands none by value.
const PodOccupancy::Pods *PodOccupancy::indexed(const LabelSelector &selector) const
{
    static const Pods none;
    for (const LabelSelector::Requirement &requirement : selector.requirements()) {
        if (requirement.op != LabelSelector::Operator::In || requirement.values.size() != 1)
            continue;
        const auto found = m_byLabel.find(labelText(requirement.key, requirement.values.front()));
        return found == m_byLabel.end() ? &none : &found->second;
    }
    return nullptr;
}

PodOccupancy::Pods PodOccupancy::selectedBy(const PodAffinityTerm &term, const SchedulingNeeds &owner) const
{
    const Pods *const candidates = indexed(term.selector);
    Pods selected;
    for (const SchedulingNeeds *const pod : candidates ? *candidates : m_pods) {
        const bool isOwner = pod == &owner || (owner.spec && pod->spec == owner.spec);
        if (!isOwner && selects(term, owner, *pod))
            selected.push_back(pod);
    }
    return selected;
}

bool PodOccupancy::selects(const PodAffinityTerm &term, const SchedulingNeeds &owner, const SchedulingNeeds &pod) const
{
    if (!term.hasSelector || !term.selector.matches(pod.labels))
        return false;
    if (term.namespaces.empty() && !term.namespaceSelector)
        return pod.namespaceName == owner.namespaceName;
    if (std::ranges::contains(term.namespaces, pod.namespaceName))
        return true;
    if (!term.namespaceSelector)
        return false;
    const NamespaceFacts *const facts = m_facts.namespaceFacts(pod.namespaceName);
    Labels labels = facts ? facts->labels : Labels();
    labels.insert_or_assign("kubernetes.io/metadata.name", pod.namespaceName);
    return term.namespaceSelector->matches(labels);
}

bool PodOccupancy::occupies(const SchedulingNeeds &pod, const NodeGroup &group, std::string_view topologyKey,
                            const StandsOn &standsOn) const
{
    if (!isFixed(pod))
        return false;
    const bool isDaemon = pod.origin == PodOrigin::DaemonSet && pod.nodeName.empty();
    const auto home = isDaemon ? m_groupOfNode.end() : m_groupOfNode.find(pod.nodeName);
    if (topologyKey == hostnameLabel) {
        if (isDaemon)
            return standsOn(pod, group);
        return group.members.size() == 1 && group.members.front().name == pod.nodeName;
    }
    const std::string *const value = topologyValue(group, topologyKey);
    if (!value)
        return false; // nodes without the key are in no domain
    if (!isDaemon) {
        const std::string *const other = home == m_groupOfNode.end() ? nullptr : topologyValue(m_groups[home->second], topologyKey);
        return other && *other == *value;
    }
    return std::ranges::any_of(m_groups, [&](const NodeGroup &other) {
        const std::string *const there = topologyValue(other, topologyKey);
        return there && *there == *value && standsOn(pod, other);
    });
}

} // namespace bulkhead
