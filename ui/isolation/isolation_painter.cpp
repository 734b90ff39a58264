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

constexpr double padding = 12;
constexpr double markWidth = 21; ///< of the signs before text, with what keeps them apart

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

/// In the room that was taken for a sign: the sign.
QRectF signIn(const QRectF &room)
{
    return {room.center().x() - 6.5, room.center().y() - 6.5, 13, 13};
}

} // namespace

IsolationPainter::IsolationPainter(const IsolationPicture &picture, const Theme &theme, const QFont &font)
    : m_picture(picture)
    , m_theme(theme)
    , m_title(sized(font, Metrics::text, QFont::DemiBold))
    , m_small(sized(font, Metrics::textSmall))
    , m_lines(picture, theme, m_small)
{
    setSelection({});
}

QFont IsolationPainter::sized(const QFont &font, int pixels, QFont::Weight weight)
{
    QFont made(font);
    made.setPixelSize(pixels);
    made.setWeight(weight);
    return made;
}

void IsolationPainter::setSelection(const IsolationSelection &selection)
{
    m_selection = selection;
    m_litCards.assign(m_picture.cards.size(), selection.isEmpty());
    m_litGroups.assign(m_picture.groups.size(), selection.isEmpty());
    m_lines.setFocused({});
    if (selection.isEmpty())
        return m_lines.setLit({});
    for (std::size_t i = 0; i < m_picture.cards.size(); ++i)
        m_litCards[i] = isSelected(m_picture.cards[i].card);
    for (std::size_t i = 0; i < m_picture.groups.size(); ++i)
        m_litGroups[i] = isSelected(m_picture.groups[i].group);
    std::vector<std::size_t> lit;
    for (std::size_t i = 0; i < m_picture.lines.size(); ++i) {
        const PlacedLine &line = m_picture.lines[i];
        if (!isLit(line))
            continue;
        lit.push_back(i);
        m_litCards[line.line.card] = true;
        m_litGroups[line.line.group] = true;
    }
    if (selection.workload && selection.group && !lit.empty())
        m_lines.setFocused(lit.front());
    m_lines.setLit(std::move(lit));
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
    painter.setLayoutDirection(m_picture.direction);
    paintLanes(painter, visible);
    m_lines.paint(painter, visible, scale);
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

void IsolationPainter::paintCallouts(QPainter &painter, const QRectF &visible, double scale) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(m_picture.direction);
    m_lines.paintCallouts(painter, visible, scale);
    painter.restore();
}

QRectF IsolationPainter::takeLeading(QRectF &room, double width) const
{
    QRectF taken = room;
    if (m_picture.direction == Qt::LeftToRight) {
        taken.setWidth(width);
        room.setLeft(room.left() + width);
    } else {
        taken.setLeft(room.right() - width);
        room.setRight(room.right() - width);
    }
    return taken;
}

QRectF IsolationPainter::takeTrailing(QRectF &room, double width) const
{
    QRectF left = room;
    room = takeLeading(left, room.width() - width);
    return left;
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
        paintElided(painter, heading, laneTitle(which), m_title, laneColour(which));
    }
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
    const QRectF area = placed.area;
    if (card.fold == PictureCard::Fold::Heading) {
        paintElided(painter, area, QStringLiteral("▾ ") + card.title + QStringLiteral(" · ") + card.subtitle, m_title, colour);
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
    if (scale >= pictureTextScale)
        paintCardText(painter, placed, lit);
}

void IsolationPainter::paintCardText(QPainter &painter, const PlacedCard &placed, bool lit) const
{
    const PictureCard &card = placed.card;
    const double inset = card.lane == PictureLane::Ci ? padding + 8 : padding;
    const QRectF inside = placed.area.adjusted(inset, 5, -inset, -5);
    const QRectF upper(inside.left(), inside.top(), inside.width(), inside.height() / 2);
    QRectF lower = upper.translated(0, inside.height() / 2);
    const QString opens = m_picture.direction == Qt::LeftToRight ? QStringLiteral("▸ ") : QStringLiteral("◂ ");
    const QString title = (card.isChanged ? QStringLiteral("Δ ") : QString())
        + (card.fold == PictureCard::Fold::Folded ? opens : QString()) + card.title;
    paintElided(painter, upper, title, m_title, shade(m_theme.text, lit));
    if (card.workloadClass && isCi(*card.workloadClass))
        paintRoleMark(painter, signIn(takeLeading(lower, markWidth)), *card.workloadClass, shade(laneColour(card.lane), lit));
    paintElided(painter, lower, card.subtitle, m_small, shade(m_theme.muted, lit));
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
    if (scale < pictureTextScale)
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
    const QColor muted = shade(m_theme.muted, lit);
    const double row = inside.height() / 3;
    QRectF first(inside.left(), inside.top(), inside.width(), row);
    QRectF second = first.translated(0, row);
    QRectF third = first.translated(0, 2 * row);
    const QString title = (group.isChanged ? QStringLiteral("Δ ") : QString()) + group.title;
    // Of the two the title gives way first only if it takes more than half.
    const double titleRoom = std::min(QFontMetricsF(m_title).horizontalAdvance(title) + 1, inside.width() / 2);
    const double note = std::min(QFontMetricsF(m_small).horizontalAdvance(group.subtitle) + 2, inside.width() - titleRoom - 8);
    paintElided(painter, takeTrailing(first, note), group.subtitle, m_small, muted, Qt::AlignTrailing | Qt::AlignVCenter);
    (void)takeTrailing(first, 8);
    paintElided(painter, first, title, m_title, shade(groupColour(group), lit));
    paintTaint(painter, group, second, shade(m_theme.text, lit));
    paintElided(painter, second, group.taints, m_small, shade(m_theme.text, lit));
    if (group.hasUnknownLabels)
        paintUnknownLabels(painter, third, muted);
    if (group.hasSettableLabel)
        paintSettableMark(painter, signIn(takeLeading(third, markWidth)), muted);
    paintElided(painter, third, group.labels, m_small, muted);
}

void IsolationPainter::paintTaint(QPainter &painter, const PictureGroup &group, QRectF &room, const QColor &colour) const
{
    if (group.hasHardTaint || group.hasSoftTaint)
        paintPadlock(painter, signIn(takeLeading(room, markWidth)), group.hasHardTaint ? Padlock::Closed : Padlock::Open, colour);
}

void IsolationPainter::paintUnknownLabels(QPainter &painter, QRectF &room, const QColor &colour) const
{
    const QString words = Words::tr("labels unknown");
    QRectF note = takeTrailing(room, std::min(QFontMetricsF(m_small).horizontalAdvance(words) + markWidth + 2, room.width()));
    paintUnknownMark(painter, signIn(takeLeading(note, markWidth)), colour);
    paintElided(painter, note, words, m_small, colour);
    (void)takeTrailing(room, 8);
}

void IsolationPainter::paintCompactText(QPainter &painter, const PlacedGroup &placed) const
{
    const PictureGroup &group = placed.group;
    const bool lit = m_litGroups[static_cast<std::size_t>(&placed - m_picture.groups.data())];
    QRectF inside = placed.area.adjusted(8, 0, -8, 0);
    paintTaint(painter, group, inside, shade(m_theme.text, lit));
    if (group.hasUnknownLabels)
        paintUnknownMark(painter, signIn(takeTrailing(inside, markWidth)), shade(m_theme.muted, lit));
    const double title = std::min(QFontMetricsF(m_title).horizontalAdvance(group.title) + 10, inside.width() * 0.62);
    paintElided(painter, takeLeading(inside, title), group.title, m_title, shade(groupColour(group), lit));
    paintElided(painter, inside, group.taints, m_small, shade(m_theme.muted, lit), Qt::AlignTrailing | Qt::AlignVCenter);
}

} // namespace bulkhead
