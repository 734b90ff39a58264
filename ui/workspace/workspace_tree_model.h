#pragma once

#include "ui/theme/background_build.h"
#include "ui/workspace/workspace_tree.h"

#include <QAbstractItemModel>

namespace bulkhead {

/// Shows a WorkspaceTree. Lives on the UI thread; large trees are built outside it and swapped in as one layout change in which
/// selected and expanded items are found again by their path.
class WorkspaceTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole, ///< WorkspaceTreeNode::Kind as int
        PathRole,
        KeyRole,
        FindingCountRole, ///< of a node and all below it; of the group not understood its entries
    };

    explicit WorkspaceTreeModel(QObject *parent = nullptr);

    /// A snapshot, and what is known of its findings: `result` may be null or older than the workspace.
    void setContent(const Workspace &workspace, std::shared_ptr<const AnalysisResult> result);
    void setQuery(const WorkspaceTreeQuery &query);
    [[nodiscard]] const WorkspaceTreeQuery &query() const { return m_query; }
    [[nodiscard]] const WorkspaceTree &tree() const { return *m_tree; }
    [[nodiscard]] bool isBuilding() const { return m_build.isRunning(); }

    [[nodiscard]] const WorkspaceTreeNode &node(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(std::uint32_t node) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Workspaces with more files or resources are arranged outside the UI thread.
    static constexpr std::size_t immediateLimit = 500;

Q_SIGNALS:
    /// tree() is another one now.
    void treeChanged();

private:
    void rebuild();
    void takeTree(std::shared_ptr<const WorkspaceTree> tree);
    [[nodiscard]] bool isSmall() const;
    [[nodiscard]] QString accessibleText(const WorkspaceTreeNode &node) const;

    Workspace m_workspace;
    std::shared_ptr<const AnalysisResult> m_result;
    WorkspaceTreeQuery m_query;
    std::shared_ptr<const WorkspaceTree> m_tree;
    BackgroundBuild<WorkspaceTree> m_build;
};

} // namespace bulkhead
