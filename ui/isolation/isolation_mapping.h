#pragma once

#include "core/placement/what_if.h"
#include "ui/isolation/isolation_selection.h"

#include <optional>

namespace bulkhead {

// The same things in another isolation: after an edit, or in a what-if.

/// Same object, same pod template of it.
[[nodiscard]] std::optional<std::size_t> sameWorkload(const Isolation &from, std::size_t workload, const Isolation &to);
/// Same id.
[[nodiscard]] std::optional<std::size_t> sameGroup(const Isolation &from, std::size_t group, const Isolation &to);
/// What is gone is not selected.
[[nodiscard]] IsolationSelection sameSelection(const Isolation &from, const IsolationSelection &selection, const Isolation &to);
/// Nothing if what it changes is gone.
[[nodiscard]] std::optional<PlacementChange> sameChange(const Isolation &from, const PlacementChange &change, const Isolation &to);

} // namespace bulkhead
