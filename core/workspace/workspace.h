#pragma once

#include "core/kube/manifest.h"
#include "core/workspace/project_file.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// Everything that is open, as an immutable snapshot: cheap to copy, and a changed file shares all the others.
class Workspace {
public:
    Workspace() = default;
    /// `manifests` in any order; they are kept sorted by path. `notLoaded` are files that never became a manifest.
    Workspace(std::string root, std::vector<ManifestPtr> manifests, std::vector<NotUnderstood> notLoaded);

    /// The folder or file that was opened, as the person named it; empty if several.
    [[nodiscard]] const std::string &root() const { return m_root; }
    [[nodiscard]] const std::vector<ManifestPtr> &manifests() const { return m_manifests; }
    [[nodiscard]] const std::vector<NotUnderstood> &notLoaded() const { return m_notLoaded; }
    /// Files not loaded and documents not understood, sorted by path and line.
    [[nodiscard]] std::vector<NotUnderstood> notUnderstood() const;
    [[nodiscard]] ManifestPtr manifest(std::string_view path) const;
    /// What the project files of this snapshot declare, in the order of their paths; what is wrong in them is left out and among
    /// notUnderstood(). Read when asked for.
    [[nodiscard]] ProjectFile projectFile() const;

    /// This snapshot with one manifest replaced (or added) by its source's path.
    [[nodiscard]] Workspace with(ManifestPtr manifest) const;
    /// This snapshot without the manifest of that path.
    [[nodiscard]] Workspace without(std::string_view path) const;

private:
    std::string m_root;
    std::vector<ManifestPtr> m_manifests;
    std::vector<NotUnderstood> m_notLoaded;
};

} // namespace bulkhead
