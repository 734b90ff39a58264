#pragma once

#include "core/placement/what_if.h"

#include "ui/isolation/isolation_selection.h"

#include <QString>

#include <optional>
#include <vector>

namespace bulkhead {

/// Changes that belong together, to try out. Indexes are those of the isolation it was made for.
struct WhatIfProposal {
    QString title;
    std::vector<PlacementChange> changes;
    QString refusal{}; ///< why no file here can take it; empty if one can
};

// Pure functions, for any thread.

/// A selector that fits this group and none that is meant for something else, and tolerations of its taints. Nothing if the
/// workload has all of that, or if the group has no label to hold it by.
[[nodiscard]] std::optional<WhatIfProposal> holdTo(const Isolation &isolation, std::size_t workload, std::size_t group);
/// Whether a hard taint would keep applications out of a group that is CI's.
[[nodiscard]] bool canKeepOthersOut(const Isolation &isolation, std::size_t group);
/// A hard taint on CI's group, and tolerations for the CI workloads that may land there now.
[[nodiscard]] std::optional<WhatIfProposal> keepOthersOut(const Isolation &isolation, std::size_t group);
/// What would close the leaks: taints first, then what holds CI, then tolerations that let applications in. Of more than one the
/// first is all of them that can be written.
[[nodiscard]] std::vector<WhatIfProposal> proposalsFor(const Isolation &isolation);
/// What helps with what is selected.
[[nodiscard]] std::vector<WhatIfProposal> proposalsFor(const Isolation &isolation, const IsolationSelection &selection);

} // namespace bulkhead
