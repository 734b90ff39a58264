#pragma once

#include "core/analysis/analyzer.h"
#include "ui/theme/texts.h"

#include <functional>
#include <set>
#include <vector>

namespace bulkhead {

/// The findings of a result that stand in one file, sorted by place. They share ownership of the result.
[[nodiscard]] std::vector<FindingPtr> findingsIn(const std::shared_ptr<const AnalysisResult> &result, const std::string &path);

/// The findings in these files, and those that look across files, wherever they stand.
void forEachFindingIn(const AnalysisResult &result, const std::set<std::string> &paths,
                      const std::function<void(const Finding &)> &visit);
/// What these findings are known by.
[[nodiscard]] std::multiset<std::string> fingerprintsIn(const AnalysisResult &result, const std::set<std::string> &paths);

/// How two checks differ.
struct FindingDifference {
    int fixed = 0;
    int fresh = 0;
};
[[nodiscard]] FindingDifference difference(const std::multiset<std::string> &before, const std::multiset<std::string> &after);

} // namespace bulkhead
