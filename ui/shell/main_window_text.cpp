// The part of MainWindow that is about the text in use: how it is shown, where the caret is, what was changed in it.
#include "ui/shell/main_window.h"

#include "ui/editor/editor_pane.h"
#include "ui/editor/outline_view.h"
#include "ui/review/fix_review.h"
#include "ui/shell/breadcrumb.h"
#include "ui/shell/patch_export.h"

#include <QClipboard>
#include <QGuiApplication>

namespace bulkhead {

void MainWindow::connectTextActions()
{
    const auto on = [this](Command command, auto slot) { connect(m_actions.action(command), &QAction::triggered, this, slot); };
    const auto appear = [this](bool AppearanceSettings::*flag, bool value) {
        AppearanceSettings appearance = m_appearance;
        appearance.*flag = value;
        setAppearance(appearance);
    };
    on(Command::WrapLines, [appear](bool checked) { appear(&AppearanceSettings::wordWrap, checked); });
    on(Command::ShowWhitespace, [appear](bool checked) { appear(&AppearanceSettings::whitespace, checked); });
    on(Command::SplitBeside, [this] { split(Qt::Horizontal); });
    on(Command::SplitBelow, [this] { split(Qt::Vertical); });
    on(Command::CopyFilePath, [this] {
        const SourcePtr source = m_editors->currentDocument()->source();
        const QString path = toQString(source->diskPath().empty() ? source->path() : source->diskPath());
        QGuiApplication::clipboard()->setText(path);
        notify(tr("Copied: %1").arg(path), 4000);
    });
    on(Command::CopyFieldPath, [this] {
        const ManifestPtr manifest = m_editors->currentManifest();
        const QString path = manifest ? fieldPath(*manifest, m_editors->caretOffset()) : QString();
        if (!path.isEmpty())
            QGuiApplication::clipboard()->setText(path);
        notify(path.isEmpty() ? tr("The caret is in no field of an object.") : tr("Copied: %1").arg(path), 4000);
    });
    on(Command::ExportPatch, &MainWindow::exportPatch);
    on(Command::CopyPatch, &MainWindow::copyPatch);
}

/// The same again makes one view of two.
void MainWindow::split(Qt::Orientation orientation)
{
    if (EditorPane *pane = m_editors->current()) {
        if (pane->splitting() == orientation)
            pane->unsplit();
        else
            pane->split(orientation);
    }
    updateActions();
}

void MainWindow::connectOutline()
{
    OutlineView *outline = m_panels->outline();
    connect(m_panels, &WindowPanels::outlineShown, this, &MainWindow::showOutline);
    connect(m_editors, &EditorArea::currentChanged, this, &MainWindow::showOutline);
    connect(m_editors, &EditorArea::caretMoved, this, [this, outline] {
        if (outline->isVisible())
            outline->follow(m_editors->caretOffset());
    });
    const auto focusEditor = [this] {
        if (EditorPane *pane = m_editors->current())
            pane->editor()->setFocus();
    };
    connect(outline, &OutlineView::left, this, focusEditor);
    connect(outline, &OutlineView::activated, this, [this, focusEditor](TextRange range) {
        if (EditorDocument *document = m_editors->currentDocument())
            m_editors->goTo({document->source(), {range.begin, range.begin}});
        focusEditor();
    });
    connect(m_actions.action(Command::FocusOutline), &QAction::triggered, this, [this] {
        m_panels->setActivity(Activity::Editor);
        m_panels->focusOutline();
    });
}

/// While a newer text is being read the old outline stands.
void MainWindow::showOutline()
{
    OutlineView *outline = m_panels->outline();
    if (!outline->isVisible())
        return;
    const ManifestPtr manifest = m_editors->currentManifest();
    if (!manifest && m_editors->current() && outline->path() == m_editors->currentPath())
        return;
    outline->setManifest(manifest);
    outline->follow(m_editors->caretOffset());
}

/// What a pull request would hold.
void MainWindow::exportPatch()
{
    const ProposedChange change{tr("Changes since this workspace was read"), withHunks(m_workspace.changes()), 0};
    if (change.files.empty())
        notify(tr("Nothing was changed since this workspace was read."), 4000);
    else
        m_review->reviewMade(change);
}

void MainWindow::copyPatch()
{
    const std::vector<ChangedSource> changes = m_workspace.changes();
    if (changes.empty())
        notify(tr("Nothing was changed since this workspace was read."), 4000);
    else
        m_patches->copy(PatchForm::Git, changes);
}

} // namespace bulkhead
