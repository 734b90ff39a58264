#pragma once

#include "core/kube/kube_version.h"

#include <string>
#include <string_view>

namespace bulkhead {

/// What became of one version of a kind of object.
/// Source: https://kubernetes.io/docs/reference/using-api/deprecation-guide/ and the lifecycle marks of k8s.io/api.
struct ApiLifecycle {
    std::string_view apiVersion{};
    std::string_view kind{};
    int deprecatedIn = 0; ///< minor version of Kubernetes 1
    int removedIn = 0; ///< 0: still served
    std::string_view replacement{}; ///< apiVersion; empty: there is none
    /// A field that the object must have to be read the same under the replacement, as a path; "-": its fields changed.
    std::string_view condition{};

    [[nodiscard]] bool isRemovedIn(KubeVersion version) const { return removedIn > 0 && version >= KubeVersion{1, removedIn}; }
    [[nodiscard]] bool isDeprecatedIn(KubeVersion version) const { return version >= KubeVersion{1, deprecatedIn}; }
    /// "1.22".
    [[nodiscard]] static std::string text(int minor) { return KubeVersion{1, minor}.toString(); }
};

/// Null for a version that nothing was said against.
[[nodiscard]] const ApiLifecycle *apiLifecycle(std::string_view apiVersion, std::string_view kind);

} // namespace bulkhead
