#include "tests/ui/isolation_fixture.h"
#include "ui/isolation/isolation_matrix.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <format>

using namespace bulkhead;

namespace {

QStringList titles(const IsolationMatrixModel &model, Qt::Orientation orientation)
{
    QStringList found;
    const int count = orientation == Qt::Vertical ? model.rowCount() : model.columnCount();
    for (int i = 0; i < count; ++i)
        found.append(model.headerData(i, orientation, Qt::DisplayRole).toString());
    return found;
}

/// Many workloads on many groups.
IsolationPtr large(int groups, int workloads)
{
    std::string text;
    for (int i = 0; i < groups; ++i)
        text += std::format("apiVersion: v1\nkind: Node\nmetadata: {{name: n{0}, labels: {{pool: p{0}}}}}\n---\n", i);
    for (int i = 0; i < workloads; ++i)
        text +=
            std::format("apiVersion: v1\nkind: Pod\nmetadata: {{name: w{0}, namespace: s}}\nspec: {{nodeSelector: {{pool: p{1}}}, "
                        "containers: [{{name: a, image: b}}]}}\n---\n",
                        i, i % groups);
    return fixture::isolationOf(text);
}

} // namespace

class TestIsolationMatrix : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isASoundModel();
    void ordersAndNamesWhatItShows();
    void cellsSayVerdictAndReason();
    void filters_data();
    void filters();
    void followsSelectionsSilently();
    void tellsWhatIsSelected();
    void copiesWithHeaders();
    void returnOpensThePlace();
    void opensLargeWorkspacesAtOnce();
};

void TestIsolationMatrix::isASoundModel()
{
    IsolationMatrixModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIsolation(fixture::leaking());
    model.setFilter({.text = QStringLiteral("pay")});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({});
    model.setIsolation({});
    QCOMPARE(model.rowCount(), 0);
}

void TestIsolationMatrix::ordersAndNamesWhatItShows()
{
    IsolationMatrixModel model;
    model.setIsolation(fixture::leaking());
    QCOMPARE(titles(model, Qt::Vertical),
             (QStringList{QStringLiteral("ci/runner"), QStringLiteral("shop/cart"), QStringLiteral("shop/pay")}));
    QCOMPARE(model.columnCount(), 2);
    QVERIFY(titles(model, Qt::Horizontal).first().startsWith(QStringLiteral("ci")));
    QVERIFY(model.headerData(0, Qt::Vertical, IsolationMatrixModel::SubtitleRole).toString().startsWith(QStringLiteral("CI")));
    QVERIFY(
        model.headerData(0, Qt::Horizontal, IsolationMatrixModel::SubtitleRole).toString().contains(QStringLiteral("no taint")));
}

void TestIsolationMatrix::cellsSayVerdictAndReason()
{
    IsolationMatrixModel model;
    model.setIsolation(fixture::leaking());
    const QModelIndex runnerOnApps = model.index(0, 1);
    QCOMPARE(runnerOnApps.data().toString(), QStringLiteral("leak"));
    QCOMPARE(runnerOnApps.data(IsolationMatrixModel::VerdictRole).toInt(), static_cast<int>(CellVerdict::Leak));
    const QModelIndex cartOnCi = model.index(1, 0);
    QCOMPARE(cartOnCi.data().toString(), QStringLiteral("kept out"));
    QVERIFY(cartOnCi.data(IsolationMatrixModel::ReasonRole).toString().contains(QStringLiteral("pool")));
    const QString spoken = cartOnCi.data(Qt::AccessibleTextRole).toString();
    for (const auto &part : {"shop/cart", "ci", "kept out", "pool"})
        QVERIFY2(spoken.contains(QLatin1StringView(part)), qPrintable(spoken));
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("can land"));
}

void TestIsolationMatrix::filters_data()
{
    QTest::addColumn<PictureFilter>("filter");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("all") << PictureFilter{} << 3 << 2;
    QTest::newRow("a workload with every group") << PictureFilter{.text = QStringLiteral("CART")} << 1 << 2;
    QTest::newRow("a label of pods") << PictureFilter{.text = QStringLiteral("app=pay")} << 1 << 2;
    QTest::newRow("a group with every workload") << PictureFilter{.text = QStringLiteral("pool=apps")} << 3 << 1;
    QTest::newRow("nothing") << PictureFilter{.text = QStringLiteral("zebra")} << 0 << 2;
    QTest::newRow("hide") << PictureFilter{.text = QStringLiteral("shop/"), .hidesMatches = true} << 1 << 2;
    QTest::newRow("namespace") << PictureFilter{.namespaces = {"shop"}} << 2 << 2;
    QTest::newRow("class") << PictureFilter{.hiddenClasses = {WorkloadClass::Application}} << 1 << 2;
    QTest::newRow("leaks") << PictureFilter{.breachesOnly = true} << 2 << 2;
    QTest::newRow("environment") << PictureFilter{.environments = {"prod"}} << 0 << 2;
}

void TestIsolationMatrix::filters()
{
    QFETCH(const PictureFilter, filter);
    IsolationMatrixModel model;
    model.setIsolation(fixture::leaking());
    model.setFilter(filter);
    QTEST(model.rowCount(), "rows");
    QTEST(model.columnCount(), "columns");
}

void TestIsolationMatrix::followsSelectionsSilently()
{
    IsolationMatrix matrix;
    const IsolationPtr isolation = fixture::leaking();
    matrix.setIsolation(isolation);
    QSignalSpy chosen(&matrix, &IsolationMatrix::selectionChosen);
    const std::size_t pay = fixture::workloadNamed(*isolation, "pay");
    matrix.showSelection({.workload = pay, .group = 0});
    QCOMPARE(matrix.matrix().selectionAt(matrix.currentIndex()), (IsolationSelection{.workload = pay, .group = 0}));
    matrix.showSelection({.workload = pay, .group = {}});
    QCOMPARE(matrix.selectionModel()->selectedIndexes().size(), 2);
    matrix.setFilter({.text = QStringLiteral("cart")}); // filtered away, and back
    QVERIFY(!matrix.selectionModel()->hasSelection());
    matrix.setFilter({});
    QCOMPARE(matrix.selectionModel()->selectedIndexes().size(), 2);
    matrix.showSelection({.workload = 99, .group = 99});
    QVERIFY(!matrix.selectionModel()->hasSelection());
    QCOMPARE(chosen.size(), 0);
}

void TestIsolationMatrix::tellsWhatIsSelected()
{
    IsolationMatrix matrix;
    const IsolationPtr isolation = fixture::leaking();
    matrix.setIsolation(isolation);
    IsolationSelection last;
    connect(&matrix, &IsolationMatrix::selectionChosen, this, [&](const IsolationSelection &selection) { last = selection; });
    matrix.setCurrentIndex(matrix.model()->index(1, 1));
    QCOMPARE(last.workload, fixture::workloadNamed(*isolation, "cart"));
    QVERIFY(last.group);
    QTest::keyClick(&matrix, Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(last, (IsolationSelection{.workload = fixture::workloadNamed(*isolation, "cart"), .group = {}}));
    QTest::keyClick(&matrix, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!last.workload && last.group);
}

void TestIsolationMatrix::copiesWithHeaders()
{
    IsolationMatrix matrix;
    const IsolationPtr isolation = fixture::leaking();
    matrix.setIsolation(isolation);
    matrix.showSelection({.workload = fixture::workloadNamed(*isolation, "cart"), .group = {}});
    QTest::keyClick(&matrix, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(1), QStringLiteral("shop/cart\tkept out\tcan land"));
}

void TestIsolationMatrix::returnOpensThePlace()
{
    IsolationMatrix matrix;
    matrix.setIsolation(fixture::leaking());
    matrix.show();
    QList<Location> places;
    connect(&matrix, &IsolationMatrix::placeActivated, this, [&](const Location &place) { places.append(place); });
    matrix.setCurrentIndex(matrix.model()->index(1, 0));
    QTest::keyClick(&matrix, Qt::Key_Return);
    QCOMPARE(places.size(), 1);
    QVERIFY(places.first().source);
    QVERIFY(places.first().source->text(places.first().range).contains("pool"));
}

void TestIsolationMatrix::opensLargeWorkspacesAtOnce()
{
    const IsolationPtr isolation = large(100, 5000);
    IsolationMatrix matrix;
    matrix.resize(1200, 800);
    QSignalSpy changed(&matrix, &IsolationMatrix::contentChanged);
    QElapsedTimer timer;
    timer.start();
    matrix.setIsolation(isolation);
    QVERIFY2(timer.elapsed() < 16, "rows are arranged outside the UI thread");
    QVERIFY(changed.wait(5000));
    QCOMPARE(matrix.model()->rowCount(), 5000);
    timer.restart();
    matrix.grab();
    QVERIFY2(timer.elapsed() < 1000, "only what is seen is worked out");
}

QTEST_MAIN(TestIsolationMatrix)
#include "tst_isolation_matrix.moc"
