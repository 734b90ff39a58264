#pragma once

#include "core/placement/node_group.h"
#include "core/text/text_edit.h"

#include <memory>
#include <vector>

namespace bulkhead {

/// The settings by which a controller decides which nodes a pod that it makes goes to: what its own spec is for a written pod.
/// Edits are refused with a reason. Immutable, safe from any thread.
class PlacementHome {
public:
    PlacementHome() = default;
    PlacementHome(const PlacementHome &) = delete;
    PlacementHome &operator=(const PlacementHome &) = delete;
    virtual ~PlacementHome() = default;

    /// Asks for nodes with these labels, and adds tolerations that are not written yet; either may be empty. One call for both:
    /// settings that are missing above them are then written once.
    [[nodiscard]] virtual Result<EditSet> hold(const Labels &labels, const std::vector<Toleration> &tolerations) const = 0;
};
using PlacementHomePtr = std::shared_ptr<const PlacementHome>;

} // namespace bulkhead
