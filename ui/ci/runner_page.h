#pragma once

#include "ui/ci/runner_list.h"
#include "ui/theme/theme.h"

#include <QFont>

namespace bulkhead {

/// What is known of one runner, as HTML. Its links are "place:N", "pod:N" (of the runner), "isolation:" and "findings:".
struct RunnerPage {
    QString html;
    std::vector<Location> places;
};
[[nodiscard]] RunnerPage runnerPage(const RunnerRow &row, const Isolation *isolation, const Theme &theme, const QFont &font);

} // namespace bulkhead
