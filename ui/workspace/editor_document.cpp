#include "ui/workspace/editor_document.h"

#include "core/analysis/fix_applier.h"
#include "ui/editor/text_position_mapper.h"
#include "ui/theme/texts.h"
#include "ui/workspace/document_change.h"

#include <QFile>
#include <QPlainTextDocumentLayout>
#include <QTextCursor>

#include <algorithm>

namespace bulkhead {

namespace {

Result<std::string> readFile(const SourceText &source)
{
    QFile file(toQString(source.diskPath()));
    if (source.diskPath().empty() || !file.open(QIODevice::ReadOnly))
        return failure(RULE_TEXT("Core", "The file cannot be read: it has gone or its permissions do not allow it"), {},
                       source.path());
    return file.readAll().toStdString();
}

SourcePtr excerptOf(const SourceText &source)
{
    std::string_view start = source.bytes().substr(0, EditorDocument::excerptBytes);
    start = start.substr(0, start.rfind('\n') + 1);
    return SourceText::create(source.path(), std::string(start));
}

/// An edit that starts or ends between CR and LF has no place in the document.
bool cutsLineBreak(const SourceText &source, ByteOffset offset)
{
    const std::string_view bytes = source.bytes();
    return offset > 0 && offset < bytes.size() && bytes[offset] == '\n' && bytes[offset - 1] == '\r';
}

} // namespace

EditorDocument::EditorDocument(SourcePtr source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_saved(m_source)
{
    m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document));
    showSource();
    connect(&m_document, &QTextDocument::contentsChange, this, &EditorDocument::takeChange);
}

void EditorDocument::showSource()
{
    m_ownChange = true;
    if (m_source->size() > editableBytes) {
        m_access = Access::TooLarge;
        m_document.setPlainText(TextPositionMapper::lossyText(*excerptOf(*m_source)));
    } else if (const auto text = TextPositionMapper::editableText(*m_source)) {
        m_access = Access::Editable;
        m_document.setPlainText(*text);
    } else {
        m_access = Access::NotText;
        m_document.setPlainText(TextPositionMapper::lossyText(*m_source));
    }
    m_document.setUndoRedoEnabled(m_access == Access::Editable);
    m_ownChange = false;
}

void EditorDocument::takeChange(int position, int, int added)
{
    if (m_ownChange || isReadOnly())
        return;
    const TextEdit edit = byteEdit(*m_source, m_saved->lineEnding(), m_document, position, added);
    if (m_source->text(edit.range) != edit.newText) // a change of formats alone is announced too
        setSource(m_source->withBytes(applyEdits(m_source->bytes(), std::span(&edit, 1))));
}

void EditorDocument::setSource(SourcePtr source)
{
    m_source = std::move(source);
    updateModified();
    Q_EMIT sourceChanged(m_source);
}

void EditorDocument::setSaved(SourcePtr source)
{
    m_saved = std::move(source);
    updateModified();
}

void EditorDocument::updateModified()
{
    const bool modified = m_source != m_saved && m_source->bytes() != m_saved->bytes();
    if (std::exchange(m_modified, modified) != modified)
        Q_EMIT modifiedChanged(modified);
}

bool EditorDocument::isChangedOnDisk() const
{
    if (m_saved->diskPath().empty())
        return false;
    QFile file(toQString(m_saved->diskPath()));
    if (m_saved->isAbsent())
        return file.exists();
    if (!file.open(QIODevice::ReadOnly) || file.size() != static_cast<qint64>(m_saved->size()))
        return true;
    const QByteArray onDisk = file.readAll();
    return std::string_view(onDisk.constData(), static_cast<std::size_t>(onDisk.size())) != m_saved->bytes();
}

Result<SourcePtr> EditorDocument::textOnDisk() const
{
    auto bytes = readFile(*m_saved);
    if (!bytes)
        return std::unexpected(bytes.error());
    return SourceText::create(m_saved->path(), std::move(*bytes), m_saved->diskPath());
}

Result<void> EditorDocument::apply(const std::vector<TextEdit> &edits)
{
    if (isReadOnly())
        return failure(RULE_TEXT("Core", "This file cannot be edited here"), {}, m_source->path());
    std::vector<TextEdit> sorted = edits;
    std::ranges::sort(sorted, {}, &TextEdit::range);
    for (const TextEdit &edit : sorted) {
        if (edit.range.end > m_source->size() || cutsLineBreak(*m_source, edit.range.begin)
            || cutsLineBreak(*m_source, edit.range.end))
            return failure(RULE_TEXT("Core", "The change does not fit this text"), {}, m_source->path());
    }
    SourcePtr after = m_source->withBytes(applyEdits(m_source->bytes(), sorted));
    if (!TextPositionMapper::editableText(*after))
        return failure(RULE_TEXT("Core", "The change would make the file unreadable as text"), {}, m_source->path());
    replaceInDocument(sorted);
    setSource(std::move(after));
    return {};
}

void EditorDocument::replaceInDocument(const std::vector<TextEdit> &edits)
{
    m_ownChange = true;
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) { // from the last, so that the places before it stay
        cursor.setPosition(TextPositionMapper::toDocument(*m_source, m_document, edit->range.begin));
        cursor.setPosition(TextPositionMapper::toDocument(*m_source, m_document, edit->range.end), QTextCursor::KeepAnchor);
        cursor.insertText(toQString(edit->newText).replace(QStringLiteral("\r\n"), QStringLiteral("\n")));
    }
    cursor.endEditBlock();
    m_ownChange = false;
}

Result<void> EditorDocument::save()
{
    if (auto saved = saveSource(*m_saved, *m_source); !saved)
        return saved;
    takeSaved();
    return {};
}

/// A file that was not there is from now on, which everybody who holds its text has to hear of.
void EditorDocument::takeSaved()
{
    const bool isMade = m_source->isAbsent();
    const SourcePtr written = isMade ? m_source->written() : m_source;
    setSaved(written);
    if (isMade)
        setSource(written);
}

Result<void> EditorDocument::overwrite()
{
    const QString diskPath = toQString(m_source->diskPath());
    if (!diskPath.isEmpty() && !QFile::exists(diskPath))
        QFile(diskPath).open(QIODevice::WriteOnly
                             | QIODevice::NewOnly); // saveSource replaces what is there; its error says why not
    auto onDisk = readFile(*m_source);
    if (!onDisk)
        return std::unexpected(onDisk.error());
    const SourcePtr before = SourceText::create(m_source->path(), std::move(*onDisk), m_source->diskPath());
    if (auto saved = saveSource(*before, *m_source); !saved)
        return saved;
    takeSaved();
    return {};
}

Result<void> EditorDocument::reload()
{
    auto onDisk = readFile(*m_source);
    if (!onDisk)
        return std::unexpected(onDisk.error());
    SourcePtr fresh = SourceText::create(m_source->path(), std::move(*onDisk), m_source->diskPath(), m_source->revision() + 1);
    m_saved = fresh;
    if (!isReadOnly() && fresh->size() <= editableBytes && TextPositionMapper::editableText(*fresh)) {
        const TextEdit edit = smallestEdit(m_source->bytes(), fresh->bytes());
        if (!edit.range.isEmpty() || !edit.newText.empty())
            replaceInDocument({edit});
        setSource(std::move(fresh));
    } else {
        m_source = fresh;
        showSource();
        setSource(std::move(fresh));
    }
    return {};
}

} // namespace bulkhead
