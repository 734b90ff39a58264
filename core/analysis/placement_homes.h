#pragma once

#include "core/ci/ci_runner.h"
#include "core/placement/placement_home.h"

namespace bulkhead {

/// How to write into settings of a CI system which nodes its pods go to; null where no setting says it.
[[nodiscard]] PlacementHomePtr placementHome(const CiPlacementHome &home);

} // namespace bulkhead
