#include "ui/editor/editor_gutter.h"
#include "ui/editor/finding_text.h"
#include "ui/editor/text_painter.h"
#include "ui/editor/yaml_editor.h"

#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace bulkhead {

QList<VisibleBlock> YamlEditor::visibleBlocks() const
{
    QList<VisibleBlock> lines;
    const qreal bottom = viewport()->height();
    QTextBlock block = firstVisibleBlock();
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && rect.top() <= bottom) {
        if (block.isVisible() && rect.bottom() >= 0 && block.layout()->lineCount() > 0)
            lines.push_back({block, rect});
        block = block.next();
        const qreal top = rect.bottom();
        rect = blockBoundingRect(block).translated(contentOffset().x(), top);
    }
    return lines;
}

QTextBlock YamlEditor::blockAt(qreal y) const
{
    for (const VisibleBlock &line : visibleBlocks()) {
        if (y >= line.rect.top() && y < line.rect.bottom())
            return line.block;
    }
    return {};
}

void YamlEditor::placeGutter()
{
    const int width = m_gutter->sizeHint().width();
    setViewportMargins(width, 0, 0, 0);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top(), width, viewport()->height());
}

void YamlEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void YamlEditor::paintEvent(QPaintEvent *event)
{
    const QList<VisibleBlock> lines = visibleBlocks();
    {
        QPainter painter(viewport());
        painter.setClipRect(event->rect());
        paintBehindText(painter, lines);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    painter.setFont(font());
    paintOverText(painter, lines);
}

void YamlEditor::paintBehindText(QPainter &painter, const QList<VisibleBlock> &lines) const
{
    const QTextBlock caretBlock = textCursor().block();
    const qreal columnWidth = QFontMetricsF(font()).horizontalAdvance(u' ');
    for (const VisibleBlock &line : lines) {
        const QRectF row(0, line.rect.top(), viewport()->width(), line.rect.height());
        if (line.block == caretBlock && m_theme.currentLine != m_theme.base)
            painter.fillRect(row.toAlignedRect(), m_theme.currentLine);
        const int first = line.block.position();
        const bool flashed = !m_flash.isNull() && m_flash.selectionStart() < first + line.block.length()
            && m_flash.selectionEnd() >= first && m_flash.document() == document();
        if (flashed)
            TextPainter::paintRange(painter, line, m_flash.selectionStart() - first, m_flash.selectionEnd() - first,
                                    m_theme.selection, m_theme.accent);
        TextPainter::paintIndentGuides(painter, line, columnWidth, m_theme);
        if (!m_search.pattern().isEmpty())
            TextPainter::paintMatches(painter, line, m_search, m_theme);
        for (const int bracket : m_brackets) {
            if (line.block.contains(bracket))
                TextPainter::paintRange(painter, line, bracket - first, bracket - first + 1, m_theme.selection, m_theme.accent);
        }
    }
}

void YamlEditor::paintOverText(QPainter &painter, const QList<VisibleBlock> &lines) const
{
    for (const VisibleBlock &line : lines) {
        const std::span<const FindingMark> marks = m_decorations.marksIn(line.block);
        m_findingPainter.paintUnderlines(painter, line, marks);
        paintFillIns(painter, line);
        TextPainter::paintHiddenCharacters(painter, line, m_theme);
        TextPainter::paintLookalikes(painter, line, m_theme);
        if (m_whitespace)
            TextPainter::paintWhitespace(painter, line, m_theme);
        // What follows the text stands in its last row, of which a wrapped line has several.
        const QTextLine row = line.block.layout()->lineAt(line.block.layout()->lineCount() - 1);
        const VisibleBlock last{line.block, line.rect.adjusted(0, row.y(), 0, 0)};
        qreal textEnd = line.rect.left() + row.x() + row.naturalTextWidth();
        if (m_folding->isFolded(line.block)) {
            const int hidden = TextFolding::lastOf(line.block).blockNumber() - line.block.blockNumber();
            textEnd = TextPainter::paintFold(painter, last, textEnd, hidden, m_theme);
        }
        if (showsMessage(line.block))
            m_findingPainter.paintMessage(painter, last, marks, textEnd, viewport()->width() - Metrics::space2);
    }
}

bool YamlEditor::showsMessage(const QTextBlock &block) const
{
    if (m_inlineMessages == InlineMessages::Off || m_decorations.marksIn(block).empty())
        return false;
    return m_inlineMessages == InlineMessages::All || block == textCursor().block();
}

QString YamlEditor::inlineMessageOf(const QTextBlock &block) const
{
    return showsMessage(block) ? FindingText::inlineMessage(m_decorations.findingsIn(block)) : QString();
}

} // namespace bulkhead
