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
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        if (std::ranges::none_of(fixes[i].edits.sources(), showsSecret))
            shown.push_back(fixes.data() + i);
    }
    return shown;
}

} // namespace bulkhead
