#include "ui/isolation/isolation_mapping.h"

namespace bulkhead {

namespace {

std::string podPath(const Workload &workload)
{
    return workload.podSpec.stablePath(workload.resource->root());
}

bool isSameWorkload(const Workload &one, const Workload &other)
{
    return one.resource->kind() == other.resource->kind() && one.resource->name() == other.resource->name()
        && one.resource->namespaceName() == other.resource->namespaceName()
        && one.resource->source()->path() == other.resource->source()->path() && podPath(one) == podPath(other);
}

/// Puts the index of the other isolation into a change; false if there is none.
template<typename Find>
bool move(std::size_t &index, Find find)
{
    const std::optional<std::size_t> found = find(index);
    index = found.value_or(index);
    return found.has_value();
}

} // namespace

std::optional<std::size_t> sameWorkload(const Isolation &from, std::size_t workload, const Isolation &to)
{
    if (workload >= from.workloads().size())
        return {};
    const Workload &wanted = from.workloads()[workload];
    const auto &candidates = to.workloads();
    if (workload < candidates.size() && isSameWorkload(wanted, candidates[workload])) // nearly always
        return workload;
    const auto found = std::ranges::find_if(candidates, [&](const Workload &other) { return isSameWorkload(wanted, other); });
    return found == candidates.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - candidates.begin()));
}

std::optional<std::size_t> sameGroup(const Isolation &from, std::size_t group, const Isolation &to)
{
    if (group >= from.groups().size())
        return {};
    const auto found = std::ranges::find(to.groups(), from.groups()[group].id, &NodeGroup::id);
    return found == to.groups().end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - to.groups().begin()));
}

IsolationSelection sameSelection(const Isolation &from, const IsolationSelection &selection, const Isolation &to)
{
    return {selection.workload.and_then([&](std::size_t workload) { return sameWorkload(from, workload, to); }),
            selection.group.and_then([&](std::size_t group) { return sameGroup(from, group, to); })};
}

std::optional<PlacementChange> sameChange(const Isolation &from, const PlacementChange &change, const Isolation &to)
{
    PlacementChange moved = change;
    const bool isThere = std::visit(
        [&](auto &target) {
            if constexpr (requires { target.workload; })
                return move(target.workload, [&](std::size_t index) { return sameWorkload(from, index, to); });
            else if constexpr (std::is_same_v<std::decay_t<decltype(target)>, DeclareGroup>)
                return true;
            else
                return move(target.group, [&](std::size_t index) { return sameGroup(from, index, to); });
        },
        moved);
    return isThere ? std::optional(moved) : std::nullopt;
}

} // namespace bulkhead
