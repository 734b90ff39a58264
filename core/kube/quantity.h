#pragma once

#include <optional>
#include <string_view>

namespace bulkhead {

/// A resource quantity ("500m", "1.5Gi", "2e3") in base units (cores, bytes); nothing if it is none.
[[nodiscard]] std::optional<double> parseQuantity(std::string_view text);

} // namespace bulkhead
