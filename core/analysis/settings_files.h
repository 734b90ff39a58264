#pragma once

#include "core/analysis/analyzer.h"
#include "core/ci/ci_inventory.h"

#include <vector>

namespace bulkhead {

/// The entries; those of documents that are no objects, but define runners or jobs of CI, say that these were read. `ci` may be
/// null.
[[nodiscard]] std::vector<NotUnderstood> tellSettingsRead(std::vector<NotUnderstood> entries, const CiInventory *ci);

/// Everything of a workspace that was not checked, in the order of places. `result` may be null: nothing was checked yet.
[[nodiscard]] std::vector<NotUnderstood> notUnderstoodIn(const Workspace &workspace, const AnalysisResult *result);

} // namespace bulkhead
