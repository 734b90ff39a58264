#pragma once

#include "ui/theme/theme.h"
#include "ui/workspace/workspace_tree_model.h"

#include <QWidget>

#include <set>
#include <string>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace bulkhead {

class WorkspaceTreeDelegate;

/// The workspace panel: its tree by file or by resource, with a filter. What a person opened stays open, also when the tree grows,
/// is filtered or shown the other way. Lives on the UI thread.
class WorkspaceTreeView : public QWidget {
    Q_OBJECT
public:
    explicit WorkspaceTreeView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setContent(const Workspace &workspace, std::shared_ptr<const AnalysisResult> result);
    [[nodiscard]] const WorkspaceTreeModel &model() const { return *m_model; }
    void setMode(WorkspaceTreeMode mode);
    /// Makes the file current and visible, without a signal.
    void reveal(const std::string &path);
    /// Opens and selects the group of what was not understood; the number in the status bar leads here.
    void revealNotUnderstood();
    void focusFilter();

Q_SIGNALS:
    void fileActivated(const std::string &path);
    void resourceActivated(const std::string &path, bulkhead::TextRange range);
    /// The person wants to know who reaches the resource and what it may do.
    void accessRequested(const std::string &path, bulkhead::TextRange range);
    void modeChanged(bulkhead::WorkspaceTreeMode mode);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBar();
    void connectTree();
    void takeQuery();
    void takeTree();
    void restoreOpen();
    void openNewFolders();
    void activate(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void moveTo(const QModelIndex &index);
    bool filterKey(int key);
    bool treeKey(int key);

    WorkspaceTreeModel *m_model;
    WorkspaceTreeDelegate *m_delegate;
    QTreeView *m_tree;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QLineEdit *m_filter;
    QComboBox *m_mode;
    std::set<std::string> m_open; ///< keys of what a person, or the first showing, opened
    std::set<std::string> m_seen; ///< keys of folders shown before
    WorkspaceTreeQuery m_shownQuery;
    bool m_isRestoring = false;
};

} // namespace bulkhead
