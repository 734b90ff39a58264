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

LegendSymbol symbolOf(const PictureCard &card)
{
    if (card.lane == PictureLane::Ci)
        return card.workloadClass ? cardSymbol(*card.workloadClass) : LegendSymbol::CiCard;
    return card.lane == PictureLane::Applications ? LegendSymbol::ApplicationCard : LegendSymbol::SystemCard;
}

QString textOf(LegendSymbol symbol)
{
    switch (symbol) {
    case LegendSymbol::CiCard:
        return Legend::tr("CI workload");
    case LegendSymbol::CiManagerCard:
        return Legend::tr("CI manager: starts jobs");
    case LegendSymbol::CiJobCard:
        return Legend::tr("CI job: runs what others wrote");
    case LegendSymbol::CiBuilderCard:
        return Legend::tr("CI builder: builds images");
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
    case LegendSymbol::UnknownLabels:
        return Legend::tr("Labels unknown: not all of its nodes, or no file, tells");
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

LegendSymbol cardSymbol(WorkloadClass workloadClass)
{
    switch (workloadClass) {
    case WorkloadClass::CiManager:
        return LegendSymbol::CiManagerCard;
    case WorkloadClass::CiJob:
        return LegendSymbol::CiJobCard;
    case WorkloadClass::CiBuilder:
        return LegendSymbol::CiBuilderCard;
    case WorkloadClass::Application:
        return LegendSymbol::ApplicationCard;
    case WorkloadClass::System:
        break;
    }
    return LegendSymbol::SystemCard;
}

std::vector<LegendEntry> legendOf(const IsolationPicture &picture)
{
    std::set<LegendSymbol> used;
    for (const PlacedCard &placed : picture.cards) {
        if (placed.card.fold != PictureCard::Fold::Heading)
            used.insert(symbolOf(placed.card));
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
        if (placed.group.hasUnknownLabels)
            used.insert(LegendSymbol::UnknownLabels);
        if (placed.group.isChanged)
            used.insert(LegendSymbol::Changed);
    }
    for (const PlacedLine &placed : picture.lines)
        used.insert(symbolOf(placed.line.kind));
    std::vector<LegendEntry> entries;
    entries.reserve(used.size());
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

namespace {

/// A card of CI with the sign of its role.
void paintRoleSample(QPainter &painter, const QRectF &area, WorkloadClass workloadClass, const Theme &theme)
{
    const QColor colour = PictureColours::of(theme.name).ci;
    paintSample(painter, area, PictureLane::Ci, colour, theme);
    const double side = area.height() - 7;
    paintRoleMark(painter, {area.center().x() - side / 2, area.center().y() - side / 2, side, side}, workloadClass, colour);
}

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
    case LegendSymbol::CiManagerCard:
        return paintRoleSample(painter, area, WorkloadClass::CiManager, theme);
    case LegendSymbol::CiJobCard:
        return paintRoleSample(painter, area, WorkloadClass::CiJob, theme);
    case LegendSymbol::CiBuilderCard:
        return paintRoleSample(painter, area, WorkloadClass::CiBuilder, theme);
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
    case LegendSymbol::UnknownLabels:
        return paintUnknownMark(painter, square, theme.muted);
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
