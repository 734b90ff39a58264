#include "ui/editor/field_popup.h"
#include "ui/editor/finding_panel.h"
#include "ui/editor/finding_text.h"
#include "ui/editor/quick_fix_popup.h"
#include "ui/editor/yaml_editor.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta;
}

constexpr auto ignoredModifiers = Qt::KeypadModifier | Qt::GroupSwitchModifier;

} // namespace

/// The editor's own keys. They are taken before any shortcut of the window, so that a menu may show the same keys without
/// ambiguity.
YamlEditor::Command YamlEditor::commandFor(const QKeyEvent &event) const
{
    struct Key {
        QKeyCombination keys;
        Command command;
    };
    static constexpr std::array table{
        Key{Qt::CTRL | Qt::Key_Period, &YamlEditor::showQuickFixes},
        Key{Qt::ALT | Qt::Key_Return, &YamlEditor::showQuickFixes},
        Key{Qt::ALT | Qt::Key_Enter, &YamlEditor::showQuickFixes},
        Key{QKeyCombination(Qt::Key_F1), &YamlEditor::explainAtCaret},
        Key{Qt::CTRL | Qt::Key_Space, &YamlEditor::showProposals},
        Key{QKeyCombination(Qt::Key_F12), &YamlEditor::goToDefinition},
        Key{Qt::SHIFT | Qt::Key_F12, &YamlEditor::findReferences},
        Key{Qt::CTRL | Qt::Key_Slash, &YamlEditor::toggleComment},
        Key{Qt::CTRL | Qt::Key_Z, &YamlEditor::undoRequested},
        Key{Qt::CTRL | Qt::SHIFT | Qt::Key_Z, &YamlEditor::redoRequested},
        Key{Qt::CTRL | Qt::Key_Y, &YamlEditor::redoRequested},
        Key{Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft, &YamlEditor::foldAtCaret},
        Key{Qt::CTRL | Qt::SHIFT | Qt::Key_BraceLeft, &YamlEditor::foldAtCaret},
        Key{Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight, &YamlEditor::unfoldAtCaret},
        Key{Qt::CTRL | Qt::SHIFT | Qt::Key_BraceRight, &YamlEditor::unfoldAtCaret},
        Key{Qt::CTRL | Qt::Key_Equal, &YamlEditor::zoomInOneStep},
        Key{Qt::CTRL | Qt::Key_Plus, &YamlEditor::zoomInOneStep},
        Key{Qt::CTRL | Qt::SHIFT | Qt::Key_Plus, &YamlEditor::zoomInOneStep},
        Key{Qt::CTRL | Qt::Key_Minus, &YamlEditor::zoomOutOneStep},
        Key{Qt::CTRL | Qt::Key_0, &YamlEditor::resetZoom},
    };
    const QKeyCombination pressed(event.modifiers() & ~ignoredModifiers, static_cast<Qt::Key>(event.key()));
    if (m_chordBegun)
        return pressed == (Qt::CTRL | Qt::Key_I) ? &YamlEditor::showFindings : nullptr;
    const auto found = std::ranges::find(table, pressed, &Key::keys);
    return found == table.end() ? nullptr : found->command;
}

bool YamlEditor::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QPlainTextEdit::event(event);
    const auto &key = static_cast<QKeyEvent &>(*event);
    const bool beginsChord = key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_K;
    if (!beginsChord && !commandFor(key) && !isFillInKey(key))
        return QPlainTextEdit::event(event);
    event->accept();
    return true;
}

void YamlEditor::keyPressEvent(QKeyEvent *event)
{
    if (isModifier(event->key()))
        return;
    const bool plain = (event->modifiers() & ~ignoredModifiers) == Qt::NoModifier;
    if (m_fields && m_fields->isVisible() && plain && m_fields->takeKey(event->key()))
        return;
    if (isFillInKey(*event)) {
        takeFillInKey(*event);
        return;
    }
    const Command command = commandFor(*event);
    const bool wasChord = std::exchange(m_chordBegun, false);
    if (command) {
        (this->*command)();
        return;
    }
    if (!wasChord && event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_K) {
        m_chordBegun = true;
        return;
    }
    if (!isReadOnly() && editByKey(*event)) {
        hideProposals();
        return;
    }
    typeByKey(event);
    followTyping(*event);
}

bool YamlEditor::editByKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~ignoredModifiers;
    const bool plain = modifiers == Qt::NoModifier;
    if (event.key() == Qt::Key_Tab && plain)
        pressTab();
    else if (event.key() == Qt::Key_Backtab)
        pressBacktab();
    else if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && (plain || modifiers == Qt::ShiftModifier))
        pressReturn();
    else
        return false;
    return true;
}

void YamlEditor::pressTab()
{
    QTextCursor caret = textCursor();
    LineEditing::indent(caret);
    ensureCursorVisible();
}

void YamlEditor::pressBacktab()
{
    LineEditing::unindent(textCursor());
}

void YamlEditor::pressReturn()
{
    QTextCursor caret = textCursor();
    LineEditing::newLine(caret, syntax());
    setTextCursor(caret);
    ensureCursorVisible();
}

void YamlEditor::toggleComment()
{
    if (!isReadOnly())
        LineEditing::toggleComment(textCursor(), syntax());
}

void YamlEditor::foldAtCaret()
{
    const QTextBlock header = TextFolding::headerOf(textCursor().block());
    if (!header.isValid())
        return;
    if (header != textCursor().block()) {
        QTextCursor caret(header);
        caret.movePosition(QTextCursor::EndOfBlock);
        setTextCursor(caret);
    }
    m_folding->fold(header);
}

void YamlEditor::unfoldAtCaret()
{
    m_folding->unfold(textCursor().block());
}

void YamlEditor::unfoldAll()
{
    m_folding->unfoldAll();
}

void YamlEditor::explainAtCaret()
{
    const std::vector<const FindingMark *> atCaret = m_decorations.marksAt(textCursor().position());
    const std::vector<FindingPtr> onLine = findingsAtCaret();
    if (!atCaret.empty())
        Q_EMIT explainRequested(atCaret.front()->finding);
    else if (!onLine.empty())
        Q_EMIT explainRequested(onLine.front());
}

void YamlEditor::showQuickFixes()
{
    const QRect caret = cursorRect();
    showQuickFixesAt(textCursor().block(), {viewport()->mapToGlobal(caret.topLeft()), caret.size()});
}

void YamlEditor::showQuickFixesAt(const QTextBlock &block, const QRect &anchor)
{
    const std::vector<FindingPtr> findings = m_decorations.findingsIn(block);
    if (findings.empty()) {
        QToolTip::showText(anchor.bottomLeft(), tr("No finding on this line"), this);
        return;
    }
    if (!m_popup) {
        m_popup = new QuickFixPopup(this);
        m_popup->setTheme(m_theme);
        connect(m_popup, &QuickFixPopup::fixChosen, this, &YamlEditor::fixChosen);
        connect(m_popup, &QuickFixPopup::explainRequested, this, &YamlEditor::explainRequested);
        connect(m_popup, &QuickFixPopup::outcomesWanted, this, &YamlEditor::outcomesWanted);
    }
    m_popup->showFor(findings, m_source, anchor);
}

void YamlEditor::setFixOutcome(const FindingPtr &finding, std::size_t fix, const QString &text)
{
    if (m_popup && m_popup->isVisible())
        m_popup->setOutcome(finding, fix, text);
}

void YamlEditor::showFindings()
{
    const std::vector<FindingPtr> findings = findingsAtCaret();
    if (findings.empty())
        return;
    if (!m_panel) {
        m_panel = new FindingPanel(this);
        m_panel->setTheme(m_theme);
    }
    const QRect caret = cursorRect();
    m_panel->showFor(findings, {viewport()->mapToGlobal(caret.topLeft()), caret.size()});
}

bool YamlEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    showToolTip(help->pos(), help->globalPos());
    return true;
}

void YamlEditor::showToolTip(const QPoint &position, const QPoint &global)
{
    const QTextCursor under = cursorForPosition(position);
    const QTextBlock block = blockAt(position.y());
    std::vector<FindingPtr> findings;
    const QRect textEnd = cursorRect(under);
    const bool behindText = under.atBlockEnd() && position.x() > textEnd.right() + 4;
    if (behindText && block.isValid() && showsMessage(block)) {
        findings = m_decorations.findingsIn(block);
    } else if (!behindText && block == under.block()) {
        for (const FindingMark *mark : m_decorations.marksAt(under.position()))
            findings.push_back(mark->finding);
    }
    const bool explained = findings.empty() && !behindText && block == under.block() && showFieldHelp(under, global);
    if (findings.empty() && !explained)
        QToolTip::hideText();
    else if (!findings.empty())
        QToolTip::showText(global, FindingText::details(findings, m_theme), viewport());
}

void YamlEditor::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() != Qt::ControlModifier) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    constexpr int oneStep = 120;
    m_wheelAngle += event->angleDelta().y();
    setZoom(m_zoom + m_wheelAngle / oneStep * 10);
    m_wheelAngle %= oneStep;
    event->accept();
}

void YamlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    // The style sheet of the window may come after the editor; its font never replaces the code's.
    if (event->type() == QEvent::StyleChange)
        placeGutter();
}

} // namespace bulkhead
