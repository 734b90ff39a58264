#pragma once

#include "core/analysis/fix_applier.h"

#include <QString>

#include <string>
#include <vector>

namespace bulkhead {

/// One patch over all files, as `git apply` takes it in the folder that is open; empty if nothing changes.
[[nodiscard]] std::string patchOf(const std::vector<ChangedSource> &changes);
/// Writes it whole or not at all.
[[nodiscard]] Result<void> writePatch(const QString &path, const std::string &patch);

} // namespace bulkhead
