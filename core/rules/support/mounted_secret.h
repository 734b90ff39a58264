#pragma once

#include "core/kube/field.h"
#include "core/placement/workload.h"

#include <optional>

namespace bulkhead {

/// The first place where a pod takes a Secret: as a volume, projected, or into its environment. Nothing if it takes none.
[[nodiscard]] std::optional<Location> mountedSecret(const Workload &workload);

} // namespace bulkhead
