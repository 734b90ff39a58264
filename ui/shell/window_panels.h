#pragma once

#include "ui/shell/activity_bar.h"
#include "ui/shell/window_actions.h"

#include <QDockWidget>
#include <QMainWindow>

#include <array>

namespace bulkhead {

class DetailPanel;
class FindingsView;
class WorkspaceTreeView;

/// The panels around the editors: which there are, where they stand, and which of them show. UI thread.
class WindowPanels : public QObject {
    Q_OBJECT
public:
    WindowPanels(QMainWindow &window, WindowActions &actions);

    [[nodiscard]] WorkspaceTreeView *tree() const { return m_tree; }
    [[nodiscard]] FindingsView *findings() const { return m_findings; }
    [[nodiscard]] DetailPanel *details() const { return m_details; }
    [[nodiscard]] ActivityBar *activityBar() const { return m_activityBar; }

    void setTheme(const Theme &theme);
    /// Without a workspace no panel shows.
    void setWorkspaceOpen(bool open);
    void setActivity(Activity activity);
    /// Shows a panel that was hidden, such as the one a number leads to.
    void showTree();
    void showFindings();
    void focusFindings();
    void showDetails();
    /// The details fold away in a narrow window.
    void setWindowWidth(int width);
    /// The focus goes to the next of tree, editor, findings, details.
    void cycleFocus(int step, QWidget *editor);

    [[nodiscard]] Activity activity() const { return m_activity; }

    [[nodiscard]] QStringList hidden() const;
    void setHidden(const QStringList &names);

    static constexpr int foldingWidth = 1000;

Q_SIGNALS:
    void activityChanged(bulkhead::Activity activity);

private:
    enum Panel : std::uint8_t { Tree, Findings, Details };
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void connectToggle(Panel panel, QAction *action);
    void show(Panel panel);
    void update();

    QMainWindow &m_window;
    WindowActions &m_actions;
    WorkspaceTreeView *m_tree;
    FindingsView *m_findings;
    DetailPanel *m_details;
    ActivityBar *m_activityBar;
    std::array<QDockWidget *, 3> m_docks{};
    std::array<bool, 3> m_wanted{true, true, true};
    std::array<Command, 3> m_toggles{Command::ToggleWorkspace, Command::ToggleFindings, Command::ToggleDetails};
    QWidget *m_strip = nullptr;
    Activity m_activity = Activity::Editor;
    QByteArray m_editorLayout; ///< sizes of the panels around the editors, while something else fills the window
    bool m_workspaceOpen = false;
    bool m_narrow = false;
};

} // namespace bulkhead
