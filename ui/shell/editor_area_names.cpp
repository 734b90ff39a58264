// The part of EditorArea that goes from names to what they mean.
#include "ui/shell/editor_area.h"

#include "ui/editor/editor_pane.h"
#include "ui/editor/text_position_mapper.h"

#include <QMenu>

#include <ranges>

namespace bulkhead {

namespace {

/// Fewer bytes than these are read at once.
constexpr std::size_t immediateBytes = 64 * 1024;
constexpr std::size_t mostPlaces = 40;

QString rowOf(const NamePlace &place)
{
    const auto line = place.source->position(place.range.begin).line;
    return QStringLiteral("%1  %2  (%3:%4)")
        .arg(toQString(place.object), toQString(place.path), toQString(place.source->path()))
        .arg(line);
}

} // namespace

void EditorArea::readNames()
{
    std::size_t bytes = 0;
    for (const ManifestPtr &manifest : m_snapshot.workspace.manifests())
        bytes += manifest->source()->size();
    using Size = BackgroundBuild<WorkspaceNames>::Size;
    m_nameBuild.request(
        [manifests = m_snapshot.workspace.manifests(), previous = m_names] {
            return std::make_shared<const WorkspaceNames>(WorkspaceNames::read(manifests, previous.get(), {1}));
        },
        bytes <= immediateBytes ? Size::Immediate : Size::Large);
}

void EditorArea::connectNames(EditorPane &pane, YamlEditor &editor)
{
    editor.setNames(m_names);
    connect(&editor, &YamlEditor::definitionRequested, this, [this, &pane](ByteOffset offset) { goToDefinition(pane, offset); });
    connect(&editor, &YamlEditor::referencesRequested, this, [this, &pane](ByteOffset offset) { findReferences(pane, offset); });
}

void EditorArea::goToDefinition(EditorPane &pane, ByteOffset offset)
{
    if (!m_names)
        return;
    const std::vector<NamePlace> places = definitionsAt(pane.editor()->source()->bytes(), offset, *m_names);
    if (places.empty())
        Q_EMIT notice(tr("Nothing in this workspace is defined under the name at the caret."));
    else
        choosePlace(pane, places);
}

void EditorArea::findReferences(EditorPane &pane, ByteOffset offset)
{
    if (!m_names)
        return;
    const std::vector<NamePlace> places = referencesAt(pane.editor()->source()->bytes(), offset, *m_names);
    if (places.empty())
        Q_EMIT notice(tr("Nothing in this workspace uses the name at the caret."));
    else
        choosePlace(pane, places);
}

/// One place is gone to; of several, a menu asks which.
void EditorArea::choosePlace(EditorPane &pane, const std::vector<NamePlace> &places)
{
    const auto openPlace = [this](const NamePlace &place) {
        goTo({place.source, place.range, Location::Certainty::Written});
        if (EditorPane *shown = current())
            shown->editor()->setFocus();
    };
    if (places.size() == 1)
        return openPlace(places.front());
    delete m_places;
    m_places = new QMenu(this);
    m_places->setAccessibleName(tr("Places of this name"));
    for (const NamePlace &place : places | std::views::take(mostPlaces))
        connect(m_places->addAction(rowOf(place).replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this,
                [openPlace, place] { openPlace(place); });
    if (places.size() > mostPlaces)
        m_places->addAction(tr("… and %L1 more").arg(places.size() - mostPlaces))->setEnabled(false);
    m_places->setActiveAction(m_places->actions().first());
    const QRect caret = pane.editor()->cursorRect();
    m_places->popup(pane.editor()->viewport()->mapToGlobal(caret.bottomLeft()));
}

} // namespace bulkhead
