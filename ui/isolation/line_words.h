#pragma once

#include "ui/isolation/isolation_layout.h"

#include <functional>
#include <span>
#include <vector>

namespace bulkhead {

/// Words on a line, and where they stand in the picture.
struct PlacedWords {
    std::size_t line = 0; ///< index in IsolationPicture::lines
    QString text{};
    QRectF area{};
};

/// The words of those lines for which there is room: none cover a card, a group, a mark, other words, or another one of `lines` but
/// those that what-if took away. Of two that want one place, the line that is later in the picture, the more serious, has it. A
/// pure function.
[[nodiscard]] std::vector<PlacedWords> placeWords(const IsolationPicture &picture, std::span<const std::size_t> lines,
                                                  const std::function<QSizeF(const QString &)> &sizeOf);

} // namespace bulkhead
