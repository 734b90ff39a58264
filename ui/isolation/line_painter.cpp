#include "ui/isolation/line_painter.h"

#include "ui/isolation/picture_colours.h"
#include "ui/isolation/picture_symbols.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace bulkhead {

namespace {

constexpr double markReach = 40; ///< heads and marks are smaller
constexpr double wordScale = 0.7; ///< below it words on lines cannot be read; only that of the chosen line is, and is enlarged
constexpr double wordPadding = 4;
constexpr unsigned thinLines = 250; ///< more are drawn thin, or they close up to an area
constexpr unsigned crowd = 4000; ///< more are an area without a meaning: then only breaches and the selected are drawn, and of the
                                 ///< breaches what is near their ends, thin
constexpr double endReach = 260; ///< pixels of the window that a line of a crowd goes up or down from its ends

/// Where a line passes a height. Its ends are level, so that its height goes as 3t² - 2t³, which has an inverse.
double passes(const PlacedLine &line, double y)
{
    const double from = line.curve[0].y();
    const double down = line.curve[3].y() - from;
    const double share = down == 0 ? 0 : std::clamp((y - from) / down, 0.0, 1.0);
    return 0.5 - std::sin(std::asin(1 - 2 * share) / 3);
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

/// What of a line is to be drawn, by its parameter.
struct Stretch {
    double from = 0;
    double to = 1;
};

/// Of a line that is high between two heights. Long lines of which little is seen are most of the time of a paint.
Stretch stretchBetween(const PlacedLine &line, double top, double bottom)
{
    const double one = passes(line, top);
    const double other = passes(line, bottom);
    return {std::min(one, other), std::max(one, other)};
}

std::array<QPointF, 4> visiblePart(const PlacedLine &line, const QRectF &visible)
{
    const QRectF room = visible.adjusted(0, -markReach, 0, markReach);
    if (room.top() <= line.bounds.top() && line.bounds.bottom() <= room.bottom())
        return line.curve;
    const Stretch seen = stretchBetween(line, room.top(), room.bottom());
    return partOf(line, seen.from, seen.to);
}

void add(QPainterPath &path, const PlacedLine &line, Stretch stretch)
{
    if (stretch.from >= stretch.to)
        return;
    const std::array<QPointF, 4> curve = partOf(line, stretch.from, stretch.to);
    path.moveTo(curve[0]);
    path.cubicTo(curve[1], curve[2], curve[3]);
}

/// As far as it is near its ends.
void addEnds(QPainterPath &path, const PlacedLine &line, double reach, const QRectF &visible)
{
    const double from = line.curve[0].y();
    const double to = line.curve[3].y();
    const Stretch seen = stretchBetween(line, visible.top() - 1, visible.bottom() + 1);
    if (std::abs(to - from) <= 2 * reach)
        return add(path, line, seen);
    const double step = to > from ? reach : -reach;
    add(path, line, {seen.from, std::min(seen.to, passes(line, from + step))});
    add(path, line, {std::max(seen.from, passes(line, to - step)), seen.to});
}

} // namespace

LinePainter::LinePainter(const IsolationPicture &picture, const Theme &theme, const QFont &small)
    : m_picture(picture)
    , m_theme(theme)
    , m_small(small)
{
}

void LinePainter::setLit(std::optional<std::vector<std::size_t>> lit)
{
    m_hasSelection = lit.has_value();
    m_isLit.assign(m_picture.lines.size(), !m_hasSelection);
    m_lit = std::move(lit).value_or(std::vector<std::size_t>());
    for (const std::size_t line : m_lit)
        m_isLit[line] = true;
    gatherOthers();
    // Among so many there is no room for words, and looking for it takes long.
    m_words = m_lit.size() > thinLines
        ? std::vector<PlacedWords>()
        : bulkhead::placeWords(m_picture, m_lit, [this](const QString &text) { return sizeOf(text, m_small); });
}

/// What is drawn below what is lit.
void LinePainter::gatherOthers()
{
    m_others.clear();
    m_crowd.clear();
    const bool isCrowd = m_picture.lines.size() > crowd;
    for (std::size_t i = 0; i < m_picture.lines.size(); ++i) {
        const PlacedLine &line = m_picture.lines[i];
        if (isCrowd && line.line.kind == LineKind::Breach && !(m_hasSelection && m_isLit[i]))
            m_crowd.push_back(
                {static_cast<float>(line.curve[0].y()), static_cast<float>(line.curve[3].y()), static_cast<std::uint32_t>(i)});
        else if (!isCrowd && m_hasSelection && !m_isLit[i])
            m_others.push_back(i);
        else if (!isCrowd && !m_hasSelection)
            m_lit.push_back(i);
    }
}

QSizeF LinePainter::sizeOf(const QString &words, const QFont &font) const
{
    const QFontMetricsF metrics(font);
    return {metrics.horizontalAdvance(words) + 2 * wordPadding, metrics.height()};
}

void LinePainter::paint(QPainter &painter, const QRectF &visible, double scale) const
{
    if (m_picture.lines.size() > crowd)
        paintCrowd(painter, visible, scale);
    else if (m_hasSelection)
        paintLines(painter, m_others, visible, scale);
    paintLines(painter, m_lit, visible, scale);
    if (scale >= wordScale)
        paintWords(painter, visible);
}

void LinePainter::paintLines(QPainter &painter, const std::vector<std::size_t> &lines, const QRectF &visible, double scale) const
{
    for (const std::size_t line : lines) {
        if (m_picture.lines[line].bounds.intersects(visible))
            paintLine(painter, line, visible, scale);
    }
}

/// What is drawn must not depend on what else is in sight: a picture is painted in parts.
void LinePainter::paintCrowd(QPainter &painter, const QRectF &visible, double scale) const
{
    const double reach = endReach / scale;
    QPainterPath path;
    for (const CrowdLine &each : m_crowd) {
        const bool isNear = (each.from > visible.top() - reach && each.from < visible.bottom() + reach)
            || (each.to > visible.top() - reach && each.to < visible.bottom() + reach);
        if (isNear && m_picture.lines[each.line].bounds.intersects(visible))
            addEnds(path, m_picture.lines[each.line], reach, visible);
    }
    // Of a width that QPainter has a fast way for; a file has no pixels.
    const bool isPixels = painter.paintEngine()->type() == QPaintEngine::Raster;
    const QColor colour = linePen(LineKind::Breach, m_theme).color();
    painter.setPen(QPen(m_hasSelection ? paled(colour, m_theme) : colour, isPixels ? 0 : 1 / scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void LinePainter::paintLine(QPainter &painter, std::size_t index, const QRectF &visible, double scale) const
{
    const PlacedLine &line = m_picture.lines[index];
    const bool lit = isLit(index);
    QPen pen = linePen(line.line.kind, m_theme);
    pen.setColor(lit ? pen.color() : paled(pen.color(), m_theme));
    const bool isThin = m_picture.lines.size() > thinLines && !m_hasSelection;
    if (isThin)
        pen.setWidthF(line.line.kind == LineKind::Breach ? 2.5 : 1);
    else if (scale < pictureTextScale)
        pen.setWidthF(pen.widthF() * 0.8);
    // Dashes would wander if the line began elsewhere while it is moved.
    const std::array<QPointF, 4> curve = pen.style() == Qt::SolidLine ? visiblePart(line, visible) : line.curve;
    QPainterPath path(curve[0]);
    path.cubicTo(curve[1], curve[2], curve[3]);
    painter.setBrush(Qt::NoBrush);
    if (index == m_focused)
        paintFocus(painter, path, pen);
    painter.setPen(pen);
    painter.drawPath(path);
    if (scale < pictureTextScale || !lit || isThin)
        return;
    const QRectF near = visible.adjusted(-markReach, -markReach, markReach, markReach);
    if (near.contains(line.curve[3]))
        paintHead(painter, line, pen);
    if (near.intersects(line.mark(markReach)))
        paintMark(painter, line);
}

/// A rim at both sides, as around a card that is selected.
void LinePainter::paintFocus(QPainter &painter, const QPainterPath &path, const QPen &pen) const
{
    painter.setPen(QPen(m_theme.accent, pen.widthF() + 8, Qt::SolidLine, Qt::FlatCap));
    painter.drawPath(path);
    painter.setPen(QPen(m_theme.base, pen.widthF() + 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawPath(path);
}

/// It points at the group: this is where the pod goes.
void LinePainter::paintHead(QPainter &painter, const PlacedLine &line, const QPen &pen) const
{
    const double direction = line.curve[3].x() > line.curve[0].x() ? -1 : 1;
    const QPointF tip = line.curve[3];
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    const double size = pen.widthF() > 3 ? 9 : 7;
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(direction * size, -size / 2), tip + QPointF(direction * size, size / 2)});
}

/// A number on a breach, "?" on what is unknown, a gate on what an admission plug-in decides, a delta on what is new.
void LinePainter::paintMark(QPainter &painter, const PlacedLine &line) const
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
    const QRectF area = line.mark(std::max(18.0, QFontMetricsF(m_small).horizontalAdvance(text) + 8));
    const QColor colour = linePen(line.line.kind, m_theme).color();
    const bool isBreach = line.line.kind == LineKind::Breach;
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(isBreach ? colour : m_theme.base);
    painter.drawRoundedRect(area, 8, 8);
    QFont font = m_small;
    font.setWeight(QFont::DemiBold);
    paintElided(painter, area, text, font, isBreach ? m_theme.base : colour, Qt::AlignCenter);
}

void LinePainter::paintWords(QPainter &painter, const QRectF &visible) const
{
    for (const PlacedWords &words : m_words) {
        if (!words.area.intersects(visible))
            continue;
        painter.fillRect(words.area, m_theme.base);
        paintElided(painter, words.area.adjusted(0, -1, 0, 1), words.text, m_small, m_theme.text, Qt::AlignCenter);
    }
}

void LinePainter::paintCallouts(QPainter &painter, const QRectF &visible, double scale) const
{
    if (m_hovered && m_hovered != m_focused)
        paintCallout(painter, *m_hovered, visible, scale);
    if (m_focused)
        paintCallout(painter, *m_focused, visible, scale);
}

void LinePainter::paintCallout(QPainter &painter, std::size_t index, const QRectF &visible, double scale) const
{
    const PlacedLine &line = m_picture.lines[index];
    QFont font = m_small;
    font.setPixelSize(std::max(m_small.pixelSize(), static_cast<int>(m_small.pixelSize() / scale)));
    const QString text = lineWords(line.line.reason);
    const auto placed = std::ranges::find(m_words, index, &PlacedWords::line);
    QRectF area(QPointF(), sizeOf(text, font));
    area.moveCenter(placed != m_words.end() ? placed->area.center() : line.at(0.42));
    // As far as it lies in the window at all.
    if (visible.intersects(area)) {
        area.moveLeft(std::max(visible.left(), std::min(area.left(), visible.right() - area.width())));
        area.moveTop(std::max(visible.top(), std::min(area.top(), visible.bottom() - area.height())));
    }
    painter.setPen(QPen(index == m_focused ? m_theme.accent : linePen(line.line.kind, m_theme).color(), 1 / std::min(scale, 1.0)));
    painter.setBrush(m_theme.base);
    painter.drawRoundedRect(area, Metrics::radius, Metrics::radius);
    paintElided(painter, area, text, font, m_theme.text, Qt::AlignCenter);
}

} // namespace bulkhead
