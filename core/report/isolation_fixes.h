#pragma once

#include "core/analysis/finding.h"
#include "core/placement/isolation.h"

#include <vector>

namespace bulkhead {

/// What would stop a leak, as edits of the files: hold the CI workload to a group of CI's own; taint CI's group; take away the
/// toleration. Only what can be written in the files at hand.
[[nodiscard]] std::vector<QuickFix> leakFixes(const Isolation &isolation, const Leak &leak);

} // namespace bulkhead
