#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace bulkhead {

/// A Kubernetes minor version.
struct KubeVersion {
    int major = 1;
    int minor = 36; ///< the newest release known to the rules

    /// "1.34", "v1.34", "1.34.2"; nothing else.
    [[nodiscard]] static std::optional<KubeVersion> parse(std::string_view text);
    /// The same of a program whose major version may be any.
    [[nodiscard]] static std::optional<KubeVersion> parseAny(std::string_view text);
    [[nodiscard]] std::string toString() const;
    constexpr auto operator<=>(const KubeVersion &) const = default;
};

} // namespace bulkhead
