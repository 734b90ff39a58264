#pragma once

#include "core/placement/isolation.h"
#include "ui/isolation/picture_filter.h"

#include <QRectF>

namespace bulkhead {

/// Where everything of the picture stands. To be designed with the layout.
struct IsolationPicture {
    QSizeF size;
};

/// A pure function of its arguments: the same input gives the same picture.
[[nodiscard]] IsolationPicture layOutIsolation(const Isolation &shown, const Isolation *today, const PictureFilter &filter);

} // namespace bulkhead
