#include "ui/isolation/picture_symbols.h"

#include "ui/isolation/picture_colours.h"

#include <QCoreApplication>
#include <QPainter>

#include <set>

namespace bulkhead {

namespace {

struct Legend {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::IsolationLegend)
};

LegendSymbol symbolOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Yes:
        return LegendSymbol::LineYes;
    case LineKind::Breach:
        return LegendSymbol::LineBreach;
    case LineKind::Soft:
        return LegendSymbol::LineSoft;
    case LineKind::Conditional:
        return LegendSymbol::LineConditional;
    case LineKind::Unknown:
        return LegendSymbol::LineUnknown;
    case LineKind::Removed:
        break;
    }
    return LegendSymbol::Removed;
}

QString textOf(LegendSymbol symbol)
{
    switch (symbol) {
    case LegendSymbol::CiCard:
        return Legend::tr("CI workload");
    case LegendSymbol::ApplicationCard:
        return Legend::tr("Application");
    case LegendSymbol::SystemCard:
        return Legend::tr("System, runs everywhere");
    case LegendSymbol::FoldedCard:
        return Legend::tr("Several workloads: open it");
    case LegendSymbol::LineYes:
        return Legend::tr("May land");
    case LegendSymbol::LineBreach:
        return Legend::tr("Breach: may land where it should not");
    case LegendSymbol::LineSoft:
        return Legend::tr("May land, only advised against");
    case LegendSymbol::LineConditional:
        return Legend::tr("Depends on an admission plug-in");
    case LegendSymbol::LineUnknown:
        return Legend::tr("Unknown");
    case LegendSymbol::HardTaint:
        return Legend::tr("Taint keeps others out");
    case LegendSymbol::SoftTaint:
        return Legend::tr("Taint only advises");
    case LegendSymbol::AssumedGroup:
        return Legend::tr("Assumed: no node object says so");
    case LegendSymbol::SettableLabel:
        return Legend::tr("Selected by a label that a node can set itself");
    case LegendSymbol::Changed:
        return Legend::tr("Changed in this what-if");
    case LegendSymbol::Removed:
        break;
    }
    return Legend::tr("No longer lands in this what-if");
}

void paintSample(QPainter &painter, const QRectF &area, PictureLane lane, const QColor &colour, const Theme &theme)
{
    const QRectF shape = area.adjusted(2, 2, -2, -2);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(wash(colour, theme));
    painter.drawPath(cardShape(lane, shape));
}

} // namespace

std::vector<LegendEntry> legendOf(const IsolationPicture &picture)
{
    std::set<LegendSymbol> used;
    for (const PlacedCard &placed : picture.cards) {
        used.insert(placed.card.lane == PictureLane::Ci                 ? LegendSymbol::CiCard
                        : placed.card.lane == PictureLane::Applications ? LegendSymbol::ApplicationCard
                                                                        : LegendSymbol::SystemCard);
        if (placed.card.fold == PictureCard::Fold::Folded)
            used.insert(LegendSymbol::FoldedCard);
        if (placed.card.isChanged)
            used.insert(LegendSymbol::Changed);
    }
    for (const PlacedGroup &placed : picture.groups) {
        if (placed.group.hasHardTaint)
            used.insert(LegendSymbol::HardTaint);
        if (placed.group.hasSoftTaint)
            used.insert(LegendSymbol::SoftTaint);
        if (placed.group.isAssumed)
            used.insert(LegendSymbol::AssumedGroup);
        if (placed.group.hasSettableLabel)
            used.insert(LegendSymbol::SettableLabel);
        if (placed.group.isChanged)
            used.insert(LegendSymbol::Changed);
    }
    for (const PlacedLine &placed : picture.lines)
        used.insert(symbolOf(placed.line.kind));
    std::vector<LegendEntry> entries;
    for (const LegendSymbol symbol : used)
        entries.push_back({symbol, textOf(symbol)});
    return entries;
}

QPen linePen(LineKind kind, const Theme &theme)
{
    const PictureColours &colours = PictureColours::of(theme.name);
    QPen pen(colours.neutral, 2);
    pen.setCapStyle(Qt::FlatCap);
    switch (kind) {
    case LineKind::Breach:
        pen.setColor(colours.breach);
        pen.setWidthF(4);
        break;
    case LineKind::Soft:
        pen.setColor(colours.breach);
        pen.setDashPattern({1, 2});
        break;
    case LineKind::Conditional:
        pen.setDashPattern({5, 2, 1, 2});
        break;
    case LineKind::Unknown:
        pen.setDashPattern({4, 5});
        break;
    case LineKind::Removed:
        pen.setColor(theme.border);
        pen.setDashPattern({2, 3});
        break;
    case LineKind::Yes:
        break;
    }
    return pen;
}

QPainterPath hexagon(const QRectF &area)
{
    const double inset = std::min(area.height() / 2, 14.0);
    QPainterPath path;
    path.moveTo(area.left() + inset, area.top());
    path.lineTo(area.right() - inset, area.top());
    path.lineTo(area.right(), area.center().y());
    path.lineTo(area.right() - inset, area.bottom());
    path.lineTo(area.left() + inset, area.bottom());
    path.lineTo(area.left(), area.center().y());
    path.closeSubpath();
    return path;
}

QPainterPath cardShape(PictureLane lane, const QRectF &area)
{
    if (lane == PictureLane::Ci)
        return hexagon(area);
    QPainterPath path;
    const double radius = lane == PictureLane::Applications ? std::min(area.height() / 3, 12.0) : 1;
    path.addRoundedRect(area, radius, radius);
    return path;
}

void paintPadlock(QPainter &painter, const QRectF &area, Padlock state, const QColor &colour)
{
    painter.save();
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    const double width = area.width();
    const QRectF body(area.left() + width * 0.15, area.top() + area.height() * 0.45, width * 0.7, area.height() * 0.5);
    const QRectF bow(area.left() + width * 0.28, area.top() + area.height() * 0.08, width * 0.44, area.height() * 0.7);
    painter.drawArc(bow, 0, state == Padlock::Closed ? 180 * 16 : 130 * 16);
    if (state == Padlock::Closed)
        painter.setBrush(colour);
    painter.drawRoundedRect(body, 1.5, 1.5);
    painter.restore();
}

void paintSettableMark(QPainter &painter, const QRectF &area, const QColor &colour)
{
    painter.save();
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    const double third = area.width() / 3;
    QPainterPath tag;
    tag.moveTo(area.left(), area.center().y());
    tag.lineTo(area.left() + third, area.top() + 2);
    tag.lineTo(area.right(), area.top() + 2);
    tag.lineTo(area.right(), area.bottom() - 2);
    tag.lineTo(area.left() + third, area.bottom() - 2);
    tag.closeSubpath();
    painter.drawPath(tag);
    painter.drawLine(QPointF(area.left() + third + 2, area.center().y()), QPointF(area.right() - 2, area.center().y()));
    painter.restore();
}

namespace {

std::optional<LineKind> lineOf(LegendSymbol symbol)
{
    for (const LineKind kind :
         {LineKind::Removed, LineKind::Unknown, LineKind::Conditional, LineKind::Yes, LineKind::Soft, LineKind::Breach}) {
        if (symbolOf(kind) == symbol)
            return kind;
    }
    return std::nullopt;
}

void paintShape(QPainter &painter, const QRectF &area, LegendSymbol symbol, const Theme &theme)
{
    const PictureColours &colours = PictureColours::of(theme.name);
    const QRectF square(area.center().x() - area.height() / 2, area.top(), area.height(), area.height());
    switch (symbol) {
    case LegendSymbol::CiCard:
        return paintSample(painter, area, PictureLane::Ci, colours.ci, theme);
    case LegendSymbol::ApplicationCard:
        return paintSample(painter, area, PictureLane::Applications, colours.application, theme);
    case LegendSymbol::SystemCard:
        return paintSample(painter, area, PictureLane::Everywhere, colours.neutral, theme);
    case LegendSymbol::FoldedCard:
        paintSample(painter, area.adjusted(3, -2, 3, -2), PictureLane::Everywhere, theme.muted, theme);
        return paintSample(painter, area, PictureLane::Everywhere, theme.muted, theme);
    case LegendSymbol::HardTaint:
        return paintPadlock(painter, square, Padlock::Closed, theme.text);
    case LegendSymbol::SoftTaint:
        return paintPadlock(painter, square, Padlock::Open, theme.text);
    case LegendSymbol::SettableLabel:
        return paintSettableMark(painter, square, theme.muted);
    case LegendSymbol::AssumedGroup:
        painter.setPen(QPen(theme.muted, 1.5, Qt::DashLine));
        return painter.drawRect(area.adjusted(2, 2, -2, -2));
    default:
        painter.setPen(theme.accent);
        painter.drawText(area, Qt::AlignCenter, QStringLiteral("Δ"));
    }
}

} // namespace

void paintLegendSymbol(QPainter &painter, const QRectF &area, LegendSymbol symbol, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (const std::optional<LineKind> kind = lineOf(symbol)) {
        painter.setPen(linePen(*kind, theme));
        painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
    } else {
        paintShape(painter, area, symbol, theme);
    }
    painter.restore();
}

} // namespace bulkhead
