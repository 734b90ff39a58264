#include "ui/shell/window_panels.h"

#include "ui/editor/outline_view.h"
#include "ui/findings/findings_view.h"
#include "ui/shell/detail_panel.h"
#include "ui/workspace/workspace_tree_view.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QToolBar>

#include <algorithm>

namespace bulkhead {

WindowPanels::WindowPanels(QMainWindow &window, WindowActions &actions)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_tree(new WorkspaceTreeView)
    , m_findings(new FindingsView)
    , m_details(new DetailPanel)
    , m_outline(new OutlineView)
    , m_activityBar(new ActivityBar)
{
    auto *strip = new QToolBar(tr("Activities"));
    m_strip = strip;
    strip->setObjectName(QStringLiteral("activities"));
    strip->setMovable(false);
    strip->toggleViewAction()->setVisible(false);
    strip->addWidget(m_activityBar);
    strip->setContextMenuPolicy(Qt::PreventContextMenu);
    // A main window keeps its dock areas where they are when all else is mirrored.
    const bool mirrored = window.isRightToLeft();
    const Qt::DockWidgetArea leading = mirrored ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    const Qt::DockWidgetArea trailing = mirrored ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
    window.addToolBar(mirrored ? Qt::RightToolBarArea : Qt::LeftToolBarArea, strip);
    window.setCorner(mirrored ? Qt::BottomRightCorner : Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(mirrored ? Qt::BottomLeftCorner : Qt::BottomRightCorner, trailing);
    window.setContextMenuPolicy(Qt::PreventContextMenu);
    m_docks[Tree] = addDock(QStringLiteral("workspace"), tr("Workspace"), m_tree, leading);
    m_docks[Findings] = addDock(QStringLiteral("findings"), tr("Findings"), m_findings, Qt::BottomDockWidgetArea);
    m_docks[Details] = addDock(QStringLiteral("details"), tr("Details"), m_details, trailing);
    m_docks[Outline] = addDock(QStringLiteral("outline"), tr("Outline"), m_outline, leading);
    m_tree->setMinimumWidth(200);
    m_details->setMinimumWidth(260); // below it the reasons of a finding are hard to read
    window.resizeDocks({m_docks[Tree], m_docks[Details]}, {300, 310}, Qt::Horizontal);
    window.resizeDocks({m_docks[Findings]}, {230}, Qt::Vertical);
    for (const Panel panel : allPanels)
        connectToggle(panel, actions.action(m_toggles.at(panel)));
    connect(m_activityBar, &ActivityBar::chosen, this, &WindowPanels::setActivity);
    connect(actions.action(Command::ShowEditor), &QAction::triggered, this, [this] { setActivity(Activity::Editor); });
    connect(actions.action(Command::ShowFindings), &QAction::triggered, this, [this] { setActivity(Activity::Findings); });
    connect(actions.action(Command::ShowIsolation), &QAction::triggered, this, [this] { setActivity(Activity::Isolation); });
    connect(actions.action(Command::ShowCiRunners), &QAction::triggered, this, [this] { setActivity(Activity::CiRunners); });
    connect(actions.action(Command::ShowAccess), &QAction::triggered, this, [this] { setActivity(Activity::Access); });
    connect(actions.action(Command::ShowRules), &QAction::triggered, this, [this] { setActivity(Activity::Rules); });
}

QDockWidget *WindowPanels::addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->setTitleBarWidget(new QWidget(dock)); // each panel has its own head
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock->setWidget(content);
    m_window.addDockWidget(area, dock);
    return dock;
}

void WindowPanels::connectToggle(Panel panel, QAction *action)
{
    action->setChecked(m_wanted.at(panel));
    connect(action, &QAction::triggered, this, [this, panel](bool wanted) {
        m_wanted.at(panel) = wanted;
        update();
    });
}

void WindowPanels::setTheme(const Theme &theme)
{
    m_activityBar->setTheme(theme);
    m_tree->setTheme(theme);
    m_outline->setTheme(theme);
    m_findings->setTheme(theme);
    m_details->setTheme(theme);
}

void WindowPanels::setWorkspaceOpen(bool open)
{
    m_workspaceOpen = open;
    update();
}

void WindowPanels::setActivity(Activity activity)
{
    m_activityBar->setCurrent(activity);
    if (activity == m_activity)
        return;
    if (m_activity == Activity::Editor)
        m_editorLayout = m_window.saveState(); // what comes instead takes all of the window
    m_activity = activity;
    Q_EMIT activityChanged(activity);
    update();
    if (activity == Activity::Editor) {
        m_window.restoreState(m_editorLayout); // sizes hold only with the editors in between
        update();
    }
}

void WindowPanels::show(Panel panel)
{
    m_wanted.at(panel) = true;
    update();
}

void WindowPanels::showTree()
{
    show(Tree);
}

void WindowPanels::showFindings()
{
    show(Findings);
}

void WindowPanels::focusFindings()
{
    show(Findings);
    if (auto *list = m_findings->findChild<QAbstractItemView *>())
        list->setFocus();
}

void WindowPanels::focusOutline()
{
    show(Outline);
    m_outline->setFocus();
}

void WindowPanels::showDetails()
{
    show(Details);
    m_docks[Details]->setVisible(m_workspaceOpen); // asked for by name: also in a narrow window
}

void WindowPanels::setWindowWidth(int width)
{
    const bool narrow = width < foldingWidth;
    if (std::exchange(m_narrow, narrow) != narrow)
        update();
}

void WindowPanels::update()
{
    const bool findingsOnly = m_workspaceOpen && m_activity == Activity::Findings;
    m_strip->setVisible(m_workspaceOpen);
    m_window.centralWidget()->setVisible(!findingsOnly);
    const bool viewOnly = m_workspaceOpen && m_activity != Activity::Editor && m_activity != Activity::Findings;
    m_docks[Tree]->setVisible(m_workspaceOpen && m_wanted[Tree] && !findingsOnly && !viewOnly);
    const bool showsOutline = m_workspaceOpen && m_wanted[Outline] && !findingsOnly && !viewOnly;
    const bool isFirst = showsOutline && !std::exchange(m_outlineWasShown, m_outlineWasShown || showsOutline);
    m_docks[Outline]->setVisible(showsOutline);
    if (isFirst && m_docks[Tree]->isVisible()) // half of what the tree has
        m_window.resizeDocks({m_docks[Tree], m_docks[Outline]}, {1, 1}, Qt::Vertical);
    if (showsOutline)
        Q_EMIT outlineShown();
    m_docks[Findings]->setVisible(m_workspaceOpen && (m_wanted[Findings] || findingsOnly) && !viewOnly);
    m_docks[Details]->setVisible(m_workspaceOpen && m_wanted[Details] && !m_narrow && !viewOnly);
    for (const Panel panel : allPanels) {
        QAction *toggle = m_actions.action(m_toggles.at(panel));
        toggle->setChecked(m_wanted.at(panel));
        toggle->setEnabled(m_workspaceOpen);
    }
}

void WindowPanels::cycleFocus(int step, const QList<QWidget *> &middle)
{
    QList<QWidget *> panes;
    if (m_docks[Tree]->isVisible())
        panes.append(m_tree);
    if (m_docks[Outline]->isVisible())
        panes.append(m_outline);
    std::ranges::copy_if(middle, std::back_inserter(panes), &QWidget::isVisible);
    if (m_docks[Findings]->isVisible())
        panes.append(m_findings);
    if (m_docks[Details]->isVisible())
        panes.append(m_details);
    if (panes.isEmpty())
        return;
    QWidget *focused = QApplication::focusWidget();
    const auto at =
        std::ranges::find_if(panes, [focused](const QWidget *pane) { return pane == focused || pane->isAncestorOf(focused); });
    const qsizetype from = at == panes.end() ? (step > 0 ? -1 : 0) : at - panes.begin();
    QWidget *next = panes.at((from + step + panes.size()) % panes.size());
    if (next->focusProxy() && next->focusProxy()->isVisible())
        return next->focusProxy()->setFocus(Qt::TabFocusReason);
    // A panel itself takes no focus: the first thing in it that does.
    for (QWidget *candidate = next; candidate; candidate = candidate->nextInFocusChain()) {
        if ((candidate == next || next->isAncestorOf(candidate)) && candidate->isVisible()
            && (candidate->focusPolicy() & Qt::TabFocus)) {
            candidate->setFocus(Qt::TabFocusReason);
            return;
        }
        if (candidate != next && !next->isAncestorOf(candidate))
            return;
    }
}

QStringList WindowPanels::hidden() const
{
    QStringList names;
    for (const Panel panel : allPanels) {
        if (!m_wanted.at(panel))
            names.append(m_docks.at(panel)->objectName());
    }
    return names;
}

void WindowPanels::setHidden(const QStringList &names)
{
    for (const Panel panel : allPanels)
        m_wanted.at(panel) = !names.contains(m_docks.at(panel)->objectName());
    update();
}

} // namespace bulkhead
