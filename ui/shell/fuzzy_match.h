#pragma once

#include <QStringView>

#include <optional>

namespace bulkhead {

/// How well `pattern` fits `text`: its characters must occur in order, in any case. Starts of words and runs count more, and so
/// does a match near the end of a path. Nothing if it does not fit. An empty pattern fits everything equally.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView pattern, QStringView text);

} // namespace bulkhead
