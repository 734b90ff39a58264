// The part of EditorArea that saves, reloads and closes.
#include "ui/shell/editor_area.h"

#include "ui/editor/editor_pane.h"
#include "ui/shell/text_compare.h"

#include <QAction>
#include <QFileInfo>
#include <QTabWidget>

#include <algorithm>

namespace bulkhead {

void EditorArea::save(EditorDocument &document)
{
    const std::string path = document.source()->path();
    if (document.isChangedOnDisk() && !document.source()->diskPath().empty())
        return askAboutDisk(path);
    if (auto saved = document.save(); !saved)
        showTrouble(path, saved.error());
}

void EditorArea::saveAll()
{
    for (EditorDocument *document : m_workspace.modifiedDocuments())
        save(*document);
}

void EditorArea::reload()
{
    EditorDocument *document = currentDocument();
    if (!document)
        return;
    if (auto loaded = document->reload(); !loaded)
        showTrouble(document->source()->path(), loaded.error());
}

void EditorArea::showTrouble(const std::string &path, const Error &error)
{
    if (EditorPane *shown = open(path))
        shown->showBar(translated(error.message));
}

void EditorArea::askAboutDisk(const std::string &path)
{
    EditorDocument *document = m_workspace.document(path);
    EditorPane *shown = pane(path);
    if (!document || (!shown && !document->isModified()))
        return;
    if (!shown)
        shown = open(path);
    if (!QFileInfo::exists(toQString(document->source()->diskPath()))) {
        shown->showBar(tr("This file is no longer on the disk. Its text is still here."), {keepAction(*shown, *document)});
        return;
    }
    auto *compare = new QAction(tr("Compare with disk"), shown);
    connect(compare, &QAction::triggered, shown, [this, path] { compareWithDisk(path); });
    shown->showBar(document->isModified() ? tr("This file was changed on the disk and here.")
                                          : tr("This file was changed on the disk."),
                   {reloadAction(*shown, *document), compare, keepAction(*shown, *document)});
}

QAction *EditorArea::keepAction(EditorPane &pane, EditorDocument &document)
{
    auto *keep = new QAction(tr("Keep this text and save it"), &pane);
    connect(keep, &QAction::triggered, &pane, [this, &document] {
        if (auto written = document.overwrite(); !written)
            showTrouble(document.source()->path(), written.error());
    });
    return keep;
}

QAction *EditorArea::reloadAction(EditorPane &pane, EditorDocument &document)
{
    auto *load = new QAction(tr("Reload from disk"), &pane);
    connect(load, &QAction::triggered, &pane, [this, &document] {
        if (auto loaded = document.reload(); !loaded)
            showTrouble(document.source()->path(), loaded.error());
    });
    return load;
}

/// Whoever closes the comparison without a choice is asked again.
void EditorArea::compareWithDisk(const std::string &path)
{
    EditorPane *shown = open(path);
    EditorDocument *document = m_workspace.document(path);
    if (!shown || !document)
        return;
    const auto disk = document->textOnDisk();
    if (!disk)
        return showTrouble(path, disk.error());
    if (!m_compare) {
        m_compare = new TextCompare(this);
        connect(m_compare, &TextCompare::left, this, [this] {
            const EditorDocument *compared = m_workspace.document(m_comparedPath);
            if (compared && compared->isChangedOnDisk())
                askAboutDisk(m_comparedPath);
        });
    }
    m_comparedPath = path;
    m_compare->setTheme(*m_theme);
    m_compare->compare(*disk, document->source(), {reloadAction(*shown, *document), keepAction(*shown, *document)});
}

void EditorArea::closeCurrent()
{
    if (m_tabs->count() > 0)
        requestClose(m_tabs->currentIndex());
}

void EditorArea::requestClose(int index)
{
    EditorPane *asked = paneAt(index);
    const std::string path = pathOf(*asked);
    EditorDocument *document = m_workspace.document(path);
    if (!document || !document->isModified()) {
        closeTab(path);
        return;
    }
    m_tabs->setCurrentIndex(index);
    auto *saveFirst = new QAction(tr("Save and close"), asked);
    auto *discard = new QAction(tr("Discard changes"), asked);
    connect(
        saveFirst, &QAction::triggered, this,
        [this, path, document] {
            save(*document);
            if (!document->isModified())
                closeTab(path);
        },
        Qt::QueuedConnection);
    connect(discard, &QAction::triggered, this, [this, path] { closeTab(path); }, Qt::QueuedConnection);
    asked->showBar(tr("%1 has changes that are not saved.").arg(toQString(path)), {saveFirst, discard});
}

void EditorArea::closeTab(const std::string &path)
{
    EditorPane *closed = pane(path);
    if (!closed)
        return;
    if (m_compare && m_comparedPath == path)
        m_compare->hide();
    m_panes.erase(path);
    m_closed.push_back(path);
    m_tabs->removeTab(m_tabs->indexOf(closed));
    closed->dropDocument();
    closed->deleteLater();
    m_workspace.closeDocument(path);
}

void EditorArea::reopenLast()
{
    while (!m_closed.empty()) {
        const std::string path = m_closed.back();
        m_closed.pop_back();
        if (open(path))
            return;
    }
}

void EditorArea::closeAll()
{
    m_closed.clear();
    m_history.clear();
    if (m_compare)
        m_compare->hide();
    while (m_tabs->count() > 0) {
        EditorPane *closed = paneAt(0);
        m_panes.erase(pathOf(*closed));
        m_tabs->removeTab(0);
        closed->dropDocument();
        delete closed;
    }
}

void EditorArea::moveTab(int step)
{
    const int count = m_tabs->count();
    if (count > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
}

void EditorArea::zoom(int step)
{
    EditorPane *shown = current();
    if (!shown)
        return;
    if (step == 0)
        shown->editor()->resetZoom();
    else if (step > 0)
        shown->editor()->zoomInOneStep();
    else
        shown->editor()->zoomOutOneStep();
}

} // namespace bulkhead
