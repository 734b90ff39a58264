#include "ui/editor/finding_painter.h"

#include "ui/editor/finding_text.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace bulkhead {

namespace {

constexpr qreal staleOpacity = 0.35;

/// Begins at a multiple of the wave, so that neighbours join without a seam.
QPainterPath wave(qreal left, qreal right, qreal y)
{
    constexpr qreal step = 2;
    constexpr qreal height = 2;
    QPainterPath path;
    int index = static_cast<int>(std::floor(left / step));
    path.moveTo(index * step, index % 2 == 0 ? y : y + height);
    while (index * step < right) {
        ++index;
        path.lineTo(index * step, index % 2 == 0 ? y : y + height);
    }
    return path;
}

QPen linePen(UnderlineShape shape, const QColor &colour)
{
    QPen pen(colour, shape == UnderlineShape::Dashes ? 1.5 : 1.2);
    pen.setCapStyle(Qt::FlatCap);
    if (shape == UnderlineShape::Dashes)
        pen.setDashPattern({3.4, 2.0});
    if (shape == UnderlineShape::Dots || shape == UnderlineShape::FineDots) {
        pen.setCapStyle(Qt::RoundCap);
        pen.setWidthF(shape == UnderlineShape::Dots ? 2 : 1.2);
        pen.setDashPattern({0.01, shape == UnderlineShape::Dots ? 2.0 : 3.5});
    }
    return pen;
}

void paintShape(QPainter &painter, UnderlineShape shape, const QColor &colour, qreal left, qreal right, qreal y)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(linePen(shape, colour));
    painter.setBrush(Qt::NoBrush);
    if (shape == UnderlineShape::Wave || shape == UnderlineShape::DoubleWave) {
        painter.setClipRect(QRectF(left, y - 2, right - left, 8));
        painter.drawPath(wave(left, right, y));
        if (shape == UnderlineShape::DoubleWave)
            painter.drawPath(wave(left, right, y + 2));
    } else {
        painter.drawLine(QPointF(left, y + 1.5), QPointF(right, y + 1.5));
    }
    painter.restore();
}

/// Worst last, so that it is drawn on top; of marks on the same text only the worst.
std::vector<const FindingMark *> drawingOrder(std::span<const FindingMark> marks)
{
    std::vector<const FindingMark *> order;
    for (const FindingMark &mark : marks)
        order.push_back(&mark);
    std::ranges::stable_sort(order, [](const auto *a, const auto *b) { return a->finding->severity > b->finding->severity; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const FindingMark *mark = order[i];
        const bool hidden =
            std::any_of(order.begin() + static_cast<std::ptrdiff_t>(i) + 1, order.end(),
                        [&](const FindingMark *worse) { return worse->begin() == mark->begin() && worse->end() == mark->end(); });
        if (hidden)
            order[i] = nullptr;
    }
    std::erase(order, nullptr);
    return order;
}

std::vector<FindingPtr> worstFirst(std::span<const FindingMark> marks)
{
    std::vector<FindingPtr> findings;
    for (const FindingMark &mark : marks)
        findings.push_back(mark.finding);
    std::ranges::stable_sort(findings, {}, [](const FindingPtr &finding) { return finding->severity; });
    return findings;
}

} // namespace

UnderlineShape underlineShape(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return UnderlineShape::DoubleWave;
    case Severity::High:
        return UnderlineShape::Wave;
    case Severity::Medium:
        return UnderlineShape::Dashes;
    case Severity::Low:
        return UnderlineShape::Dots;
    case Severity::Info:
        break;
    }
    return UnderlineShape::FineDots;
}

void FindingPainter::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_icons.clear();
}

const QPixmap &FindingPainter::icon(Severity severity, int size, qreal devicePixelRatio) const
{
    const std::array<int, 3> key{static_cast<int>(severity), size, qRound(devicePixelRatio * 100)};
    auto found = m_icons.find(key);
    if (found == m_icons.end())
        found = m_icons.emplace(key, severityIcon(severity, m_theme).pixmap(QSize(size, size), devicePixelRatio)).first;
    return found->second;
}

void FindingPainter::paintUnderlines(QPainter &painter, const VisibleBlock &line, std::span<const FindingMark> marks) const
{
    for (const FindingMark *mark : drawingOrder(marks))
        paintUnderline(painter, line, *mark);
}

void FindingPainter::paintUnderline(QPainter &painter, const VisibleBlock &line, const FindingMark &mark) const
{
    const QTextLayout *layout = line.block.layout();
    const int begin = mark.begin() - line.block.position();
    const int end = std::min(mark.end() - line.block.position(), line.block.length() - 1);
    painter.save();
    painter.setOpacity(mark.isStale ? staleOpacity : 1.0);
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine text = layout->lineAt(i);
        const int from = std::max(begin, text.textStart());
        const int to = std::min(end, text.textStart() + text.textLength());
        if (from > to || (from == to && begin != end))
            continue;
        const qreal left = line.rect.left() + text.cursorToX(from);
        const qreal right = std::max(line.rect.left() + text.cursorToX(to), left + 6);
        const qreal y = line.rect.top() + std::min(text.y() + text.ascent() + 2, text.y() + text.height() - 3);
        const Severity severity = mark.finding->severity;
        paintShape(painter, underlineShape(severity), m_theme.severity(severity), left, right, y);
    }
    painter.restore();
}

QRectF FindingPainter::paintMessage(QPainter &painter, const VisibleBlock &line, std::span<const FindingMark> marks, qreal textEnd,
                                    qreal right) const
{
    const std::vector<FindingPtr> findings = worstFirst(marks);
    constexpr int iconSize = 14;
    constexpr int smallestRoom = 48;
    const qreal left = textEnd + 2 * Metrics::space4;
    if (findings.empty() || right - left < smallestRoom)
        return {};
    const bool fixable =
        std::ranges::any_of(findings, [](const FindingPtr &finding) { return offeredFix(*finding, 0) != nullptr; });
    const bool stale = std::ranges::all_of(marks, &FindingMark::isStale);
    const QFontMetricsF metrics(m_messageFont);
    const QString hint = fixable ? QStringLiteral(" · Ctrl+.") : QString();
    const qreal textLeft = left + iconSize + 6;
    const qreal room = right - textLeft - metrics.horizontalAdvance(hint);
    const QString message = metrics.elidedText(FindingText::inlineMessage(findings), Qt::ElideRight, std::max(room, 0.0));

    const Severity severity = findings.front()->severity;
    const qreal height = line.block.layout()->lineAt(0).height();
    const QRectF box(textLeft, line.rect.top(), right - textLeft, height);
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight); // as the text it follows, in every language
    painter.setOpacity(stale ? staleOpacity : 1.0);
    painter.drawPixmap(QPointF(left, std::round(line.rect.top() + (height - iconSize) / 2)),
                       icon(severity, iconSize, painter.device()->devicePixelRatio()));
    painter.setFont(m_messageFont);
    painter.setPen(m_theme.severity(severity));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, message);
    const qreal width = metrics.horizontalAdvance(message);
    painter.setPen(m_theme.muted);
    if (!hint.isEmpty() && room > 0)
        painter.drawText(box.adjusted(width, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, hint);
    painter.restore();
    return {left, line.rect.top(), textLeft - left + width + metrics.horizontalAdvance(hint), height};
}

} // namespace bulkhead
