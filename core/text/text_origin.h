#pragma once

#include "core/text/text_edit.h"

namespace bulkhead {

/// A place in a file that bytes of another text come from.
struct OriginPlace {
    SourcePtr source;
    TextRange range;
    bool isWritten = true; ///< false: nobody wrote it, what stands at the place implies it
};

/// Says of a text that is no file of its own where its bytes come from: a language inside a string, or a text that was made.
/// Immutable, safe from any thread.
class TextOrigin {
public:
    TextOrigin() = default;
    TextOrigin(const TextOrigin &) = delete;
    TextOrigin &operator=(const TextOrigin &) = delete;
    virtual ~TextOrigin() = default;

    /// The text that `place()` answers in; it may have an origin itself.
    [[nodiscard]] virtual OriginPlace place(TextRange range) const = 0;
    /// The same change made where the bytes come from, or why that cannot be.
    [[nodiscard]] virtual Result<TextEdit> lift(const TextEdit &edit) const = 0;
    /// The text that lift() answers for; null if edits cannot be lifted.
    [[nodiscard]] virtual SourcePtr liftsTo() const = 0;
};

/// The place in a file, through as many origins as there are.
[[nodiscard]] OriginPlace placeInFile(SourcePtr source, TextRange range);
/// The text that edits of `source` end up in: itself if it is a file.
[[nodiscard]] SourcePtr editedSource(SourcePtr source);
/// Edits of `source` as edits of editedSource(source), sorted.
[[nodiscard]] Result<std::vector<TextEdit>> liftEdits(const SourcePtr &source, std::vector<TextEdit> edits);

} // namespace bulkhead
