#include "ui/shell/editor_area.h"

#include "core/analysis/settings_files.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_position_mapper.h"
#include "ui/shell/breadcrumb.h"
#include "ui/shell/finding_lookup.h"
#include "ui/shell/text_compare.h"
#include "ui/theme/icon_button.h"

#include <KSyntaxHighlighting/Repository>

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBlock>

#include <algorithm>

namespace bulkhead {

EditorArea::EditorArea(WorkspaceController &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_stack(new QStackedLayout(this))
    , m_tabs(new QTabWidget)
    , m_hint(new QLabel)
    , m_nameBuild(this, [this](WorkspaceNamesPtr names) {
        m_names = std::move(names);
        for (const auto &[path, pane] : m_panes) {
            for (YamlEditor *editor : pane->editors())
                editor->setNames(m_names);
        }
    })
{
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setProperty("panel", QStringLiteral("base"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Open files"));
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_stack->setCurrentIndex(m_tabs->count() > 0 ? 1 : 0);
        if (EditorPane *shown = current())
            showFindings(*shown);
        Q_EMIT currentChanged();
    });
    connect(&workspace, &WorkspaceController::documentModified, this, [this](const std::string &path) { showTitle(path); });
    connect(&workspace, &WorkspaceController::changedOnDisk, this, &EditorArea::askAboutDisk);
}

EditorArea::~EditorArea()
{
    closeAll(); // editors must go before the documents and the repository they show
}

void EditorArea::setTheme(const Theme &theme)
{
    m_theme = &theme;
    for (const auto &[path, pane] : m_panes)
        pane->setTheme(theme);
    for (IconButton *button : m_tabs->tabBar()->findChildren<IconButton *>())
        button->setTheme(theme);
    if (m_compare)
        m_compare->setTheme(theme);
}

void EditorArea::setAppearance(const AppearanceSettings &appearance)
{
    m_appearance = appearance;
    for (const auto &[path, pane] : m_panes)
        std::ranges::for_each(pane->editors(), [this](YamlEditor *editor) { giveAppearance(*editor); });
}

void EditorArea::giveAppearance(YamlEditor &editor) const
{
    editor.setInlineMessages(m_appearance.inlineMessages);
    editor.setZoom(m_appearance.editorFontSize * 100 / AppearanceSettings{}.editorFontSize);
    editor.setWordWrap(m_appearance.wordWrap);
    editor.setWhitespaceShown(m_appearance.whitespace);
}

void EditorArea::setSnapshot(const AnalysisSnapshot &snapshot)
{
    m_snapshot = snapshot;
    readNames();
    showHint();
    if (EditorPane *shown = current())
        showFindings(*shown);
}

/// What can be done while no file is shown.
void EditorArea::showHint()
{
    const bool hasFindings = m_snapshot.result && m_snapshot.result->findingCount() > 0;
    if (hasFindings)
        m_hint->setText(tr("F8 goes to the first finding · Ctrl+P finds a file"));
    else
        m_hint->setText(m_snapshot.workspace.manifests().empty() ? tr("Ctrl+O opens another folder") : tr("Ctrl+P finds a file"));
}

void EditorArea::showFindings(EditorPane &pane)
{
    const EditorDocument *document = m_workspace.document(pathOf(pane));
    if (!document)
        return;
    std::vector<FindingPtr> findings = findingsIn(m_snapshot.result, pathOf(pane));
    std::erase_if(findings, [document](const FindingPtr &finding) {
        const bool beyondExcerpt =
            document->access() == EditorDocument::Access::TooLarge && finding->place.range.begin >= EditorDocument::excerptBytes;
        return beyondExcerpt || finding->place.source->revision() != document->source()->revision();
    });
    const bool stale = findings.empty() && !findingsIn(m_snapshot.result, pathOf(pane)).empty();
    if (stale)
        return; // the marks move with the text until newer findings come
    for (YamlEditor *editor : pane.editors())
        editor->setFindings(findings);
}

KSyntaxHighlighting::Repository &EditorArea::repository()
{
    if (!m_repository)
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
    return *m_repository;
}

EditorPane *EditorArea::makePane(const std::string &path, EditorDocument &document)
{
    auto *pane = new EditorPane(repository());
    pane->setProperty("path", toQString(path));
    pane->setTheme(*m_theme);
    YamlEditor *editor = pane->editor();
    editor->setAccessibleName(tr("Text of %1").arg(toQString(path)));
    editor->showDocument(document.textDocument());
    editor->setSource(document.source());
    giveAppearance(*editor);
    editor->setEditable(!document.isReadOnly());
    showAccess(*pane, document);
    connectView(*pane, document, *editor);
    connect(pane, &EditorPane::viewAdded, this, [this, pane, &document](YamlEditor *added) {
        connectView(*pane, document, *added);
        showFindings(*pane);
    });
    connect(pane, &EditorPane::fixChosen, this, &EditorArea::fixChosen);
    connect(pane, &EditorPane::explainRequested, this, &EditorArea::explainRequested);
    connect(pane, &EditorPane::outcomesWanted, this, &EditorArea::outcomesWanted);
    connect(pane, &EditorPane::caretMoved, this,
            [this, pane](int line, int column, ByteOffset offset) { takeCaret(*pane, line, column, offset); });
    return pane;
}

void EditorArea::connectView(EditorPane &pane, EditorDocument &document, YamlEditor &editor)
{
    connect(&document, &EditorDocument::sourceChanged, &editor, &YamlEditor::setSource);
    connectNames(pane, editor);
    connect(&editor, &YamlEditor::undoRequested, this, &EditorArea::undo);
    connect(&editor, &YamlEditor::redoRequested, this, &EditorArea::redo);
    connect(&editor, &QPlainTextEdit::undoAvailable, this, &EditorArea::undoChanged);
    connect(&editor, &QPlainTextEdit::redoAvailable, this, &EditorArea::undoChanged);
    connect(&editor, &YamlEditor::zoomChanged, this, &EditorArea::zoomChanged);
    editor.addActions(m_menuActions);
}

void EditorArea::undo()
{
    if (EditorDocument *document = currentDocument())
        m_workspace.undo(*document);
}

void EditorArea::redo()
{
    if (EditorDocument *document = currentDocument())
        m_workspace.redo(*document);
}

void EditorArea::showAccess(EditorPane &pane, const EditorDocument &document)
{
    if (document.access() == EditorDocument::Access::NotText)
        pane.showBar(tr("This file is not valid UTF-8 text. It is shown, but cannot be edited: saving could change its bytes."));
    else if (document.access() == EditorDocument::Access::TooLarge)
        pane.showBar(tr("This file is over %1 MB: only its start is shown, and it cannot be edited. All of it is checked.")
                         .arg(EditorDocument::editableBytes / 1024 / 1024));
    else
        showNotUnderstood(pane);
}

/// Text that is broken has a finding at its place; all else that is not checked would look as if nothing were wrong with it.
void EditorArea::showNotUnderstood(EditorPane &pane)
{
    const ManifestPtr manifest = m_snapshot.workspace.manifest(pathOf(pane));
    if (!manifest)
        return;
    const CiInventory *const ci = m_snapshot.result ? m_snapshot.result->ci.get() : nullptr;
    const std::vector<NotUnderstood> entries = tellSettingsRead(manifest->notUnderstood(), ci);
    const auto entry =
        std::ranges::find_if(entries, [](const NotUnderstood &one) { return one.reason != NotUnderstood::Reason::BrokenYaml; });
    if (entry == entries.end())
        return;
    const QString reason = translated(entry->message);
    pane.showBar(manifest->resources().empty() ? tr("Not checked: %1").arg(reason)
                                               : tr("Not checked from line %L1 on: %2").arg(entry->startLine).arg(reason));
}

EditorPane *EditorArea::open(const std::string &path)
{
    EditorPane *shown = pane(path);
    if (!shown) {
        EditorDocument *document = m_workspace.document(path);
        if (!document)
            return nullptr;
        shown = makePane(path, *document);
        m_panes[path] = shown;
        addCloseButton(m_tabs->addTab(shown, QString()), shown);
        showTitle(path);
    }
    m_tabs->setCurrentWidget(shown);
    m_stack->setCurrentIndex(1);
    return shown;
}

void EditorArea::addCloseButton(int index, EditorPane *pane)
{
    auto *button = new IconButton(QStringLiteral("close"), tr("Close %1").arg(pane->property("path").toString()));
    button->setTheme(*m_theme);
    button->setIconSize({12, 12});
    button->setFocusPolicy(Qt::NoFocus); // Ctrl+W does it
    m_tabs->tabBar()->setTabButton(index, QTabBar::RightSide, button);
    connect(button, &QToolButton::clicked, pane, [this, pane] { requestClose(m_tabs->indexOf(pane)); });
}

void EditorArea::goTo(const Place &place)
{
    if (!place.source)
        return;
    const VisitedPlace from = currentPlace();
    EditorPane *shown = open(place.source->path());
    if (!shown)
        return;
    if (m_workspace.document(pathOf(*shown))->access() == EditorDocument::Access::TooLarge
        && place.range.begin >= EditorDocument::excerptBytes)
        shown->showBar(tr("Line %L1 lies beyond the start of the file, which is all that is shown of it.")
                           .arg(place.source->position(place.range.begin).line));
    shown->editor()->goTo(place.range);
    m_history.jump(from, currentPlace());
    Q_EMIT currentChanged();
}

void EditorArea::goToLine(const VisitedPlace &place)
{
    if (EditorPane *shown = open(place.path)) {
        shown->editor()->goToLine(place.line + 1);
        shown->editor()->setFocus();
    }
}

void EditorArea::fillIn(const SourcePtr &text, const std::vector<FillInPlace> &places)
{
    if (EditorPane *shown = open(text->path())) {
        shown->editor()->fillIn(*text, places);
        shown->editor()->setFocus();
    }
}

EditorPane *EditorArea::current() const
{
    return paneAt(m_tabs->currentIndex());
}

EditorDocument *EditorArea::currentDocument() const
{
    const EditorPane *shown = current();
    return shown ? m_workspace.document(pathOf(*shown)) : nullptr;
}

std::string EditorArea::currentPath() const
{
    const EditorPane *shown = current();
    return shown ? pathOf(*shown) : std::string();
}

VisitedPlace EditorArea::currentPlace() const
{
    const EditorPane *shown = current();
    return shown ? VisitedPlace{pathOf(*shown), shown->editor()->textCursor().blockNumber()} : VisitedPlace{};
}

ByteOffset EditorArea::caretOffset() const
{
    const EditorPane *shown = current();
    if (!shown)
        return 0;
    const QTextCursor caret = shown->editor()->textCursor();
    return TextPositionMapper::toBytes(*shown->editor()->source(), caret.blockNumber(), caret.positionInBlock());
}

int EditorArea::lineIn(const std::string &path) const
{
    const EditorPane *shown = pane(path);
    return shown ? shown->editor()->textCursor().blockNumber() : 0;
}

std::vector<std::string> EditorArea::openPaths() const
{
    std::vector<std::string> paths;
    paths.reserve(static_cast<std::size_t>(m_tabs->count()));
    for (int i = 0; i < m_tabs->count(); ++i)
        paths.push_back(pathOf(*paneAt(i)));
    return paths;
}

FindingPtr EditorArea::nextInFile(int step) const
{
    const EditorPane *shown = current();
    if (!shown)
        return nullptr;
    const auto marks = shown->editor()->decorations().marks();
    const int caret = shown->editor()->textCursor().position();
    if (marks.empty())
        return nullptr;
    if (step > 0) {
        const auto after = std::ranges::find_if(marks, [caret](const FindingMark &mark) { return mark.begin() > caret; });
        return after == marks.end() ? marks.front().finding : after->finding;
    }
    const auto last = std::find_if(marks.rbegin(), marks.rend(), [caret](const FindingMark &mark) { return mark.begin() < caret; });
    return last == marks.rend() ? marks.back().finding : last->finding;
}

ManifestPtr EditorArea::currentManifest() const
{
    const EditorPane *shown = current();
    const ManifestPtr manifest = shown ? m_snapshot.workspace.manifest(pathOf(*shown)) : nullptr;
    const bool isNewest =
        manifest && shown->editor()->source() && manifest->source()->revision() == shown->editor()->source()->revision();
    return isNewest ? manifest : nullptr;
}

void EditorArea::takeCaret(EditorPane &pane, int line, int column, ByteOffset offset)
{
    const ManifestPtr manifest = m_snapshot.workspace.manifest(pathOf(pane));
    if (manifest && manifest->source()->revision() == pane.editor()->source()->revision())
        pane.setBreadcrumb(breadcrumb(*manifest, offset));
    if (&pane != current())
        return;
    Q_EMIT caretMoved(line, column);
    const std::vector<FindingPtr> here = pane.editor()->findingsAtCaret();
    if (!here.empty())
        Q_EMIT findingAtCaret(here.front());
}

EditorPane *EditorArea::pane(const std::string &path) const
{
    const auto found = m_panes.find(path);
    return found == m_panes.end() ? nullptr : found->second;
}

EditorPane *EditorArea::paneAt(int index) const
{
    return qobject_cast<EditorPane *>(m_tabs->widget(index));
}

std::string EditorArea::pathOf(const EditorPane &pane)
{
    return toUtf8(pane.property("path").toString());
}

void EditorArea::showTitle(const std::string &path)
{
    EditorPane *shown = pane(path);
    const EditorDocument *document = m_workspace.document(path);
    if (!shown || !document)
        return;
    const int index = m_tabs->indexOf(shown);
    const QString name = QFileInfo(toQString(path)).fileName();
    m_tabs->setTabText(index, document->isModified() ? QStringLiteral("%1 ●").arg(name) : name);
    m_tabs->setTabToolTip(index, document->isModified() ? tr("%1, not saved").arg(toQString(path)) : toQString(path));
}

} // namespace bulkhead
