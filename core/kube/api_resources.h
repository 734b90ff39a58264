#pragma once

#include "core/kube/manifest.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// One kind of object as the API's addresses name it.
struct ApiResource {
    std::string group{}; ///< "apps"; empty: the core group
    std::string plural{}; ///< "deployments"
    std::string singular{}; ///< "deployment": the kind in small letters
    bool isNamespaced = true;
    std::string subresources{}; ///< "scale status", separated by blanks

    [[nodiscard]] bool hasSubresource(std::string_view name) const;
};

/// The resources of Kubernetes itself and those that CustomResourceDefinitions of the input define, by the names under which
/// kubectl knows them. Immutable; keeps nothing of the input.
class ApiResources {
public:
    explicit ApiResources(std::span<const ManifestPtr> manifests);

    /// "pods", "pod", "po", "Deployment", "deployments.apps", "deployments.v1.apps". A name without a group is looked for in
    /// Kubernetes first.
    [[nodiscard]] std::optional<ApiResource> find(std::string_view text) const;

private:
    void addDefinition(const Resource &definition);
    void add(const ApiResource &resource, const std::vector<std::string> &names);

    std::vector<ApiResource> m_resources;
    std::multimap<std::string, std::size_t, std::less<>> m_byName; ///< in the order of precedence
};

/// "deployments" and "apps" of "deployments.v1.apps" and of "deployments.apps".
struct ResourceAndGroup {
    std::string resource{};
    std::string group{};
};
[[nodiscard]] ResourceAndGroup splitResource(std::string_view text);

} // namespace bulkhead
