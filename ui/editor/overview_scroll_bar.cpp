#include "ui/editor/overview_scroll_bar.h"

#include <QPainter>

#include <algorithm>

namespace bulkhead {

OverviewScrollBar::OverviewScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
    setAccessibleName(tr("Position in the file"));
}

void OverviewScrollBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void OverviewScrollBar::setMarks(std::vector<Mark> marks, int lines)
{
    m_marks = std::move(marks);
    m_lines = std::max(lines, 1);
    // The worst is drawn last, over the others.
    std::ranges::stable_sort(m_marks, std::ranges::greater{}, &Mark::severity);
    update();
}

void OverviewScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    QPainter painter(this);
    painter.setPen(m_theme.border);
    painter.drawLine(0, 0, 0, height());
    constexpr int markHeight = 3;
    const int room = height() - markHeight;
    int paintedAt = -1;
    Severity painted = Severity::Info;
    for (const Mark &mark : m_marks) {
        const int y = static_cast<int>(static_cast<qint64>(mark.line) * room / m_lines);
        if (y == paintedAt && mark.severity == painted)
            continue;
        paintedAt = y;
        painted = mark.severity;
        const int inset = mark.severity <= Severity::High ? 2 : mark.severity == Severity::Medium ? 4 : 6;
        const QRect place(inset, y, width() - inset - 1, markHeight);
        painter.fillRect(place.adjusted(-1, -1, 1, 1), m_theme.base); // the handle may be as dark as the mark
        painter.fillRect(place, m_theme.severity(mark.severity));
    }
}

} // namespace bulkhead
