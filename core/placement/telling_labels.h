#pragma once

#include "core/placement/isolation.h"

#include <optional>
#include <span>
#include <string>
#include <utility>

namespace bulkhead {

/// Whether the group is meant for CI. An assumed one must have more of a name than what kind of machine it is.
[[nodiscard]] bool isCiGroup(const Isolation &isolation, std::size_t group);
/// Whether the group is one of CI, and of this environment.
[[nodiscard]] bool isSameCi(const Isolation &isolation, std::size_t group, const std::string &environment);

/// The fewest labels (found greedily) that hold a pod to a group: no other group may wear all of them, but for those that are meant
/// for the same in the same environment. Those that workloads it is meant for already select by come first, then those that no
/// kubelet can set. Empty if nothing tells the group apart.
[[nodiscard]] Labels tellingLabels(const Isolation &isolation, std::size_t group);

/// A label that these groups of CI wear, and none that is not CI's; nothing if there is none.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> commonCiLabel(const Isolation &isolation,
                                                                               std::span<const std::size_t> groups);

} // namespace bulkhead
