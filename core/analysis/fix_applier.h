#pragma once

#include "core/analysis/analyzer.h"

#include <functional>
#include <vector>

namespace bulkhead {

/// A source before and after a change; `after` has the next revision.
struct ChangedSource {
    SourcePtr before;
    SourcePtr after;
};

/// How to work out many fixes.
struct FixAllRun {
    Jobs jobs{};
    CancelToken cancel{};
    const AnalysisResult *known = nullptr; ///< of this workspace and these options, if somebody has it
    std::function<void(std::size_t applied)> progress{}; ///< after each pass, in the thread of fixAll()
};

/// Applies edits in memory. Nothing here writes a file.
class FixApplier {
public:
    /// The sources after `edits`. Refused if an edited document that parsed before does not parse after.
    [[nodiscard]] static Result<std::vector<ChangedSource>> apply(const EditSet &edits);

    using Choice = std::function<const QuickFix *(const Finding &)>; ///< the fix to take, or null

    struct FixAllResult {
        Workspace workspace; ///< after all fixes
        std::vector<ChangedSource> changed; ///< each source once: as it was and as it is now
        std::size_t applied = 0;
        std::size_t leftForNextPass = 0; ///< fixes that still overlapped when the passes ran out
    };

    /// Applies every chosen fix, pass by pass: in one pass overlapping ones wait for the next, after a new check. Stops when a pass
    /// changes nothing, at the latest after 40: as many flags can be missing from one command line.
    [[nodiscard]] static FixAllResult fixAll(const Workspace &workspace, const Analyzer &analyzer, const AnalysisOptions &options,
                                             const Choice &choose, const FixAllRun &run = {});

    static constexpr int maximumPasses = 40;
};

/// Writes `after` to its diskPath through a temporary file, only if the file still holds the bytes of `before`; where that is
/// absent, only if there is still no file.
[[nodiscard]] Result<void> saveSource(const SourceText &before, const SourceText &after);

} // namespace bulkhead
