#include "core/report/shown_fixes.h"

#include <algorithm>

namespace bulkhead {

std::vector<const QuickFix *> shownFixes(std::span<const QuickFix> fixes, SecretMasks &masks)
{
    const auto showsSecret = [&masks](const SourceEdits &changes) {
        const SecretMask &mask = masks.of(*changes.source);
        return std::ranges::any_of(changes.edits,
                                   [&mask](const TextEdit &edit) { return !edit.newText.empty() && mask.hides(edit.range); });
    };
    std::vector<const QuickFix *> shown;
    for (const QuickFix &fix : fixes) {
        if (std::ranges::none_of(fix.edits.sources(), showsSecret))
            shown.push_back(&fix);
    }
    return shown;
}

} // namespace bulkhead
