#include "tests/ui/synthetic_findings.h"
#include "ui/findings/finding_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bulkhead;
using Kind = FindingModel::ItemKind;

namespace {

/// The tree as indented lines "message @ place".
QStringList outline(const FindingModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const bool isGroup = index.data(FindingModel::KindRole).toInt() == static_cast<int>(Kind::Group);
        const QString text = isGroup ? index.data().toString()
                                     : index.siblingAtColumn(FindingModel::MessageColumn).data().toString() + QStringLiteral(" @ ")
                + index.siblingAtColumn(FindingModel::PlaceColumn).data().toString();
        lines.push_back(QString(depth, u'-') + text);
        lines += outline(model, index, depth + 1);
    }
    return lines;
}

FindingQuery query(FindingGrouping grouping, FindingOrder order = FindingOrder::Severity)
{
    FindingQuery result;
    result.grouping = grouping;
    result.order = order;
    return result;
}

} // namespace

class TestFindingModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsByFileWorstFirst();
    void mergesEqualMessagesWithinAGroup();
    void ungroupedListMergesOverFiles();
    void groupsByRuleSeverityAndResource();
    void ordersByPlaceAndByRule();
    void filters_data();
    void filters();
    void countsTellWhatASeverityToggleWouldShow();
    void rolesAndAccessibleTexts();
    void persistentIndexesSurviveARecheck();
    void vanishedFindingLosesItsIndex();
    void ordinalsNameEveryPlace();
    void arrangesAHundredThousandFindings();
};

void TestFindingModel::groupsByFileWorstFirst()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResult(synthetic::result(synthetic::shop()));
    QCOMPARE(
        outline(model),
        (QStringList{QStringLiteral("shop/cart.yaml"), QStringLiteral("-image is wrong @ shop/cart.yaml:5"),
                     QStringLiteral("-main is wrong @ 2 places"), QStringLiteral("--spec.containers[3] @ shop/cart.yaml:3"),
                     QStringLiteral("--spec.containers[9] @ shop/cart.yaml:9"), QStringLiteral("shop/db.yaml"),
                     QStringLiteral("-main is wrong @ shop/db.yaml:2"), QStringLiteral("-postgres is wrong @ shop/db.yaml:7")}));
    QCOMPARE(model.index(0, 0).data(FindingModel::PlaceCountRole).toUInt(), 3U);
    QCOMPARE(model.rows().totalCount(), 5U);
}

void TestFindingModel::mergesEqualMessagesWithinAGroup()
{
    FindingModel model;
    std::vector<Finding> findings = synthetic::shop();
    findings[1].severity = Severity::Low; // says the same, but weighs less here
    model.setResult(synthetic::result(findings));
    const QModelIndex cart = model.index(0, 0);
    QCOMPARE(model.rowCount(cart), 3);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(model.rowCount(model.index(row, 0, cart)), 0);
}

void TestFindingModel::ungroupedListMergesOverFiles()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResult(synthetic::result(synthetic::shop()));
    model.setQuery(query(FindingGrouping::None));
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex merged = model.index(1, 0);
    QCOMPARE(merged.data(FindingModel::PlaceCountRole).toUInt(), 3U);
    QCOMPARE(model.rowCount(merged), 3);
    QCOMPARE(merged.siblingAtColumn(FindingModel::ResourceColumn).data().toString(), QStringLiteral("several"));
}

void TestFindingModel::groupsByRuleSeverityAndResource()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResult(synthetic::result(synthetic::shop()));
    const auto groups = [&model](FindingGrouping grouping) {
        model.setQuery(query(grouping));
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles.push_back(model.index(row, 0).data().toString());
        return titles;
    };
    QCOMPARE(
        groups(FindingGrouping::Rule),
        (QStringList{QStringLiteral("duplicate-key"), QStringLiteral("privileged-container"), QStringLiteral("image-latest")}));
    QCOMPARE(groups(FindingGrouping::Severity),
             (QStringList{QStringLiteral("critical"), QStringLiteral("high"), QStringLiteral("medium")}));
    QCOMPARE(groups(FindingGrouping::Resource),
             (QStringList{QStringLiteral("shop/Deployment/cart"), QStringLiteral("shop/Deployment/db")}));
}

void TestFindingModel::ordersByPlaceAndByRule()
{
    FindingModel model;
    model.setResult(synthetic::result(synthetic::shop()));
    const auto lines = [&model](FindingOrder order) {
        model.setQuery(query(FindingGrouping::File, order));
        QList<int> result;
        for (const Finding *finding : model.rows().findings())
            result.push_back(static_cast<int>(finding->place.range.begin / 5) + 1);
        return result;
    };
    QCOMPARE(lines(FindingOrder::Severity), (QList<int>{5, 3, 9, 2, 7}));
    QCOMPARE(lines(FindingOrder::Place), (QList<int>{3, 9, 5, 2, 7})); // a row stands where its first place stands
    QCOMPARE(lines(FindingOrder::Rule), (QList<int>{5, 3, 9, 7, 2}));
}

void TestFindingModel::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("onlyWithFix");
    QTest::addColumn<int>("found");
    QTest::newRow("nothing asked") << QString() << QString() << false << 5;
    QTest::newRow("message, any case") << QStringLiteral("MAIN") << QString() << false << 3;
    QTest::newRow("rule id") << QStringLiteral("image-la") << QString() << false << 1;
    QTest::newRow("path") << QStringLiteral("db.yaml") << QString() << false << 2;
    QTest::newRow("resource") << QStringLiteral("deployment/cart") << QString() << false << 3;
    QTest::newRow("all words") << QStringLiteral("main cart") << QString() << false << 2;
    QTest::newRow("no match") << QStringLiteral("main nowhere") << QString() << false << 0;
    QTest::newRow("one file") << QString() << QStringLiteral("shop/db.yaml") << false << 2;
    QTest::newRow("folder") << QString() << QStringLiteral("shop") << false << 5;
    QTest::newRow("half a name is no folder") << QString() << QStringLiteral("sho") << false << 0;
    QTest::newRow("with fix") << QString() << QString() << true << 1;
}

void TestFindingModel::filters()
{
    QFETCH(const QString, text);
    QFETCH(const QString, path);
    QFETCH(const bool, onlyWithFix);
    FindingQuery asked;
    asked.filter.text = text;
    asked.filter.path = path.toStdString();
    asked.filter.onlyWithFix = onlyWithFix;
    const auto rows = FindingRows::build(synthetic::result(synthetic::shop()), asked);
    QTEST(static_cast<int>(rows->findings().size()), "found");
    QCOMPARE(rows->totalCount(), 5U);
}

void TestFindingModel::countsTellWhatASeverityToggleWouldShow()
{
    FindingQuery asked;
    asked.filter.severities = {Severity::Critical};
    asked.filter.text = QStringLiteral("cart.yaml");
    const auto rows = FindingRows::build(synthetic::result(synthetic::shop()), asked);
    QCOMPARE(rows->findings().size(), 1U);
    QCOMPARE(rows->counts()[Severity::Critical], 1U);
    QCOMPARE(rows->counts()[Severity::High], 2U);
    QCOMPARE(rows->counts()[Severity::Medium], 0U);
    QCOMPARE(rows->ruleCounts().at("privileged-container"), 3U);
    asked.filter.rules = {"image-latest"};
    asked.filter.severities.clear();
    QCOMPARE(FindingRows::build(synthetic::result(synthetic::shop()), asked)->findings().size(), 0U);
}

void TestFindingModel::rolesAndAccessibleTexts()
{
    FindingModel model;
    model.setResult(synthetic::result(synthetic::shop()));
    model.setQuery(query(FindingGrouping::None, FindingOrder::Place));
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(FindingModel::FixCountRole).toInt(), 1);
    QCOMPARE(index.data(FindingModel::LineRole).toInt(), 3);
    QCOMPARE(index.data(FindingModel::PathRole).toString(), QStringLiteral("shop/cart.yaml"));
    QCOMPARE(index.data(FindingModel::RuleIdRole).toString(), QStringLiteral("privileged-container"));
    QVERIFY(index.data(FindingModel::FindingRole).value<FindingPtr>()->severity == Severity::High);
    const QString spoken = index.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("high")) && spoken.contains(QStringLiteral("main is wrong")), qPrintable(spoken));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.index(1, column).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestFindingModel::persistentIndexesSurviveARecheck()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResult(synthetic::result(synthetic::shop()));
    const QPersistentModelIndex group(model.index(1, 0));
    const QPersistentModelIndex place(model.index(1, 0, model.index(1, 0, model.index(0, 0))));
    const QPersistentModelIndex row(model.index(1, 0, group));
    QCOMPARE(place.data(FindingModel::LineRole).toInt(), 9);

    std::vector<Finding> findings = synthetic::shop();
    findings.erase(findings.begin() + 2); // the duplicate key is gone: the files change places
    findings.erase(findings.begin()); // and the row of two places has one left
    model.setResult(synthetic::result(findings));
    QCOMPARE(group.data().toString(), QStringLiteral("shop/db.yaml"));
    QCOMPARE(group.row(), 0);
    QCOMPARE(place.data(FindingModel::LineRole).toInt(), 9);
    QCOMPARE(place.data(FindingModel::KindRole).toInt(), static_cast<int>(Kind::Row));
    QCOMPARE(row.data(FindingModel::LineRole).toInt(), 7);
}

void TestFindingModel::vanishedFindingLosesItsIndex()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResult(synthetic::result(synthetic::shop()));
    const QPersistentModelIndex index(model.index(0, 0, model.index(0, 0)));
    std::vector<Finding> findings = synthetic::shop();
    findings.erase(findings.begin() + 2);
    model.setResult(synthetic::result(findings));
    QVERIFY(!index.isValid());
    model.setResult({});
    QCOMPARE(model.rowCount(), 0);
}

void TestFindingModel::ordinalsNameEveryPlace()
{
    FindingModel model;
    model.setResult(synthetic::result(synthetic::shop()));
    for (const auto grouping : {FindingGrouping::None, FindingGrouping::File, FindingGrouping::Severity}) {
        model.setQuery(query(grouping));
        for (std::uint32_t ordinal = 0; ordinal < 5; ++ordinal) {
            const QModelIndex index = model.indexOfOrdinal(ordinal);
            QCOMPARE(model.ordinal(index), std::optional(ordinal));
            QCOMPARE(model.finding(index).get(), model.rows().findings()[ordinal]);
            QCOMPARE(model.indexOfFinding(*model.finding(index)), index);
        }
        QVERIFY(!model.indexOfOrdinal(5).isValid());
    }
}

void TestFindingModel::arrangesAHundredThousandFindings()
{
    constexpr int files = 1'000;
    std::vector<Finding> findings;
    findings.reserve(100'000);
    for (int file = 0; file < files; ++file) {
        const SourcePtr source = synthetic::source(std::format("deep/folder/file{:04}.yaml", file), 101);
        for (int i = 0; i < 100; ++i)
            findings.push_back(synthetic::finding(i % 2 ? synthetic::privileged : synthetic::latest, source, i + 1,
                                                  i % 10 ? std::format("c{}", i) : "same", std::format("app{}", i % 7)));
    }
    const auto result = synthetic::result(std::move(findings));

    FindingModel model;
    QSignalSpy changed(&model, &FindingModel::rowsChanged);
    QElapsedTimer timer;
    timer.start();
    model.setResult(result);
    QVERIFY(model.isBuilding()); // outside the UI thread
    QVERIFY(QTest::qWaitFor([&] { return changed.size() == 1; }));
    qInfo("100,000 findings arranged in %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(model.rowCount(), files);
    QCOMPARE(model.rowCount(model.index(0, 0)), 91); // ten of a file say the same
    QCOMPARE(model.index(files - 1, 0).data().toString(), QStringLiteral("deep/folder/file0999.yaml"));

    // Of what is asked for while one arrangement runs only the newest is made.
    FindingQuery asked = query(FindingGrouping::None);
    model.setQuery(asked);
    asked.filter.text = QStringLiteral("c1 file0000");
    model.setQuery(asked);
    asked.filter.text = QStringLiteral("c11 file0001");
    model.setQuery(asked);
    QVERIFY(QTest::qWaitFor([&] { return changed.size() == 3; }));
    QVERIFY(!model.isBuilding());
    QCOMPARE(model.rows().findings().size(), 1U);
}

QTEST_MAIN(TestFindingModel)
#include "tst_finding_model.moc"
