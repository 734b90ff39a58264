#pragma once

#include "core/analysis/fix_applier.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// A patch that `git apply` takes in `folder`, whether or not that is in a work tree of git.
struct GitPatch {
    std::string text{};
    std::filesystem::path folder{};
    bool appliesHere = true; ///< false: `git apply` has to run in `folder`
    std::vector<std::string> leftOut{}; ///< paths of files whose hunks would show values of a Secret
};

/// What `changes` are to be seen against: the texts of both sides decide what may be shown.
struct PatchSubject {
    std::span<const ChangedSource> changes;
    std::vector<std::string> named{}; ///< what was opened, as the person named it
    std::filesystem::path current{}; ///< where `git apply` would run; empty: wherever it has to
};
[[nodiscard]] GitPatch gitPatch(const PatchSubject &subject);

} // namespace bulkhead
