#pragma once

#include "core/analysis/finding.h"
#include "core/report/secret_mask.h"

#include <span>

namespace bulkhead {

/// Those fixes, or choices, of a finding that a report may carry in full: one that writes text into a value of a Secret would show
/// it.
[[nodiscard]] std::vector<const QuickFix *> shownFixes(std::span<const QuickFix> fixes, SecretMasks &masks);

} // namespace bulkhead
