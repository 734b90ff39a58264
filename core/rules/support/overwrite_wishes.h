#pragma once

#include "core/ci/gitlab/overwrite_pattern.h"
#include "core/rules/support/gitlab_view.h"

#include <set>
#include <string>
#include <string_view>

namespace bulkhead {

/// What of a workspace jobs could ask for. Looks for it when it is first needed; one thread.
class OverwriteWishes {
public:
    explicit OverwriteWishes(const CiInventory &ci)
        : m_ci(ci)
    {
    }

    /// Something that the pattern of the setting `key` admits, though it can hardly be meant: a namespace or service account that
    /// matches in part only (or any, if the pattern admits anything), a label of nodes that the runner does not select itself.
    /// Empty if there is none.
    [[nodiscard]] std::string unmeant(const GitLabView &runner, std::string_view key, const OverwritePattern &pattern);

private:
    [[nodiscard]] const std::set<std::string> &namespaces();
    [[nodiscard]] const std::set<std::string> &nodeLabels();
    [[nodiscard]] std::string unmeantLabel(const GitLabView &runner, const OverwritePattern &pattern);

    const CiInventory &m_ci;
    std::optional<std::set<std::string>> m_namespaces;
    std::optional<std::set<std::string>> m_nodeLabels; ///< "key=value"
};

/// Names of the service accounts of a namespace; with an empty one, of all.
[[nodiscard]] std::set<std::string> serviceAccounts(const CiInventory &ci, std::string_view namespaceName);

} // namespace bulkhead
