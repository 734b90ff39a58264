#pragma once

#include "core/analysis/finding.h"
#include "core/report/secret_mask.h"

namespace bulkhead {

/// The fixes of a finding that a report may carry in full: one that writes text into a value of a Secret would show it.
[[nodiscard]] std::vector<const QuickFix *> shownFixes(const Finding &finding, SecretMasks &masks);

} // namespace bulkhead
