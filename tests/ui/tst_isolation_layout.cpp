#include "ui/isolation/isolation_layout.h"
#include "ui/isolation/line_words.h"
#include "ui/isolation/picture_colours.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace bulkhead;

namespace {

PictureCard card(PictureLane lane, const QString &title)
{
    return {.lane = lane, .workloads = {0}, .namespaceName = "shop", .title = title, .subtitle = QStringLiteral("application")};
}

/// `groups` groups, and as many cards at both sides; each CI card leads to two groups, each application to one.
PictureInput inputOf(std::size_t groups)
{
    PictureInput input;
    for (std::size_t i = 0; i < groups; ++i) {
        const QString number = QStringLiteral("%1").arg(i, 3, 10, QLatin1Char('0'));
        input.groups.push_back({.group = i, .title = QStringLiteral("pool-") + number});
        input.cards.push_back(card(PictureLane::Ci, QStringLiteral("runner-") + number));
        input.lines.push_back({.card = input.cards.size() - 1, .group = i});
        input.lines.push_back({.card = input.cards.size() - 1, .group = (i * 7 + 3) % groups, .kind = LineKind::Unknown});
        input.cards.push_back(card(PictureLane::Applications, QStringLiteral("cart-") + number));
        input.lines.push_back({.card = input.cards.size() - 1, .group = i});
    }
    input.cards.push_back(card(PictureLane::Everywhere, QStringLiteral("fluent-bit")));
    return input;
}

std::vector<QRectF> areasOf(const IsolationPicture &picture)
{
    std::vector<QRectF> areas;
    std::ranges::transform(picture.cards, std::back_inserter(areas), &PlacedCard::area);
    std::ranges::transform(picture.groups, std::back_inserter(areas), &PlacedGroup::area);
    return areas;
}

/// As a font of 11 pixels would have them.
QSizeF sizeOf(const QString &words)
{
    return {6.0 * static_cast<double>(words.size()) + 8, 14};
}

std::vector<PlacedWords> wordsOf(const IsolationPicture &picture)
{
    std::vector<std::size_t> lines(picture.lines.size());
    std::iota(lines.begin(), lines.end(), 0U);
    return placeWords(picture, lines, sizeOf);
}

/// WCAG 2.2.
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &first, const QColor &second)
{
    const double lighter = std::max(luminance(first), luminance(second));
    const double darker = std::min(luminance(first), luminance(second));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestIsolationLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingOverlaps_data() { sizes(); }
    void nothingOverlaps();
    void linesJoinTheirEnds_data() { sizes(); }
    void linesJoinTheirEnds();
    void linesKeepOutOfCardsAndGroups_data() { sizes(); }
    void linesKeepOutOfCardsAndGroups();
    void lanesStandInOrder();
    void sameInputSamePicture();
    void breachesComeFirstAndCountFromTheTop();
    void manyGroupsAreRows();
    void cardsOfAnUnfoldedNamespaceFollowItsHeading();
    void nothingMakesAnEmptyPicture();
    void fromRightToLeftIsTheMirrorImage_data() { sizes(); }
    void fromRightToLeftIsTheMirrorImage();
    void wordsCoverNothing_data() { sizes(); }
    void wordsCoverNothing();
    void theMoreSeriousLineHasTheRoom();
    void whatIsGoneLeavesRoomForWords();
    void wordsKeepOffWordsAndMarks();
    void coloursReachTheirContrast();

private:
    static void sizes()
    {
        QTest::addColumn<std::size_t>("groups");
        for (const std::size_t groups : {std::size_t{1}, std::size_t{5}, std::size_t{60}, std::size_t{200}})
            QTest::addRow("%zu groups", groups) << groups;
    }
};

void TestIsolationLayout::nothingOverlaps()
{
    QFETCH(const std::size_t, groups);
    const IsolationPicture picture = layOut(inputOf(groups));
    const std::vector<QRectF> areas = areasOf(picture);
    QCOMPARE(areas.size(), 3 * groups + 1);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        QVERIFY(QRectF({0, 0}, picture.size).contains(areas[i]));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY2(!areas[i].intersects(areas[j]), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
    }
}

void TestIsolationLayout::linesJoinTheirEnds()
{
    QFETCH(const std::size_t, groups);
    const IsolationPicture picture = layOut(inputOf(groups));
    QCOMPARE(picture.lines.size(), 3 * groups);
    for (const PlacedLine &line : picture.lines) {
        const PlacedCard &from = picture.cards.at(line.line.card);
        const QRectF to = picture.groups.at(line.line.group).area;
        const bool isLeft = from.card.lane == PictureLane::Ci;
        QCOMPARE(line.curve[0].x(), isLeft ? from.area.right() : from.area.left());
        QCOMPARE(line.curve[3].x(), isLeft ? to.left() : to.right());
        QVERIFY(line.curve[0].y() > from.area.top() && line.curve[0].y() < from.area.bottom());
        QVERIFY(line.curve[3].y() > to.top() && line.curve[3].y() < to.bottom());
    }
}

void TestIsolationLayout::linesKeepOutOfCardsAndGroups()
{
    QFETCH(const std::size_t, groups);
    const IsolationPicture picture = layOut(inputOf(groups));
    const std::vector<QRectF> areas = areasOf(picture);
    for (const PlacedLine &line : picture.lines) {
        for (double t = 0.05; t < 1; t += 0.1) {
            const QPointF at = line.at(t);
            QVERIFY(line.bounds.contains(at));
            QVERIFY(std::ranges::none_of(areas, [&](const QRectF &area) { return area.contains(at); }));
        }
    }
}

void TestIsolationLayout::lanesStandInOrder()
{
    const IsolationPicture picture = layOut(inputOf(5));
    const auto lane = [&](PictureLane which) { return picture.lanes[static_cast<std::size_t>(which)]; };
    QVERIFY(lane(PictureLane::Ci).right() < lane(PictureLane::Groups).left());
    QVERIFY(lane(PictureLane::Groups).right() < lane(PictureLane::Applications).left());
    for (const PictureLane which : {PictureLane::Ci, PictureLane::Groups, PictureLane::Applications})
        QVERIFY(lane(which).bottom() <= lane(PictureLane::Everywhere).top());
    for (const PlacedCard &placed : picture.cards)
        QVERIFY(lane(placed.card.lane).contains(placed.area));
    for (const PlacedGroup &placed : picture.groups)
        QVERIFY(lane(PictureLane::Groups).contains(placed.area));
}

void TestIsolationLayout::sameInputSamePicture()
{
    const IsolationPicture first = layOut(inputOf(60));
    const IsolationPicture second = layOut(inputOf(60));
    QCOMPARE(areasOf(first), areasOf(second));
    for (std::size_t i = 0; i < first.lines.size(); ++i)
        QCOMPARE(first.lines[i].curve, second.lines[i].curve);
}

void TestIsolationLayout::breachesComeFirstAndCountFromTheTop()
{
    PictureInput input = inputOf(6);
    for (const std::size_t line : {std::size_t{9}, std::size_t{15}})
        input.lines[line].kind = LineKind::Breach; // to pool-003 and pool-005
    const IsolationPicture picture = layOut(std::move(input));
    QCOMPARE(picture.groups[0].group.title, QStringLiteral("pool-003"));
    QCOMPARE(picture.groups[1].group.title, QStringLiteral("pool-005"));
    QCOMPARE(picture.groups[2].group.title, QStringLiteral("pool-000"));
    std::map<std::size_t, int> numbers; ///< by group, from the top
    for (const PlacedLine &line : picture.lines) {
        QCOMPARE(line.number > 0, line.line.kind == LineKind::Breach);
        if (line.number > 0)
            numbers[line.line.group] = line.number;
    }
    QCOMPARE(numbers, (std::map<std::size_t, int>{{0, 1}, {1, 2}}));
    QVERIFY2(picture.lines.back().line.kind == LineKind::Breach, "what matters most is drawn over the rest");
}

void TestIsolationLayout::manyGroupsAreRows()
{
    const IsolationPicture few = layOut(inputOf(5));
    const IsolationPicture many = layOut(inputOf(60));
    QVERIFY(few.detail == PictureDetail::Full);
    QVERIFY(many.detail == PictureDetail::Compact);
    QVERIFY(many.groups.front().area.height() * 2 < few.groups.front().area.height());
}

void TestIsolationLayout::cardsOfAnUnfoldedNamespaceFollowItsHeading()
{
    PictureInput input = inputOf(4);
    for (const char *title : {"b", "a"}) {
        input.cards.push_back(card(PictureLane::Applications, QLatin1StringView(title)));
        input.cards.back().namespaceName = "bank";
        input.lines.push_back({.card = input.cards.size() - 1, .group = 1});
    }
    input.cards.push_back(card(PictureLane::Applications, QStringLiteral("bank")));
    input.cards.back().namespaceName = "bank";
    input.cards.back().fold = PictureCard::Fold::Heading;
    const IsolationPicture picture = layOut(std::move(input));
    QStringList bank;
    double previous = 0;
    for (const PlacedCard &placed : picture.cards) {
        if (placed.card.lane != PictureLane::Applications)
            continue;
        QVERIFY(placed.area.top() > previous);
        previous = placed.area.top();
        if (placed.card.namespaceName == "bank" || (!bank.isEmpty() && bank.size() < 3))
            bank.append(placed.card.title);
    }
    QCOMPARE(bank, QStringList({QStringLiteral("bank"), QStringLiteral("a"), QStringLiteral("b")}));
}

void TestIsolationLayout::nothingMakesAnEmptyPicture()
{
    const IsolationPicture picture = layOut({});
    QVERIFY(picture.cards.empty() && picture.groups.empty() && picture.lines.empty());
    PictureInput lonely;
    lonely.groups.push_back({.title = QStringLiteral("spare")});
    QCOMPARE(layOut(std::move(lonely)).groups.size(), std::size_t{1});
}

void TestIsolationLayout::fromRightToLeftIsTheMirrorImage()
{
    QFETCH(const std::size_t, groups);
    const IsolationPicture left = layOut(inputOf(groups));
    const IsolationPicture right = layOut(inputOf(groups), Qt::RightToLeft);
    QVERIFY(left.direction == Qt::LeftToRight && right.direction == Qt::RightToLeft);
    QCOMPARE(right.size, left.size);
    const auto mirrored = [&](const QRectF &area) {
        return QRectF(left.size.width() - area.right(), area.top(), area.width(), area.height());
    };
    const std::vector<QRectF> before = areasOf(left);
    const std::vector<QRectF> after = areasOf(right);
    for (std::size_t i = 0; i < before.size(); ++i)
        QCOMPARE(after[i], mirrored(before[i]));
    for (std::size_t i = 0; i < left.lanes.size(); ++i)
        QCOMPARE(right.lanes[i], mirrored(left.lanes[i]));
    const auto lane = [&](PictureLane which) { return right.lanes[static_cast<std::size_t>(which)]; };
    QVERIFY(lane(PictureLane::Applications).right() < lane(PictureLane::Groups).left());
    QVERIFY(lane(PictureLane::Groups).right() < lane(PictureLane::Ci).left());
    for (std::size_t i = 0; i < left.lines.size(); ++i) {
        QCOMPARE(right.lines[i].bounds, mirrored(left.lines[i].bounds));
        for (const double t : {0.0, 0.3, 1.0}) {
            const QPointF at = left.lines[i].at(t);
            QCOMPARE(right.lines[i].at(t), QPointF(left.size.width() - at.x(), at.y()));
        }
    }
}

void TestIsolationLayout::wordsCoverNothing()
{
    QFETCH(const std::size_t, groups);
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const IsolationPicture picture = layOut(inputOf(groups), direction);
        const std::vector<PlacedWords> words = wordsOf(picture);
        QVERIFY(!words.empty());
        std::vector<QRectF> taken = areasOf(picture);
        for (const PlacedLine &line : picture.lines) {
            if (line.line.kind == LineKind::Unknown)
                taken.push_back(line.mark(18));
        }
        for (const PlacedWords &placed : words) {
            QVERIFY(std::ranges::none_of(taken, [&](const QRectF &area) { return area.intersects(placed.area); }));
            QVERIFY2(placed.area.contains(placed.area.center()) && picture.lines[placed.line].bounds.intersects(placed.area),
                     "words stand on their line");
            taken.push_back(placed.area);
        }
    }
}

void TestIsolationLayout::theMoreSeriousLineHasTheRoom()
{
    PictureInput input;
    input.groups.push_back({.title = QStringLiteral("apps")});
    for (int i = 0; i < 4; ++i) {
        input.cards.push_back(card(PictureLane::Ci, QString::number(i)));
        input.lines.push_back({.card = input.cards.size() - 1, .kind = i == 2 ? LineKind::Breach : LineKind::Yes});
    }
    const IsolationPicture picture = layOut(std::move(input));
    const std::vector<PlacedWords> words = wordsOf(picture);
    QVERIFY(!words.empty());
    QVERIFY(picture.lines[words.front().line].line.kind == LineKind::Breach);
    QCOMPARE(words.front().text, lineWords(LineReason::NoSelector));
}

/// Two lines that cross in the middle have no room for words, unless what-if took one of them away.
void TestIsolationLayout::whatIsGoneLeavesRoomForWords()
{
    const auto crossing = [](LineKind other) {
        PictureInput input;
        for (std::size_t i = 0; i < 2; ++i) {
            input.groups.push_back({.group = i, .title = QString::number(i)});
            input.cards.push_back(card(PictureLane::Ci, QString::number(i)));
        }
        for (std::size_t from = 0; from < 2; ++from) {
            for (std::size_t to = 0; to < 2; ++to)
                input.lines.push_back({.card = from, .group = to, .kind = from == to ? LineKind::Yes : other});
        }
        return layOut(std::move(input));
    };
    const auto spoken = [](const IsolationPicture &picture) {
        const std::vector<PlacedWords> words = wordsOf(picture);
        return std::ranges::count_if(
            words, [&](const PlacedWords &placed) { return picture.lines[placed.line].line.kind == LineKind::Yes; });
    };
    const IsolationPicture all = crossing(LineKind::Breach);
    const IsolationPicture gone = crossing(LineKind::Removed);
    QVERIFY(spoken(gone) >= spoken(all));
    QCOMPARE(spoken(gone), 2);
}

/// Lines so close that neither crosses the other's words, but their words would meet.
void TestIsolationLayout::wordsKeepOffWordsAndMarks()
{
    const auto level = [](double y, LineKind kind) {
        const QPointF from(0, y);
        return PlacedLine{.line = {.kind = kind},
                          .curve = {from, from + QPointF(90, 0), from + QPointF(90, 0), from + QPointF(180, 0)},
                          .bounds = QRectF(-8, y - 8, 196, 16)};
    };
    const auto count = [&](std::vector<PlacedLine> lines, double width) {
        IsolationPicture picture;
        picture.lines = std::move(lines);
        std::vector<std::size_t> all(picture.lines.size());
        std::iota(all.begin(), all.end(), 0U);
        return placeWords(picture, all, [&](const QString &) { return QSizeF(width, 14); }).size();
    };
    QCOMPARE(count({level(0, LineKind::Yes), level(40, LineKind::Yes)}, 130), std::size_t{2});
    QCOMPARE(count({level(0, LineKind::Yes), level(12, LineKind::Yes)}, 130), std::size_t{1});
    QCOMPARE(count({level(0, LineKind::Unknown)}, 100), std::size_t{1});
    QCOMPARE(count({level(0, LineKind::Unknown)}, 130), std::size_t{0}); // the mark stands there
}

void TestIsolationLayout::coloursReachTheirContrast()
{
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast}) {
        const Theme &theme = Theme::of(name);
        const PictureColours &colours = PictureColours::of(name);
        const double wanted = name == ThemeName::HighContrast ? 7.0 : 4.5;
        for (const QColor &ink : {colours.ci, colours.application, colours.breach, colours.neutral}) {
            const auto isText = [&](const QColor &paper) { return contrast(ink, paper) >= wanted; };
            QVERIFY2(isText(theme.base), qPrintable(ink.name())); // headings, and the numbers in a breach's tag
            QVERIFY2(ink == colours.breach || isText(theme.raised), qPrintable(ink.name())); // names of groups
            QVERIFY(contrast(ink, theme.raised) >= 3);
            const QColor paper = wash(ink, theme); // they only frame a card, whose text is the theme's
            QVERIFY(contrast(ink, paper) >= 3);
            QVERIFY(contrast(theme.text, paper) >= wanted && contrast(theme.muted, paper) >= 4.5);
        }
    }
}

QTEST_MAIN(TestIsolationLayout)
#include "tst_isolation_layout.moc"
