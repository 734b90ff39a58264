#include "ui/editor/popup_placement.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace bulkhead {

QRect placedBeside(const QRect &anchor, const QSize &size, const QWidget *owner)
{
    constexpr int gap = 4;
    const QRect room = owner->screen()->availableGeometry();
    QRect place(QPoint(anchor.left(), anchor.bottom() + gap), size.boundedTo(room.size()));
    const bool fitsAbove = anchor.top() - gap - place.height() >= room.top();
    if (place.bottom() > room.bottom() && fitsAbove)
        place.moveBottom(anchor.top() - gap);
    place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width() + 1)));
    place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - place.height() + 1)));
    return place;
}

} // namespace bulkhead
