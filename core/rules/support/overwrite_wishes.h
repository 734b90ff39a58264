#pragma once

#include "core/ci/gitlab/overwrite_pattern.h"
#include "core/rules/support/gitlab_view.h"

#include <set>
#include <string>
#include <string_view>

namespace bulkhead {

/// Something of the workspace that a job could ask for and that the pattern of the setting `key` admits, though it can hardly be
/// meant: a namespace or service account that matches in part only (or any, if the pattern admits anything), a label of nodes that
/// the runner does not select itself. Empty if there is none.
[[nodiscard]] std::string unmeantWish(const GitLabView &runner, std::string_view key, const OverwritePattern &pattern);

/// Names of the service accounts of a namespace; with an empty one, of all.
[[nodiscard]] std::set<std::string> serviceAccounts(const CiInventory &ci, std::string_view namespaceName);

} // namespace bulkhead
