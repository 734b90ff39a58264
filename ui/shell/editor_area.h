#pragma once

#include "core/schema/name_navigation.h"
#include "ui/editor/yaml_editor.h"
#include "ui/shell/navigation_history.h"
#include "ui/shell/settings.h"
#include "ui/theme/background_build.h"
#include "ui/workspace/analysis_controller.h"
#include "ui/workspace/workspace_controller.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QStackedLayout;
class QTabWidget;

namespace KSyntaxHighlighting {
class Repository;
}

namespace bulkhead {

class EditorPane;
class TextCompare;

/// The open files as tabs: opens, closes with protection of what is not saved, saves, and hands sources and findings to the
/// editors. UI thread.
class EditorArea : public QWidget {
    Q_OBJECT
public:
    EditorArea(WorkspaceController &workspace, QWidget *parent = nullptr);
    ~EditorArea() override;

    void setTheme(const Theme &theme);
    void setAppearance(const AppearanceSettings &appearance);
    void setSnapshot(const AnalysisSnapshot &snapshot);

    /// Shows a file of the workspace, in its own tab; null if there is no such file.
    EditorPane *open(const std::string &path);
    void goTo(const Place &place);
    void goToLine(const VisitedPlace &place);
    /// Asks for values at places of the text as it is now.
    void fillIn(const SourcePtr &text, const std::vector<FillInPlace> &places);
    [[nodiscard]] EditorPane *current() const;
    [[nodiscard]] EditorDocument *currentDocument() const;
    [[nodiscard]] std::string currentPath() const;
    [[nodiscard]] VisitedPlace currentPlace() const;
    [[nodiscard]] ByteOffset caretOffset() const;
    /// The current file as it is read; null if it is not, or not yet in its newest text.
    [[nodiscard]] ManifestPtr currentManifest() const;
    [[nodiscard]] std::vector<std::string> openPaths() const;
    /// Where the caret of an open file is, from 0.
    [[nodiscard]] int lineIn(const std::string &path) const;
    [[nodiscard]] FindingPtr nextInFile(int step) const;

    void save(EditorDocument &document);
    void saveAll();
    void reload();
    /// Asks in a bar over the text first if something is not saved.
    void closeCurrent();
    void reopenLast();
    [[nodiscard]] bool canReopen() const { return !m_closed.empty(); }
    void closeAll();
    void moveTab(int step);
    /// The last step in the current file, and in the others that it was made in together.
    void undo();
    void redo();
    void zoom(int step);
    /// The menu that asks which of several places is meant; null before it was needed.
    [[nodiscard]] QMenu *placeMenu() const { return m_places; }
    /// How a text differs from the one on disk; null before it was needed.
    [[nodiscard]] TextCompare *comparison() const { return m_compare; }
    /// Of syntax definitions; made when first asked for.
    [[nodiscard]] KSyntaxHighlighting::Repository &repository();
    /// What the menu of an editor has besides the editing of text; for editors that are opened from now on.
    void setMenuActions(const QList<QAction *> &actions) { m_menuActions = actions; }
    [[nodiscard]] NavigationHistory &history() { return m_history; }

Q_SIGNALS:
    void currentChanged();
    void caretMoved(int line, int column);
    void findingAtCaret(const bulkhead::FindingPtr &finding);
    void fixChosen(const bulkhead::FindingPtr &finding, std::size_t fix);
    void explainRequested(const bulkhead::FindingPtr &finding);
    void outcomesWanted(const std::vector<bulkhead::FindingPtr> &findings);
    void zoomChanged(int percent);
    /// Something a person should know, said in a sentence.
    void notice(const QString &text);
    /// Whether something can be undone or redone is another answer now.
    void undoChanged();

private:
    EditorPane *makePane(const std::string &path, EditorDocument &document);
    void addCloseButton(int index, EditorPane *pane);
    [[nodiscard]] EditorPane *pane(const std::string &path) const;
    [[nodiscard]] EditorPane *paneAt(int index) const;
    [[nodiscard]] static std::string pathOf(const EditorPane &pane);
    void giveAppearance(YamlEditor &editor) const;
    void connectView(EditorPane &pane, EditorDocument &document, YamlEditor &editor);
    void connectNames(EditorPane &pane, YamlEditor &editor);
    void readNames();
    void goToDefinition(EditorPane &pane, ByteOffset offset);
    void findReferences(EditorPane &pane, ByteOffset offset);
    void choosePlace(EditorPane &pane, const std::vector<NamePlace> &places);
    void showHint();
    void showFindings(EditorPane &pane);
    void showTitle(const std::string &path);
    void showAccess(EditorPane &pane, const EditorDocument &document);
    void showNotUnderstood(EditorPane &pane);
    void askAboutDisk(const std::string &path);
    [[nodiscard]] QAction *keepAction(EditorPane &pane, EditorDocument &document);
    [[nodiscard]] QAction *reloadAction(EditorPane &pane, EditorDocument &document);
    void compareWithDisk(const std::string &path);
    void showTrouble(const std::string &path, const Error &error);
    void requestClose(int index);
    void closeTab(const std::string &path);
    void takeCaret(EditorPane &pane, int line, int column, ByteOffset offset);

    WorkspaceController &m_workspace;
    AnalysisSnapshot m_snapshot;
    AppearanceSettings m_appearance;
    const Theme *m_theme;
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    std::map<std::string, EditorPane *> m_panes;
    std::vector<std::string> m_closed;
    NavigationHistory m_history;
    QStackedLayout *m_stack;
    QTabWidget *m_tabs;
    QLabel *m_hint;
    QMenu *m_places = nullptr;
    QList<QAction *> m_menuActions;
    TextCompare *m_compare = nullptr; ///< made when first asked for
    std::string m_comparedPath;
    WorkspaceNamesPtr m_names; ///< of the newest snapshot that was read
    BackgroundBuild<WorkspaceNames> m_nameBuild;
};

} // namespace bulkhead
