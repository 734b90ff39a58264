#pragma once

#include "core/kube/manifest.h"
#include "core/kube/rbac/access_request.h"
#include "core/text/error.h"

#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// A question as somebody types it for `kubectl auth can-i`.
struct TypedQuestion {
    enum class Where : std::uint8_t { OneNamespace, AllNamespaces };

    std::string verb{};
    std::string resource{}; ///< RESOURCE, RESOURCE/NAME, RESOURCE/NAME/SUBRESOURCE, RESOURCE/SUBRESOURCE or /URL
    std::string subresource{};
    std::string namespaceName{}; ///< empty: "default"
    Where where = Where::OneNamespace;
};

/// The request it stands for, and what a person should know of how it was read.
struct AccessQuestion {
    AccessRequest request{};
    std::vector<Message> notes{};
};

/// Names are read as kubectl does: plural, singular, short names, with a group, of Kubernetes and of the input's definitions.
/// RESOURCE/X is a name to kubectl; here it is a subresource if there is one of that name, none is named otherwise, and the input
/// has no object X. The namespace of what is outside of namespaces is dropped; a Namespace is in itself.
[[nodiscard]] Result<AccessQuestion> readQuestion(const TypedQuestion &typed, std::span<const ManifestPtr> manifests);

} // namespace bulkhead
