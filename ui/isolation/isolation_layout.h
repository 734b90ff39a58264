#pragma once

#include "ui/isolation/picture_input.h"

#include <QPointF>
#include <QRectF>

#include <array>
#include <vector>

namespace bulkhead {

enum class PictureDetail : std::uint8_t { Full, Compact };

struct PlacedCard {
    PictureCard card;
    QRectF area;
};

struct PlacedGroup {
    PictureGroup group;
    QRectF area;
};

/// A curve from a card to a group, by its four control points.
struct PlacedLine {
    PictureLine line;
    std::array<QPointF, 4> curve;
    QRectF bounds;
    int number = 0; ///< of a breach, from 1; else 0

    [[nodiscard]] QPointF at(double t) const;
    /// Room for the number or the sign on it.
    [[nodiscard]] QRectF mark(double width) const;
};

/// Where everything of the picture stands, in pixels at 100 %. Indexes of a line's card and group are those of the vectors here.
struct IsolationPicture {
    QSizeF size;
    std::vector<PlacedCard> cards; ///< by lane, from top to bottom
    std::vector<PlacedGroup> groups; ///< from top to bottom
    std::vector<PlacedLine> lines; ///< the most serious last
    std::array<QRectF, 4> lanes; ///< by PictureLane: heading and content; empty where there is nothing
    PictureDetail detail = PictureDetail::Full;
    Qt::LayoutDirection direction = Qt::LeftToRight; ///< from right to left CI stands at the right
    bool isWhatIf = false;
};

/// Headings over the lanes are this high.
inline constexpr double laneHeading = 36;

/// A pure function of its arguments: the same input gives the same picture.
[[nodiscard]] IsolationPicture layOut(PictureInput input, Qt::LayoutDirection direction = Qt::LeftToRight);
[[nodiscard]] IsolationPicture layOutIsolation(const Isolation &shown, const Isolation *today, const PictureFilter &filter,
                                               Qt::LayoutDirection direction = Qt::LeftToRight);

} // namespace bulkhead
