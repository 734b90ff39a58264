#pragma once

#include "ui/isolation/isolation_layout.h"
#include "ui/theme/theme.h"

#include <QPainterPath>
#include <QPen>

class QPainter;

namespace bulkhead {

/// What the legend explains.
enum class LegendSymbol : std::uint8_t {
    CiCard,
    ApplicationCard,
    SystemCard,
    FoldedCard,
    LineYes,
    LineBreach,
    LineSoft,
    LineConditional,
    LineUnknown,
    HardTaint,
    SoftTaint,
    AssumedGroup,
    SettableLabel,
    Changed,
    Removed,
};

struct LegendEntry {
    LegendSymbol symbol;
    QString text;
};

/// Only what is in the picture.
[[nodiscard]] std::vector<LegendEntry> legendOf(const IsolationPicture &picture);
/// Fits the symbol into `area`, which is wider than high.
void paintLegendSymbol(QPainter &painter, const QRectF &area, LegendSymbol symbol, const Theme &theme);

/// How a line of a kind is drawn.
[[nodiscard]] QPen linePen(LineKind kind, const Theme &theme);

[[nodiscard]] QPainterPath hexagon(const QRectF &area);
/// A padlock; open where a taint only advises.
enum class Padlock : std::uint8_t { Closed, Open };
void paintPadlock(QPainter &painter, const QRectF &area, Padlock state, const QColor &colour);
/// A tag with a rim: the label can be set by the node itself.
void paintSettableMark(QPainter &painter, const QRectF &area, const QColor &colour);
/// The shape of a card by who it is: hexagon, rounded, square.
[[nodiscard]] QPainterPath cardShape(PictureLane lane, const QRectF &area);

} // namespace bulkhead
