#pragma once

#include "core/text/error.h"
#include "core/text/source_text.h"

#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// Replace the bytes of `range` by `newText`. An empty range inserts, an empty text deletes.
struct TextEdit {
    TextRange range;
    std::string newText;
    bool operator==(const TextEdit &) const = default;
};

/// Edits of one source, sorted by place and without overlaps; two insertions at one place overlap.
struct SourceEdits {
    SourcePtr source;
    std::vector<TextEdit> edits;
};

/// Edits over several sources that belong together: applied as a whole or not at all.
class EditSet {
public:
    EditSet() = default;
    EditSet(SourcePtr source, std::vector<TextEdit> edits);

    /// Refuses an edit that overlaps one already there, or that is for another revision of the same path. An identical edit is
    /// accepted and kept once.
    [[nodiscard]] Result<void> add(const SourcePtr &source, TextEdit edit);
    /// All of `other` or, on refusal, nothing of it.
    [[nodiscard]] Result<void> add(const EditSet &other);

    [[nodiscard]] const std::vector<SourceEdits> &sources() const { return m_sources; }
    [[nodiscard]] bool isEmpty() const { return m_sources.empty(); }

private:
    std::vector<SourceEdits> m_sources;
};

/// The text after `edits`, which must be sorted and free of overlaps.
[[nodiscard]] std::string applyEdits(std::string_view text, std::span<const TextEdit> edits);

/// The smallest edit that turns `before` into `after`; cuts neither a code point nor a CRLF.
[[nodiscard]] TextEdit smallestEdit(std::string_view before, std::string_view after);

} // namespace bulkhead
