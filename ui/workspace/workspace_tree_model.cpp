#include "ui/workspace/workspace_tree_model.h"

#include "ui/theme/texts.h"

namespace bulkhead {

using Kind = WorkspaceTreeNode::Kind;

WorkspaceTreeModel::WorkspaceTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_tree(WorkspaceTree::build({}, nullptr, {}))
    , m_build(this, [this](std::shared_ptr<const WorkspaceTree> tree) { takeTree(std::move(tree)); })
{
}

void WorkspaceTreeModel::setContent(const Workspace &workspace, std::shared_ptr<const AnalysisResult> result)
{
    m_workspace = workspace;
    m_result = std::move(result);
    rebuild();
}

void WorkspaceTreeModel::setQuery(const WorkspaceTreeQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    rebuild();
}

bool WorkspaceTreeModel::isSmall() const
{
    std::size_t size = m_workspace.manifests().size();
    for (const ManifestPtr &manifest : m_workspace.manifests()) {
        size += manifest->resources().size();
        if (size > immediateLimit)
            return false;
    }
    return !m_result || m_result->findingCount() <= 4 * immediateLimit;
}

void WorkspaceTreeModel::rebuild()
{
    using Build = BackgroundBuild<WorkspaceTree>;
    m_build.request([workspace = m_workspace, result = m_result,
                     query = m_query] { return WorkspaceTree::build(workspace, result.get(), query); },
                    isSmall() ? Build::Size::Immediate : Build::Size::Large);
}

void WorkspaceTreeModel::takeTree(std::shared_ptr<const WorkspaceTree> tree)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::optional<std::uint32_t>> targets;
    targets.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        targets.push_back(tree->find(node(index).key));
    m_tree = std::move(tree);
    QModelIndexList after;
    after.reserve(before.size());
    for (const auto target : targets)
        after.push_back(target ? indexOf(*target) : QModelIndex());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT treeChanged();
}

const WorkspaceTreeNode &WorkspaceTreeModel::node(const QModelIndex &index) const
{
    return m_tree->node(index.isValid() ? static_cast<std::uint32_t>(index.internalId()) : 0);
}

QModelIndex WorkspaceTreeModel::indexOf(std::uint32_t node) const
{
    return node == 0 ? QModelIndex() : createIndex(static_cast<int>(m_tree->node(node).row), 0, quintptr(node));
}

QModelIndex WorkspaceTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, quintptr(node(parent).children[static_cast<std::size_t>(row)]))
                                         : QModelIndex();
}

QModelIndex WorkspaceTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(node(child).parent) : QModelIndex();
}

int WorkspaceTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent).children.size());
}

int WorkspaceTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant WorkspaceTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkspaceTreeNode &item = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::ToolTipRole:
        return item.detail;
    case Qt::AccessibleTextRole:
        return accessibleText(item);
    case Qt::AccessibleDescriptionRole:
        return item.detail;
    case KindRole:
        return static_cast<int>(item.kind);
    case PathRole:
        return toQString(item.path);
    case KeyRole:
        return toQString(item.key);
    case FindingCountRole:
        return item.kind == Kind::NotUnderstoodGroup ? static_cast<uint>(item.children.size()) : item.counts.total();
    default:
        return {};
    }
}

QString WorkspaceTreeModel::accessibleText(const WorkspaceTreeNode &node) const
{
    if (node.kind == Kind::NotUnderstoodGroup)
        return tr("%n not understood", nullptr, static_cast<int>(node.children.size()));
    QStringList parts{node.title};
    if (node.isNew)
        parts.push_back(tr("new file"));
    for (const Severity severity : allSeverities)
        if (node.counts[severity] > 0)
            parts.push_back(tr("%1 %2").arg(node.counts[severity]).arg(severityName(severity)));
    return parts.join(QStringLiteral(", "));
}

} // namespace bulkhead
