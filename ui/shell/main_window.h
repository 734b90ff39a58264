#pragma once

#include "ui/shell/editor_area.h"
#include "ui/shell/fix_controller.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/session.h"
#include "ui/shell/theme_controller.h"
#include "ui/shell/window_panels.h"

#include <QMainWindow>

class QStackedWidget;

namespace bulkhead {

class AccessController;
class AccessView;
class CiController;
class CiView;
class CommandPalette;
class FixReview;
class IsolationController;
class IsolationView;
class NoticeBar;
class PatchExport;
class RecoveryController;
class RuleBrowser;
class RuleController;
class StartPage;
class StatusBar;

/// The window: owns the controllers and the parts, and connects them. UI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Both must outlive the window.
    MainWindow(SettingsStore &settings, const RuleCatalogue &rules, ExecutionMode mode = ExecutionMode::Background);
    ~MainWindow() override;

    void openPaths(const QStringList &paths);
    void openSample();
    /// Opens what was open when the last window was closed.
    void restoreSession();
    /// From now on what is not saved is kept in a journal below `folder`; what an earlier session left there is offered.
    void keepUnsaved(const QString &folder);

    [[nodiscard]] AnalysisController &analysis() { return m_analysis; }
    [[nodiscard]] WorkspaceController &workspace() { return m_workspace; }
    [[nodiscard]] EditorArea &editors() { return *m_editors; }
    [[nodiscard]] WindowPanels &panels() { return *m_panels; }
    [[nodiscard]] ThemeController &themes() { return m_themes; }
    [[nodiscard]] WindowActions &actions() { return m_actions; }
    [[nodiscard]] NoticeBar &notices() { return *m_notices; }
    [[nodiscard]] IsolationView &isolationView() { return *m_isolationView; }
    [[nodiscard]] IsolationController &isolation() { return *m_isolation; }
    [[nodiscard]] CiView &ciView() { return *m_ciView; }
    [[nodiscard]] AccessView &accessView() { return *m_accessView; }
    [[nodiscard]] RuleBrowser &ruleBrowser() { return *m_ruleBrowser; }
    /// Null before keepUnsaved().
    [[nodiscard]] RecoveryController *recovery() { return m_recovery; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectFileActions();
    void connectEditActions();
    void connectTextActions();
    void connectOutline();
    void connectViewActions();
    void connectGoActions();
    void connectFixActions();
    void connectStartPage();
    void connectWorkspace();
    void connectAnalysis();
    void connectEditors();
    void connectPanels();
    void connectStatusBar();
    void connectFixes();
    void connectIsolation();
    void connectCi();
    void connectAccess();
    void connectRules();
    void showActivity(Activity activity);
    [[nodiscard]] QWidget *pageOf(Activity activity) const;
    void openPlace(const Place &place);
    void showChosenRunner();
    void showOutline();
    void split(Qt::Orientation orientation);
    void exportPatch();
    void copyPatch();

    void setTheme(const Theme &theme);
    void setAppearance(const AppearanceSettings &appearance);
    void setAnalysisOptions(const AnalysisOptions &options);
    void showPreferences();
    void showAbout();
    void chooseFolder();
    void chooseFiles();
    /// Runs what would drop unsaved text, asking first where there is some.
    void whenNothingIsLost(const std::function<void()> &run);
    void closeWorkspace();
    void takeResult(const AnalysisSnapshot &snapshot);
    void finishLoading(bool cancelled);
    void showEmptyText();
    void showCurrentEditor();
    void updateActions();
    void openFile(const std::string &path);
    void goToFinding(const FindingPtr &finding);
    void showFinding(const FindingPtr &finding);
    void explain(const QString &ruleId);
    void find();
    void walkFindings(int step);
    void walkInFile(int step);
    void applyPreferred();
    void notify(const QString &text, int milliseconds = 8000);
    [[nodiscard]] FindingPtr currentFinding() const;
    [[nodiscard]] QList<QWidget *> middleParts() const;
    [[nodiscard]] Session currentSession();

    SettingsStore &m_settings;
    const RuleCatalogue &m_rules;
    Analyzer m_analyzer;
    ThemeController m_themes;
    RecentWorkspaces m_recent;
    WorkspaceController m_workspace;
    AnalysisController m_analysis;
    FixController m_fixes;
    WindowActions m_actions;
    AppearanceSettings m_appearance;
    Session m_restoring; ///< files still to be opened once they are loaded
    StartPage *m_startPage;
    EditorArea *m_editors;
    NoticeBar *m_notices;
    QStackedWidget *m_pages;
    StatusBar *m_statusBar;
    WindowPanels *m_panels = nullptr;
    CommandPalette *m_palette;
    FixReview *m_review;
    PatchExport *m_patches = nullptr;
    IsolationView *m_isolationView;
    IsolationController *m_isolation;
    CiView *m_ciView;
    CiController *m_ci;
    AccessView *m_accessView;
    AccessController *m_access;
    RuleBrowser *m_ruleBrowser;
    RuleController *m_ruleSettings;
    RecoveryController *m_recovery = nullptr;
};

} // namespace bulkhead
