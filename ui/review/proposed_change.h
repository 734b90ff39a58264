#pragma once

#include "core/analysis/fix_applier.h"
#include "core/text/unified_diff.h"
#include "ui/theme/texts.h"

#include <QString>

#include <vector>

namespace bulkhead {

/// A file before and after, and how they differ.
struct ProposedFile {
    ChangedSource change;
    std::vector<DiffHunk> hunks;
};

/// Changes of files, worked out but not made.
struct ProposedChange {
    QString title;
    std::vector<ProposedFile> files; ///< each source once
    std::size_t fixes = 0; ///< how many fixes they are made of
};

/// With the hunks of each; of thousands of files it takes a second. Any thread.
[[nodiscard]] std::vector<ProposedFile> withHunks(std::vector<ChangedSource> changes, Jobs jobs = {},
                                                  const CancelToken &cancel = {});

/// What a change would do to the findings of the workspace.
struct ChangeOutcome {
    int closed = 0;
    std::vector<FindingPtr> opened{};
};

/// What a patch is for: files, or the objects of a cluster.
enum class PatchForm : std::uint8_t { Git, Kubectl, Kustomize };

} // namespace bulkhead
