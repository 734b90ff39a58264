#pragma once

#include "core/analysis/fix_applier.h"
#include "core/report/parsed_sources.h"

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

/// What is to become a patch, and for where.
struct PatchSubject {
    std::span<const ChangedSource> changes;
    std::vector<std::string> named{}; ///< what was opened, as the person named it
    std::filesystem::path current{}; ///< where `git apply` would run; empty: wherever it has to
    ParsedSources parsed{}; ///< of both sides: they tell what may not be shown
};
[[nodiscard]] GitPatch gitPatch(const PatchSubject &subject);

} // namespace bulkhead
