#include "ui/workspace/workspace_tree_view.h"

#include "ui/theme/panel_tree.h"
#include "ui/theme/texts.h"
#include "ui/workspace/workspace_tree_delegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace bulkhead {

namespace {

using Kind = WorkspaceTreeNode::Kind;

/// Above this, new folders stay closed and a filter does not open what it leaves.
constexpr std::size_t openLimit = 1'000;

} // namespace

WorkspaceTreeView::WorkspaceTreeView(QWidget *parent)
    : QWidget(parent)
    , m_model(new WorkspaceTreeModel(this))
    , m_delegate(new WorkspaceTreeDelegate(this))
    , m_tree(new QTreeView(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_mode(new QComboBox(this))
{
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(m_delegate);
    dressPanelTree(*m_tree);
    m_tree->setAccessibleName(tr("Workspace"));
    m_tree->installEventFilter(this);
    dressEmptyText(*m_empty);
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_tree);
    connectTree();
    takeTree();
}

QWidget *WorkspaceTreeView::makeBar()
{
    auto *bar = new QWidget(this);
    bar->setProperty("panel", QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("WORKSPACE"), bar);
    title->setProperty("role", QStringLiteral("section"));
    m_mode->addItem(tr("by file"), static_cast<int>(WorkspaceTreeMode::ByFile));
    m_mode->addItem(tr("by resource"), static_cast<int>(WorkspaceTreeMode::ByResource));
    m_mode->setAccessibleName(tr("Arrange the workspace"));
    m_mode->setToolTip(tr("Arrange the workspace by file, or by namespace and kind"));
    m_filter->setPlaceholderText(tr("Filter: path, namespace, kind, name"));
    m_filter->setAccessibleName(tr("Filter the workspace"));
    m_filter->setToolTip(tr("All words must occur in path, namespace, kind or name (/)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    auto *first = new QHBoxLayout;
    first->addWidget(title, 1);
    first->addWidget(m_mode);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(Metrics::space3, Metrics::space1, Metrics::space2, Metrics::space2 - 2);
    layout->setSpacing(Metrics::space1);
    layout->addLayout(first);
    layout->addWidget(m_filter);
    return bar;
}

void WorkspaceTreeView::connectTree()
{
    connect(m_model, &WorkspaceTreeModel::treeChanged, this, &WorkspaceTreeView::takeTree);
    connect(m_filter, &QLineEdit::textChanged, this, &WorkspaceTreeView::takeQuery);
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        takeQuery();
        Q_EMIT modeChanged(m_model->query().mode);
    });
    connect(m_tree, &QTreeView::clicked, this, &WorkspaceTreeView::activate);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &WorkspaceTreeView::showMenu);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_isRestoring)
            m_open.insert(m_model->node(index).key);
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_isRestoring)
            m_open.erase(m_model->node(index).key);
    });
}

void WorkspaceTreeView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_tree->viewport()->update();
}

void WorkspaceTreeView::setContent(const Workspace &workspace, std::shared_ptr<const AnalysisResult> result)
{
    m_model->setContent(workspace, std::move(result));
}

void WorkspaceTreeView::setMode(WorkspaceTreeMode mode)
{
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(mode)));
}

void WorkspaceTreeView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void WorkspaceTreeView::takeQuery()
{
    m_model->setQuery({static_cast<WorkspaceTreeMode>(m_mode->currentData().toInt()), m_filter->text()});
}

void WorkspaceTreeView::takeTree()
{
    const QScopedValueRollback restoring(m_isRestoring, true);
    const bool isFiltered = !m_model->tree().query().filter.isEmpty();
    if (m_shownQuery != m_model->tree().query())
        restoreOpen();
    m_shownQuery = m_model->tree().query();
    openNewFolders();
    if (isFiltered && m_model->tree().nodes().size() <= openLimit)
        m_tree->expandAll();
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setText(isFiltered ? tr("Nothing matches the filter.")
                                : tr("No manifests here. Open another folder, a file or a cluster export."));
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
}

/// What was open, after the tree was shown in another way.
void WorkspaceTreeView::restoreOpen()
{
    m_tree->collapseAll();
    for (const std::string &key : m_open)
        if (const auto node = m_model->tree().find(key))
            m_tree->setExpanded(m_model->indexOf(*node), true);
}

void WorkspaceTreeView::openNewFolders()
{
    const auto &nodes = m_model->tree().nodes();
    if (nodes.size() > openLimit || !m_model->tree().query().filter.isEmpty())
        return;
    for (std::uint32_t i = 1; i < nodes.size(); ++i) {
        const bool opensByItself = nodes[i].kind == Kind::Folder || nodes[i].kind == Kind::Namespace;
        if (!opensByItself)
            continue;
        if (m_seen.insert(nodes[i].key).second)
            m_open.insert(nodes[i].key);
        if (m_open.contains(nodes[i].key)) // also one that was gone in between, as with another workspace
            m_tree->setExpanded(m_model->indexOf(i), true);
    }
}

void WorkspaceTreeView::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const WorkspaceTreeNode node = m_model->node(index);
    if (node.kind == Kind::File)
        Q_EMIT fileActivated(node.path);
    else if (node.kind == Kind::Resource || node.kind == Kind::NotUnderstood)
        Q_EMIT resourceActivated(node.path, node.range);
}

void WorkspaceTreeView::showMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    const Kind kind = index.isValid() ? m_model->node(index).kind : Kind::Root;
    if (kind != Kind::File && kind != Kind::Resource)
        return;
    const WorkspaceTreeNode node = m_model->node(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, node] {
        if (node.kind == Kind::File)
            Q_EMIT fileActivated(node.path);
        else
            Q_EMIT resourceActivated(node.path, node.range);
    });
    if (kind == Kind::Resource)
        connect(menu->addAction(tr("Reach and rights")), &QAction::triggered, this,
                [this, node] { Q_EMIT accessRequested(node.path, node.range); });
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void WorkspaceTreeView::moveTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
        m_tree->setExpanded(parent, true);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void WorkspaceTreeView::reveal(const std::string &path)
{
    const QModelIndex current = m_tree->currentIndex();
    if (current.isValid() && m_model->node(current).path == path && m_model->node(current).kind != Kind::Folder)
        return; // the file's resource a person chose stays chosen
    if (const auto node = m_model->tree().findFile(path))
        moveTo(m_model->indexOf(*node));
}

void WorkspaceTreeView::revealNotUnderstood()
{
    if (const auto node = m_model->tree().find("not-understood")) {
        m_tree->setExpanded(m_model->indexOf(*node), true);
        moveTo(m_model->indexOf(*node));
        m_tree->scrollTo(m_model->indexOf(*node), QAbstractItemView::PositionAtTop);
        m_tree->setFocus(Qt::OtherFocusReason);
    }
}

bool WorkspaceTreeView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    return watched == m_filter ? filterKey(key) : treeKey(key);
}

bool WorkspaceTreeView::filterKey(int key)
{
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty())
        m_filter->clear();
    else if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)
        m_tree->setFocus(Qt::OtherFocusReason);
    else
        return false;
    return true;
}

bool WorkspaceTreeView::treeKey(int key)
{
    const QModelIndex index = m_tree->currentIndex();
    if (key == Qt::Key_Slash) {
        focusFilter();
        return true;
    }
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || !index.isValid())
        return false;
    const Kind kind = m_model->node(index).kind;
    if (kind == Kind::File || kind == Kind::Resource || kind == Kind::NotUnderstood)
        activate(index);
    else
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    return true;
}

} // namespace bulkhead
