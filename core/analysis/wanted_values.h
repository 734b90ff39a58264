#pragma once

#include "core/analysis/finding.h"

#include <span>
#include <string_view>
#include <vector>

namespace bulkhead {

/// A fix that asks for the fill-ins marked in the new texts of `marked`; `labels` say what each number asks for.
[[nodiscard]] QuickFix fixWithFillIns(Message title, const EditSet &marked, std::span<const Message> labels);

/// What the fix writes where the value is wanted.
[[nodiscard]] std::string_view proposalOf(const QuickFix &fix, const WantedValue &wanted);

/// Where the value is wanted in the text that its source has after the fix.
[[nodiscard]] TextRange rangeAfter(const QuickFix &fix, const WantedValue &wanted);

} // namespace bulkhead
