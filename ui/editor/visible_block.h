#pragma once

#include <QRectF>
#include <QTextBlock>

namespace bulkhead {

/// A line on screen and where it stands, in coordinates of the viewport.
struct VisibleBlock {
    QTextBlock block;
    QRectF rect;
};

} // namespace bulkhead
