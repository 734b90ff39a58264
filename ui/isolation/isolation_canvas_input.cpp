// What a person does with the picture: pointing, walking, opening.

#include "ui/isolation/isolation_canvas.h"
#include "ui/isolation/isolation_mapping.h"
#include "ui/isolation/isolation_painter.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace bulkhead {

namespace {

constexpr double lineReach = 7; ///< pixels of the viewport beside a line that still mean it
constexpr int lineSamples = 24;

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// How far a point is from a curve, near enough for a pointer.
double distanceTo(const PlacedLine &line, QPointF point)
{
    double nearest = distance(line.curve[0], point);
    QPointF from = line.curve[0];
    for (int i = 1; i <= lineSamples; ++i) {
        const QPointF to = line.at(static_cast<double>(i) / lineSamples);
        const QPointF along = to - from;
        const double length = QPointF::dotProduct(along, along);
        const double t = length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0;
        nearest = std::min(nearest, distance(from + t * along, point));
        from = to;
    }
    return nearest;
}

} // namespace

IsolationCanvas::Hit IsolationCanvas::hitAt(const QPointF &viewportPoint) const
{
    const QPointF point = toPicture(viewportPoint);
    for (const PlacedCard &card : picture().cards) {
        if (card.area.contains(point))
            return {.card = &card};
    }
    for (const PlacedGroup &group : picture().groups) {
        if (group.area.contains(point))
            return {.group = &group};
    }
    const PlacedLine *nearest = nullptr;
    double reach = lineReach / m_zoom;
    for (const PlacedLine &line : picture().lines) {
        if (!line.bounds.contains(point))
            continue;
        if (const double away = distanceTo(line, point); away <= reach) {
            reach = away;
            nearest = &line;
        }
    }
    return {.line = nearest};
}

IsolationCanvas::Hit IsolationCanvas::hitOf(const IsolationSelection &drawn) const
{
    Hit hit;
    if (drawn.workload) {
        const auto card = std::ranges::find_if(picture().cards, [&](const PlacedCard &placed) {
            return placed.card.fold != PictureCard::Fold::Heading && std::ranges::contains(placed.card.workloads, *drawn.workload);
        });
        hit.card = card == picture().cards.end() ? nullptr : &*card;
    } else if (drawn.group) {
        const auto group =
            std::ranges::find(picture().groups, *drawn.group, [](const PlacedGroup &placed) { return placed.group.group; });
        hit.group = group == picture().groups.end() ? nullptr : &*group;
    }
    return hit;
}

/// By the indexes of the isolation that was set last, which a large picture lags behind.
IsolationSelection IsolationCanvas::selectionOf(const Hit &hit) const
{
    IsolationSelection selection;
    if (hit.card)
        selection.workload = hit.card->card.workloads.front();
    else if (hit.group)
        selection.group = hit.group->group.group;
    else if (hit.line)
        selection = {.workload = hit.line->line.workload, .group = picture().groups[hit.line->line.group].group.group};
    if (m_scene->shown == m_shown)
        return selection;
    return m_scene->shown && m_shown ? sameSelection(*m_scene->shown, selection, *m_shown) : IsolationSelection();
}

void IsolationCanvas::choose(const IsolationSelection &selection)
{
    if (selection == m_selection)
        return;
    setSelection(selection);
    Q_EMIT selectionChanged(selection);
}

void IsolationCanvas::toggleFold(const PictureCard &card)
{
    PictureFilter filter = m_filter;
    if (!filter.unfoldedNamespaces.erase(card.namespaceName))
        filter.unfoldedNamespaces.insert(card.namespaceName);
    setFilter(filter);
    Q_EMIT filterChanged(filter);
}

/// Of a line the place that decides, such as the selector that leads there; of a card its pod; of a group its object.
void IsolationCanvas::activate(const IsolationSelection &selection)
{
    if (!m_shown)
        return;
    Location place;
    if (selection.workload && selection.group) {
        const Placement placement = m_shown->explain(*selection.workload, *selection.group);
        const auto written = std::ranges::find_if(placement.reasons,
                                                  [](const PlacementReason &reason) { return reason.podPlace.source != nullptr; });
        if (written != placement.reasons.end())
            place = written->podPlace;
    }
    if (selection.workload && !place.source)
        place = Location::keyOf(m_shown->workloads()[*selection.workload].podSpec);
    else if (!selection.workload && selection.group)
        place = m_shown->groups()[*selection.group].place;
    if (place.source)
        Q_EMIT activated(place);
}

void IsolationCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) {
        m_dragFrom = event->position();
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const Hit hit = hitAt(event->position());
    if (hit.card && hit.card->card.fold != PictureCard::Fold::Single)
        toggleFold(hit.card->card);
    else
        choose(selectionOf(hit));
    if (!hit.card && !hit.group && !hit.line)
        m_dragFrom = event->position();
}

void IsolationCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom) {
        const QPointF moved = event->position() - *m_dragFrom;
        setOffset(offset() - static_cast<int>(moved.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(moved.y()));
        m_dragFrom = event->position();
        return;
    }
    const Hit hit = hitAt(event->position());
    viewport()->setCursor(hit.card || hit.group || hit.line ? Qt::PointingHandCursor : Qt::ArrowCursor);
    hover(hit.line);
}

void IsolationCanvas::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_dragFrom.reset();
    viewport()->unsetCursor();
}

void IsolationCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position());
    if (event->button() == Qt::LeftButton && (!hit.card || hit.card->card.fold == PictureCard::Fold::Single))
        activate(selectionOf(hit));
}

void IsolationCanvas::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    beginZooming();
    setZoom(m_zoom * std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

/// What can be chosen in a lane, from top to bottom.
std::vector<std::pair<IsolationSelection, QRectF>> IsolationCanvas::lane(PictureLane which) const
{
    std::vector<std::pair<IsolationSelection, QRectF>> items;
    if (which == PictureLane::Groups) {
        for (const PlacedGroup &placed : picture().groups)
            items.emplace_back(selectionOf({.group = &placed}), placed.area);
        return items;
    }
    for (const PlacedCard &placed : picture().cards) {
        if (placed.card.lane == which && placed.card.fold != PictureCard::Fold::Heading)
            items.emplace_back(selectionOf({.card = &placed}), placed.area);
    }
    return items;
}

/// Moves the selection to a neighbour: the next of the same lane, or the nearest of the next one.
void IsolationCanvas::walk(int lanes, int rows)
{
    const Hit hit = hitOf(drawn());
    auto which = hit.card ? static_cast<int>(hit.card->card.lane) : static_cast<int>(PictureLane::Groups);
    const QRectF from = hit.card ? hit.card->area : hit.group ? hit.group->area : QRectF();
    const bool isFirst = from.isNull();
    std::vector<std::pair<IsolationSelection, QRectF>> items;
    constexpr int laneCount = 4;
    do {
        which += isFirst ? 0 : lanes;
        if (which < 0 || which >= laneCount)
            return;
        items = lane(static_cast<PictureLane>(which));
    } while (items.empty() && lanes != 0 && !isFirst);
    if (items.empty())
        return;
    std::size_t next = 0;
    const double middle = from.center().y();
    for (std::size_t i = 0; i < items.size() && !isFirst; ++i) {
        if (std::abs(items[i].second.center().y() - middle) < std::abs(items[next].second.center().y() - middle))
            next = i;
    }
    if (rows != 0 && !isFirst) {
        const auto current = std::ranges::find_if(items, [&](const auto &item) { return item.second == from; });
        const auto at = current == items.end() ? 0 : static_cast<int>(current - items.begin());
        next = static_cast<std::size_t>(std::clamp(at + rows, 0, static_cast<int>(items.size()) - 1));
    }
    choose(items[next].first);
    announce(sentenceOf(hitOf(drawn())));
}

void IsolationCanvas::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 1.25;
    const int onward = isMirrored() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Up:
        return walk(0, -1);
    case Qt::Key_Down:
        return walk(0, 1);
    case Qt::Key_Left:
        return walk(-onward, 0);
    case Qt::Key_Right:
        return walk(onward, 0);
    case Qt::Key_L:
        return walkLines(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(step);
    case Qt::Key_Minus:
        return zoomBy(1 / step);
    case Qt::Key_0:
        return zoomToFit();
    case Qt::Key_1:
        return resetZoom();
    case Qt::Key_Slash:
        return Q_EMIT findRequested();
    case Qt::Key_Escape:
        return leaveLine();
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return open();
    case Qt::Key_Backspace:
        return fold();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

/// A folded card opens itself, all else its place.
void IsolationCanvas::open()
{
    const Hit hit = hitOf(drawn());
    if (hit.card && hit.card->card.fold == PictureCard::Fold::Folded && !m_selection.group)
        toggleFold(hit.card->card);
    else
        activate(m_selection);
}

void IsolationCanvas::fold()
{
    const Hit hit = hitOf(drawn());
    if (hit.card && m_filter.unfoldedNamespaces.contains(hit.card->card.namespaceName))
        toggleFold(hit.card->card);
}

} // namespace bulkhead
