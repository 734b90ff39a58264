#pragma once

#include "ui/isolation/picture_input.h"

#include <QColor>
#include <QPainterPath>
#include <QRectF>

class QFont;
class QPainter;

namespace bulkhead {

// What cards and groups are drawn with.

[[nodiscard]] QPainterPath hexagon(const QRectF &area);
/// A padlock; open where a taint only advises.
enum class Padlock : std::uint8_t { Closed, Open };
void paintPadlock(QPainter &painter, const QRectF &area, Padlock state, const QColor &colour);
/// A tag with a rim: the label can be set by the node itself.
void paintSettableMark(QPainter &painter, const QRectF &area, const QColor &colour);
/// "?" in a ring: whether it carries the labels that are asked for is not known.
void paintUnknownMark(QPainter &painter, const QRectF &area, const QColor &colour);
/// What a workload of CI does: a gear runs jobs, one thing above two others starts them, a box builds images.
void paintRoleMark(QPainter &painter, const QRectF &area, WorkloadClass workloadClass, const QColor &colour);
/// One line of text, shortened if there is no room for all of it.
void paintElided(QPainter &painter, const QRectF &area, const QString &text, const QFont &font, const QColor &colour,
                 Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter);
/// The shape of a card by who it is: hexagon, rounded, square.
[[nodiscard]] QPainterPath cardShape(PictureLane lane, const QRectF &area);

} // namespace bulkhead
