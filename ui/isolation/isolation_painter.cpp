#include "ui/isolation/isolation_painter.h"

#include "ui/isolation/picture_colours.h"
#include "ui/isolation/picture_symbols.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace bulkhead {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::IsolationPicture)
};

constexpr double textScale = 0.45; ///< below it no text can be read
constexpr double padding = 12;
constexpr double markAt = 0.84; ///< where on its line the mark stands
constexpr double markReach = 40; ///< heads and marks are smaller
constexpr unsigned thinLines = 250; ///< more are drawn thin, or they close up to an area
constexpr unsigned mostLines = 4000; ///< more are a grey area that takes long to draw: then only the worst and the selected

QString laneTitle(PictureLane lane)
{
    switch (lane) {
    case PictureLane::Ci:
        return Words::tr("CI: runs what others wrote");
    case PictureLane::Groups:
        return Words::tr("Node groups");
    case PictureLane::Applications:
        return Words::tr("Applications: to be protected");
    case PictureLane::Everywhere:
        break;
    }
    return Words::tr("System: on all nodes, or not to be kept apart");
}

/// Where a line passes a height; lines go steadily up or down.
double passes(const PlacedLine &line, double y)
{
    const bool isFalling = line.curve[3].y() > line.curve[0].y();
    double low = 0;
    double high = 1;
    for (int i = 0; i < 16; ++i) {
        const double middle = (low + high) / 2;
        ((line.at(middle).y() < y) == isFalling ? low : high) = middle;
    }
    return (low + high) / 2;
}

/// The part of a curve from `from` to `to`, by its polar form.
std::array<QPointF, 4> partOf(const PlacedLine &line, double from, double to)
{
    const auto between = [](QPointF a, QPointF b, double t) { return a + t * (b - a); };
    const auto blossom = [&](double r, double s, double t) {
        const auto &curve = line.curve;
        const QPointF first = between(between(curve[0], curve[1], r), between(curve[1], curve[2], r), s);
        const QPointF second = between(between(curve[1], curve[2], r), between(curve[2], curve[3], r), s);
        return between(first, second, t);
    };
    return {blossom(from, from, from), blossom(from, from, to), blossom(from, to, to), blossom(to, to, to)};
}

/// Long lines of which little is seen are most of the time of a paint.
std::array<QPointF, 4> visiblePart(const PlacedLine &line, const QRectF &visible)
{
    const QRectF room = visible.adjusted(0, -markReach, 0, markReach);
    if (room.top() <= line.bounds.top() && line.bounds.bottom() <= room.bottom())
        return line.curve;
    const double one = passes(line, room.top());
    const double other = passes(line, room.bottom());
    return partOf(line, std::min(one, other), std::max(one, other));
}

} // namespace

IsolationPainter::IsolationPainter(const IsolationPicture &picture, const Theme &theme, const QFont &font)
    : m_picture(picture)
    , m_theme(theme)
    , m_title(font)
    , m_small(font)
{
    m_title.setPixelSize(Metrics::text);
    m_title.setWeight(QFont::DemiBold);
    m_small.setPixelSize(Metrics::textSmall);
    setSelection({});
}

void IsolationPainter::setSelection(const IsolationSelection &selection)
{
    m_selection = selection;
    m_litCards.assign(m_picture.cards.size(), selection.isEmpty());
    m_litGroups.assign(m_picture.groups.size(), selection.isEmpty());
    if (selection.isEmpty())
        return;
    for (std::size_t i = 0; i < m_picture.cards.size(); ++i)
        m_litCards[i] = isSelected(m_picture.cards[i].card);
    for (std::size_t i = 0; i < m_picture.groups.size(); ++i)
        m_litGroups[i] = isSelected(m_picture.groups[i].group);
    for (const PlacedLine &line : m_picture.lines) {
        if (!isLit(line))
            continue;
        m_litCards[line.line.card] = true;
        m_litGroups[line.line.group] = true;
    }
}

bool IsolationPainter::isSelected(const PictureCard &card) const
{
    return m_selection.workload && card.fold != PictureCard::Fold::Heading
        && std::ranges::contains(card.workloads, *m_selection.workload);
}

bool IsolationPainter::isLit(const PlacedLine &line) const
{
    const bool card = !m_selection.workload || isSelected(m_picture.cards[line.line.card].card);
    const bool group = !m_selection.group || isSelected(m_picture.groups[line.line.group].group);
    return card && group;
}

QColor IsolationPainter::shade(const QColor &colour, bool isLit) const
{
    return isLit ? colour : paled(colour, m_theme);
}

QColor IsolationPainter::laneColour(PictureLane lane) const
{
    const PictureColours &colours = PictureColours::of(m_theme.name);
    return lane == PictureLane::Ci ? colours.ci : lane == PictureLane::Applications ? colours.application : colours.neutral;
}

QColor IsolationPainter::groupColour(const PictureGroup &group) const
{
    return group.home == GroupRole::Ci         ? laneColour(PictureLane::Ci)
        : group.home == GroupRole::Application ? laneColour(PictureLane::Applications)
                                               : laneColour(PictureLane::Groups);
}

void IsolationPainter::paint(QPainter &painter, const QRectF &visible, double scale) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintLanes(painter, visible);
    paintLines(painter, visible, scale);
    for (const PlacedGroup &placed : m_picture.groups) {
        if (placed.area.adjusted(-6, -6, 6, 6).intersects(visible))
            paintGroup(painter, placed, scale);
    }
    for (const PlacedCard &placed : m_picture.cards) {
        if (placed.area.adjusted(-6, -6, 6, 6).intersects(visible))
            paintCard(painter, placed, scale);
    }
    painter.restore();
}

void IsolationPainter::paintText(QPainter &painter, const QRectF &area, const QString &text, const QFont &font,
                                 const QColor &colour, Qt::Alignment alignment) const
{
    if (area.width() < 8 || text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(area, static_cast<int>(alignment), QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width()));
}

void IsolationPainter::paintLanes(QPainter &painter, const QRectF &visible) const
{
    for (std::size_t i = 0; i < m_picture.lanes.size(); ++i) {
        const QRectF &lane = m_picture.lanes[i];
        if (lane.isEmpty() || !lane.intersects(visible))
            continue;
        const auto which = static_cast<PictureLane>(i);
        QRectF heading(lane.left(), lane.top(), lane.width(), laneHeading);
        if (which == PictureLane::Everywhere) {
            painter.setPen(QPen(m_theme.border, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(lane, Metrics::radius, Metrics::radius);
            heading.adjust(10, 0, -10, 0);
        }
        paintText(painter, heading, laneTitle(which), m_title, laneColour(which));
    }
}

void IsolationPainter::paintLines(QPainter &painter, const QRectF &visible, double scale) const
{
    const bool crowded = m_picture.lines.size() > mostLines;
    std::vector<const PlacedLine *> lit;
    std::size_t drawn = 0;
    for (const PlacedLine &line : m_picture.lines) {
        if (!line.bounds.intersects(visible))
            continue;
        // Of a crowd, those that only pass by tell nothing.
        if (crowded && !visible.contains(line.curve[0]) && !visible.contains(line.curve[3]))
            continue;
        if (!m_selection.isEmpty() && isLit(line)) {
            lit.push_back(&line);
            continue;
        }
        if (crowded && (line.line.kind != LineKind::Breach || ++drawn > mostLines))
            continue;
        paintLine(painter, line, visible, scale);
    }
    for (const PlacedLine *line : lit)
        paintLine(painter, *line, visible, scale);
}

void IsolationPainter::paintLine(QPainter &painter, const PlacedLine &line, const QRectF &visible, double scale) const
{
    const bool lit = m_selection.isEmpty() || isLit(line);
    QPen pen = linePen(line.line.kind, m_theme);
    pen.setColor(shade(pen.color(), lit));
    const bool isThin = m_picture.lines.size() > thinLines && m_selection.isEmpty();
    if (isThin)
        pen.setWidthF(line.line.kind == LineKind::Breach ? 2.5 : 1);
    else if (scale < textScale)
        pen.setWidthF(pen.widthF() * 0.8);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    // Dashes would wander if the line began elsewhere while it is moved.
    const std::array<QPointF, 4> curve = pen.style() == Qt::SolidLine ? visiblePart(line, visible) : line.curve;
    QPainterPath path(curve[0]);
    path.cubicTo(curve[1], curve[2], curve[3]);
    painter.drawPath(path);
    if (scale < textScale || !lit || isThin)
        return;
    // The head points at the group: this is where the pod goes.
    const double direction = line.curve[3].x() > line.curve[0].x() ? -1 : 1;
    const QPointF tip = line.curve[3];
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    const double size = pen.widthF() > 3 ? 9 : 7;
    const QRectF near = visible.adjusted(-markReach, -markReach, markReach, markReach);
    if (near.contains(tip))
        painter.drawPolygon(QPolygonF{tip, tip + QPointF(direction * size, -size / 2), tip + QPointF(direction * size, size / 2)});
    if (near.contains(line.at(markAt)))
        paintMark(painter, line);
}

/// A number on a breach, "?" on what is unknown, a gate on what an admission plug-in decides, a delta on what is new.
void IsolationPainter::paintMark(QPainter &painter, const PlacedLine &line) const
{
    QString text;
    if (line.line.kind == LineKind::Breach)
        text = QString::number(line.number);
    else if (line.line.kind == LineKind::Unknown)
        text = QStringLiteral("?");
    else if (line.line.kind == LineKind::Conditional)
        text = QStringLiteral("⊟");
    if (line.line.isNew)
        text.prepend(QStringLiteral("Δ"));
    if (text.isEmpty())
        return;
    const QPointF at = line.at(markAt);
    const double width = std::max(18.0, QFontMetricsF(m_small).horizontalAdvance(text) + 8);
    const QRectF area(at.x() - width / 2, at.y() - 8, width, 16);
    const QColor colour = linePen(line.line.kind, m_theme).color();
    const bool isBreach = line.line.kind == LineKind::Breach;
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(isBreach ? colour : m_theme.base);
    painter.drawRoundedRect(area, 8, 8);
    QFont font = m_small;
    font.setWeight(QFont::DemiBold);
    paintText(painter, area, text, font, isBreach ? m_theme.base : colour, Qt::AlignCenter);
}

void IsolationPainter::paintHalo(QPainter &painter, const QPainterPath &shape) const
{
    painter.setPen(QPen(m_theme.accent, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
}

void IsolationPainter::paintCard(QPainter &painter, const PlacedCard &placed, double scale) const
{
    const PictureCard &card = placed.card;
    const auto index = static_cast<std::size_t>(&placed - m_picture.cards.data());
    const bool lit = m_litCards[index];
    const QColor colour = shade(laneColour(card.lane), lit);
    const QColor text = shade(m_theme.text, lit);
    const QColor muted = shade(m_theme.muted, lit);
    const QRectF area = placed.area;
    if (card.fold == PictureCard::Fold::Heading) {
        paintText(painter, area, QStringLiteral("▾ ") + card.title + QStringLiteral(" · ") + card.subtitle, m_title, colour);
        return;
    }
    const QPainterPath shape = cardShape(card.lane, area);
    if (card.fold == PictureCard::Fold::Folded) {
        painter.setPen(QPen(colour, 1));
        painter.setBrush(m_theme.base);
        painter.drawPath(cardShape(card.lane, area.translated(4, 4)));
    }
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(lit ? wash(colour, m_theme) : m_theme.base);
    painter.drawPath(shape);
    if (isSelected(card) && card.fold == PictureCard::Fold::Single)
        paintHalo(painter, cardShape(card.lane, area.adjusted(-4, -4, 4, 4)));
    if (scale < textScale)
        return;
    const double inset = card.lane == PictureLane::Ci ? padding + 8 : padding;
    const QRectF inside = area.adjusted(inset, 5, -inset, -5);
    const QRectF upper(inside.left(), inside.top(), inside.width(), inside.height() / 2);
    const QRectF lower = upper.translated(0, inside.height() / 2);
    const QString title = (card.isChanged ? QStringLiteral("Δ ") : QString())
        + (card.fold == PictureCard::Fold::Folded ? QStringLiteral("▸ ") : QString()) + card.title;
    paintText(painter, upper, title, m_title, text);
    paintText(painter, lower, card.subtitle, m_small, muted);
}

void IsolationPainter::paintGroup(QPainter &painter, const PlacedGroup &placed, double scale) const
{
    const bool lit = m_litGroups[static_cast<std::size_t>(&placed - m_picture.groups.data())];
    const QColor colour = shade(groupColour(placed.group), lit);
    const bool isFull = m_picture.detail == PictureDetail::Full;
    QPen pen(colour, 1.5, placed.group.isAssumed ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(placed.area, Metrics::radius, Metrics::radius);
    if (isFull) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(placed.area.adjusted(3.5, 3.5, -3.5, -3.5), 2, 2);
    }
    if (placed.group.isChanged) {
        painter.setPen(QPen(m_theme.accent, 1.5, Qt::DotLine));
        painter.drawRoundedRect(placed.area.adjusted(-3, -3, 3, 3), Metrics::radius + 2, Metrics::radius + 2);
    }
    if (isSelected(placed.group)) {
        QPainterPath halo;
        halo.addRoundedRect(placed.area.adjusted(-4, -4, 4, 4), Metrics::radius + 2, Metrics::radius + 2);
        paintHalo(painter, halo);
    }
    if (scale < textScale)
        return;
    if (isFull)
        paintGroupText(painter, placed);
    else
        paintCompactText(painter, placed);
}

void IsolationPainter::paintGroupText(QPainter &painter, const PlacedGroup &placed) const
{
    const PictureGroup &group = placed.group;
    const bool lit = m_litGroups[static_cast<std::size_t>(&placed - m_picture.groups.data())];
    const QRectF inside = placed.area.adjusted(padding, 8, -padding, -8);
    const double row = inside.height() / 3;
    const QRectF first(inside.left(), inside.top(), inside.width(), row);
    const double note = std::min(QFontMetricsF(m_small).horizontalAdvance(group.subtitle) + 2, inside.width() / 2);
    const QString title = (group.isChanged ? QStringLiteral("Δ ") : QString()) + group.title;
    paintText(painter, first.adjusted(0, 0, -note - 8, 0), title, m_title, shade(groupColour(group), lit));
    paintText(painter, first, group.subtitle, m_small, shade(m_theme.muted, lit), Qt::AlignTrailing | Qt::AlignVCenter);
    const QRectF second = first.translated(0, row);
    const double used = paintTaint(painter, group, second);
    paintText(painter, second.adjusted(used, 0, 0, 0), group.taints, m_small, shade(m_theme.text, lit));
    QRectF third = first.translated(0, 2 * row);
    if (group.hasSettableLabel) {
        paintSettableMark(painter, {third.left(), third.center().y() - 6, 13, 12}, shade(m_theme.muted, lit));
        third.adjust(19, 0, 0, 0);
    }
    paintText(painter, third, group.labels, m_small, shade(m_theme.muted, lit));
}

double IsolationPainter::paintTaint(QPainter &painter, const PictureGroup &group, const QRectF &area) const
{
    if (!group.hasHardTaint && !group.hasSoftTaint)
        return 0;
    paintPadlock(painter, {area.left(), area.center().y() - 7, 13, 14}, group.hasHardTaint ? Padlock::Closed : Padlock::Open,
                 m_theme.text);
    return 19;
}

void IsolationPainter::paintCompactText(QPainter &painter, const PlacedGroup &placed) const
{
    const PictureGroup &group = placed.group;
    const bool lit = m_litGroups[static_cast<std::size_t>(&placed - m_picture.groups.data())];
    QRectF inside = placed.area.adjusted(8, 0, -8, 0);
    const double used = paintTaint(painter, group, inside);
    inside.adjust(used, 0, 0, 0);
    const double title = std::min(QFontMetricsF(m_title).horizontalAdvance(group.title) + 10, inside.width() * 0.62);
    paintText(painter, {inside.left(), inside.top(), title, inside.height()}, group.title, m_title, shade(groupColour(group), lit));
    paintText(painter, inside.adjusted(title, 0, 0, 0), group.taints, m_small, shade(m_theme.muted, lit),
              Qt::AlignTrailing | Qt::AlignVCenter);
}

} // namespace bulkhead
