#pragma once

#include "ui/ci/runner_list.h"
#include "ui/theme/texts.h"

namespace bulkhead {

/// One line of a pod that will be made.
struct MadePodLine {
    QString text; ///< without values of secrets
    QString cause; ///< "values.yaml:14", "default, implied by values.yaml:12"
    Location place; ///< of the cause
    std::vector<FindingPtr> findings; ///< worst first
};

/// A pod that a runner will make, as it is shown. Immutable, any thread; shares ownership of the list it is of.
struct MadePod {
    RunnerListPtr list;
    std::size_t runner = 0; ///< of the list
    std::size_t pod = 0; ///< of the runner
    std::vector<MadePodLine> lines;

    /// `pod` must be one that is made.
    [[nodiscard]] static std::shared_ptr<const MadePod> build(RunnerListPtr list, std::size_t runner, std::size_t pod);

    [[nodiscard]] const CiRunner &ciRunner() const { return *list->rows()[runner].facts->runner; }
    [[nodiscard]] const CiPod &ciPod() const { return ciRunner().pods[pod]; }
    [[nodiscard]] QString text() const;
};
using MadePodPtr = std::shared_ptr<const MadePod>;

} // namespace bulkhead
