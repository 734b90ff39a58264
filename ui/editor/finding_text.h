#pragma once

#include "ui/theme/texts.h"
#include "ui/theme/theme.h"

#include <vector>

namespace bulkhead {

/// Findings in words, for the places of the editor that show or speak them. Worst finding first.
namespace FindingText {

/// "runs privileged  +2": what stands at the end of the line.
[[nodiscard]] QString inlineMessage(const std::vector<FindingPtr> &findings);
/// "high, container main runs privileged, 2 fixes": what a screen reader says when the caret enters the line.
[[nodiscard]] QString announcement(const std::vector<FindingPtr> &findings);
/// Severity, message, rule, related places and fixes, as rich text; everything from files is escaped.
[[nodiscard]] QString details(const std::vector<FindingPtr> &findings, const Theme &theme);

} // namespace FindingText

} // namespace bulkhead
