#pragma once

#include <string>
#include <string_view>

namespace bulkhead {

/// XXH3-128, as 32 hex digits, of what identifies a finding: the rule, the resource, the place by names instead of positions.
/// `ordinal` tells apart findings that agree in all three.
[[nodiscard]] std::string fingerprint(std::string_view ruleId, std::string_view resourceId, std::string_view stablePath,
                                      std::size_t ordinal);

} // namespace bulkhead
