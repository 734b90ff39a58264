#include "core/placement/requirement_check.h"

#include "core/placement/node_labels.h"
#include "core/placement/pod_occupancy.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// Whether a label that Karpenter may give any value that `offered` allows can satisfy `wanted` (karpenter pkg/scheduling,
/// Requirement.Intersection: empty or not).
bool intersects(const NodeRequirement &wanted, const NodeRequirement &offered)
{
    using enum NodeRequirement::Operator;
    if (offered.op == DoesNotExist)
        return wanted.matchesAbsence();
    if (offered.op == In)
        return std::ranges::any_of(offered.values, [&](const std::string &value) { return wanted.matchesValue(value); });
    if (wanted.op == In)
        return std::ranges::any_of(wanted.values, [&](const std::string &value) { return offered.matchesValue(value); });
    if (wanted.op == DoesNotExist)
        return offered.op == NotIn;
    const bool contradicts = (wanted.op == Gt && offered.op == Lt) || (wanted.op == Lt && offered.op == Gt);
    if (!contradicts)
        return true;
    const NodeRequirement &lower = wanted.op == Gt ? wanted : offered;
    const NodeRequirement &upper = wanted.op == Gt ? offered : wanted;
    return *parseInteger(lower.values.front()) + 1 < *parseInteger(upper.values.front());
}

Answer toAnswer(bool yes)
{
    return yes ? Answer::Yes : Answer::No;
}

Answer holdsOfKarpenter(const NodeRequirement &requirement, const NodeGroup &group)
{
    bool isOffered = false;
    const std::string_view key = normalizedLabelKey(requirement.key);
    for (const NodeRequirement &offered : group.requirements) {
        if (normalizedLabelKey(offered.key) != key || !offered.isValid())
            continue;
        isOffered = true;
        if (!intersects(requirement, offered))
            return Answer::No;
    }
    if (isOffered)
        return Answer::Yes;
    if (!isPlatformLabel(requirement.key))
        return toAnswer(requirement.matchesAbsence());
    // A well-known label that the pool leaves open: a pod that wants a value gets it; without one its node carries some value.
    return requirement.matchesAbsence() ? Answer::Unknown : Answer::Yes;
}

bool fieldsHold(const std::vector<NodeRequirement> &fields, std::string_view name)
{
    return std::ranges::all_of(fields, [&](const NodeRequirement &field) { return field.matchesValue(name); });
}

/// matchFields knows one field and two operators with one value each; the API server refuses all else.
bool areValidFields(const std::vector<NodeRequirement> &fields)
{
    using enum NodeRequirement::Operator;
    return std::ranges::all_of(fields, [](const NodeRequirement &field) {
        return field.key == "metadata.name" && (field.op == In || field.op == NotIn) && field.values.size() == 1;
    });
}

Answer fieldsMatch(const std::vector<NodeRequirement> &fields, const NodeGroup &group, std::string_view onlyNode,
                   const IsKnownNode &isKnownNode)
{
    if (fields.empty())
        return Answer::Yes;
    if (!areValidFields(fields))
        return Answer::No;
    if (!onlyNode.empty())
        return toAnswer(fieldsHold(fields, onlyNode));
    if (std::ranges::any_of(group.members, [&](const NodeMember &member) { return fieldsHold(fields, member.name); }))
        return Answer::Yes;
    if (group.source == GroupSource::Nodes)
        return Answer::No;
    // Nodes that are not here: one of them may have the name, unless another group has it.
    const bool elsewhere = std::ranges::any_of(fields, [&](const NodeRequirement &field) {
        return field.op == NodeRequirement::Operator::In && isKnownNode(field.values.front());
    });
    return elsewhere ? Answer::No : Answer::Unknown;
}

} // namespace

Answer holds(const NodeRequirement &requirement, const NodeGroup &group)
{
    if (const auto label = group.labels.find(requirement.key); label != group.labels.end())
        return toAnswer(requirement.matchesValue(label->second));
    if (group.source == GroupSource::Karpenter && !group.varyingKeys.contains(requirement.key))
        return requirement.isValid() ? holdsOfKarpenter(requirement, group) : Answer::No;
    // Nodes whose hostname somebody names are groups of their own: the names of the others are not among those asked for.
    constexpr std::string_view anotherName = "\n";
    if (requirement.key == hostnameLabel && group.source == GroupSource::Nodes && group.varyingKeys.contains(requirement.key))
        return toAnswer(requirement.matchesValue(anotherName));
    if (group.mayCarryUnwritten(requirement.key))
        return requirement.isValid() ? Answer::Unknown : Answer::No;
    return toAnswer(requirement.matchesAbsence());
}

Answer hold(std::span<const NodeRequirement> requirements, const NodeGroup &group, const NodeRequirement **deciding)
{
    Answer all = Answer::Yes;
    for (const NodeRequirement &requirement : requirements) {
        const Answer one = holds(requirement, group);
        if (one < all && deciding)
            *deciding = &requirement;
        all = both(all, one);
        if (all == Answer::No)
            break;
    }
    return all;
}

bool contradict(std::span<const NodeRequirement> first, std::span<const NodeRequirement> second)
{
    return std::ranges::any_of(first, [&](const NodeRequirement &one) {
        return std::ranges::any_of(
            second, [&](const NodeRequirement &other) { return one.key == other.key && one.values != other.values; });
    });
}

Answer matches(const NodeSelectorTerm &term, const NodeGroup &group, std::string_view onlyNode, const IsKnownNode &isKnownNode)
{
    if (term.isEmpty())
        return Answer::No;
    return both(hold(term.expressions, group), fieldsMatch(term.fields, group, onlyNode, isKnownNode));
}

} // namespace bulkhead
