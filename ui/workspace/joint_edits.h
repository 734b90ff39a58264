#pragma once

#include "ui/workspace/editor_document.h"

#include <cstdint>
#include <vector>

namespace bulkhead {

/// Edits that were made to several documents at once, and are undone and redone at once as long as nobody has typed in between. UI
/// thread.
class JointEdits {
public:
    /// `before` are the hashes of the documents' bytes before the edits, in their order.
    void add(const std::vector<EditorDocument *> &documents, const std::vector<std::uint64_t> &before);
    void forget(const EditorDocument &document);
    void clear() { m_edits.clear(); }

    /// Takes the document's last step back or makes it again, and that of the others if it was one of a joint edit.
    void undo(EditorDocument &document) const;
    void redo(EditorDocument &document) const;

private:
    struct Part {
        EditorDocument *document;
        std::uint64_t before;
        std::uint64_t after;
    };
    using Edit = std::vector<Part>;
    [[nodiscard]] std::vector<EditorDocument *> partnersOf(EditorDocument &document, std::uint64_t Part::*state) const;

    std::vector<Edit> m_edits;
};

} // namespace bulkhead
