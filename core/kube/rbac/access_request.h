#pragma once

#include <string>

namespace bulkhead {

/// What is asked of the API server, as its authorizer sees it.
struct AccessRequest {
    std::string verb{};
    std::string apiGroup{}; ///< empty: the core group
    std::string resource{}; ///< "pods"
    std::string subresource{}; ///< "exec"
    /// As in the URL: a request to create, to delete a collection, or to list and watch (without the field selector metadata.name)
    /// names no object. Empty: none.
    std::string name{};
    std::string namespaceName{}; ///< empty: of a resource outside of namespaces, or over all of them. Of a Namespace: its own name
    std::string nonResourceUrl{}; ///< "/metrics"; if set, only the verb counts besides

    [[nodiscard]] bool isForResource() const { return nonResourceUrl.empty(); }
};

} // namespace bulkhead
