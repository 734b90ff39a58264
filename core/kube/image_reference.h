#pragma once

#include <string>
#include <string_view>

namespace bulkhead {

/// A container image as the distribution reference grammar reads it. Parts are slices of the text given.
struct ImageReference {
    std::string_view registry; ///< "registry.corp:5000"; empty: the default registry
    std::string_view repository; ///< "team/app"
    std::string_view tag; ///< empty if none is written
    std::string_view digest; ///< "sha256:…", empty if none

    [[nodiscard]] static ImageReference parse(std::string_view text);
    /// No digest, and no tag or the tag `latest`.
    [[nodiscard]] bool isMovingTarget() const { return digest.empty() && (tag.empty() || tag == "latest"); }
};

} // namespace bulkhead
