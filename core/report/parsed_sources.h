#pragma once

#include "core/workspace/workspace.h"

#include <vector>

namespace bulkhead {

/// The manifests of sources, from workspaces that hold them; what none holds is parsed when asked for. One thread.
class ParsedSources {
public:
    ParsedSources() = default;
    /// They must outlive this.
    explicit ParsedSources(std::vector<const Workspace *> workspaces)
        : m_workspaces(std::move(workspaces))
    {
    }

    [[nodiscard]] ManifestPtr of(const SourcePtr &source) const
    {
        for (const Workspace *workspace : m_workspaces) {
            if (const ManifestPtr known = workspace->manifest(source->path()); known && known->source() == source)
                return known;
        }
        return Manifest::parse(source);
    }

private:
    std::vector<const Workspace *> m_workspaces;
};

} // namespace bulkhead
