// The part of YamlEditor that knows what can be written where.
#include "ui/editor/field_popup.h"
#include "ui/editor/field_text.h"
#include "ui/editor/text_position_mapper.h"
#include "ui/editor/yaml_editor.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

namespace bulkhead {

void YamlEditor::setNames(WorkspaceNamesPtr names)
{
    m_names = std::move(names);
}

ByteOffset YamlEditor::offsetOf(const QTextCursor &cursor) const
{
    return TextPositionMapper::toBytes(*m_source, cursor.blockNumber(), cursor.positionInBlock());
}

/// Asked for: says so where there is nothing to propose.
void YamlEditor::showProposals()
{
    if (isReadOnly() || proposeAtCaret())
        return;
    const QRect caret = cursorRect();
    QToolTip::showText(viewport()->mapToGlobal(caret.bottomLeft()), tr("Nothing is known that could be written here"), this);
}

bool YamlEditor::proposeAtCaret()
{
    if (!m_names || !m_source || textCursor().hasSelection())
        return false;
    FieldProposals proposals = fieldsAt(m_source->bytes(), offsetOf(textCursor()), *m_names);
    const std::string_view word = m_source->text(proposals.replaced);
    const bool isWritten = proposals.list.size() == 1 && proposals.list.front().inserted == word;
    if (proposals.list.empty() || isWritten) {
        hideProposals();
        return false;
    }
    if (!m_fields) {
        m_fields = new FieldPopup(this);
        m_fields->setTheme(m_theme);
        connect(m_fields, &FieldPopup::taken, this, &YamlEditor::takeProposal);
    }
    const QRect caret = cursorRect();
    m_fields->showFor(std::move(proposals), {viewport()->mapToGlobal(caret.topLeft()), caret.size()});
    return true;
}

void YamlEditor::hideProposals()
{
    if (m_fields)
        m_fields->hide();
}

void YamlEditor::takeProposal(TextRange replaced, const QString &text, bool leadsOn)
{
    if (isReadOnly() || !m_source)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(TextPositionMapper::toDocument(*m_source, *document(), replaced.begin));
    cursor.setPosition(TextPositionMapper::toDocument(*m_source, *document(), replaced.end), QTextCursor::KeepAnchor);
    cursor.insertText(text);
    setTextCursor(cursor);
    ensureCursorVisible();
    if (leadsOn && (text.endsWith(u' ') || text.endsWith(u'\n')))
        proposeAtCaret();
}

/// While somebody types a word the proposals follow; anything else closes them.
void YamlEditor::followTyping(const QKeyEvent &event)
{
    const QString typed = event.text();
    const bool shown = m_fields && m_fields->isVisible();
    const bool erased = event.key() == Qt::Key_Backspace && shown;
    const bool word = typed.size() == 1 && (typed.front().isLetterOrNumber() || QStringView(u"-._/").contains(typed.front()));
    const bool begins = typed.size() == 1 && typed.front().isLetter();
    if (!isReadOnly() && (begins || erased || (word && shown)))
        proposeAtCaret();
    else
        hideProposals();
}

bool YamlEditor::showFieldHelp(const QTextCursor &under, const QPoint &global)
{
    if (!m_names || !m_source)
        return false;
    const auto help = helpAt(m_source->bytes(), offsetOf(under), *m_names);
    if (help)
        QToolTip::showText(global, fieldText(*help, m_theme), viewport());
    return help.has_value();
}

void YamlEditor::goToDefinition()
{
    if (m_source)
        Q_EMIT definitionRequested(offsetOf(textCursor()));
}

void YamlEditor::findReferences()
{
    if (m_source)
        Q_EMIT referencesRequested(offsetOf(textCursor()));
}

void YamlEditor::mousePressEvent(QMouseEvent *event)
{
    hideProposals();
    QPlainTextEdit::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier)
        goToDefinition();
}

void YamlEditor::contextMenuEvent(QContextMenuEvent *event)
{
    // What the actions are about is where the pointer is.
    if (event->reason() == QContextMenuEvent::Mouse && !textCursor().hasSelection())
        setTextCursor(cursorForPosition(event->pos()));
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!actions().isEmpty())
        menu->addSeparator();
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

void YamlEditor::focusOutEvent(QFocusEvent *event)
{
    hideProposals();
    QPlainTextEdit::focusOutEvent(event);
}

} // namespace bulkhead
