#pragma once

#include "ui/review/proposed_change.h"
#include "ui/workspace/analysis_controller.h"

namespace bulkhead {

/// What edits would change among the findings of the workspace; nothing if they do not fit what was checked, leave no valid YAML,
/// or were cancelled. Any thread.
[[nodiscard]] std::optional<ChangeOutcome> outcomeOf(const Analyzer &analyzer, const AnalysisOptions &options,
                                                     const AnalysisSnapshot &snapshot, const EditSet &edits,
                                                     const CancelToken &cancel);

} // namespace bulkhead
