#pragma once

#include "core/analysis/finding.h"

#include <QString>

namespace bulkhead {

/// "shop/cart.yaml"; empty for a finding without a place.
[[nodiscard]] const std::string &sourcePath(const Place &place);
/// The line, counted from 1; 0 without a place.
[[nodiscard]] int lineOf(const Place &place);
/// "shop/cart.yaml:24".
[[nodiscard]] QString placeText(const Place &place);

/// The parts of a resource id "apps/v1/Deployment/shop/cart" that a person reads.
struct ResourceName {
    std::string_view namespaceName; ///< empty for cluster-scoped resources
    std::string_view kind;
    std::string_view name;

    [[nodiscard]] static ResourceName ofId(std::string_view resourceId);
};

/// "shop/Deployment/cart"; empty if the id is.
[[nodiscard]] QString resourceText(std::string_view resourceId);

} // namespace bulkhead
