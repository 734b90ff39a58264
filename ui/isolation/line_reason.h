#pragma once

#include "core/placement/isolation.h"

#include <QString>

namespace bulkhead {

/// In a word or two, why a workload may land on a group: what stands on a line of the picture.
enum class LineReason : std::uint8_t {
    NoSelector, ///< nothing holds it, nothing keeps it out
    Selector,
    SelectorAndToleration,
    Affinity, ///< required
    AffinityAndToleration,
    AddedSelector, ///< a RuntimeClass, project or cluster puts it into the pod
    Tolerates, ///< nothing holds it, and it tolerates what keeps others out
    NodeName,
    RunsThere, ///< as a running cluster says
    TaintsDoNotCount, ///< they are there, but such a pod goes past them
    PreferredOnly, ///< only preferences speak against it
    Admission, ///< depends on a plug-in
    Unknown,
    Several, ///< of a folded card: one workload for this reason, another for that
    Gone, ///< it may no longer, in a what-if
};

/// Why the landing, which is not "no", is what it is. Far cheaper than Isolation::explain().
[[nodiscard]] LineReason lineReason(const Isolation &isolation, std::size_t workload, std::size_t group, const Landing &landing);
/// "selector + toleration".
[[nodiscard]] QString lineWords(LineReason reason);

} // namespace bulkhead
