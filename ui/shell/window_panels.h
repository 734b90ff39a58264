#pragma once

#include "ui/shell/activity_bar.h"
#include "ui/shell/window_actions.h"

#include <QDockWidget>
#include <QMainWindow>

#include <array>

namespace bulkhead {

class DetailPanel;
class FindingsView;
class OutlineView;
class WorkspaceTreeView;

/// The panels around the editors: which there are, where they stand, and which of them show. UI thread.
class WindowPanels : public QObject {
    Q_OBJECT
public:
    WindowPanels(QMainWindow &window, WindowActions &actions);

    [[nodiscard]] WorkspaceTreeView *tree() const { return m_tree; }
    [[nodiscard]] FindingsView *findings() const { return m_findings; }
    [[nodiscard]] DetailPanel *details() const { return m_details; }
    [[nodiscard]] OutlineView *outline() const { return m_outline; }
    [[nodiscard]] ActivityBar *activityBar() const { return m_activityBar; }

    void setTheme(const Theme &theme);
    /// Without a workspace no panel shows.
    void setWorkspaceOpen(bool open);
    void setActivity(Activity activity);
    /// Shows a panel that was hidden, such as the one a number leads to.
    void showTree();
    void showFindings();
    void focusFindings();
    void focusOutline();
    void showDetails();
    /// The details fold away in a narrow window.
    void setWindowWidth(int width);
    /// The focus goes to the next of tree, outline, what is in the middle, findings, details.
    void cycleFocus(int step, const QList<QWidget *> &middle);

    [[nodiscard]] Activity activity() const { return m_activity; }

    [[nodiscard]] QStringList hidden() const;
    void setHidden(const QStringList &names);

    static constexpr int foldingWidth = 1000;

Q_SIGNALS:
    void activityChanged(bulkhead::Activity activity);
    /// The outline wants to be filled.
    void outlineShown();

private:
    enum Panel : std::uint8_t { Tree, Findings, Details, Outline };
    static constexpr std::array allPanels{Tree, Findings, Details, Outline};
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void connectToggle(Panel panel, QAction *action);
    void show(Panel panel);
    void update();

    QMainWindow &m_window;
    WindowActions &m_actions;
    WorkspaceTreeView *m_tree;
    FindingsView *m_findings;
    DetailPanel *m_details;
    OutlineView *m_outline;
    ActivityBar *m_activityBar;
    std::array<QDockWidget *, 4> m_docks{};
    std::array<bool, 4> m_wanted{true, true, true, false};
    std::array<Command, 4> m_toggles{Command::ToggleWorkspace, Command::ToggleFindings, Command::ToggleDetails,
                                     Command::ToggleOutline};
    QWidget *m_strip = nullptr;
    Activity m_activity = Activity::Editor;
    QByteArray m_editorLayout; ///< sizes of the panels around the editors, while something else fills the window
    bool m_workspaceOpen = false;
    bool m_outlineWasShown = false;
    bool m_narrow = false;
};

} // namespace bulkhead
