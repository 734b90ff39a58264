#include "core/kube/resource_index.h"

#include <algorithm>
#include <tuple>

namespace bulkhead {

namespace {

using Key = std::tuple<std::string_view, std::string_view, std::string_view>;

Key keyOf(const ResourceIndex::Entry &entry)
{
    return {entry.kind, entry.namespaceName, entry.name};
}

/// A view of what Resource::namespaceName() copies.
std::string_view namespaceOf(const Resource &resource)
{
    if (isClusterScoped(resource.group(), resource.kind()))
        return {};
    const std::string_view written = resource.metadata()["namespace"].scalar();
    return written.empty() ? std::string_view("default") : written;
}

} // namespace

ResourceIndex::ResourceIndex(std::span<const ManifestPtr> manifests)
{
    std::size_t count = 0;
    for (const ManifestPtr &manifest : manifests)
        count += manifest->resources().size();
    m_entries.reserve(count);
    for (const ManifestPtr &manifest : manifests) {
        for (const Resource &resource : manifest->resources())
            m_entries.push_back({resource.kind(), namespaceOf(resource), resource.metadata()["name"].scalar(), &resource});
    }
    std::ranges::stable_sort(m_entries, {}, keyOf);
}

std::span<const ResourceIndex::Entry> ResourceIndex::ofKind(std::string_view kind) const
{
    return std::ranges::equal_range(m_entries, kind, {}, &Entry::kind);
}

std::span<const ResourceIndex::Entry> ResourceIndex::ofKind(std::string_view kind, std::string_view namespaceName) const
{
    return std::ranges::equal_range(ofKind(kind), namespaceName, {}, &Entry::namespaceName);
}

const Resource *ResourceIndex::find(std::string_view group, std::string_view kind, std::string_view namespaceName,
                                    std::string_view name) const
{
    for (const Entry &entry : std::ranges::equal_range(ofKind(kind, namespaceName), name, {}, &Entry::name)) {
        if (entry.resource->group() == group)
            return entry.resource;
    }
    return nullptr;
}

bool ResourceIndex::hasAny(std::string_view group, std::string_view kind, std::string_view namespaceName) const
{
    return std::ranges::any_of(ofKind(kind, namespaceName), [&](const Entry &entry) { return entry.resource->group() == group; });
}

} // namespace bulkhead
