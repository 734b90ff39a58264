#pragma once

#include <QRect>

class QWidget;

namespace bulkhead {

/// Where a popup of `size` stands: below `anchor` (on the screen) if there is room, else above; wholly on the screen of `owner`.
[[nodiscard]] QRect placedBeside(const QRect &anchor, const QSize &size, const QWidget *owner);

} // namespace bulkhead
