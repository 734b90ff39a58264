#include "ui/isolation/line_words.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace bulkhead {

namespace {

constexpr double markWidth = 28; ///< of the widest mark that is usual
constexpr double air = 2; ///< around words
constexpr std::array<double, 7> places = {0.42, 0.34, 0.5, 0.26, 0.58, 0.2, 0.64}; ///< on a line, the best first
constexpr int pieces = 24; ///< that a line is looked at in

class WordPlacer {
public:
    WordPlacer(const IsolationPicture &picture, std::span<const std::size_t> lines)
        : m_picture(picture)
        , m_lines(lines)
    {
        for (const std::size_t line : lines) {
            const PictureLine &one = picture.lines[line].line;
            if (one.isNew || one.kind == LineKind::Breach || one.kind == LineKind::Unknown || one.kind == LineKind::Conditional)
                m_taken.push_back(picture.lines[line].mark(markWidth));
        }
    }

    /// Nothing if there is no room.
    [[nodiscard]] std::optional<QRectF> place(std::size_t index, QSizeF size)
    {
        const PlacedLine &line = m_picture.lines[index];
        for (const double t : places) {
            const QPointF middle = line.at(t);
            const QRectF area(middle - QPointF(size.width() / 2, size.height() / 2), size);
            if (!isFree(index, area.adjusted(-air, -air, air, air)))
                continue;
            m_taken.push_back(area);
            return area;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool isFree(std::size_t index, const QRectF &area) const
    {
        // Between its lanes there are lines, marks and words, and nothing else.
        const PlacedLine &line = m_picture.lines[index];
        if (area.left() < std::min(line.curve[0].x(), line.curve[3].x())
            || area.right() > std::max(line.curve[0].x(), line.curve[3].x()))
            return false;
        return std::ranges::none_of(m_taken, [&](const QRectF &taken) { return taken.intersects(area); })
            && std::ranges::none_of(m_lines,
                                    [&](std::size_t other) { return other != index && passes(m_picture.lines[other], area); });
    }

    [[nodiscard]] static bool passes(const PlacedLine &line, const QRectF &area)
    {
        // What is there no longer may have a gap.
        if (line.line.kind == LineKind::Removed || !line.bounds.intersects(area))
            return false;
        QPointF from = line.curve[0];
        for (int i = 1; i <= pieces; ++i) {
            const QPointF to = line.at(static_cast<double>(i) / pieces);
            if (QRectF(from, to).normalized().adjusted(0, -1, 0, 1).intersects(area))
                return true;
            from = to;
        }
        return false;
    }

    const IsolationPicture &m_picture;
    std::span<const std::size_t> m_lines;
    std::vector<QRectF> m_taken;
};

} // namespace

std::vector<PlacedWords> placeWords(const IsolationPicture &picture, std::span<const std::size_t> lines,
                                    const std::function<QSizeF(const QString &)> &sizeOf)
{
    WordPlacer placer(picture, lines);
    std::vector<PlacedWords> words;
    for (const std::size_t line : lines | std::views::reverse) {
        if (picture.lines[line].line.kind == LineKind::Removed)
            continue; // how it is drawn says all that there is to say
        const QString text = lineWords(picture.lines[line].line.reason);
        if (const std::optional<QRectF> area = placer.place(line, sizeOf(text)))
            words.push_back({line, text, *area});
    }
    return words;
}

} // namespace bulkhead
