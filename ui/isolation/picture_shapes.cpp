#include "ui/isolation/picture_shapes.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace bulkhead {

QPainterPath hexagon(const QRectF &area)
{
    const double inset = std::min(area.height() / 2, 14.0);
    QPainterPath path;
    path.moveTo(area.left() + inset, area.top());
    path.lineTo(area.right() - inset, area.top());
    path.lineTo(area.right(), area.center().y());
    path.lineTo(area.right() - inset, area.bottom());
    path.lineTo(area.left() + inset, area.bottom());
    path.lineTo(area.left(), area.center().y());
    path.closeSubpath();
    return path;
}

QPainterPath cardShape(PictureLane lane, const QRectF &area)
{
    if (lane == PictureLane::Ci)
        return hexagon(area);
    QPainterPath path;
    const double radius = lane == PictureLane::Applications ? std::min(area.height() / 3, 12.0) : 1;
    path.addRoundedRect(area, radius, radius);
    return path;
}

void paintPadlock(QPainter &painter, const QRectF &area, Padlock state, const QColor &colour)
{
    painter.save();
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    const double width = area.width();
    const QRectF body(area.left() + width * 0.15, area.top() + area.height() * 0.45, width * 0.7, area.height() * 0.5);
    const QRectF bow(area.left() + width * 0.28, area.top() + area.height() * 0.08, width * 0.44, area.height() * 0.7);
    painter.drawArc(bow, 0, state == Padlock::Closed ? 180 * 16 : 130 * 16);
    if (state == Padlock::Closed)
        painter.setBrush(colour);
    painter.drawRoundedRect(body, 1.5, 1.5);
    painter.restore();
}

void paintSettableMark(QPainter &painter, const QRectF &area, const QColor &colour)
{
    painter.save();
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    const double third = area.width() / 3;
    QPainterPath tag;
    tag.moveTo(area.left(), area.center().y());
    tag.lineTo(area.left() + third, area.top() + 2);
    tag.lineTo(area.right(), area.top() + 2);
    tag.lineTo(area.right(), area.bottom() - 2);
    tag.lineTo(area.left() + third, area.bottom() - 2);
    tag.closeSubpath();
    painter.drawPath(tag);
    painter.drawLine(QPointF(area.left() + third + 2, area.center().y()), QPointF(area.right() - 2, area.center().y()));
    painter.restore();
}

void paintUnknownMark(QPainter &painter, const QRectF &area, const QColor &colour)
{
    painter.save();
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(area.adjusted(0.6, 0.6, -0.6, -0.6));
    QFont font = painter.font();
    font.setPixelSize(std::max(1, static_cast<int>(area.height() * 0.72)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.drawText(area, Qt::AlignCenter, QStringLiteral("?"));
    painter.restore();
}

namespace {

void paintGear(QPainter &painter, QPointF middle, double radius)
{
    constexpr int teeth = 8;
    painter.drawEllipse(middle, radius * 0.62, radius * 0.62);
    for (int i = 0; i < teeth; ++i) {
        const double angle = 2 * std::numbers::pi * i / teeth;
        const QPointF out(std::cos(angle), std::sin(angle));
        painter.drawLine(middle + out * radius * 0.62, middle + out * radius);
    }
    painter.drawPoint(middle);
}

/// One above two others.
void paintTree(QPainter &painter, const QRectF &area)
{
    const double dot = area.width() * 0.17;
    const QPointF top(area.center().x(), area.top() + dot);
    for (const double x : {area.left() + dot, area.right() - dot}) {
        const QPointF below(x, area.bottom() - dot);
        const QPointF along = (below - top) / std::hypot(below.x() - top.x(), below.y() - top.y()) * dot;
        painter.drawLine(top + along, below - along);
        painter.drawEllipse(below, dot, dot);
    }
    painter.drawEllipse(top, dot, dot);
}

/// A box seen from a corner.
void paintBox(QPainter &painter, const QRectF &area)
{
    const QPointF middle = area.center();
    const double quarter = area.height() / 4;
    const QPointF top(middle.x(), area.top());
    const QPointF left(area.left() + 1, area.top() + quarter);
    const QPointF right(area.right() - 1, area.top() + quarter);
    const QPointF down(0, 2 * quarter);
    painter.drawPolygon(QPolygonF{top, right, right + down, QPointF(middle.x(), area.bottom()), left + down, left});
    painter.drawPolyline(QPolygonF{left, middle, right});
    painter.drawLine(middle, QPointF(middle.x(), area.bottom()));
}

} // namespace

void paintRoleMark(QPainter &painter, const QRectF &area, WorkloadClass workloadClass, const QColor &colour)
{
    painter.save();
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF inside = area.adjusted(0.7, 0.7, -0.7, -0.7);
    if (workloadClass == WorkloadClass::CiManager)
        paintTree(painter, inside);
    else if (workloadClass == WorkloadClass::CiJob)
        paintGear(painter, inside.center(), inside.width() / 2);
    else if (workloadClass == WorkloadClass::CiBuilder)
        paintBox(painter, inside);
    painter.restore();
}

void paintElided(QPainter &painter, const QRectF &area, const QString &text, const QFont &font, const QColor &colour,
                 Qt::Alignment alignment)
{
    if (area.width() < 8 || text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(colour);
    QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width());
    // A name from left to right stays so in a window from right to left, and its ellipsis behind it.
    if (painter.layoutDirection() == Qt::RightToLeft && !text.isRightToLeft())
        shown = QChar(0x2066) + shown + QChar(0x2069);
    painter.drawText(area, static_cast<int>(alignment), shown);
}

} // namespace bulkhead
