#include "ui/editor/fix_preview.h"

#include "core/text/unified_diff.h"

#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>

namespace bulkhead {

namespace {

using Line = FixPreview::Line;

constexpr std::uint32_t contextLines = 3;

/// The edited lines with a few around them: a diff of a whole export would take long and say no more.
struct Excerpt {
    std::uint32_t firstLine = 0;
    std::string before;
    std::string after;
};

Excerpt excerptOf(const SourceEdits &edits)
{
    const SourceText &source = *edits.source;
    const LineIndex &lines = source.lines();
    const std::uint32_t firstEdited = lines.lineAt(edits.edits.front().range.begin);
    const std::uint32_t lastEdited = lines.lineAt(edits.edits.back().range.end);
    const std::uint32_t first = firstEdited - std::min(firstEdited, contextLines + 1);
    const std::uint32_t next = lastEdited + contextLines + 2;
    const TextRange range{lines.lineStart(first), next < lines.lineCount() ? lines.lineStart(next) : source.size()};
    std::vector<TextEdit> moved = edits.edits;
    for (TextEdit &edit : moved)
        edit.range = {edit.range.begin - range.begin, edit.range.end - range.begin};
    return {first, std::string(source.text(range)), applyEdits(source.text(range), moved)};
}

QString shownText(const std::string &line)
{
    QString text = toQString(line);
    if (text.endsWith(u'\r'))
        text.chop(1);
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    return text;
}

void appendHunk(QList<Line> &lines, const DiffHunk &hunk, std::uint32_t firstLine)
{
    std::uint32_t oldNumber = hunk.oldStart + firstLine;
    std::uint32_t newNumber = hunk.newStart + firstLine;
    for (const DiffLine &line : hunk.lines) {
        const QString text = shownText(line.text);
        if (line.kind == DiffLine::Kind::Removed)
            lines.append({Line::Kind::Removed, oldNumber++, 0, text});
        else if (line.kind == DiffLine::Kind::Added)
            lines.append({Line::Kind::Added, 0, newNumber++, text});
        else
            lines.append({Line::Kind::Context, oldNumber++, newNumber++, text});
    }
}

QList<Line> linesOf(const EditSet &edits, const std::string &homePath)
{
    QList<Line> lines;
    for (const SourceEdits &one : edits.sources()) {
        if (one.edits.empty())
            continue;
        const std::string &path = one.source->path();
        if (edits.sources().size() > 1 || path != homePath)
            lines.append({Line::Kind::File, 0, 0,
                          one.source->isAbsent() ? FixPreview::tr("new file: %1").arg(toQString(path)) : toQString(path)});
        const Excerpt excerpt = excerptOf(one);
        const std::vector<DiffHunk> hunks = diffHunks(excerpt.before, excerpt.after, contextLines);
        for (const DiffHunk &hunk : hunks) {
            if (&hunk != &hunks.front())
                lines.append({Line::Kind::Gap, 0, 0, QStringLiteral("⋯")});
            appendHunk(lines, hunk, excerpt.firstLine);
        }
    }
    return lines;
}

QString sign(Line::Kind kind)
{
    return kind == Line::Kind::Removed ? QStringLiteral("−") : kind == Line::Kind::Added ? QStringLiteral("+") : QString();
}

} // namespace

class FixPreview::Gutter : public QWidget {
public:
    explicit Gutter(FixPreview &preview)
        : QWidget(&preview)
        , m_preview(preview)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        m_preview.paintGutter(painter);
    }

private:
    FixPreview &m_preview;
};

FixPreview::FixPreview(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(*this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setLayoutDirection(Qt::LeftToRight);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(0);
    horizontalScrollBar()->setProperty("thin", true);
    verticalScrollBar()->setProperty("thin", true);
    setAccessibleName(tr("Preview of the fix"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(Metrics::text - 1);
    setFont(fixed);
    connect(this, &QPlainTextEdit::updateRequest, this, [this] { m_gutter->update(); });
    setTheme(m_theme);
}

void FixPreview::setTheme(const Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    tintLines();
    m_gutter->update();
}

void FixPreview::showEdits(const EditSet &edits, const std::string &homePath)
{
    m_lines = linesOf(edits, homePath);
    showLines();
}

void FixPreview::clear()
{
    m_lines.clear();
    showLines();
}

void FixPreview::showLines()
{
    QStringList texts;
    QStringList spoken;
    for (const Line &line : std::as_const(m_lines)) {
        texts += line.text;
        if (line.kind == Line::Kind::Removed)
            spoken += tr("removed: %1").arg(line.text.trimmed());
        else if (line.kind == Line::Kind::Added)
            spoken += tr("added: %1").arg(line.text.trimmed());
    }
    setPlainText(texts.join(u'\n'));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    tintLines();
    placeGutter();
    m_gutter->update();
}

void FixPreview::tintLines()
{
    QList<QTextEdit::ExtraSelection> tints;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line::Kind kind = m_lines.at(i).kind;
        if (kind == Line::Kind::Context)
            continue;
        QTextEdit::ExtraSelection tint;
        tint.cursor = QTextCursor(document()->findBlockByNumber(static_cast<int>(i)));
        tint.format.setProperty(QTextFormat::FullWidthSelection, true);
        if (kind == Line::Kind::Removed || kind == Line::Kind::Added)
            tint.format.setBackground(kind == Line::Kind::Added ? m_theme.added : m_theme.removed);
        else
            tint.format.setBackground(m_theme.raised);
        tints.append(tint);
    }
    setExtraSelections(tints);
}

int FixPreview::numberWidth() const
{
    std::uint32_t largest = 99;
    for (const Line &line : m_lines)
        largest = std::max({largest, line.oldNumber, line.newNumber});
    return fontMetrics().horizontalAdvance(u'9') * static_cast<int>(QString::number(largest).size());
}

int FixPreview::gutterWidth() const
{
    return m_lines.isEmpty() ? 0 : 2 * numberWidth() + fontMetrics().horizontalAdvance(u'+') + Metrics::space2 * 4;
}

int FixPreview::heightForAll() const
{
    return static_cast<int>(m_lines.size() + 1) * fontMetrics().lineSpacing() + 2 * Metrics::space2;
}

void FixPreview::placeGutter()
{
    setViewportMargins(gutterWidth(), Metrics::space2, 0, 0);
    m_gutter->setGeometry(0, viewport()->y(), gutterWidth(), viewport()->height());
}

void FixPreview::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void FixPreview::paintGutter(QPainter &painter) const
{
    const int number = numberWidth();
    const int width = gutterWidth();
    painter.fillRect(m_gutter->rect(), m_theme.base);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    for (; block.isValid() && block.blockNumber() < m_lines.size(); block = block.next()) {
        rect.setHeight(blockBoundingRect(block).height());
        const Line &line = m_lines.at(block.blockNumber());
        const QRectF row(0, rect.top(), width, block.layout()->lineAt(0).height());
        if (line.kind == Line::Kind::Added || line.kind == Line::Kind::Removed)
            painter.fillRect(row, line.kind == Line::Kind::Added ? m_theme.added : m_theme.removed);
        else if (line.kind != Line::Kind::Context)
            painter.fillRect(row, m_theme.raised);
        painter.setPen(m_theme.muted);
        const auto drawNumber = [&](std::uint32_t value, qreal left) {
            if (value != 0)
                painter.drawText(QRectF(left, row.top(), number, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                                 QString::number(value));
        };
        drawNumber(line.oldNumber, Metrics::space2);
        drawNumber(line.newNumber, 2 * Metrics::space2 + number);
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(2 * number + 3 * Metrics::space2, row.top(), width, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         sign(line.kind));
        rect.moveTop(rect.bottom());
    }
}

} // namespace bulkhead
