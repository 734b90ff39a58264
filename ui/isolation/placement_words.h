#pragma once

#include "core/placement/isolation.h"
#include "core/report/isolation_table.h"
#include "ui/theme/theme.h"

#include <QIcon>
#include <QString>

#include <span>

namespace bulkhead {

// The words of matrix, why panel and what-if in the language of the window.

[[nodiscard]] QString cellVerdictName(CellVerdict verdict);
/// A shape of its own for each verdict.
[[nodiscard]] QString cellVerdictIconName(CellVerdict verdict);
/// The shape in a colour of the theme.
[[nodiscard]] QIcon cellVerdictIcon(CellVerdict verdict, const Theme &theme);
[[nodiscard]] QColor cellVerdictColour(CellVerdict verdict, const Theme &theme);
[[nodiscard]] QString className(WorkloadClass workloadClass);
[[nodiscard]] QString roleName(GroupRole role); ///< "CI nodes" …
[[nodiscard]] QString stateName(IsolationState state);
[[nodiscard]] QString stateIconName(IsolationState state);
[[nodiscard]] QColor stateColour(IsolationState state, const Theme &theme);
/// What no picture of files can know, a line each.
[[nodiscard]] QString limitLines(std::span<const Message> limits);
[[nodiscard]] QString stepName(PlacementStep step);
[[nodiscard]] QString confidenceName(ClassConfidence confidence);
/// "shop/cart", without the namespace where there is none.
[[nodiscard]] QString workloadTitle(const Workload &workload);
/// "application · prod".
[[nodiscard]] QString workloadSubtitle(const Workload &workload);
[[nodiscard]] QString classIconName(WorkloadClass workloadClass);
[[nodiscard]] QIcon classIcon(WorkloadClass workloadClass, const Theme &theme);
/// "CI nodes · prod".
[[nodiscard]] QString groupSubtitle(const Isolation &isolation, std::size_t group);
/// "dedicated=ci:NoSchedule, gpu:NoExecute", or that there is none.
[[nodiscard]] QString taintsText(const NodeGroup &group);
/// "shop/cart.yaml:12"; empty if nobody wrote it.
[[nodiscard]] QString locationText(const Location &location);

} // namespace bulkhead
