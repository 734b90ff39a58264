#pragma once

#include "core/text/text_edit.h"

#include <QObject>
#include <QTextDocument>

namespace bulkhead {

/// One open file: its QTextDocument and, always in step with it, its exact bytes. Lives on the UI thread.
///
/// Typing changes only the bytes of the typed place: BOM, line endings and everything else stay as they are on disk. A text whose
/// bytes could not come back unchanged is read-only, and so is one that is too large to edit: of that one the start is shown.
class EditorDocument : public QObject {
    Q_OBJECT
public:
    explicit EditorDocument(SourcePtr source, QObject *parent = nullptr);

    /// Above this many bytes a file is read-only and only an excerpt is shown: laying out more would block the window.
    static constexpr ByteOffset editableBytes = 16 * 1024 * 1024;
    static constexpr ByteOffset excerptBytes = 2 * 1024 * 1024;

    enum class Access : std::uint8_t { Editable, NotText, TooLarge };

    [[nodiscard]] QTextDocument *textDocument() { return &m_document; }
    /// The present text; its revision grows with each change.
    [[nodiscard]] const SourcePtr &source() const { return m_source; }
    /// The text that is on disk as far as known.
    [[nodiscard]] const SourcePtr &saved() const { return m_saved; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] bool isReadOnly() const { return m_access != Access::Editable; }
    [[nodiscard]] bool isModified() const { return m_modified; }
    /// Whether the bytes on disk are no longer those that were last read or written. A file that has gone is changed, and so is one
    /// that somebody else has made.
    [[nodiscard]] bool isChangedOnDisk() const;
    /// What stands there now.
    [[nodiscard]] Result<SourcePtr> textOnDisk() const;

    /// Applies edits made for the present revision as one undo step.
    [[nodiscard]] Result<void> apply(const std::vector<TextEdit> &edits);
    /// Writes to disk if nobody else has changed the file since.
    [[nodiscard]] Result<void> save();
    /// Writes whatever is on disk now: the person has chosen to.
    [[nodiscard]] Result<void> overwrite();
    /// Takes the text from disk; can be undone.
    [[nodiscard]] Result<void> reload();

Q_SIGNALS:
    void sourceChanged(const bulkhead::SourcePtr &source);
    void modifiedChanged(bool modified);

private:
    void showSource();
    void takeChange(int position, int removed, int added);
    void setSource(SourcePtr source);
    void setSaved(SourcePtr source);
    void takeSaved();
    void updateModified();
    void replaceInDocument(const std::vector<TextEdit> &edits);

    SourcePtr m_source;
    SourcePtr m_saved;
    QTextDocument m_document;
    Access m_access = Access::Editable;
    bool m_modified = false;
    bool m_ownChange = false; ///< the document is being brought in step with bytes already known
};

} // namespace bulkhead
