#pragma once

#include "core/placement/isolation.h"
#include "ui/isolation/picture_filter.h"

#include <QString>

#include <vector>

namespace bulkhead {

/// A number of the verdict, and the filter that shows what it counts.
struct HeadChip {
    QString icon;
    QString text;
    QString tip{};
    bool isBad = false;
    bool isOn = false; ///< its filter is the one in use
    PictureFilter filter; ///< after a click: its own, or none of it if it is on
};

/// Counts of leaks that are not 0, then the verdict of each environment.
[[nodiscard]] std::vector<HeadChip> headChips(const Isolation &isolation, const PictureFilter &filter);

} // namespace bulkhead
