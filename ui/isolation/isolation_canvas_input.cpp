// What a person does with the picture: pointing, walking, opening.

#include "ui/isolation/isolation_canvas.h"
#include "ui/isolation/isolation_painter.h"
#include "ui/isolation/placement_words.h"

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
    for (const PlacedCard &card : m_picture->cards) {
        if (card.area.contains(point))
            return {.card = &card};
    }
    for (const PlacedGroup &group : m_picture->groups) {
        if (group.area.contains(point))
            return {.group = &group};
    }
    const PlacedLine *nearest = nullptr;
    double reach = lineReach / m_zoom;
    for (const PlacedLine &line : m_picture->lines) {
        if (!line.bounds.contains(point))
            continue;
        if (const double away = distanceTo(line, point); away <= reach) {
            reach = away;
            nearest = &line;
        }
    }
    return {.line = nearest};
}

IsolationCanvas::Hit IsolationCanvas::hitOf(const IsolationSelection &selection) const
{
    Hit hit;
    if (selection.workload) {
        const auto card = std::ranges::find_if(m_picture->cards, [&](const PlacedCard &placed) {
            return placed.card.fold != PictureCard::Fold::Heading
                && std::ranges::contains(placed.card.workloads, *selection.workload);
        });
        hit.card = card == m_picture->cards.end() ? nullptr : &*card;
    } else if (selection.group) {
        const auto group =
            std::ranges::find(m_picture->groups, *selection.group, [](const PlacedGroup &placed) { return placed.group.group; });
        hit.group = group == m_picture->groups.end() ? nullptr : &*group;
    }
    return hit;
}

IsolationSelection IsolationCanvas::selectionOf(const Hit &hit) const
{
    if (hit.card)
        return {.workload = hit.card->card.workloads.front()};
    if (hit.group)
        return {.group = hit.group->group.group};
    if (!hit.line)
        return {};
    return {.workload = m_picture->cards[hit.line->line.card].card.workloads.front(),
            .group = m_picture->groups[hit.line->line.group].group.group};
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

void IsolationCanvas::activate(const IsolationSelection &selection)
{
    if (!m_shown)
        return;
    // A large picture comes later than its isolation: until then what is chosen may be of a larger one.
    if (selection.workload && *selection.workload < m_shown->workloads().size())
        Q_EMIT activated(Location::keyOf(m_shown->workloads()[*selection.workload].podSpec));
    else if (!selection.workload && selection.group && *selection.group < m_shown->groups().size()
             && m_shown->groups()[*selection.group].place.source)
        Q_EMIT activated(m_shown->groups()[*selection.group].place);
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
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - static_cast<int>(moved.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(moved.y()));
        m_dragFrom = event->position();
        return;
    }
    const Hit hit = hitAt(event->position());
    viewport()->setCursor(hit.card || hit.group || hit.line ? Qt::PointingHandCursor : Qt::ArrowCursor);
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
    setZoom(m_zoom * std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

/// What can be chosen in a lane, from top to bottom.
std::vector<std::pair<IsolationSelection, QRectF>> IsolationCanvas::lane(PictureLane which) const
{
    std::vector<std::pair<IsolationSelection, QRectF>> items;
    if (which == PictureLane::Groups) {
        for (const PlacedGroup &placed : m_picture->groups)
            items.emplace_back(IsolationSelection{.group = placed.group.group}, placed.area);
        return items;
    }
    for (const PlacedCard &placed : m_picture->cards) {
        if (placed.card.lane == which && placed.card.fold != PictureCard::Fold::Heading)
            items.emplace_back(IsolationSelection{.workload = placed.card.workloads.front()}, placed.area);
    }
    return items;
}

/// Moves the selection to a neighbour: the next of the same lane, or the nearest of the next one.
void IsolationCanvas::walk(int lanes, int rows)
{
    const Hit hit = hitOf(m_selection);
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
}

void IsolationCanvas::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 1.25;
    switch (event->key()) {
    case Qt::Key_Up:
        return walk(0, -1);
    case Qt::Key_Down:
        return walk(0, 1);
    case Qt::Key_Left:
        return walk(-1, 0);
    case Qt::Key_Right:
        return walk(1, 0);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(step);
    case Qt::Key_Minus:
        return zoomBy(1 / step);
    case Qt::Key_0:
        return zoomToFit();
    case Qt::Key_1:
        return resetZoom();
    case Qt::Key_Escape:
        return choose({});
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const Hit hit = hitOf(m_selection);
        if (hit.card && hit.card->card.fold == PictureCard::Fold::Folded)
            return toggleFold(hit.card->card);
        return activate(m_selection);
    }
    case Qt::Key_Backspace: {
        const Hit hit = hitOf(m_selection);
        if (hit.card && m_filter.unfoldedNamespaces.contains(hit.card->card.namespaceName))
            toggleFold(hit.card->card);
        return;
    }
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

QString IsolationCanvas::sentenceOf(const Hit &hit) const
{
    if (hit.card)
        return QStringLiteral("%1\n%2").arg(hit.card->card.title, hit.card->card.subtitle);
    if (hit.group) {
        const PictureGroup &group = hit.group->group;
        return QStringList({group.title, group.subtitle, group.taints, group.labels}).join(QStringLiteral("\n")).trimmed();
    }
    if (!hit.line)
        return {};
    const PictureCard &card = m_picture->cards[hit.line->line.card].card;
    const PictureGroup &group = m_picture->groups[hit.line->line.group].group;
    switch (hit.line->line.kind) {
    case LineKind::Breach:
        return tr("%1 may land on %2, where it should not").arg(card.title, group.title);
    case LineKind::Yes:
        return tr("%1 may land on %2").arg(card.title, group.title);
    case LineKind::Soft:
        return tr("%1 may land on %2: it is only advised against").arg(card.title, group.title);
    case LineKind::Conditional:
        return tr("Whether %1 may land on %2 depends on an admission plug-in").arg(card.title, group.title);
    case LineKind::Unknown:
        return tr("Whether %1 may land on %2 is not in these files").arg(card.title, group.title);
    case LineKind::Removed:
        break;
    }
    return tr("%1 no longer lands on %2").arg(card.title, group.title);
}

bool IsolationCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto &help = static_cast<QHelpEvent &>(*event);
    const QString text = sentenceOf(hitAt(help.pos()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help.globalPos(), text, viewport());
    return true;
}

} // namespace bulkhead
