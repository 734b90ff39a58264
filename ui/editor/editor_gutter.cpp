#include "ui/editor/editor_gutter.h"

#include "ui/editor/finding_text.h"
#include "ui/editor/yaml_editor.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr int foldWidth = 16;
constexpr int iconLeft = Metrics::space1;

} // namespace

EditorGutter::EditorGutter(YamlEditor &editor)
    : QWidget(&editor)
    , m_editor(editor)
{
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("Line numbers and findings"));
    setAccessibleDescription(tr("Ctrl+. opens the fixes of the line, Ctrl+Shift+[ folds it"));
}

int EditorGutter::numberWidth() const
{
    const int digits = std::max(3, static_cast<int>(QString::number(m_editor.blockCount()).size()));
    return m_editor.fontMetrics().horizontalAdvance(u'9') * digits;
}

QSize EditorGutter::sizeHint() const
{
    return {iconLeft + Metrics::icon + Metrics::space1 + numberWidth() + Metrics::space1 + foldWidth + Metrics::space1, 0};
}

QRect EditorGutter::iconRect(int top, int height) const
{
    return {iconLeft, top + (height - Metrics::icon) / 2, Metrics::icon, Metrics::icon};
}

QRect EditorGutter::foldRect(int top, int height) const
{
    return {width() - Metrics::space1 - foldWidth, top, foldWidth, height};
}

void EditorGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_editor.theme().base);
    painter.setFont(m_editor.font());
    for (const VisibleBlock &line : m_editor.visibleBlocks()) {
        if (line.rect.bottom() >= event->rect().top() && line.rect.top() <= event->rect().bottom())
            paintLine(painter, line);
    }
}

void EditorGutter::paintLine(QPainter &painter, const VisibleBlock &line) const
{
    const Theme &theme = m_editor.theme();
    const int top = qRound(line.rect.top());
    const int height = qRound(line.block.layout()->lineAt(0).height());
    const bool current = line.block == m_editor.textCursor().block();
    if (current && theme.currentLine != theme.base)
        painter.fillRect(QRect(0, top, width(), qRound(line.rect.height())), theme.currentLine);

    const std::vector<FindingPtr> findings = m_editor.decorations().findingsIn(line.block);
    if (!findings.empty())
        painter.drawPixmap(iconRect(top, height).topLeft(),
                           m_editor.findingPainter().icon(findings.front()->severity, Metrics::icon, devicePixelRatio()));
    painter.setPen(current ? theme.text : theme.muted);
    const QString number = QString::number(line.block.blockNumber() + 1);
    const int right = iconLeft + Metrics::icon + Metrics::space1 + numberWidth();
    const QTextLine row = line.block.layout()->lineAt(0);
    painter.drawText(QPointF(right - m_editor.fontMetrics().horizontalAdvance(number), line.rect.top() + row.y() + row.ascent()),
                     number);
    const bool folded = m_editor.folding().isFolded(line.block);
    if (folded || (m_hovered && TextFolding::isFoldable(line.block)))
        paintFoldArrow(painter, foldRect(top, height), folded);
}

void EditorGutter::paintFoldArrow(QPainter &painter, const QRect &rect, bool folded) const
{
    const QPointF centre = QRectF(rect).center();
    const QPolygonF arrow = folded ? QPolygonF({centre + QPointF(-1.5, -3.5), centre + QPointF(2, 0), centre + QPointF(-1.5, 3.5)})
                                   : QPolygonF({centre + QPointF(-3.5, -1.5), centre + QPointF(0, 2), centre + QPointF(3.5, -1.5)});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(folded ? m_editor.theme().accent : m_editor.theme().muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(arrow);
    painter.restore();
}

void EditorGutter::mousePressEvent(QMouseEvent *event)
{
    const QTextBlock block = m_editor.blockAt(event->position().y());
    if (!block.isValid() || event->button() != Qt::LeftButton)
        return;
    const int x = qRound(event->position().x());
    if (x >= foldRect(0, 1).left())
        Q_EMIT foldClicked(block.blockNumber());
    else if (x < iconLeft + Metrics::icon + Metrics::space1 && !m_editor.decorations().marksIn(block).empty())
        Q_EMIT iconClicked(block.blockNumber());
    else
        Q_EMIT numberClicked(block.blockNumber());
}

void EditorGutter::mouseMoveEvent(QMouseEvent *event)
{
    const QTextBlock block = m_editor.blockAt(event->position().y());
    const int x = qRound(event->position().x());
    const bool overIcon = x < iconLeft + Metrics::icon && block.isValid() && !m_editor.decorations().marksIn(block).empty();
    const bool overArrow = x >= foldRect(0, 1).left() && TextFolding::isFoldable(block);
    setCursor(overIcon || overArrow ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!m_hovered) {
        m_hovered = true;
        update();
    }
}

void EditorGutter::leaveEvent(QEvent * /*event*/)
{
    m_hovered = false;
    update();
}

void EditorGutter::wheelEvent(QWheelEvent *event)
{
    QApplication::sendEvent(m_editor.viewport(), event);
}

bool EditorGutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::vector<FindingPtr> findings = m_editor.decorations().findingsIn(m_editor.blockAt(help->pos().y()));
    if (findings.empty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), FindingText::details(findings, m_editor.theme()), this);
    return true;
}

} // namespace bulkhead
