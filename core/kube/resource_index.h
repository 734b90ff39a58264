#pragma once

#include "core/kube/manifest.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// The objects of a set of manifests by kind, namespace and name. Immutable; points into the manifests, which must outlive it.
class ResourceIndex {
public:
    /// What an object is called. Its group tells kinds of one name apart ("Service" of the core group and of serving.knative.dev).
    struct Entry {
        std::string_view kind{};
        std::string_view namespaceName{}; ///< "" outside of namespaces
        std::string_view name{};
        const Resource *resource = nullptr;
    };

    explicit ResourceIndex(std::span<const ManifestPtr> manifests);

    /// All of a kind, by namespace and name; those of one name in the order of their files.
    [[nodiscard]] std::span<const Entry> ofKind(std::string_view kind) const;
    [[nodiscard]] std::span<const Entry> ofKind(std::string_view kind, std::string_view namespaceName) const;
    /// The first of that group ("" is the core group), kind and name; null if it is not here.
    [[nodiscard]] const Resource *find(std::string_view group, std::string_view kind, std::string_view namespaceName,
                                       std::string_view name) const;
    /// Whether the workspace defines an object of that kind in the namespace: only then does the absence of another say something.
    [[nodiscard]] bool hasAny(std::string_view group, std::string_view kind, std::string_view namespaceName) const;

private:
    std::vector<Entry> m_entries; ///< sorted
};

} // namespace bulkhead
