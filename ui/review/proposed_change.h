#pragma once

#include "core/analysis/fix_applier.h"
#include "ui/theme/texts.h"

#include <QString>

#include <vector>

namespace bulkhead {

/// Changes of files, worked out but not made.
struct ProposedChange {
    QString title;
    std::vector<ChangedSource> changes; ///< each source once
    std::size_t fixes = 0; ///< how many fixes they are made of
};

/// What a change would do to the findings of the workspace.
struct ChangeOutcome {
    int closed = 0;
    std::vector<FindingPtr> opened{};
};

/// What a patch is for: files, or the objects of a cluster.
enum class PatchForm : std::uint8_t { Git, Kubectl, Kustomize };

} // namespace bulkhead
