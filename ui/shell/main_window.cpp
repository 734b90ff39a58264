#include "ui/shell/main_window.h"

#include "core/rules/catalogue.h"
#include "ui/access/access_view.h"
#include "ui/editor/editor_pane.h"
#include "ui/findings/findings_view.h"
#include "ui/review/fix_review.h"
#include "ui/shell/access_controller.h"
#include "ui/shell/ci_controller.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/detail_panel.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/finding_lookup.h"
#include "ui/shell/isolation_controller.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/palette_sources.h"
#include "ui/shell/recovery_controller.h"
#include "ui/shell/rule_controller.h"
#include "ui/shell/sample_workspace.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_bar.h"
#include "ui/workspace/workspace_tree_view.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace bulkhead {

MainWindow::MainWindow(SettingsStore &settings, const RuleCatalogue &rules, ExecutionMode mode)
    : m_settings(settings)
    , m_rules(rules)
    , m_analyzer(rules)
    , m_recent(settings.file())
    , m_analysis(m_analyzer, mode)
    , m_fixes(m_workspace, m_analysis)
    , m_actions(this)
    , m_startPage(new StartPage)
    , m_editors(new EditorArea(m_workspace))
    , m_notices(new NoticeBar)
    , m_pages(new QStackedWidget)
    , m_statusBar(new StatusBar)
    , m_palette(new CommandPalette(this))
    , m_review(new FixReview(this))
    , m_isolationView(
          new IsolationView(mode == ExecutionMode::Synchronous ? WhatIfSession::Mode::Immediate : WhatIfSession::Mode::Background))
    , m_isolation(new IsolationController(*m_isolationView, m_analysis, this))
    , m_ciView(new CiView)
    , m_ci(new CiController(
          *m_ciView, m_analysis, [this]() -> auto & { return m_editors->repository(); }, this))
    , m_accessView(new AccessView)
    , m_access(new AccessController(*m_accessView, m_analysis, this))
    , m_ruleBrowser(new RuleBrowser([](const QString &id) { return toQString(ruleHelp(toUtf8(id))); }))
    , m_ruleSettings(new RuleController(*m_ruleBrowser, rules, m_analysis, m_workspace, this))
{
    build();
    connectFileActions();
    connectEditActions();
    connectTextActions();
    connectViewActions();
    connectGoActions();
    connectFixActions();
    connectStartPage();
    connectWorkspace();
    connectAnalysis();
    connectEditors();
    connectOutline();
    connectPanels();
    connectStatusBar();
    connectFixes();
    connectIsolation();
    connectCi();
    connectAccess();
    connectRules();
    setAppearance(settings.appearance());
    setAnalysisOptions(settings.analysis());
    setTheme(m_themes.theme());
    updateActions();
}

MainWindow::~MainWindow()
{
    delete m_recovery; // it looks at the documents
    m_ci->dropColours();
    m_editors->closeAll(); // editors show documents that go with the workspace controller, before the widgets do
}

void MainWindow::build()
{
    setWindowTitle(QStringLiteral("Bulkhead"));
    setMinimumSize(720, 480);
    resize(1280, 800);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_editors);
    m_pages->addWidget(m_isolationView);
    m_pages->addWidget(m_ciView);
    m_pages->addWidget(m_accessView);
    m_pages->addWidget(m_ruleBrowser);
    setCentralWidget(centre);
    setStatusBar(m_statusBar);
    m_actions.fillMenuBar(*menuBar());
    m_panels = new WindowPanels(*this, m_actions);
    m_panels->setWorkspaceOpen(false);
    m_startPage->setRecent(m_recent.list());
    const PaletteContext context{m_actions,
                                 m_workspace,
                                 *m_editors,
                                 m_analysis,
                                 [this](const std::string &path) { openFile(path); },
                                 [this](const QString &rule) { explain(rule); }};
    m_palette->setSources(makePaletteSources(context, m_rules));
    auto *drop = new DropOverlay(this);
    drop->setTheme(m_themes.theme());
    connect(&m_themes, &ThemeController::themeChanged, drop, &DropOverlay::setTheme);
    connect(&m_themes, &ThemeController::themeChanged, this, &MainWindow::setTheme);
    connect(drop, &DropOverlay::dropped, this,
            [this](const QStringList &paths) { whenNothingIsLost([this, paths] { openPaths(paths); }); });
}

void MainWindow::connectWorkspace()
{
    connect(&m_workspace, &WorkspaceController::workspaceReset, this, [this] { m_analysis.clear(); });
    connect(&m_workspace, &WorkspaceController::workspaceChanged, this,
            [this] { m_analysis.setWorkspace(m_workspace.workspace()); });
    connect(&m_workspace, &WorkspaceController::sourceChanged, &m_analysis, &AnalysisController::setEditedSource);
    connect(&m_workspace, &WorkspaceController::documentModified, this, &MainWindow::updateActions);
    connect(&m_workspace, &WorkspaceController::loadingProgress, m_statusBar, &StatusBar::setProgress);
    connect(&m_workspace, &WorkspaceController::loadingFinished, this, &MainWindow::finishLoading);
    connect(&m_workspace, &WorkspaceController::loadingFailed, this, [this](const QString &message) {
        m_notices->show({Notice::Kind::Warning, message, {}, QStringLiteral("loading"), 0});
    });
}

void MainWindow::connectAnalysis()
{
    connect(&m_analysis, &AnalysisController::resultReady, this, &MainWindow::takeResult);
}

void MainWindow::takeResult(const AnalysisSnapshot &snapshot)
{
    m_editors->setSnapshot(snapshot);
    showEmptyText();
    showOutline();
    m_panels->findings()->setResult(snapshot.result);
    m_panels->tree()->setContent(snapshot.workspace, snapshot.result);
    m_statusBar->setResult(*snapshot.result);
    m_statusBar->setNotUnderstood(snapshot.workspace.notUnderstood().size());
    for (const RuleFailure &failure : snapshot.result->allFailures())
        m_notices->show({Notice::Kind::Warning,
                         tr("The rule %1 failed in %2: %3. All other rules ran.")
                             .arg(toQString(failure.ruleId), toQString(failure.path), toQString(failure.reason)),
                         {},
                         QStringLiteral("rule-failed"),
                         0});
}

void MainWindow::showEmptyText()
{
    const Workspace &workspace = m_analysis.snapshot().workspace;
    const auto files = static_cast<int>(workspace.manifests().size());
    const auto left = static_cast<int>(workspace.notUnderstood().size());
    QString text = tr("%n file(s) checked", nullptr, files) + QStringLiteral(" · ")
        + tr("profile %1").arg(toQString(m_analysis.options().profile));
    if (left > 0)
        text += QStringLiteral(" · ") + tr("%n not understood", nullptr, left);
    if (const auto &result = m_analysis.snapshot().result; result && result->limitedCount() > 0)
        text += QStringLiteral(" · ")
            + tr("%n answer(s) limited by what is not here", nullptr, static_cast<int>(result->limitedCount()));
    m_panels->findings()->setEmptyText(text);
}

void MainWindow::finishLoading(bool cancelled)
{
    m_statusBar->endProgress();
    if (cancelled)
        m_notices->show({Notice::Kind::Warning,
                         tr("Loading was cancelled: only a part of the workspace is checked."),
                         {{tr("Load all of it"), [this] { m_workspace.reopen(); }}},
                         QStringLiteral("loading"),
                         0});
    const Session session = std::exchange(m_restoring, {});
    for (const VisitedPlace &file : session.files)
        m_editors->goToLine(file);
    if (!session.currentFile.empty())
        m_editors->open(session.currentFile);
    const auto &manifests = m_workspace.workspace().manifests();
    if (session.files.empty() && manifests.size() == 1 && m_editors->openPaths().empty())
        openFile(manifests.front()->source()->path());
    updateActions();
}

void MainWindow::openPaths(const QStringList &paths)
{
    m_editors->closeAll();
    m_notices->clear();
    QStringList absolute;
    for (const QString &path : paths)
        absolute.append(path == QStringLiteral("-") ? path : QFileInfo(path).absoluteFilePath());
    m_recent.add(absolute);
    m_startPage->setRecent(m_recent.list());
    setWindowTitle(
        QStringLiteral("%1 — Bulkhead").arg(m_recent.list().isEmpty() ? QString() : RecentWorkspace{absolute, false}.title()));
    m_workspace.open(absolute);
    m_isolation->setWorkspaceTitle(RecentWorkspace{absolute, false}.title());
    m_panels->setWorkspaceOpen(true);
    showActivity(m_panels->activity());
    m_panels->details()->showFinding(nullptr);
    updateActions();
}

void MainWindow::openSample()
{
    if (const auto folder = SampleWorkspace::unpack())
        openPaths({*folder});
    else
        m_notices->show({Notice::Kind::Warning, translated(folder.error().message), {}, QStringLiteral("loading"), 0});
}

void MainWindow::closeWorkspace()
{
    m_editors->closeAll();
    m_notices->clear();
    m_workspace.close();
    m_isolationView->setIsolation({});
    m_ciView->setResult({}, {});
    m_statusBar->clearWorkspace();
    m_panels->setWorkspaceOpen(false);
    m_pages->setCurrentWidget(m_startPage);
    setWindowTitle(QStringLiteral("Bulkhead"));
    updateActions();
}

Session MainWindow::currentSession()
{
    Session session;
    session.workspace = m_pages->currentWidget() != m_startPage ? m_workspace.openPaths() : QStringList();
    const std::string current = m_editors->currentPath();
    for (const std::string &path : m_editors->openPaths())
        session.files.push_back({path, m_editors->lineIn(path)});
    session.currentFile = current;
    session.geometry = saveGeometry();
    session.panels = saveState();
    session.hiddenPanels = m_panels->hidden();
    return session;
}

void MainWindow::restoreSession()
{
    const Session session = Session::read(m_settings.file());
    if (!session.geometry.isEmpty())
        restoreGeometry(session.geometry);
    if (!session.panels.isEmpty())
        restoreState(session.panels);
    m_panels->setHidden(session.hiddenPanels);
    const bool stillThere = !session.workspace.isEmpty() && QFileInfo::exists(session.workspace.first());
    if (!stillThere)
        return;
    openPaths(session.workspace);
    m_restoring = session;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    whenNothingIsLost([this, event] {
        currentSession().write(m_settings.file());
        m_settings.setAppearance(m_appearance);
        if (m_recovery)
            m_recovery->forget(); // saved, or dropped on purpose
        event->accept();
    });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_panels)
        m_panels->setWindowWidth(width());
}

} // namespace bulkhead
