#pragma once

#include "core/ci/ci_inventory.h"
#include "core/text/text_edit.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

/// Labels that whoever writes a job may put on a pod of it, in one namespace.
struct LabelFreedom {
    const CiRunner *runner = nullptr;
    std::string namespaceName{};
    Location place{}; ///< of what lets them
    std::function<bool(std::string_view key, std::string_view value)> admits{};
    std::optional<Result<EditSet>> end{}; ///< edits that take it away, where one setting does
};

/// Of all runners: patterns of GitLab, pod specs that pipelines of Jenkins and Buildkite bring, labels of Woodpecker's steps,
/// labels by parameter, and pods that jobs create with their own account.
[[nodiscard]] std::vector<LabelFreedom> labelFreedoms(const CiInventory &ci);

} // namespace bulkhead
