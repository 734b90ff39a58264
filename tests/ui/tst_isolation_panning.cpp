// The picture is put together from parts that are kept: it has to be the one that is painted at once.

#include "tests/ui/picture_fixture.h"
#include "ui/isolation/isolation_painter.h"

#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace bulkhead;
using namespace bulkhead::fixture;

namespace {

constexpr QSize windowSize(900, 500);

/// Long in both directions at 100 %: 24 groups, their applications, and runners that leak.
IsolationPtr longCluster(int applications = 24)
{
    std::string text;
    for (int i = 0; i < 24; ++i)
        text += nodeText("node-" + std::to_string(i), "pool-" + std::to_string(i));
    for (int i = 0; i < applications; ++i)
        text += workloadText("shop-" + std::to_string(i), "cart-" + std::to_string(i), "shop/cart:1",
                             "nodeSelector: {pool: pool-" + std::to_string(i) + "}, ");
    for (int i = 0; i < 4; ++i)
        text += workloadText("ci", "runner-" + std::to_string(i), "gitlab/gitlab-runner:v17",
                             i == 0 ? "nodeSelector: {pool: pool-0}, " : std::string());
    return isolationOf(std::move(text));
}

/// So many lines that single ones are not told apart.
IsolationPtr crowdedCluster()
{
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += nodeText("node-" + std::to_string(i), "pool-" + std::to_string(i));
    for (int i = 0; i < 200; ++i)
        text += workloadText("shop", "cart-" + std::to_string(i), "shop/cart:1",
                             "nodeSelector: {pool: pool-" + std::to_string(i) + "}, ");
    for (int i = 0; i < 30; ++i)
        text += workloadText("ci-" + std::to_string(i), "runner", "gitlab/gitlab-runner:v17", {});
    return isolationOf(std::move(text));
}

struct Scene {
    IsolationPtr shown{};
    IsolationPtr today{};
    IsolationSelection selection{};
    Qt::LayoutDirection direction = Qt::LeftToRight;
    ThemeName theme = ThemeName::Light;
    double zoom = 1;
};

void show(IsolationCanvas &canvas, const Scene &scene)
{
    canvas.setLayoutDirection(scene.direction);
    canvas.resize(windowSize);
    canvas.setTheme(Theme::of(scene.theme));
    canvas.setFocusPolicy(Qt::NoFocus); // no frame around the one that happens to have it
    canvas.show(); // else it does not have its size yet
    canvas.setIsolation(scene.shown, scene.today);
    (void)QTest::qWaitFor([&] { return !canvas.picture().cards.empty(); });
    canvas.resetZoom();
    if (scene.zoom != 1)
        canvas.zoomBy(scene.zoom);
    canvas.setSelection(scene.selection);
    QCoreApplication::processEvents(); // scroll bars come, and take their room
}

void scrollTo(IsolationCanvas &canvas, QPoint place)
{
    canvas.horizontalScrollBar()->setValue(place.x());
    canvas.verticalScrollBar()->setValue(place.y());
}

/// What is on the viewport, on a device with so many pixels for one of the window.
QImage seen(IsolationCanvas &canvas, double ratio)
{
    QImage image((QSizeF(canvas.viewport()->size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta);
    canvas.viewport()->render(&image);
    return image;
}

/// The same by one paint, without tiles.
QImage paintedAtOnce(const IsolationCanvas &canvas, const Scene &scene, double ratio)
{
    QImage image((QSizeF(canvas.viewport()->size()) * ratio).toSize(), QImage::Format_RGB32);
    image.fill(Theme::of(scene.theme).base);
    IsolationPainter isolationPainter(canvas.picture(), Theme::of(scene.theme), canvas.font());
    isolationPainter.setSelection(scene.selection);
    QPainter painter(&image);
    painter.setFont(canvas.font());
    const QPointF origin = canvas.onViewport({0, 0, 0, 0}).topLeft() * ratio;
    painter.translate(origin.toPoint());
    painter.scale(canvas.zoom() * ratio, canvas.zoom() * ratio);
    const QRectF visible(-origin / (canvas.zoom() * ratio), QSizeF(image.size()) / (canvas.zoom() * ratio));
    isolationPainter.paint(painter, visible, canvas.zoom());
    isolationPainter.paintCallouts(painter, visible, canvas.zoom());
    return image;
}

/// Whether two pictures are alike to the eye. Where a part of a line is painted alone, its edge may lie a quarter of a pixel
/// beside.
bool looksAlike(const QImage &one, const QImage &other, int onePixelOf = 5000)
{
    constexpr int rounding = 72;
    if (one.size() != other.size())
        return false;
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const int most =
                std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
            count += most > rounding ? 1 : 0;
        }
    }
    return count <= one.width() * one.height() / onePixelOf;
}

constexpr int ofCrowd = 1000; ///< where thousands of fine lines make a pattern

const std::vector<QPoint> &ways()
{
    static const std::vector<QPoint> all{{0, 0},     {0, 37},   {0, 161},  {53, 161}, {190, 420},
                                         {190, 300}, {0, 2000}, {77, 613}, {12, 5}};
    return all;
}

} // namespace

class TestIsolationPanning : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMovedPictureIsTheFreshOne_data();
    void aMovedPictureIsTheFreshOne();
    void itIsTheFreshOneAfterEachChange();
    void onlyWhatComesIntoSightIsPainted();
    void onePartFollowsTheOther_data();
    void onePartFollowsTheOther();
    void breachesOfACrowdLeadSomewhereWhereverOneLooks();
    void aLargePictureIsZoomedByItsPixelsAndSharpAtRest();
    void aSmallPictureIsAlwaysSharp();
};

void TestIsolationPanning::aMovedPictureIsTheFreshOne_data()
{
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<double>("ratio");
    const IsolationPtr cluster = longCluster();
    for (const double ratio : {1.0, 1.5, 2.0}) {
        const auto row = [&](const char *name, const Scene &scene) { QTest::addRow("%s, %.1f", name, ratio) << scene << ratio; };
        row("plain", {.shown = cluster});
        row("dark", {.shown = cluster, .theme = ThemeName::Dark});
        row("right to left", {.shown = cluster, .direction = Qt::RightToLeft});
        row("a group chosen", {.shown = cluster, .selection = {.group = 3}});
        row("a line chosen", {.shown = cluster, .selection = {.workload = workloadNamed(*cluster, "runner-2"), .group = 5}});
        row("what if", {.shown = longCluster(20), .today = cluster});
        row("near", {.shown = cluster, .zoom = 1.7});
    }
}

void TestIsolationPanning::aMovedPictureIsTheFreshOne()
{
    QFETCH(const Scene, scene);
    QFETCH(const double, ratio);
    IsolationCanvas moved;
    show(moved, scene);
    for (const QPoint place : ways()) {
        scrollTo(moved, place);
        const QImage picture = seen(moved, ratio);
        IsolationCanvas fresh;
        show(fresh, scene);
        scrollTo(fresh, place);
        QVERIFY(picture == seen(fresh, ratio));
        QCOMPARE(fresh.verticalScrollBar()->value(), moved.verticalScrollBar()->value());
    }
}

void TestIsolationPanning::itIsTheFreshOneAfterEachChange()
{
    const IsolationPtr cluster = longCluster();
    Scene scene{.shown = cluster};
    IsolationCanvas canvas;
    show(canvas, scene);
    const auto isFresh = [&] {
        const QPoint place(canvas.horizontalScrollBar()->value(), canvas.verticalScrollBar()->value());
        IsolationCanvas fresh;
        show(fresh, scene);
        scrollTo(fresh, place);
        return seen(canvas, 1) == seen(fresh, 1);
    };
    scrollTo(canvas, {0, 200});
    QVERIFY(isFresh());
    const QImage before = seen(canvas, 1);
    scene.selection = {.workload = workloadNamed(*cluster, "runner-1")};
    canvas.setSelection(scene.selection);
    QVERIFY(isFresh());
    QVERIFY(seen(canvas, 1) != before);
    scene.selection = {};
    canvas.setSelection({});
    QVERIFY(isFresh());
    scene.theme = ThemeName::Dark;
    canvas.setTheme(Theme::of(ThemeName::Dark));
    QVERIFY(isFresh());
    scene.shown = longCluster(20);
    scene.today = cluster;
    QSignalSpy drawn(&canvas, &IsolationCanvas::pictureChanged);
    canvas.setIsolation(scene.shown, scene.today);
    QTRY_COMPARE(drawn.size(), 1);
    QVERIFY(isFresh());
    scene.direction = Qt::RightToLeft;
    canvas.setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(drawn.size(), 2);
    QVERIFY(isFresh());
}

void TestIsolationPanning::onlyWhatComesIntoSightIsPainted()
{
    IsolationCanvas canvas;
    show(canvas, {.shown = longCluster()});
    const auto painted = [&] {
        const std::size_t before = canvas.tiles().painted();
        (void)seen(canvas, 1);
        return canvas.tiles().painted() - before;
    };
    scrollTo(canvas, {0, 0});
    canvas.setTheme(Theme::of(ThemeName::Dark));
    const std::size_t all = painted();
    QVERIFY(all >= 8);
    QCOMPARE(painted(), std::size_t{0});
    scrollTo(canvas, {0, 60});
    const std::size_t more = painted();
    QVERIFY(more > 0 && more <= all / 4);
    scrollTo(canvas, {0, 0});
    QCOMPARE(painted(), std::size_t{0});
    canvas.setSelection({.group = canvas.picture().groups[0].group.group});
    QCOMPARE(painted(), all);
}

void TestIsolationPanning::onePartFollowsTheOther_data()
{
    QTest::addColumn<double>("ratio");
    QTest::newRow("1") << 1.0;
    QTest::newRow("1.5") << 1.5;
    QTest::newRow("2") << 2.0;
}

void TestIsolationPanning::onePartFollowsTheOther()
{
    QFETCH(const double, ratio);
    const IsolationPtr cluster = longCluster();
    for (const Scene &scene :
         {Scene{.shown = cluster}, Scene{.shown = cluster, .selection = {.group = 3}}, Scene{.shown = crowdedCluster()}}) {
        IsolationCanvas canvas;
        show(canvas, scene);
        for (const QPoint place : {QPoint(0, 0), QPoint(60, 333)}) {
            scrollTo(canvas, place);
            QVERIFY(looksAlike(seen(canvas, ratio), paintedAtOnce(canvas, scene, ratio), ofCrowd));
        }
    }
}

/// Whatever part of the picture is in the window, the same lines are in it.
void TestIsolationPanning::breachesOfACrowdLeadSomewhereWhereverOneLooks()
{
    IsolationCanvas canvas;
    const Scene scene{.shown = crowdedCluster()};
    show(canvas, scene);
    QVERIFY(canvas.picture().lines.size() > 4000);
    const QImage low = paintedAtOnce(canvas, scene, 1);
    canvas.resize(windowSize.width(), 900);
    const QImage high = paintedAtOnce(canvas, scene, 1);
    QVERIFY(high.height() > low.height());
    QVERIFY(looksAlike(low, high.copy(low.rect())));
}

void TestIsolationPanning::aLargePictureIsZoomedByItsPixelsAndSharpAtRest()
{
    const Scene scene{.shown = crowdedCluster()};
    IsolationCanvas canvas;
    show(canvas, scene);
    QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    (void)seen(canvas, 1);
    const std::size_t painted = canvas.tiles().painted();
    const QPointF at(300, 200);
    QWheelEvent wheel(at, canvas.viewport()->mapToGlobal(at), {}, {0, 240}, {}, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(canvas.viewport(), &wheel);
    QVERIFY(!canvas.isSharp());
    const QImage meanwhile = seen(canvas, 1);
    QCOMPARE(canvas.tiles().painted(), painted);
    QTRY_VERIFY(canvas.isSharp());
    const QImage sharp = seen(canvas, 1);
    QVERIFY(sharp != meanwhile);
    QVERIFY(looksAlike(sharp, paintedAtOnce(canvas, scene, 1), ofCrowd));
}

void TestIsolationPanning::aSmallPictureIsAlwaysSharp()
{
    const Scene scene{.shown = leaking(2)};
    IsolationCanvas canvas;
    show(canvas, scene);
    (void)seen(canvas, 1);
    canvas.zoomBy(1.3);
    QVERIFY(canvas.isSharp());
    QVERIFY(looksAlike(seen(canvas, 1), paintedAtOnce(canvas, scene, 1)));
}

QTEST_MAIN(TestIsolationPanning)
#include "tst_isolation_panning.moc"
