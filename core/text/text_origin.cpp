#include "core/text/text_origin.h"

#include <algorithm>

namespace bulkhead {

OriginPlace placeInFile(SourcePtr source, TextRange range)
{
    OriginPlace place{std::move(source), range};
    while (const TextOrigin *const origin = place.source->origin().get()) {
        OriginPlace next = origin->place(place.range);
        next.isWritten = next.isWritten && place.isWritten;
        place = std::move(next);
    }
    return place;
}

SourcePtr editedSource(SourcePtr source)
{
    while (source && source->origin())
        source = source->origin()->liftsTo();
    return source;
}

Result<std::vector<TextEdit>> liftEdits(const SourcePtr &source, std::vector<TextEdit> edits)
{
    SourcePtr at = source;
    while (const TextOrigin *const origin = at->origin().get()) {
        for (TextEdit &edit : edits) {
            Result<TextEdit> lifted = origin->lift(edit);
            if (!lifted)
                return std::unexpected(std::move(lifted.error()));
            edit = std::move(*lifted);
        }
        at = origin->liftsTo();
        if (!at)
            return failure(RULE_TEXT("Core", "This text is made, not written: it cannot be edited"));
    }
    std::ranges::sort(edits, {}, &TextEdit::range);
    return edits;
}

} // namespace bulkhead
