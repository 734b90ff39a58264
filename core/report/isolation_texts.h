#pragma once

#include "core/placement/isolation.h"

#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// The verdict as a sentence of one or two lines, the fact first.
[[nodiscard]] Message verdictSentence(const Verdict &verdict);

/// What decides placement in a cluster and is not in the files; the same below every picture and table.
[[nodiscard]] std::vector<Message> isolationLimits();
/// With what else was assumed of this one.
[[nodiscard]] std::vector<Message> isolationLimits(const Isolation &isolation);

/// Of all that was read, as 16 hexadecimal digits: the same files give the same.
[[nodiscard]] std::string inputHash(std::span<const ManifestPtr> manifests);

/// The place in the files to show for a reason: the taint that keeps a pod away, else what somebody wrote in the pod, else in the
/// group, else what implies it. Without a source if there is none.
[[nodiscard]] const Location &placeOf(const PlacementReason &reason);

} // namespace bulkhead
