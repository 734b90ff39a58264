#pragma once

#include "core/placement/isolation.h"
#include "ui/isolation/isolation_selection.h"
#include "ui/theme/theme.h"

#include <QString>

#include <vector>

namespace bulkhead {

/// What is to be said of a selection, as HTML for a QTextBrowser. Its links are "place:N" (an index into `places`), "workload:N"
/// and "group:N" (of the isolation); its images "icon:NAME/COLOUR".
struct WhyPage {
    QString html;
    std::vector<Location> places;
};

/// A workload on a group: one row for each step of the scheduler. A workload: what it is and why, and where it may land. A group:
/// where it is defined, what its nodes carry, and who may land there.
[[nodiscard]] WhyPage whyPage(const Isolation &isolation, const IsolationSelection &selection, const Theme &theme,
                              const QFont &font);

} // namespace bulkhead
