// The part of MainWindow that connects actions and parts.
#include "ui/shell/main_window.h"

#include "ui/access/access_view.h"
#include "ui/editor/editor_pane.h"
#include "ui/findings/findings_view.h"
#include "ui/review/fix_review.h"
#include "ui/shell/access_controller.h"
#include "ui/shell/ci_controller.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/detail_panel.h"
#include "ui/shell/finding_lookup.h"
#include "ui/shell/isolation_controller.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/patch_export.h"
#include "ui/shell/rule_controller.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_bar.h"
#include "ui/workspace/workspace_tree_view.h"

#include <QDesktopServices>
#include <QUrl>

#include <algorithm>
#include <ranges>

namespace bulkhead {

namespace {

constexpr std::size_t kOpenedByFixes = 8; ///< tabs; of more files nobody looks at each

} // namespace

void MainWindow::connectFileActions()
{
    const auto on = [this](Command command, auto slot) { connect(m_actions.action(command), &QAction::triggered, this, slot); };
    on(Command::OpenFolder, [this] { whenNothingIsLost([this] { chooseFolder(); }); });
    on(Command::OpenFiles, [this] { whenNothingIsLost([this] { chooseFiles(); }); });
    on(Command::OpenSample, [this] { whenNothingIsLost([this] { openSample(); }); });
    on(Command::CloseWorkspace, [this] { whenNothingIsLost([this] { closeWorkspace(); }); });
    on(Command::Save, [this] {
        if (EditorDocument *document = m_editors->currentDocument())
            m_editors->save(*document);
    });
    on(Command::SaveAll, [this] { m_editors->saveAll(); });
    on(Command::ReloadFile, [this] { m_editors->reload(); });
    on(Command::CloseTab, [this] { m_editors->closeCurrent(); });
    on(Command::ReopenTab, [this] { m_editors->reopenLast(); });
    on(Command::Preferences, &MainWindow::showPreferences);
    on(Command::Quit, [this] { close(); });
    on(Command::About, &MainWindow::showAbout);
}

void MainWindow::connectEditActions()
{
    const auto inPane = [this](Command command, auto method) {
        connect(m_actions.action(command), &QAction::triggered, this, [this, method] {
            if (EditorPane *pane = m_editors->current())
                (pane->*method)();
        });
    };
    const auto inEditor = [this](Command command, auto method) {
        connect(m_actions.action(command), &QAction::triggered, this, [this, method] {
            if (EditorPane *pane = m_editors->current())
                (pane->editor()->*method)();
        });
    };
    connect(m_actions.action(Command::Find), &QAction::triggered, this, &MainWindow::find);
    inPane(Command::Replace, &EditorPane::replace);
    inPane(Command::FindNext, &EditorPane::findNext);
    inPane(Command::FindPrevious, &EditorPane::findPrevious);
    inPane(Command::GoToLine, &EditorPane::goToLine);
    connect(m_actions.action(Command::Undo), &QAction::triggered, m_editors, &EditorArea::undo);
    connect(m_actions.action(Command::Redo), &QAction::triggered, m_editors, &EditorArea::redo);
    inEditor(Command::ToggleComment, &YamlEditor::toggleComment);
    inEditor(Command::QuickFix, &YamlEditor::showQuickFixes);
    inEditor(Command::Complete, &YamlEditor::showProposals);
    inEditor(Command::GoToDefinition, &YamlEditor::goToDefinition);
    inEditor(Command::FindReferences, &YamlEditor::findReferences);
}

/// In what is in sight.
void MainWindow::find()
{
    if (m_pages->currentWidget() == m_isolationView)
        m_isolationView->focusFind();
    else if (EditorPane *pane = m_editors->current())
        pane->find();
}

void MainWindow::connectViewActions()
{
    const auto on = [this](Command command, auto slot) { connect(m_actions.action(command), &QAction::triggered, this, slot); };
    on(Command::FocusFindings, [this] { m_panels->focusFindings(); });
    on(Command::NextPane, [this] { m_panels->cycleFocus(1, middleParts()); });
    on(Command::PreviousPane, [this] { m_panels->cycleFocus(-1, middleParts()); });
    on(Command::ZoomIn, [this] { m_editors->zoom(1); });
    on(Command::ZoomOut, [this] { m_editors->zoom(-1); });
    on(Command::ZoomReset, [this] { m_editors->zoom(0); });
    on(Command::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    const auto messages = [this](InlineMessages mode) {
        AppearanceSettings appearance = m_appearance;
        appearance.inlineMessages = mode;
        setAppearance(appearance);
    };
    on(Command::MessagesOff, [messages] { messages(InlineMessages::Off); });
    on(Command::MessagesCurrentLine, [messages] { messages(InlineMessages::CurrentLine); });
    on(Command::MessagesAll, [messages] { messages(InlineMessages::All); });
    on(Command::CommandPalette, [this] { m_palette->open(QStringLiteral(">")); });
    on(Command::Rules, [this] { m_palette->open(QStringLiteral("#")); });
}

void MainWindow::connectGoActions()
{
    const auto on = [this](Command command, auto slot) { connect(m_actions.action(command), &QAction::triggered, this, slot); };
    on(Command::GoToFile, [this] { m_palette->open(QString()); });
    on(Command::GoToResource, [this] { m_palette->open(QStringLiteral("@")); });
    on(Command::NextFinding, [this] { walkFindings(1); });
    on(Command::PreviousFinding, [this] { walkFindings(-1); });
    on(Command::NextInFile, [this] { walkInFile(1); });
    on(Command::PreviousInFile, [this] { walkInFile(-1); });
    on(Command::NextTab, [this] { m_editors->moveTab(1); });
    on(Command::PreviousTab, [this] { m_editors->moveTab(-1); });
    on(Command::Back, [this] {
        if (const auto place = m_editors->history().back())
            m_editors->goToLine(*place);
        updateActions();
    });
    on(Command::Forward, [this] {
        if (const auto place = m_editors->history().forward())
            m_editors->goToLine(*place);
        updateActions();
    });
}

void MainWindow::connectFixActions()
{
    const auto on = [this](Command command, auto slot) { connect(m_actions.action(command), &QAction::triggered, this, slot); };
    on(Command::ApplyPreferred, &MainWindow::applyPreferred);
    on(Command::FixAllSafe, [this] { m_fixes.propose({.path = m_editors->currentPath()}); });
    on(Command::FixAllSafeEverywhere, [this] { m_fixes.propose({}); });
    on(Command::FixAllOfRule, [this] {
        if (const FindingPtr finding = currentFinding())
            m_fixes.propose({.path = finding->place.source->path(), .ruleId = std::string(finding->rule->id)});
    });
    on(Command::FixAllOfRuleEverywhere, [this] {
        if (const FindingPtr finding = currentFinding())
            m_fixes.propose({.ruleId = std::string(finding->rule->id)});
    });
    on(Command::CheckAgain, [this] { m_workspace.reopen(); });
    on(Command::Explain, [this] {
        if (const FindingPtr finding = currentFinding())
            explain(toQString(finding->rule->id));
    });
    on(Command::FilterFindings, [this] {
        m_panels->showFindings();
        m_panels->findings()->focusFilter();
    });
    on(Command::ShowNotUnderstood, [this] { m_statusBar->notUnderstoodClicked(); });
}

void MainWindow::connectStartPage()
{
    connect(m_startPage, &StartPage::openFolderRequested, this, &MainWindow::chooseFolder);
    connect(m_startPage, &StartPage::openFilesRequested, this, &MainWindow::chooseFiles);
    connect(m_startPage, &StartPage::openSampleRequested, this, &MainWindow::openSample);
    connect(m_startPage, &StartPage::openRequested, this, &MainWindow::openPaths);
    connect(m_startPage, &StartPage::pinRequested, this, [this](const QStringList &paths, bool pinned) {
        m_recent.setPinned(paths, pinned);
        m_startPage->setRecent(m_recent.list());
    });
    connect(m_startPage, &StartPage::removeRequested, this, [this](const QStringList &paths) {
        m_recent.remove(paths);
        m_startPage->setRecent(m_recent.list());
    });
}

void MainWindow::connectEditors()
{
    connect(m_editors, &EditorArea::currentChanged, this, &MainWindow::showCurrentEditor);
    connect(m_editors, &EditorArea::undoChanged, this, &MainWindow::updateActions);
    connect(m_editors, &EditorArea::notice, this, [this](const QString &text) { notify(text, 4000); });
    connect(m_editors, &EditorArea::caretMoved, m_statusBar, &StatusBar::setCaret);
    connect(m_editors, &EditorArea::findingAtCaret, this, &MainWindow::showFinding);
    connect(m_editors, &EditorArea::fixChosen, &m_fixes, qOverload<const FindingPtr &, std::size_t>(&FixController::apply));
    connect(m_editors, &EditorArea::outcomesWanted, &m_fixes, qOverload<const std::vector<FindingPtr> &>(&FixController::evaluate));
    connect(m_editors, &EditorArea::explainRequested, this, [this](const FindingPtr &finding) {
        showFinding(finding);
        explain(toQString(finding->rule->id));
    });
}

void MainWindow::connectPanels()
{
    FindingsView *findings = m_panels->findings();
    connect(findings, &FindingsView::selected, this, [this](const FindingPtr &finding) {
        m_panels->details()->showFinding(finding);
        m_fixes.evaluate({finding});
        updateActions();
    });
    connect(findings, &FindingsView::currentRefreshed, this, [this](const FindingPtr &finding) {
        m_panels->details()->showFinding(finding);
        m_fixes.evaluate({finding});
    });
    connect(findings, &FindingsView::activated, this, &MainWindow::goToFinding);
    connect(findings, &FindingsView::explainRequested, this, &MainWindow::explain);
    connect(findings, &FindingsView::wrapped, this,
            [this] { notify(tr("All findings were shown: this is the other end of the list."), 4000); });
    connect(m_panels->tree(), &WorkspaceTreeView::fileActivated, this, &MainWindow::openFile);
    connect(m_panels->tree(), &WorkspaceTreeView::resourceActivated, this, [this](const std::string &path, TextRange range) {
        openFile(path);
        if (EditorPane *pane = m_editors->current())
            pane->editor()->goTo({range.begin, range.begin});
    });
    FindingDetailView *detail = m_panels->details()->detail();
    connect(detail, &FindingDetailView::fixChosen, &m_fixes, qOverload<const FindingPtr &, std::size_t>(&FixController::apply));
    connect(detail, &FindingDetailView::placeActivated, m_editors, &EditorArea::goTo);
    connect(m_panels->details(), &DetailPanel::linkActivated, this, [this](const QString &address) {
        m_notices->show({Notice::Kind::Information,
                         address,
                         {{tr("Open this page in the browser"), [address] { QDesktopServices::openUrl(QUrl(address)); }}},
                         QStringLiteral("link"),
                         0});
    });
    connect(m_panels->activityBar(), &ActivityBar::preferencesRequested, this, &MainWindow::showPreferences);
}

void MainWindow::connectStatusBar()
{
    connect(m_statusBar, &StatusBar::severityClicked, this, [this](Severity severity) {
        m_panels->showFindings();
        m_panels->findings()->setFilterSeverity(severity);
        m_panels->focusFindings();
    });
    connect(m_statusBar, &StatusBar::notUnderstoodClicked, this, [this] {
        m_panels->setActivity(Activity::Editor);
        m_panels->showTree();
        m_panels->tree()->revealNotUnderstood();
    });
    connect(m_statusBar, &StatusBar::kubeVersionClicked, this, &MainWindow::showPreferences);
    connect(m_statusBar, &StatusBar::caretClicked, this, [this] { m_actions.action(Command::GoToLine)->trigger(); });
    connect(m_statusBar, &StatusBar::cancelRequested, &m_workspace, &WorkspaceController::cancelLoading);
}

QWidget *MainWindow::pageOf(Activity activity) const
{
    switch (activity) {
    case Activity::Isolation:
        return m_isolationView;
    case Activity::CiRunners:
        return m_ciView;
    case Activity::Access:
        return m_accessView;
    case Activity::Rules:
        return m_ruleBrowser;
    case Activity::Editor:
    case Activity::Findings:
        break;
    }
    return m_editors;
}

void MainWindow::showActivity(Activity activity)
{
    if (activity == Activity::Isolation)
        m_isolation->follow(m_editors->currentPath(), m_editors->caretOffset());
    if (activity == Activity::CiRunners)
        m_ci->follow(m_editors->currentPath(), m_editors->caretOffset());
    if (activity == Activity::Access)
        m_access->show(m_editors->currentPath(), m_editors->caretOffset());
    if (activity == Activity::Rules)
        m_ruleSettings->refresh();
    QWidget *const page = pageOf(activity);
    m_pages->setCurrentWidget(page);
    if (activity == Activity::CiRunners || activity == Activity::Access || activity == Activity::Rules)
        page->setFocus();
    updateActions();
}

void MainWindow::openPlace(const Place &place)
{
    m_panels->setActivity(Activity::Editor);
    m_editors->goTo(place);
    if (EditorPane *pane = m_editors->current())
        pane->editor()->setFocus();
    updateActions();
}

/// Who chose a runner and goes to the editor finds it there.
void MainWindow::showChosenRunner()
{
    if (const auto place = m_ci->takeChosen())
        openPlace(*place);
}

void MainWindow::connectCi()
{
    connect(m_ci, &CiController::placeActivated, this, &MainWindow::openPlace);
    connect(m_ci, &CiController::workloadActivated, this, [this](const IsolationPtr &isolation, std::size_t workload) {
        m_panels->setActivity(Activity::Isolation);
        m_isolation->select(isolation, workload);
    });
    connect(m_ci, &CiController::findingsActivated, this,
            [this](const QString &runner, const std::set<std::string, std::less<>> &fingerprints) {
                m_panels->findings()->setFilterFindings(tr("runner %1").arg(runner), fingerprints);
                m_panels->setActivity(Activity::Findings);
                m_panels->focusFindings();
            });
    connect(m_actions.action(Command::ShowEditor), &QAction::triggered, this, &MainWindow::showChosenRunner);
    connect(m_panels->activityBar(), &ActivityBar::chosen, this, [this](Activity activity) {
        if (activity == Activity::Editor)
            showChosenRunner();
    });
}

void MainWindow::connectAccess()
{
    m_editors->setMenuActions({m_actions.action(Command::ShowAccess)});
    connect(m_access, &AccessController::placeActivated, this, &MainWindow::openPlace);
    connect(m_panels->tree(), &WorkspaceTreeView::accessRequested, this, [this](const std::string &path, TextRange range) {
        m_panels->setActivity(Activity::Access);
        m_access->show(path, range.begin);
    });
}

void MainWindow::connectIsolation()
{
    connect(m_panels, &WindowPanels::activityChanged, this, &MainWindow::showActivity);
    connect(m_isolation, &IsolationController::placeActivated, this, &MainWindow::openPlace);
    connect(m_isolation, &IsolationController::proposed, m_review, &FixReview::review);
    connect(&m_fixes, &FixController::proposed, m_isolation, [this] { m_isolation->takeOutcome(false); }); // another review
    connect(m_review, &FixReview::accepted, m_isolation, [this] { m_isolation->takeOutcome(true); });
    connect(m_isolation, &IsolationController::notice, this, [this](const QString &text) { notify(text); });
    connect(m_isolation, &IsolationController::warning, this,
            [this](const QString &text) { m_notices->show({Notice::Kind::Warning, text, {}, QStringLiteral("isolation"), 0}); });
    connect(m_statusBar, &StatusBar::verdictClicked, this, [this] { m_panels->setActivity(Activity::Isolation); });
}

void MainWindow::connectFixes()
{
    connect(&m_fixes, &FixController::applied, this, [this](const std::vector<std::string> &paths) {
        const std::string shown = m_editors->currentPath();
        for (const std::string &path : paths | std::views::take(kOpenedByFixes))
            m_editors->open(path);
        if (std::ranges::contains(paths, shown))
            m_editors->open(shown);
        if (EditorPane *pane = m_editors->current())
            pane->editor()->setFocus();
    });
    connect(&m_fixes, &FixController::valuesWanted, m_editors, &EditorArea::fillIn);
    connect(&m_fixes, &FixController::notice, this, [this](const QString &text) { notify(text); });
    connect(&m_fixes, &FixController::warning, this,
            [this](const QString &text) { m_notices->show({Notice::Kind::Warning, text, {}, QStringLiteral("fix"), 0}); });
    connect(&m_fixes, &FixController::working, m_review, &FixReview::showWorking);
    connect(&m_fixes, &FixController::progressed, m_review, &FixReview::showProgress);
    connect(&m_fixes, &FixController::proposed, m_review, &FixReview::review);
    connect(&m_fixes, &FixController::proposedNothing, m_review, &FixReview::leave);
    connect(&m_fixes, &FixController::changeEvaluated, m_review, &FixReview::setOutcome);
    connect(m_review, &FixReview::cancelled, &m_fixes, &FixController::cancelProposal);
    connect(m_review, &FixReview::outcomeWanted, &m_fixes, qOverload<const EditSet &>(&FixController::evaluate));
    connect(m_review, &FixReview::accepted, &m_fixes, qOverload<const EditSet &>(&FixController::apply));
    m_patches = new PatchExport(*this, m_workspace);
    connect(m_review, &FixReview::copyRequested, m_patches, &PatchExport::copy);
    connect(m_review, &FixReview::saveRequested, m_patches, &PatchExport::save);
    connect(m_patches, &PatchExport::notice, this, [this](const QString &text) { notify(text); });
    connect(m_patches, &PatchExport::warning, this,
            [this](const QString &text) { m_notices->show({Notice::Kind::Warning, text, {}, QStringLiteral("patch"), 0}); });
    connect(&m_fixes, &FixController::evaluated, this, [this](const FindingPtr &finding, std::size_t fix, const QString &text) {
        if (m_panels->details()->detail()->finding() == finding)
            m_panels->details()->detail()->setFixOutcome(fix, text);
        if (EditorPane *pane = m_editors->current())
            pane->editor()->setFixOutcome(finding, fix, text);
    });
}

} // namespace bulkhead
