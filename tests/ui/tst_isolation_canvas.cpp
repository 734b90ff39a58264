#include "core/kube/manifest.h"
#include "ui/isolation/isolation_canvas.h"
#include "ui/isolation/isolation_export.h"
#include "ui/isolation/picture_symbols.h"

#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace bulkhead;

namespace {

std::string nodeText(const std::string &name, const std::string &pool)
{
    return "apiVersion: v1\nkind: Node\nmetadata: {name: " + name + ", labels: {pool: " + pool + "}}\n---\n";
}

std::string workloadText(const std::string &space, const std::string &name, const std::string &image, const std::string &selector)
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: " + space
        + "}\nspec: {template: {metadata: {labels: {app: " + name + "}}, spec: {" + selector + "containers: [{name: main, image: \""
        + image + "\"}]}}}\n---\n";
}

IsolationPtr isolationOf(std::string text)
{
    return Isolation::build({.manifests = {Manifest::parse(SourceText::create("a.yaml", std::move(text)))}});
}

/// A runner that may land anywhere, and `applications` applications that are held to their own nodes.
IsolationPtr leaking(int applications)
{
    std::string text =
        nodeText("apps-1", "apps") + nodeText("ci-1", "ci") + workloadText("ci", "runner", "gitlab/gitlab-runner:v17", {});
    for (int i = 0; i < applications; ++i)
        text += workloadText("shop", "cart-" + std::to_string(i), "shop/cart:1", "nodeSelector: {pool: apps}, ");
    return isolationOf(std::move(text));
}

const PlacedLine *breachOf(const IsolationPicture &picture)
{
    const auto found = std::ranges::find(picture.lines, LineKind::Breach, [](const PlacedLine &line) { return line.line.kind; });
    return found == picture.lines.end() ? nullptr : &*found;
}

const PlacedCard &cardOf(const IsolationPicture &picture, PictureLane lane)
{
    return *std::ranges::find(picture.cards, lane, [](const PlacedCard &placed) { return placed.card.lane; });
}

void click(IsolationCanvas &canvas, QPointF picturePoint)
{
    const QPointF at = canvas.onViewport({picturePoint, QSizeF(0, 0)}).topLeft();
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, at.toPoint());
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
    QVERIFY(has(LegendSymbol::LineBreach) && has(LegendSymbol::CiCard) && has(LegendSymbol::ApplicationCard));
    QVERIFY(!has(LegendSymbol::AssumedGroup) && !has(LegendSymbol::Removed) && !has(LegendSymbol::FoldedCard));
    m_canvas->setIsolation(leaking(12));
    QVERIFY(has(LegendSymbol::FoldedCard));
}

QTEST_MAIN(TestIsolationCanvas)
#include "tst_isolation_canvas.moc"
