#pragma once

#include "core/kube/field.h"
#include "core/kube/rbac/access_request.h"

#include <string_view>
#include <vector>

namespace bulkhead {

/// rbac/v1 PolicyRule. Its texts are slices of the document, or of the program if it is built in.
struct PolicyRule {
    std::vector<std::string_view> verbs{};
    std::vector<std::string_view> apiGroups{};
    std::vector<std::string_view> resources{};
    std::vector<std::string_view> resourceNames{};
    std::vector<std::string_view> nonResourceUrls{};
    YamlNode node{}; ///< where it is written; empty if it is built in
    std::string_view builtInRole{}; ///< "system:aggregate-to-edit"; empty if it is written

    /// By k8s.io/kubernetes, pkg/apis/rbac/v1/evaluation_helpers.go.
    [[nodiscard]] bool allows(const AccessRequest &request) const;
    [[nodiscard]] bool hasVerb(std::string_view verb) const;
    /// An empty `subresource` is the resource itself. "pods/*" covers nothing, "*/exec" that subresource of all.
    [[nodiscard]] bool covers(std::string_view group, std::string_view resource, std::string_view subresource) const;

    [[nodiscard]] static PolicyRule read(YamlNode node);
    /// How many texts it has: what it costs.
    [[nodiscard]] std::size_t size() const;
    /// Equal for rules with the same sets of texts.
    [[nodiscard]] std::string signature() const;
};

} // namespace bulkhead
