#pragma once

#include "core/placement/node_group.h"
#include "core/placement/scheduler.h"

#include <functional>
#include <span>
#include <string_view>

namespace bulkhead {

/// The lesser of two answers: what both steps together allow.
[[nodiscard]] constexpr Answer both(Answer a, Answer b)
{
    return a < b ? a : b;
}
[[nodiscard]] constexpr Answer either(Answer a, Answer b)
{
    return a > b ? a : b;
}

/// Whether the labels of a group satisfy a requirement. Unknown where the platform may set a label that nobody wrote.
[[nodiscard]] Answer holds(const NodeRequirement &requirement, const NodeGroup &group);

/// All of them; the first that decides is put into `deciding` if that is not null.
[[nodiscard]] Answer hold(std::span<const NodeRequirement> requirements, const NodeGroup &group,
                          const NodeRequirement **deciding = nullptr);

/// Whether two selectors ask for different values of one key: admission refuses such a pod.
[[nodiscard]] bool contradict(std::span<const NodeRequirement> first, std::span<const NodeRequirement> second);

/// Whether a group has a node that satisfies the term. `onlyNode` is the one node in question, or empty; `isKnownNode` tells
/// whether a Node object of a name is here (in any group).
using IsKnownNode = std::function<bool(std::string_view)>;
[[nodiscard]] Answer matches(const NodeSelectorTerm &term, const NodeGroup &group, std::string_view onlyNode,
                             const IsKnownNode &isKnownNode);

} // namespace bulkhead
