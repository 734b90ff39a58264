#include "tests/ui/picture_fixture.h"
#include "ui/isolation/isolation_export.h"
#include "ui/isolation/picture_symbols.h"

#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace bulkhead;
using namespace bulkhead::fixture;

namespace {

/// Enough that it is laid out elsewhere: `from` is the number of its first application.
IsolationPtr large(int from)
{
    std::string text;
    for (int i = 0; i < 160; ++i)
        text += nodeText("node-" + std::to_string(i), "pool-" + std::to_string(i));
    for (int i = from; i < 160; ++i)
        text += workloadText("shop", "cart-" + std::to_string(i), "shop/cart:1", "nodeSelector: {pool: pool-1}, ");
    text += workloadText("ci", "runner", "gitlab/gitlab-runner:v17", "nodeSelector: {pool: pool-0}, ");
    return isolationOf(std::move(text));
}

} // namespace

class TestIsolationCanvas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_canvas.reset(); }
    void clickChoosesCardGroupAndLine();
    void arrowsWalkLanesAndEscapeClears();
    void returnOpensThePlace();
    void manyCardsFoldAndOpen();
    void anUnfoldedNamespaceFoldsByKey();
    void zoomKeepsWhatIsUnderThePointer();
    void theSelectionOfAnotherIsolationOpensNothing();
    void whatIfShowsLinesThatWent();
    void filterLeavesBreachesAlone();
    void selectionChangesWhatIsPainted();
    void exportsNameTheirInput_data();
    void exportsNameTheirInput();
    void exportToAFolderThatIsNotThereFails();
    void legendExplainsOnlyWhatIsThere();
    void cardsOfCiShowTheirRole();
    void groupsOfUncertainLabelsSaySo();
    void isMirroredFromRightToLeft();
    void aPictureStaysWithItsIsolation();
    void slashFinds();

private:
    std::unique_ptr<IsolationCanvas> m_canvas;
};

void TestIsolationCanvas::init()
{
    m_canvas = std::make_unique<IsolationCanvas>();
    m_canvas->resize(1200, 700);
    m_canvas->setIsolation(leaking(2));
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
}

void TestIsolationCanvas::clickChoosesCardGroupAndLine()
{
    const QSignalSpy chosen(m_canvas.get(), &IsolationCanvas::selectionChanged);
    const IsolationPicture &picture = m_canvas->picture();
    click(*m_canvas, cardOf(picture, PictureLane::Ci).area.center());
    QVERIFY(m_canvas->selection().workload && !m_canvas->selection().group);
    click(*m_canvas, picture.groups[0].area.center());
    QCOMPARE(m_canvas->selection(), (IsolationSelection{.group = picture.groups[0].group.group}));
    const PlacedLine *breach = breachOf(picture);
    QVERIFY(breach);
    click(*m_canvas, breach->at(0.5));
    QVERIFY(m_canvas->selection().workload && m_canvas->selection().group);
    click(*m_canvas, {2, 2});
    QVERIFY(m_canvas->selection().isEmpty());
    QCOMPARE(chosen.size(), 4);
}

void TestIsolationCanvas::arrowsWalkLanesAndEscapeClears()
{
    const IsolationPicture &picture = m_canvas->picture();
    QTest::keyClick(m_canvas.get(), Qt::Key_Down);
    QCOMPARE(m_canvas->selection().group, picture.groups[0].group.group);
    QTest::keyClick(m_canvas.get(), Qt::Key_Down);
    QCOMPARE(m_canvas->selection().group, picture.groups[1].group.group);
    QTest::keyClick(m_canvas.get(), Qt::Key_Left);
    QCOMPARE(m_canvas->selection().workload, cardOf(picture, PictureLane::Ci).card.workloads.front());
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QVERIFY(m_canvas->selection().workload);
    QVERIFY(m_canvas->selection().workload != cardOf(picture, PictureLane::Ci).card.workloads.front());
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QVERIFY(m_canvas->selection().isEmpty());
}

void TestIsolationCanvas::returnOpensThePlace()
{
    QSignalSpy opened(m_canvas.get(), &IsolationCanvas::activated);
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    m_canvas->setSelection({.workload = 0});
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<Location>().source->path(), "a.yaml");
    m_canvas->setSelection({.group = 0});
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
}

void TestIsolationCanvas::manyCardsFoldAndOpen()
{
    m_canvas->setIsolation(leaking(12));
    const QSignalSpy changed(m_canvas.get(), &IsolationCanvas::filterChanged);
    const PlacedCard folded = cardOf(m_canvas->picture(), PictureLane::Applications);
    QCOMPARE(folded.card.fold, PictureCard::Fold::Folded);
    QCOMPARE(folded.card.workloads.size(), std::size_t{12});
    click(*m_canvas, folded.area.center());
    QVERIFY(m_canvas->filter().unfoldedNamespaces.contains("shop"));
    QCOMPARE(changed.size(), 1);
    const auto applications = std::ranges::count(m_canvas->picture().cards, PictureLane::Applications,
                                                 [](const PlacedCard &placed) { return placed.card.lane; });
    QCOMPARE(applications, 13); // with the heading
}

void TestIsolationCanvas::anUnfoldedNamespaceFoldsByKey()
{
    m_canvas->setIsolation(leaking(12));
    m_canvas->setSelection({.workload = cardOf(m_canvas->picture(), PictureLane::Applications).card.workloads.front()});
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QVERIFY(m_canvas->filter().unfoldedNamespaces.contains("shop"));
    QTest::keyClick(m_canvas.get(), Qt::Key_Backspace);
    QVERIFY(m_canvas->filter().unfoldedNamespaces.empty());
}

void TestIsolationCanvas::zoomKeepsWhatIsUnderThePointer()
{
    m_canvas->resize(500, 300);
    m_canvas->resetZoom();
    QCOMPARE(m_canvas->zoom(), 1.0);
    const QRectF card = m_canvas->picture().groups[0].area;
    const QPointF at = m_canvas->onViewport(card).center();
    QWheelEvent wheel(at, m_canvas->viewport()->mapToGlobal(at), {}, {0, 240}, {}, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_canvas->viewport(), &wheel);
    QVERIFY(m_canvas->zoom() > 1.2);
    const QPointF after = m_canvas->onViewport(card).center();
    QVERIFY((after - at).manhattanLength() < 3);
    QTest::keyClick(m_canvas.get(), Qt::Key_0);
    QVERIFY(m_canvas->zoom() < 1);
    QCOMPARE(m_canvas->horizontalScrollBar()->maximum(), 0);
}

void TestIsolationCanvas::theSelectionOfAnotherIsolationOpensNothing()
{
    const QSignalSpy opened(m_canvas.get(), &IsolationCanvas::activated);
    m_canvas->setSelection({.workload = 2});
    m_canvas->setIsolation(leaking(0)); // the file lost its applications
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    m_canvas->setSelection({.group = 1});
    m_canvas->setIsolation(isolationOf(nodeText("only", "apps")));
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
}

void TestIsolationCanvas::whatIfShowsLinesThatWent()
{
    const IsolationPtr today = leaking(2);
    const IsolationPtr shown = isolationOf(nodeText("apps-1", "apps") + nodeText("ci-1", "ci")
                                           + workloadText("ci", "runner", "gitlab/gitlab-runner:v17", "nodeSelector: {pool: ci}, ")
                                           + workloadText("shop", "cart-0", "shop/cart:1", "nodeSelector: {pool: apps}, ")
                                           + workloadText("shop", "cart-1", "shop/cart:1", "nodeSelector: {pool: apps}, "));
    m_canvas->setIsolation(shown, today);
    const IsolationPicture &picture = m_canvas->picture();
    QVERIFY(picture.isWhatIf);
    QVERIFY(!breachOf(picture));
    const auto removed =
        std::ranges::count(picture.lines, LineKind::Removed, [](const PlacedLine &line) { return line.line.kind; });
    QCOMPARE(removed, 1);
    QVERIFY(cardOf(picture, PictureLane::Ci).card.isChanged);
    QVERIFY(!cardOf(picture, PictureLane::Applications).card.isChanged);
}

void TestIsolationCanvas::filterLeavesBreachesAlone()
{
    m_canvas->setFilter({.breachesOnly = true});
    const IsolationPicture &picture = m_canvas->picture();
    QCOMPARE(picture.lines.size(), std::size_t{1});
    QVERIFY(breachOf(picture));
    QCOMPARE(picture.groups.size(), std::size_t{1});
    QCOMPARE(picture.groups[0].group.group, picture.lines[0].line.group);
}

void TestIsolationCanvas::selectionChangesWhatIsPainted()
{
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast}) {
        m_canvas->setTheme(Theme::of(name));
        m_canvas->setSelection({});
        const QImage before = m_canvas->grab().toImage();
        m_canvas->setSelection({.group = 0});
        const QImage after = m_canvas->grab().toImage();
        QVERIFY(before != after);
        QCOMPARE(after.pixelColor(5, after.height() - 5), Theme::of(name).base);
    }
}

void TestIsolationCanvas::exportsNameTheirInput_data()
{
    QTest::addColumn<PictureFormat>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("svg") << PictureFormat::Svg << QByteArray("<?xml");
    QTest::newRow("pdf") << PictureFormat::Pdf << QByteArray("%PDF-");
    QTest::newRow("png") << PictureFormat::Png << QByteArray("\x89PNG");
}

void TestIsolationCanvas::exportsNameTheirInput()
{
    QFETCH(const PictureFormat, format);
    QFETCH(const QByteArray, start);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("picture"));
    const PictureCaption caption{QStringLiteral("acme-shop"),
                                 QStringLiteral("NOT ISOLATED"),
                                 QDateTime(QDate(2030, 1, 2), QTime(3, 4)),
                                 QStringLiteral("0123456789abcdef"),
                                 {QStringLiteral("Admission plug-ins are not seen")}};
    QVERIFY(exportPicture(m_canvas->picture(), caption, format, path, 2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(start));
    if (format == PictureFormat::Svg) {
        for (const char *text : {"<title>acme-shop</title>", "<desc>NOT ISOLATED</desc>", "0123456789abcdef", "runner",
                                 "Admission plug-ins are not seen", "Breach"})
            QVERIFY2(bytes.contains(text), text);
    }
    if (format == PictureFormat::Png)
        QVERIFY(QImage::fromData(bytes).width() > 2 * m_canvas->picture().size.width());
}

void TestIsolationCanvas::exportToAFolderThatIsNotThereFails()
{
    const auto written = exportPicture(m_canvas->picture(), {}, PictureFormat::Svg, QStringLiteral("/no/such/folder/a.svg"));
    QVERIFY(!written);
}

void TestIsolationCanvas::legendExplainsOnlyWhatIsThere()
{
    const auto has = [&](LegendSymbol symbol) {
        return std::ranges::contains(legendOf(m_canvas->picture()), symbol, &LegendEntry::symbol);
    };
    QVERIFY(has(LegendSymbol::LineBreach) && has(LegendSymbol::CiManagerCard) && has(LegendSymbol::ApplicationCard));
    QVERIFY(!has(LegendSymbol::AssumedGroup) && !has(LegendSymbol::Removed) && !has(LegendSymbol::FoldedCard));
    m_canvas->setIsolation(leaking(12));
    QVERIFY(has(LegendSymbol::FoldedCard));
}

void TestIsolationCanvas::cardsOfCiShowTheirRole()
{
    const auto cardWith = [](WorkloadClass workloadClass) {
        PictureInput input;
        input.cards.push_back({.lane = PictureLane::Ci, .workloads = {0}, .workloadClass = workloadClass});
        return layOut(std::move(input));
    };
    std::vector<QImage> images;
    for (const auto &[workloadClass, symbol] : {std::pair(WorkloadClass::CiManager, LegendSymbol::CiManagerCard),
                                                {WorkloadClass::CiJob, LegendSymbol::CiJobCard},
                                                {WorkloadClass::CiBuilder, LegendSymbol::CiBuilderCard}}) {
        const std::vector<LegendEntry> legend = legendOf(cardWith(workloadClass));
        QCOMPARE(legend.size(), std::size_t{1});
        QVERIFY(legend[0].symbol == symbol);
        QImage image(60, 32, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintLegendSymbol(painter, QRectF(image.rect()), symbol, Theme::of(ThemeName::Light));
        painter.end();
        QVERIFY(!std::ranges::contains(images, image));
        images.push_back(image);
    }
}

void TestIsolationCanvas::groupsOfUncertainLabelsSaySo()
{
    const auto legend = [&](LegendSymbol symbol) {
        return std::ranges::contains(legendOf(m_canvas->picture()), symbol, &LegendEntry::symbol);
    };
    QVERIFY(!legend(LegendSymbol::UnknownLabels));
    // A zone that somebody asks for, which the cloud and not this file gives.
    m_canvas->setIsolation(
        isolationOf("apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: {name: spot}\nspec: {template: {spec: "
                    "{requirements: []}}}\n---\n"
                    + workloadText("shop", "cart", "shop/cart:1", "nodeSelector: {topology.kubernetes.io/zone: a}, ")));
    QCOMPARE(m_canvas->picture().groups.size(), std::size_t{1});
    QVERIFY(m_canvas->picture().groups[0].group.hasUnknownLabels);
    QVERIFY(legend(LegendSymbol::UnknownLabels));
}

void TestIsolationCanvas::isMirroredFromRightToLeft()
{
    m_canvas->setLayoutDirection(Qt::RightToLeft);
    const IsolationPicture &picture = m_canvas->picture();
    const PlacedCard &runner = cardOf(picture, PictureLane::Ci);
    QVERIFY(runner.area.left() > picture.groups[0].area.right());
    m_canvas->setSelection({.group = picture.groups[0].group.group});
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QCOMPARE(m_canvas->selection(), IsolationSelection{.workload = runner.card.workloads.front()});
    // Scrolled, it is still what is drawn that is hit.
    m_canvas->resize(500, 300);
    m_canvas->resetZoom();
    for (const PictureLane lane : {PictureLane::Applications, PictureLane::Ci}) {
        const PlacedCard &card = cardOf(m_canvas->picture(), lane);
        m_canvas->setSelection({.workload = card.card.workloads.front()});
        QVERIFY(QRectF(m_canvas->viewport()->rect()).contains(m_canvas->onViewport(card.area)));
        m_canvas->setSelection({});
        click(*m_canvas, card.area.center());
        QCOMPARE(m_canvas->selection(), IsolationSelection{.workload = card.card.workloads.front()});
    }
}

void TestIsolationCanvas::aPictureStaysWithItsIsolation()
{
    m_canvas->setFilter({.unfoldedNamespaces = {"shop"}});
    QSignalSpy drawn(m_canvas.get(), &IsolationCanvas::pictureChanged);
    const IsolationPtr before = large(0);
    m_canvas->setIsolation(before);
    QTRY_COMPARE(drawn.size(), 1);
    m_canvas->resetZoom();
    const std::size_t last = workloadNamed(*before, "cart-159");
    m_canvas->setSelection({.workload = last});
    // Some of them go: all indexes are others, and the picture of before is still what is seen.
    const IsolationPtr after = large(30);
    m_canvas->setIsolation(after);
    QCOMPARE(drawn.size(), 1);
    QCOMPARE(m_canvas->selection(), IsolationSelection{.workload = workloadNamed(*after, "cart-159")});
    const auto cardNamed = [&](const QString &title) {
        return *std::ranges::find(m_canvas->picture().cards, title, [](const PlacedCard &placed) { return placed.card.title; });
    };
    QSignalSpy opened(m_canvas.get(), &IsolationCanvas::activated);
    click(*m_canvas, cardNamed(QStringLiteral("shop/cart-159")).area.center());
    QCOMPARE(m_canvas->selection(), IsolationSelection{.workload = workloadNamed(*after, "cart-159")});
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QVERIFY(opened.at(0).at(0).value<Location>().source == after->workloads()[0].resource->source());
    QTest::keyClick(m_canvas.get(), Qt::Key_Up);
    QCOMPARE(m_canvas->selection(), IsolationSelection{.workload = workloadNamed(*after, "cart-158")});
    m_canvas->setSelection({.workload = workloadNamed(*after, "runner")});
    QTRY_COMPARE(drawn.size(), 2);
    QCOMPARE(m_canvas->selection(), IsolationSelection{.workload = workloadNamed(*after, "runner")});
}

void TestIsolationCanvas::slashFinds()
{
    const QSignalSpy wanted(m_canvas.get(), &IsolationCanvas::findRequested);
    QTest::keyClick(m_canvas.get(), Qt::Key_Slash);
    QCOMPARE(wanted.size(), 1);
}

QTEST_MAIN(TestIsolationCanvas)
#include "tst_isolation_canvas.moc"
