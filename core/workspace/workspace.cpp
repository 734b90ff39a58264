#include "core/workspace/workspace.h"

#include <algorithm>
#include <tuple>

namespace bulkhead {

namespace {

std::string_view pathOf(const ManifestPtr &manifest)
{
    return manifest->source()->path();
}

auto placeOf(const NotUnderstood &entry)
{
    return std::tuple(std::string_view(entry.path), entry.startLine, entry.range.begin);
}

} // namespace

Workspace::Workspace(std::string root, std::vector<ManifestPtr> manifests, std::vector<NotUnderstood> notLoaded)
    : m_root(std::move(root))
    , m_manifests(std::move(manifests))
    , m_notLoaded(std::move(notLoaded))
{
    std::ranges::sort(m_manifests, {}, pathOf);
    std::ranges::sort(m_notLoaded, {}, placeOf);
}

std::vector<NotUnderstood> Workspace::notUnderstood() const
{
    std::vector<NotUnderstood> all = m_notLoaded;
    for (const ManifestPtr &manifest : m_manifests)
        all.insert(all.end(), manifest->notUnderstood().begin(), manifest->notUnderstood().end());
    std::ranges::stable_sort(all, {}, placeOf);
    return all;
}

ManifestPtr Workspace::manifest(std::string_view path) const
{
    const auto found = std::ranges::lower_bound(m_manifests, path, {}, pathOf);
    return found != m_manifests.end() && pathOf(*found) == path ? *found : nullptr;
}

ProjectFile Workspace::projectFile() const
{
    ProjectFile all;
    for (const ManifestPtr &manifest : m_manifests) {
        if (isProjectFile(pathOf(manifest)))
            all.add(ProjectFile::read(*manifest->source()));
    }
    return all;
}

Workspace Workspace::with(ManifestPtr manifest) const
{
    const std::string_view path = pathOf(manifest);
    Workspace changed = *this;
    std::erase_if(changed.m_notLoaded, [&](const NotUnderstood &entry) { return entry.path == path; });
    const auto found = std::ranges::lower_bound(changed.m_manifests, path, {}, pathOf);
    if (found != changed.m_manifests.end() && pathOf(*found) == path)
        *found = std::move(manifest);
    else
        changed.m_manifests.insert(found, std::move(manifest));
    return changed;
}

Workspace Workspace::without(std::string_view path) const
{
    Workspace changed = *this;
    std::erase_if(changed.m_manifests, [&](const ManifestPtr &manifest) { return pathOf(manifest) == path; });
    return changed;
}

} // namespace bulkhead
