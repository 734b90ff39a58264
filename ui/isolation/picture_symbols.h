#pragma once

#include "ui/isolation/isolation_layout.h"
#include "ui/isolation/picture_shapes.h"
#include "ui/theme/theme.h"

#include <QPen>

class QPainter;

namespace bulkhead {

/// What the legend explains.
enum class LegendSymbol : std::uint8_t {
    CiCard, ///< several of different roles
    CiManagerCard,
    CiJobCard,
    CiBuilderCard,
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
    UnknownLabels,
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

/// Of the picture: smaller, no text can be read.
inline constexpr double pictureTextScale = 0.45;

/// How a line of a kind is drawn.
[[nodiscard]] QPen linePen(LineKind kind, const Theme &theme);

/// The card of the class in the legend.
[[nodiscard]] LegendSymbol cardSymbol(WorkloadClass workloadClass);

} // namespace bulkhead
