#pragma once

#include "core/placement/isolation.h"
#include "ui/isolation/picture_filter.h"

#include <memory>
#include <optional>
#include <vector>

namespace bulkhead {

/// Which workloads and groups the matrix shows, in which order. Immutable.
struct MatrixContent {
    IsolationPtr isolation;
    std::vector<std::size_t> workloads; ///< by class, CI first, then by environment and name
    std::vector<std::size_t> groups; ///< by whose they are, CI's first, then by name
    std::vector<int> rowOfWorkload; ///< -1: not shown
    std::vector<int> columnOfGroup;

    /// A pure function, for any thread. What the filter's text matches is shown with everything it could meet: workloads that
    /// match with all groups, or else groups that match with all workloads.
    [[nodiscard]] static std::shared_ptr<const MatrixContent> build(const IsolationPtr &isolation, const PictureFilter &filter);
};
using MatrixContentPtr = std::shared_ptr<const MatrixContent>;

} // namespace bulkhead
