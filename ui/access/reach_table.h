#pragma once

#include "core/ci/network_ends.h"
#include "ui/access/access_sheet.h"

#include <span>

namespace bulkhead {

/// Who can reach a workload, or whom it can reach, over `ends`. Where there are many, those of a namespace with the same answer for
/// the same reasons are one row.
[[nodiscard]] AccessTable reachTable(const NetworkModel &model, const NetworkEnd &about, NetworkDirection direction,
                                     std::span<const NetworkEnd> ends);
/// Above this many ends, rows stand for several.
inline constexpr std::size_t mostSingleEnds = 60;

} // namespace bulkhead
