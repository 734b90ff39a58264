// The part of MainWindow that does what several parts are needed for.
#include "ui/shell/main_window.h"

#include "ui/editor/editor_pane.h"
#include "ui/editor/message_bar.h"
#include "ui/findings/findings_view.h"
#include "ui/isolation/isolation_view.h"
#include "ui/shell/detail_panel.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/recovery_controller.h"
#include "ui/shell/status_bar.h"
#include "ui/workspace/workspace_tree_view.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

namespace bulkhead {

void MainWindow::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open folder"));
    if (!folder.isEmpty())
        openPaths({folder});
}

void MainWindow::chooseFiles()
{
    const QString filters = tr("Manifests and archives (%1)").arg(QStringLiteral("*.yaml *.yml *.json *.tar.gz *.tgz *.tar *.zip"))
        + QStringLiteral(";;") + tr("All files (%1)").arg(QStringLiteral("*"));
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Open files or an archive"), {}, filters);
    if (!files.isEmpty())
        openPaths(files);
}

void MainWindow::whenNothingIsLost(const std::function<void()> &run)
{
    const auto modified = static_cast<int>(m_workspace.modifiedDocuments().size());
    if (modified == 0)
        return run();
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Bulkhead"),
                    tr("%n file(s) have changes that are not saved.", nullptr, modified), QMessageBox::NoButton, this);
    const QPushButton *save = box.addButton(tr("Save all files"), QMessageBox::AcceptRole);
    const QPushButton *discard = box.addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
    box.addButton(tr("Go on editing"), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() == save)
        m_editors->saveAll();
    if (box.clickedButton() == discard || m_workspace.modifiedDocuments().empty())
        run();
}

void MainWindow::keepUnsaved(const QString &folder)
{
    m_recovery = new RecoveryController(m_workspace, folder, *this);
    m_recovery->setTheme(m_themes.theme());
    connect(m_recovery, &RecoveryController::openRequested, this,
            [this](const QStringList &paths) { whenNothingIsLost([this, paths] { openPaths(paths); }); });
    connect(m_recovery, &RecoveryController::restored, this, [this](const std::vector<std::string> &paths) {
        for (const std::string &path : paths)
            openFile(path);
        notify(tr("%n file(s) hold what was typed before. Ctrl+S saves, Ctrl+Z takes it back.", nullptr,
                  static_cast<int>(paths.size())));
    });
    connect(m_recovery, &RecoveryController::warning, this,
            [this](const QString &text) { m_notices->show({Notice::Kind::Warning, text, {}, QStringLiteral("recovery"), 0}); });
    m_recovery->offer();
}

void MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_appearance, m_analysis.options(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::appearanceChanged, this, [this](AppearanceSettings appearance) {
        appearance.wordWrap = m_appearance.wordWrap; // the menu has these two
        appearance.whitespace = m_appearance.whitespace;
        setAppearance(appearance);
        m_settings.setAppearance(appearance);
    });
    connect(dialog, &PreferencesDialog::analysisChanged, this, [this](const AnalysisOptions &options) {
        setAnalysisOptions(options);
        m_settings.setAnalysis(options);
    });
    dialog->show();
}

void MainWindow::showAbout()
{
    const QString text =
        tr("Version %1. Finds and fixes security problems in Kubernetes manifests.").arg(QStringLiteral(BULKHEAD_VERSION));
    QMessageBox about(QMessageBox::NoIcon, tr("About Bulkhead"), text, QMessageBox::NoButton, this);
    about.setInformativeText(tr("It works on files alone and never opens a network connection. Apache License 2.0."));
    about.addButton(tr("Close"), QMessageBox::RejectRole);
    about.exec();
}

void MainWindow::openFile(const std::string &path)
{
    m_panels->setActivity(Activity::Editor);
    const VisitedPlace from = m_editors->currentPlace();
    EditorPane *pane = m_editors->open(path);
    if (!pane)
        return;
    m_editors->history().jump(from, m_editors->currentPlace());
    pane->editor()->setFocus();
    updateActions();
}

void MainWindow::goToFinding(const FindingPtr &finding)
{
    if (!finding)
        return;
    m_panels->setActivity(Activity::Editor);
    m_editors->goTo(finding->place);
    showFinding(finding);
    if (EditorPane *pane = m_editors->current())
        pane->editor()->setFocus();
    updateActions();
}

void MainWindow::showFinding(const FindingPtr &finding)
{
    m_panels->findings()->setCurrent(finding);
    m_panels->details()->showFinding(finding);
    m_fixes.evaluate({finding});
    updateActions();
}

void MainWindow::explain(const QString &ruleId)
{
    m_panels->showDetails();
    m_panels->details()->showRule(ruleId);
}

void MainWindow::walkFindings(int step)
{
    FindingsView *findings = m_panels->findings();
    if (step > 0)
        findings->next();
    else
        findings->previous();
    goToFinding(findings->current());
}

void MainWindow::walkInFile(int step)
{
    const FindingPtr next = m_editors->nextInFile(step);
    const ByteOffset before = m_editors->caretOffset();
    if (!next)
        return notify(tr("There are no findings in this file."), 4000);
    const bool wraps = step > 0 ? next->place.range.begin <= before : next->place.range.begin >= before;
    goToFinding(next);
    if (wraps)
        notify(tr("All findings in this file were shown: this is the other end."), 4000);
}

/// What F6 reaches between the panels: a bar that asks something comes before the text.
QList<QWidget *> MainWindow::middleParts() const
{
    QList<QWidget *> parts;
    if (m_notices->hasChoices())
        parts.append(m_notices);
    if (EditorPane *pane = m_editors->current())
        return parts << pane->bar() << pane->editor();
    return parts << m_pages->currentWidget();
}

FindingPtr MainWindow::currentFinding() const
{
    if (const EditorPane *pane = m_editors->current()) {
        const std::vector<FindingPtr> here = pane->editor()->findingsAtCaret();
        if (!here.empty())
            return here.front();
    }
    return m_panels->findings()->current();
}

void MainWindow::applyPreferred()
{
    const FindingPtr finding = currentFinding();
    if (finding && !finding->fixes.empty())
        m_fixes.apply(finding, 0);
    else if (finding && !finding->choices.empty())
        notify(tr("Several places share this value: the quick fixes of the line let you choose what changes."), 4000);
    else
        notify(tr("There is no fix for what is selected."), 4000);
}

void MainWindow::showCurrentEditor()
{
    if (EditorDocument *document = m_editors->currentDocument()) {
        m_statusBar->setTextFormat(*document->source());
        m_statusBar->setCaret(m_editors->currentPlace().line + 1, 1);
        m_panels->tree()->reveal(document->source()->path());
    } else {
        m_statusBar->clearEditor();
    }
    updateActions();
}

void MainWindow::updateActions()
{
    const bool open = m_editors->current() != nullptr;
    const bool workspace = !m_workspace.openPaths().isEmpty();
    const bool finding = currentFinding() != nullptr;
    using enum Command;
    const EditorPane *pane = m_editors->current();
    m_actions.action(SplitBeside)->setChecked(pane && pane->splitting() == Qt::Horizontal);
    m_actions.action(SplitBelow)->setChecked(pane && pane->splitting() == Qt::Vertical);
    m_actions.setEnabled({CopyFilePath, CopyFieldPath, SplitBeside, SplitBelow, FocusOutline}, open);
    m_actions.setEnabled({ExportPatch, CopyPatch}, workspace);
    m_actions.setEnabled({ReloadFile, CloseTab, Replace, FindNext, FindPrevious, ToggleComment, ZoomIn, ZoomOut, ZoomReset,
                          GoToLine, Complete, GoToDefinition, FindReferences, NextInFile, PreviousInFile, NextTab, PreviousTab,
                          QuickFix, FixAllSafe},
                         open);
    m_actions.setEnabled({ShowEditor, ShowFindings, ShowAccess, FocusFindings, NextPane, PreviousPane, GoToFile, GoToResource,
                          NextFinding, PreviousFinding, FixAllSafeEverywhere, CheckAgain, FilterFindings, ShowNotUnderstood,
                          CloseWorkspace},
                         workspace);
    m_actions.setEnabled({Find}, open || m_pages->currentWidget() == m_isolationView);
    m_actions.setEnabled({ApplyPreferred, FixAllOfRule, FixAllOfRuleEverywhere, Explain}, finding);
    const QTextDocument *text = open ? m_editors->currentDocument()->textDocument() : nullptr;
    m_actions.action(Undo)->setEnabled(text && text->isUndoAvailable());
    m_actions.action(Redo)->setEnabled(text && text->isRedoAvailable());
    m_actions.action(ReopenTab)->setEnabled(m_editors->canReopen());
    m_actions.action(Save)->setEnabled(open && m_editors->currentDocument()->isModified());
    m_actions.action(SaveAll)->setEnabled(!m_workspace.modifiedDocuments().empty());
    m_actions.action(Back)->setEnabled(m_editors->history().canGoBack());
    m_actions.action(Forward)->setEnabled(m_editors->history().canGoForward());
}

void MainWindow::setAnalysisOptions(const AnalysisOptions &options)
{
    m_analysis.setOptions(options);
    m_statusBar->setKubeVersion(options.kubeVersion);
}

void MainWindow::notify(const QString &text, int milliseconds)
{
    m_notices->show({Notice::Kind::Information, text, {}, QStringLiteral("note"), milliseconds});
}

} // namespace bulkhead
