#pragma once

#include "core/ci/ci_inventory.h"

#include <vector>

namespace bulkhead {

/// The entries; those of documents that are no objects, but define runners or jobs of CI, say that these were read. `ci` may be
/// null.
[[nodiscard]] std::vector<NotUnderstood> tellSettingsRead(std::vector<NotUnderstood> entries, const CiInventory *ci);

} // namespace bulkhead
