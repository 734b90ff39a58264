#pragma once

#include "core/placement/node_group.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace bulkhead {

/// One node group as a platform writes it, and what must be read of it.
struct PlatformExample {
    const char *name;
    const char *yaml;
    GroupSource source;
    const char *group;
    std::vector<std::pair<std::string, std::string>> labels; ///< some of the group's
    std::set<std::string> taints; ///< all of the group's, as text
    std::optional<std::size_t> nodes{};
};

[[nodiscard]] std::span<const PlatformExample> platformExamples();

} // namespace bulkhead
