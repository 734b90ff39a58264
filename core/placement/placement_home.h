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

    [[nodiscard]] virtual Result<EditSet> setSelectors(const Labels &labels) const = 0;
    [[nodiscard]] virtual Result<EditSet> addTolerations(const std::vector<Toleration> &tolerations) const = 0;
};
using PlacementHomePtr = std::shared_ptr<const PlacementHome>;

} // namespace bulkhead
