#include "ui/ci/made_pod_text.h"

#include "ui/theme/icons.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace bulkhead {

/// What stands left or right of the text.
class MadePodColumn : public QWidget {
public:
    MadePodColumn(MadePodText *text, MadePodText::Side side)
        : QWidget(text)
        , m_text(*text)
        , m_side(side)
    {
        setMouseTracking(true);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_text.paintColumn(painter, m_side, rect());
    }

    void mousePressEvent(QMouseEvent *event) override
    {
        const int line = m_text.lineAt(qRound(event->position().y()));
        if (event->button() != Qt::LeftButton || line < 0)
            return;
        m_text.setCurrentLine(line);
        Q_EMIT m_text.lineActivated(line);
    }

    void mouseMoveEvent(QMouseEvent *event) override
    {
        setCursor(m_text.lineAt(qRound(event->position().y())) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), m_text.toolTipOf(m_text.lineAt(help->pos().y()), m_side), this);
        return true;
    }

private:
    MadePodText &m_text;
    MadePodText::Side m_side;
};

MadePodText::MadePodText(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_left(new MadePodColumn(this, Side::Left))
    , m_right(new MadePodColumn(this, Side::Right))
{
    setLayoutDirection(Qt::LeftToRight);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a long line is seen whole beside its cause
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("The pod that will be created"));
    setAccessibleDescription(tr("Read-only. Return opens what causes the line, Escape goes back to the runners"));
    m_left->setAccessibleName(tr("Line numbers and findings"));
    m_right->setAccessibleName(tr("What causes each line"));
    connect(this, &QPlainTextEdit::updateRequest, this, [this] {
        m_left->update();
        m_right->update();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        markCurrentLine();
        Q_EMIT lineChanged(currentLine());
    });
    setTheme(*m_theme);
    placeColumns();
}

void MadePodText::setTheme(const Theme &theme)
{
    m_theme = &theme;
    for (std::size_t i = 0; i < m_severityIcons.size(); ++i)
        m_severityIcons[i] = severityIcon(static_cast<Severity>(i), theme);
    markCurrentLine();
    m_left->update();
    m_right->update();
}

void MadePodText::setPod(const MadePodPtr &pod)
{
    const bool isSame = pod && m_pod && pod->ciPod().resource->id() == m_pod->ciPod().resource->id();
    const int line = isSame ? currentLine() : 0;
    m_pod = pod;
    const QString text = pod ? pod->text() : QString();
    if (text != toPlainText())
        setPlainText(text);
    placeColumns();
    setCurrentLine(line);
    Q_EMIT lineChanged(currentLine());
}

int MadePodText::currentLine() const
{
    return textCursor().blockNumber();
}

void MadePodText::setCurrentLine(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(std::clamp(line, 0, blockCount() - 1))));
}

int MadePodText::causeWidth() const
{
    int widest = 0;
    for (const MadePodLine &line : m_pod ? m_pod->lines : std::vector<MadePodLine>())
        widest = std::max(widest, fontMetrics().horizontalAdvance(line.cause));
    return std::min(widest + 2 * Metrics::space3 + 2, width() / 2);
}

void MadePodText::placeColumns()
{
    const int digits = std::max(3, static_cast<int>(QString::number(blockCount()).size()));
    const int left =
        Metrics::space2 + Metrics::icon + Metrics::space1 + fontMetrics().horizontalAdvance(u'9') * digits + Metrics::space3;
    const int right = causeWidth();
    setViewportMargins(left, 0, right, 0);
    const QRect inside = contentsRect();
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    m_left->setGeometry(inside.left(), inside.top(), left, viewport()->height());
    m_right->setGeometry(inside.right() + 1 - bar - right, inside.top(), right, viewport()->height());
}

void MadePodText::markCurrentLine()
{
    QTextEdit::ExtraSelection line;
    line.cursor = textCursor();
    line.cursor.clearSelection();
    line.format.setBackground(m_theme->currentLine);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    setExtraSelections({line});
    m_left->update();
    m_right->update();
}

/// The last block is higher than its text.
QRect MadePodText::rowOf(const QTextBlock &block) const
{
    const QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
    const qreal height = block.layout()->boundingRect().height();
    return QRectF(geometry.left(), geometry.top(), geometry.width(), height).toAlignedRect();
}

int MadePodText::lineAt(int y) const
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRect row = rowOf(block);
        if (y >= row.top() && y <= row.bottom())
            return m_pod && block.blockNumber() < static_cast<int>(m_pod->lines.size()) ? block.blockNumber() : -1;
        if (row.top() > y)
            break;
    }
    return -1;
}

void MadePodText::paintColumn(QPainter &painter, Side side, const QRect &area) const
{
    painter.fillRect(area, m_theme->base);
    painter.setFont(font());
    if (!m_pod)
        return;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRect row = rowOf(block);
        if (row.top() > area.bottom() || block.blockNumber() >= static_cast<int>(m_pod->lines.size()))
            break;
        QRect line(area.left(), row.top(), area.width(), row.height());
        if (block.blockNumber() == currentLine())
            painter.fillRect(line, m_theme->currentLine);
        if (block.layout()->lineCount() > 0)
            line.setHeight(qRound(block.layout()->lineAt(0).height()));
        if (side == Side::Left)
            paintLeft(painter, line, block.blockNumber());
        else
            paintRight(painter, line, block.blockNumber());
    }
    painter.setPen(m_theme->border);
    if (side == Side::Right)
        painter.drawLine(area.topLeft(), area.bottomLeft());
}

void MadePodText::paintLeft(QPainter &painter, const QRect &row, int line) const
{
    const std::vector<FindingPtr> &findings = m_pod->lines[static_cast<std::size_t>(line)].findings;
    if (!findings.empty())
        m_severityIcons[static_cast<std::size_t>(findings.front()->severity)].paint(
            &painter,
            QRect(row.left() + Metrics::space2, row.top() + (row.height() - Metrics::icon) / 2, Metrics::icon, Metrics::icon));
    painter.setPen(line == currentLine() ? m_theme->text : m_theme->muted);
    painter.drawText(row.adjusted(0, 0, -Metrics::space3, 0), Qt::AlignRight | Qt::AlignVCenter, QString::number(line + 1));
}

/// What causes the line above too is said more quietly.
void MadePodText::paintRight(QPainter &painter, const QRect &row, int line) const
{
    const MadePodLine &shown = m_pod->lines[static_cast<std::size_t>(line)];
    const bool isRepeated = line > 0 && m_pod->lines[static_cast<std::size_t>(line) - 1].cause == shown.cause;
    painter.setPen(isRepeated ? m_theme->muted : m_theme->accent);
    const QRect text = row.adjusted(Metrics::space3, 0, -Metrics::space3, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(shown.cause, Qt::ElideMiddle, text.width()));
}

QString MadePodText::toolTipOf(int line, Side side) const
{
    if (line < 0)
        return {};
    const MadePodLine &shown = m_pod->lines[static_cast<std::size_t>(line)];
    if (side == Side::Right)
        return shown.cause;
    QStringList texts;
    for (const FindingPtr &finding : shown.findings)
        texts.append(tr("%1: %2").arg(severityName(finding->severity), translated(finding->message)));
    return texts.join(u'\n');
}

void MadePodText::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT lineActivated(currentLine());
    else if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace)
        Q_EMIT leaveRequested();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void MadePodText::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    QPlainTextEdit::mousePressEvent(event);
}

/// Who drags selects; who clicks goes there.
void MadePodText::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const int line = lineAt(at.y());
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection() && (at - m_pressed).manhattanLength() < 4 && line >= 0)
        Q_EMIT lineActivated(line);
}

void MadePodText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (viewport()->isVisible())
        placeColumns();
    else // about to be shown: Qt would not tell of a size that changes meanwhile
        QMetaObject::invokeMethod(this, [this] { placeColumns(); }, Qt::QueuedConnection);
}

void MadePodText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_left)
        placeColumns();
}

bool MadePodText::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int line = lineAt(help->pos().y());
    const QString findings = toolTipOf(line, Side::Left);
    QToolTip::showText(help->globalPos(), findings.isEmpty() ? toolTipOf(line, Side::Right) : findings, this);
    return true;
}

} // namespace bulkhead
