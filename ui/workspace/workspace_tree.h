#pragma once

#include "core/analysis/analyzer.h"
#include "core/workspace/workspace.h"
#include "ui/findings/severity_counts.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace bulkhead {

enum class WorkspaceTreeMode : std::uint8_t { ByFile, ByResource };

struct WorkspaceTreeQuery {
    WorkspaceTreeMode mode = WorkspaceTreeMode::ByFile;
    QString filter; ///< each word occurs in path, namespace, kind or name, in any case
    bool operator==(const WorkspaceTreeQuery &) const = default;
};

struct WorkspaceTreeNode {
    enum class Kind : std::uint8_t { Root, Folder, File, Namespace, ResourceKind, Resource, NotUnderstoodGroup, NotUnderstood };
    Kind kind = Kind::Root;
    QString title;
    QString detail; ///< for the tooltip: where it is, or why it was not understood
    std::string key; ///< finds the node again in a later tree
    std::string path; ///< of files and what stands in them; of a folder its path
    TextRange range; ///< of a resource or a document not understood
    SeverityCounts counts;
    bool isNew = false; ///< a file that is made when it is saved
    std::uint32_t parent = 0;
    std::uint32_t row = 0;
    std::vector<std::uint32_t> children;
};

/// The workspace as a tree, by file (folder > file > resource) or by resource (namespace > kind > resource), with the findings
/// counted, and at its end what was not understood. Immutable; any thread. Node 0 is the root.
class WorkspaceTree {
public:
    /// `result` may be null, or older than the workspace.
    [[nodiscard]] static std::shared_ptr<const WorkspaceTree> build(const Workspace &workspace, const AnalysisResult *result,
                                                                    const WorkspaceTreeQuery &query);

    [[nodiscard]] const WorkspaceTreeQuery &query() const { return m_query; }
    [[nodiscard]] const std::vector<WorkspaceTreeNode> &nodes() const { return m_nodes; }
    [[nodiscard]] const WorkspaceTreeNode &node(std::uint32_t index) const { return m_nodes[index]; }
    [[nodiscard]] std::optional<std::uint32_t> find(const std::string &key) const;
    /// The node that stands for the file; by resource the first of its resources.
    [[nodiscard]] std::optional<std::uint32_t> findFile(std::string_view path) const;

private:
    friend class WorkspaceTreeBuilder;

    WorkspaceTreeQuery m_query;
    std::vector<WorkspaceTreeNode> m_nodes;
    std::unordered_map<std::string, std::uint32_t> m_byKey;
};

} // namespace bulkhead
