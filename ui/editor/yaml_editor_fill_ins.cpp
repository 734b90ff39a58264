// The part of YamlEditor that asks for the values of a manual fix.
#include "ui/editor/text_painter.h"
#include "ui/editor/yaml_editor.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QTextDocument>

namespace bulkhead {

void YamlEditor::fillIn(const SourceText &source, const std::vector<FillInPlace> &places)
{
    m_fillIns.begin(*document(), source, places);
    if (m_fillIns.isActive())
        enterFillIn(0);
}

void YamlEditor::enterFillIn(std::size_t field)
{
    const QTextCursor selection = m_fillIns.enter(field);
    m_folding->reveal(selection.block());
    setTextCursor(selection);
    ensureCursorVisible();
    announceFillIn();
    viewport()->update();
}

void YamlEditor::announceFillIn()
{
    const std::size_t field = m_fillIns.current();
    QAccessibleAnnouncementEvent announcement(this,
                                              tr("Field %1 of %2: %3")
                                                  .arg(static_cast<qulonglong>(field + 1))
                                                  .arg(static_cast<qulonglong>(m_fillIns.count()))
                                                  .arg(m_fillIns.label(field)));
    QAccessible::updateAccessibility(&announcement);
}

/// The caret stays behind the value that was in hand.
void YamlEditor::endFillIns()
{
    QTextCursor caret = textCursor();
    caret.setPosition(m_fillIns.range(m_fillIns.current()).second);
    m_fillIns.end();
    setTextCursor(caret);
    QAccessibleAnnouncementEvent announcement(this, tr("All fields are filled in"));
    QAccessible::updateAccessibility(&announcement);
    viewport()->update();
}

void YamlEditor::followFillIns()
{
    if (!m_fillIns.follow(textCursor().position()))
        return;
    if (m_fillIns.isActive())
        announceFillIn();
    viewport()->update();
}

bool YamlEditor::isFillInKey(const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool back = event.key() == Qt::Key_Backtab && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier;
    const bool plain = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter
        || event.key() == Qt::Key_Escape;
    return m_fillIns.isActive() && (back || (plain && modifiers == Qt::NoModifier));
}

void YamlEditor::takeFillInKey(const QKeyEvent &event)
{
    const std::size_t field = m_fillIns.current();
    if (event.key() == Qt::Key_Backtab)
        enterFillIn(field > 0 ? field - 1 : 0);
    else if (event.key() != Qt::Key_Escape && field + 1 < m_fillIns.count())
        enterFillIn(field + 1);
    else
        endFillIns();
}

/// The first key behind a fix begins a step of its own: QTextDocument takes insertions that touch for one.
void YamlEditor::typeByKey(QKeyEvent *event)
{
    if (!m_fillIns.isUntouched())
        return QPlainTextEdit::keyPressEvent(event);
    QTextCursor step = textCursor();
    step.beginEditBlock();
    QPlainTextEdit::keyPressEvent(event);
    step.endEditBlock();
}

void YamlEditor::paintFillIns(QPainter &painter, const VisibleBlock &line) const
{
    for (std::size_t i = 0; i < m_fillIns.count(); ++i) {
        const auto [begin, end] = m_fillIns.range(i);
        const int first = line.block.position();
        if (end < first || begin >= first + line.block.length())
            continue;
        const QColor &frame = i == m_fillIns.current() ? m_theme.accent : m_theme.muted;
        TextPainter::paintField(painter, line, begin - first, end - first, frame);
    }
}

} // namespace bulkhead
