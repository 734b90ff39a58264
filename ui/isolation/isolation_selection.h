#pragma once

#include <cstddef>
#include <optional>

namespace bulkhead {

/// What is chosen in the picture and in the matrix alike: a workload, a group, or both (a line, a cell). Indexes of the Isolation
/// shown.
struct IsolationSelection {
    std::optional<std::size_t> workload{};
    std::optional<std::size_t> group{};
    bool operator==(const IsolationSelection &) const = default;
    [[nodiscard]] bool isEmpty() const { return !workload && !group; }
};

} // namespace bulkhead
