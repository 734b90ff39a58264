#include "ui/isolation/isolation_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace bulkhead {

namespace {

constexpr double margin = 16;
constexpr double gap = 10;
constexpr double cardWidth = 236;
constexpr double groupWidth = 300;
constexpr double laneGap = 180; ///< for the lines and the words on them
constexpr double cardHeight = 46;
constexpr double headingHeight = 28;
constexpr double fullGroupHeight = 84;
constexpr double compactGroupHeight = 17;
constexpr double firstRow = margin + laneHeading;
constexpr double markAt = 0.84; ///< where on its line the mark stands
constexpr double markHeight = 16;
constexpr double farthestDown = 360; ///< then a short lane is still in sight at the top of a long picture
constexpr std::size_t fullGroups = 24; ///< above it each is one line of text

constexpr double ciLeft = margin;
constexpr double groupsLeft = ciLeft + cardWidth + laneGap;
constexpr double applicationsLeft = groupsLeft + groupWidth + laneGap;
constexpr double pictureWidth = applicationsLeft + cardWidth + margin;

double heightOf(const PictureCard &card)
{
    return card.fold == PictureCard::Fold::Heading ? headingHeight : cardHeight;
}

/// What a group is to be looked at for: the worst line that leads to it.
std::vector<LineKind> worstOfGroups(const PictureInput &input)
{
    std::vector<LineKind> worst(input.groups.size(), LineKind::Removed);
    for (const PictureLine &line : input.lines)
        worst[line.group] = std::max(worst[line.group], line.kind);
    return worst;
}

std::vector<std::size_t> orderedGroups(const PictureInput &input)
{
    const std::vector<LineKind> worst = worstOfGroups(input);
    std::vector<std::size_t> order(input.groups.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const bool breachA = worst[a] == LineKind::Breach;
        const bool breachB = worst[b] == LineKind::Breach;
        if (breachA != breachB)
            return breachA;
        return input.groups[a].title < input.groups[b].title;
    });
    return order;
}

/// A card stands near the middle of the groups it leads to; cards of an unfolded namespace stay together below its heading.
struct CardOrder {
    double weight = 0;
    QString block; ///< "namespace" of an unfolded one, else the card's title
    std::size_t index = 0;
};

std::vector<std::size_t> orderedCards(const PictureInput &input, PictureLane lane, const std::vector<double> &groupMiddle)
{
    std::vector<double> sum(input.cards.size());
    std::vector<double> count(input.cards.size());
    for (const PictureLine &line : input.lines) {
        const double weight = line.kind == LineKind::Breach ? 3 : 1;
        sum[line.card] += weight * groupMiddle[line.group];
        count[line.card] += weight;
    }
    std::map<std::string, std::pair<double, double>> unfolded; ///< namespaces with a heading
    for (std::size_t i = 0; i < input.cards.size(); ++i) {
        const PictureCard &card = input.cards[i];
        if (card.lane == lane && card.fold == PictureCard::Fold::Heading)
            unfolded[card.namespaceName] = {};
    }
    for (std::size_t i = 0; i < input.cards.size(); ++i) {
        const auto block = unfolded.find(input.cards[i].namespaceName);
        if (input.cards[i].lane == lane && block != unfolded.end()) {
            block->second.first += sum[i];
            block->second.second += count[i];
        }
    }
    std::vector<CardOrder> order;
    for (std::size_t i = 0; i < input.cards.size(); ++i) {
        const PictureCard &card = input.cards[i];
        if (card.lane != lane)
            continue;
        const auto block = unfolded.find(card.namespaceName);
        const bool isInBlock = block != unfolded.end();
        const double blockSum = isInBlock ? block->second.first : sum[i];
        const double blockCount = isInBlock ? block->second.second : count[i];
        order.push_back(
            {blockCount > 0 ? blockSum / blockCount : 1e9, isInBlock ? QString::fromStdString(card.namespaceName) : card.title, i});
    }
    std::ranges::stable_sort(order, [&](const CardOrder &a, const CardOrder &b) {
        if (std::abs(a.weight - b.weight) > 0.5)
            return a.weight < b.weight;
        if (a.block != b.block)
            return a.block < b.block;
        const bool headingA = input.cards[a.index].fold == PictureCard::Fold::Heading;
        const bool headingB = input.cards[b.index].fold == PictureCard::Fold::Heading;
        return headingA != headingB ? headingA : input.cards[a.index].title < input.cards[b.index].title;
    });
    std::vector<std::size_t> indexes;
    std::ranges::transform(order, std::back_inserter(indexes), &CardOrder::index);
    return indexes;
}

class Layouter {
public:
    Layouter(PictureInput input, Qt::LayoutDirection direction)
        : m_input(std::move(input))
    {
        m_picture.direction = direction;
        m_picture.isWhatIf = m_input.isWhatIf;
        m_picture.detail = m_input.groups.size() > fullGroups ? PictureDetail::Compact : PictureDetail::Full;
    }

    [[nodiscard]] IsolationPicture run()
    {
        placeGroups();
        placeLane(PictureLane::Ci, ciLeft);
        placeLane(PictureLane::Applications, applicationsLeft);
        centreLanes();
        placeStrip();
        placeLines();
        m_picture.size = {pictureWidth, m_bottom + margin};
        if (m_picture.direction == Qt::RightToLeft)
            mirror();
        return std::move(m_picture);
    }

private:
    void placeGroups()
    {
        const double height = m_picture.detail == PictureDetail::Full ? fullGroupHeight : compactGroupHeight;
        const double step = height + (m_picture.detail == PictureDetail::Full ? gap + 6 : 2);
        m_groupAt.resize(m_input.groups.size());
        m_groupMiddle.resize(m_input.groups.size());
        double top = firstRow;
        for (const std::size_t index : orderedGroups(m_input)) {
            m_groupAt[index] = m_picture.groups.size();
            m_groupMiddle[index] = top + height / 2;
            m_picture.groups.push_back({std::move(m_input.groups[index]), {groupsLeft, top, groupWidth, height}});
            top += step;
        }
        m_picture.lanes[static_cast<std::size_t>(PictureLane::Groups)] = {groupsLeft, margin, groupWidth, top - margin};
        m_bottom = std::max(m_bottom, top);
    }

    void placeLane(PictureLane lane, double left)
    {
        m_cardAt.resize(m_input.cards.size());
        double top = firstRow;
        for (const std::size_t index : orderedCards(m_input, lane, m_groupMiddle)) {
            const double height = heightOf(m_input.cards[index]);
            m_cardAt[index] = m_picture.cards.size();
            m_picture.cards.push_back({m_input.cards[index], {left, top, cardWidth, height}});
            top += height + gap;
        }
        m_picture.lanes[static_cast<std::size_t>(lane)] = {left, margin, cardWidth, top - margin};
        m_bottom = std::max(m_bottom, top);
    }

    /// Short lanes stand beside the middle of the longest one, so that lines stay level.
    void centreLanes()
    {
        for (const PictureLane lane : {PictureLane::Ci, PictureLane::Groups, PictureLane::Applications}) {
            QRectF &area = m_picture.lanes[static_cast<std::size_t>(lane)];
            const double down = std::min(std::floor((m_bottom - area.bottom()) / 2), farthestDown);
            for (PlacedCard &placed : m_picture.cards) {
                if (placed.card.lane == lane)
                    placed.area.translate(0, down);
            }
            for (PlacedGroup &placed : m_picture.groups) {
                if (lane == PictureLane::Groups)
                    placed.area.translate(0, down);
            }
            area.setBottom(area.bottom() + down);
        }
    }

    /// What stands everywhere has no lines: its cards fill rows below the lanes.
    void placeStrip()
    {
        double left = margin + gap;
        double top = m_bottom + gap + laneHeading;
        const double stripTop = m_bottom + gap;
        bool isEmpty = true;
        for (const std::size_t index : orderedCards(m_input, PictureLane::Everywhere, m_groupMiddle)) {
            if (left + cardWidth > pictureWidth - margin) {
                left = margin + gap;
                top += cardHeight + gap;
            }
            m_cardAt[index] = m_picture.cards.size();
            m_picture.cards.push_back({m_input.cards[index], {left, top, cardWidth, heightOf(m_input.cards[index])}});
            left += cardWidth + gap;
            isEmpty = false;
        }
        if (isEmpty)
            return;
        m_bottom = top + cardHeight + gap;
        m_picture.lanes[static_cast<std::size_t>(PictureLane::Everywhere)] = {margin, stripTop, pictureWidth - 2 * margin,
                                                                              m_bottom - stripTop};
    }

    /// Each line has a place of its own on the edges of its card and its group, in the order of the other ends: so none cross
    /// there.
    void placeLines()
    {
        std::map<std::size_t, std::vector<std::size_t>> atCard;
        std::map<std::pair<std::size_t, bool>, std::vector<std::size_t>> atGroup; ///< group, from the left
        for (PictureLine &line : m_input.lines) {
            line.card = m_cardAt[line.card];
            line.group = m_groupAt[line.group];
            const std::size_t index = m_picture.lines.size();
            m_picture.lines.push_back({line, {}, {}, 0});
            atCard[line.card].push_back(index);
            atGroup[{line.group, isLeft(line.card)}].push_back(index);
        }
        for (auto &[card, lines] : atCard) {
            std::ranges::stable_sort(lines, {}, [&](std::size_t line) { return groupArea(line).center().y(); });
            spread(lines, m_picture.cards[card].area, [&](PlacedLine &line, double y) {
                line.curve[0] = {isLeft(line.line.card) ? cardArea(line).right() : cardArea(line).left(), y};
            });
        }
        for (auto &[key, lines] : atGroup) {
            std::ranges::stable_sort(lines, {}, [&](std::size_t line) { return cardArea(m_picture.lines[line]).center().y(); });
            const QRectF area = m_picture.groups[key.first].area;
            spread(lines, area, [&](PlacedLine &line, double y) { line.curve[3] = {key.second ? area.left() : area.right(), y}; });
        }
        for (PlacedLine &line : m_picture.lines)
            bend(line);
        std::ranges::stable_sort(m_picture.lines, {}, [](const PlacedLine &line) { return line.line.kind; });
        number();
    }

    template<typename Put>
    void spread(const std::vector<std::size_t> &lines, const QRectF &area, const Put &put)
    {
        const double step = area.height() / static_cast<double>(lines.size() + 1);
        for (std::size_t i = 0; i < lines.size(); ++i)
            put(m_picture.lines[lines[i]], area.top() + step * static_cast<double>(i + 1));
    }

    static void bend(PlacedLine &line)
    {
        const double reach = (line.curve[3].x() - line.curve[0].x()) / 2;
        line.curve[1] = line.curve[0] + QPointF(reach, 0);
        line.curve[2] = line.curve[3] - QPointF(reach, 0);
        line.bounds = QRectF(line.curve[0], line.curve[3]).normalized().adjusted(-8, -8, 8, 8);
    }

    /// Breaches count from the top of the picture.
    void number()
    {
        std::vector<PlacedLine *> breaches;
        for (PlacedLine &line : m_picture.lines) {
            if (line.line.kind == LineKind::Breach)
                breaches.push_back(&line);
        }
        std::ranges::stable_sort(breaches, {}, [](const PlacedLine *line) { return line->curve[3].y(); });
        for (std::size_t i = 0; i < breaches.size(); ++i)
            breaches[i]->number = static_cast<int>(i + 1);
    }

    /// What was laid out from left to right is turned over.
    void mirror()
    {
        const auto turn = [](QRectF &area) {
            if (!area.isEmpty())
                area.moveLeft(pictureWidth - area.right());
        };
        for (PlacedCard &placed : m_picture.cards)
            turn(placed.area);
        for (PlacedGroup &placed : m_picture.groups)
            turn(placed.area);
        for (QRectF &lane : m_picture.lanes)
            turn(lane);
        for (PlacedLine &line : m_picture.lines) {
            turn(line.bounds);
            for (QPointF &point : line.curve)
                point.setX(pictureWidth - point.x());
        }
    }

    [[nodiscard]] bool isLeft(std::size_t card) const { return m_picture.cards[card].card.lane == PictureLane::Ci; }
    [[nodiscard]] QRectF cardArea(const PlacedLine &line) const { return m_picture.cards[line.line.card].area; }
    [[nodiscard]] QRectF groupArea(std::size_t line) const { return m_picture.groups[m_picture.lines[line].line.group].area; }

    PictureInput m_input;
    IsolationPicture m_picture;
    std::vector<std::size_t> m_groupAt; ///< place in the picture of each group of the input
    std::vector<std::size_t> m_cardAt;
    std::vector<double> m_groupMiddle;
    double m_bottom = firstRow;
};

} // namespace

QPointF PlacedLine::at(double t) const
{
    const double u = 1 - t;
    return u * u * u * curve[0] + 3 * u * u * t * curve[1] + 3 * u * t * t * curve[2] + t * t * t * curve[3];
}

QRectF PlacedLine::mark(double width) const
{
    const QPointF middle = at(markAt);
    return {middle.x() - width / 2, middle.y() - markHeight / 2, width, markHeight};
}

IsolationPicture layOut(PictureInput input, Qt::LayoutDirection direction)
{
    return Layouter(std::move(input), direction).run();
}

IsolationPicture layOutIsolation(const Isolation &shown, const Isolation *today, const PictureFilter &filter,
                                 Qt::LayoutDirection direction)
{
    return layOut(pictureInput(shown, today, filter), direction);
}

} // namespace bulkhead
