#include "tests/ui/ci_fixture.h"
#include "ui/ci/made_pod.h"
#include "ui/ci/runner_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

#include <format>

using namespace bulkhead;

namespace {

QString cell(const RunnerModel &model, int row, RunnerColumn column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

QStringList names(const RunnerModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(cell(model, row, RunnerColumn::Name));
    return all;
}

} // namespace

class TestRunnerModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isASoundModel();
    void tellsWhatARunnerIs();
    void saysWhatIsUnknown();
    void filters_data();
    void filters();
    void sorts();
    void numbersAndNamesAreLinks();
    void speaksToScreenReaders();
    void findsTheRunnerAtAPlace();
    void arrangesManyAtOnce();
    void podLinesHaveCausesAndFindings();
};

void TestRunnerModel::isASoundModel()
{
    RunnerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setList(fixture::runnerList());
    model.setQuery({.text = QStringLiteral("legacy")});
    QCOMPARE(model.rowCount(), 1);
    model.sort(static_cast<int>(RunnerColumn::Name), Qt::DescendingOrder);
    model.setList(std::make_shared<RunnerList>());
    QCOMPARE(model.rowCount(), 0);
}

void TestRunnerModel::tellsWhatARunnerIs()
{
    RunnerModel model;
    model.setList(fixture::runnerList());
    model.setQuery({.text = QStringLiteral("arc-shop")});
    QCOMPARE(cell(model, 0, RunnerColumn::System), QStringLiteral("GitHub runner scale set"));
    QCOMPARE(cell(model, 0, RunnerColumn::Roles), QStringLiteral("manager, job"));
    QCOMPARE(cell(model, 0, RunnerColumn::Place), QStringLiteral("arc.yaml:1"));
    QVERIFY(cell(model, 0, RunnerColumn::Scope).contains(QStringLiteral("acme/shop")));
    const QString accounts = cell(model, 0, RunnerColumn::Accounts);
    QVERIFY2(accounts.contains(QStringLiteral("read Secrets")), qPrintable(accounts));
    QCOMPARE(cell(model, 0, RunnerColumn::Groups), QStringLiteral("apps"));
    QCOMPARE(cell(model, 0, RunnerColumn::Isolation), QStringLiteral("leaks"));
    const QString findings = cell(model, 0, RunnerColumn::Findings);
    QVERIFY2(findings.startsWith(QStringLiteral("2 critical")) && findings.contains(QStringLiteral("in all")),
             qPrintable(findings));
}

void TestRunnerModel::saysWhatIsUnknown()
{
    RunnerModel model;
    model.setList(fixture::runnerList());
    model.setQuery({.text = QStringLiteral("legacy")});
    QVERIFY(cell(model, 0, RunnerColumn::Accounts).contains(QStringLiteral("unknown"))); // no binding names its account
    QCOMPARE(cell(model, 0, RunnerColumn::Groups), QStringLiteral("-")); // it tolerates no taint
    QCOMPARE(cell(model, 0, RunnerColumn::Isolation), QStringLiteral("lands nowhere"));
}

void TestRunnerModel::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("all") << QString() << 2;
    QTest::newRow("a name") << QStringLiteral("LEGACY") << 1;
    QTest::newRow("a system") << QStringLiteral("scale set") << 1;
    QTest::newRow("a pod") << QStringLiteral("arc-shop-runner") << 1;
    QTest::newRow("several words") << QStringLiteral("acme leaks") << 1;
    QTest::newRow("nothing") << QStringLiteral("zebra") << 0;
}

void TestRunnerModel::filters()
{
    QFETCH(const QString, text);
    RunnerModel model;
    model.setList(fixture::runnerList());
    model.setQuery({.text = text});
    QTEST(model.rowCount(), "rows");
}

void TestRunnerModel::sorts()
{
    RunnerModel model;
    model.setList(fixture::runnerList());
    QCOMPARE(names(model).first(), QStringLiteral("arc-shop")); // the worst findings first
    model.sort(static_cast<int>(RunnerColumn::Name), Qt::DescendingOrder);
    QCOMPARE(names(model), (QStringList{QStringLiteral("legacy"), QStringLiteral("arc-shop")}));
    model.sort(static_cast<int>(RunnerColumn::Isolation), Qt::AscendingOrder);
    QCOMPARE(names(model).first(), QStringLiteral("arc-shop")); // what leaks first
    model.sort(static_cast<int>(RunnerColumn::Place), Qt::DescendingOrder);
    QCOMPARE(names(model).first(), QStringLiteral("legacy"));
}

void TestRunnerModel::numbersAndNamesAreLinks()
{
    RunnerModel model;
    model.setList(fixture::runnerList());
    const auto isLink = [&](RunnerColumn column) {
        return model.index(0, static_cast<int>(column)).data(RunnerModel::LinkRole).toBool();
    };
    for (const RunnerColumn column :
         {RunnerColumn::Name, RunnerColumn::Place, RunnerColumn::Groups, RunnerColumn::Isolation, RunnerColumn::Findings})
        QVERIFY(isLink(column));
    QVERIFY(!isLink(RunnerColumn::System));
}

void TestRunnerModel::speaksToScreenReaders()
{
    RunnerModel model;
    model.setList(fixture::runnerList());
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        const QString spoken = model.index(0, column).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u':') && !spoken.contains(u'\n'), qPrintable(spoken));
    }
}

void TestRunnerModel::findsTheRunnerAtAPlace()
{
    const RunnerListPtr list = fixture::runnerList();
    const std::string_view text = fixture::runnersText;
    const auto nameAt = [&](std::string_view part) {
        const auto runner = list->at("arc.yaml", static_cast<ByteOffset>(text.find(part)));
        return runner ? list->rows()[*runner].text(RunnerColumn::Name) : QString();
    };
    QCOMPARE(nameAt("type: dind"), QStringLiteral("arc-shop"));
    QCOMPARE(nameAt("labels: [big]"), QStringLiteral("legacy"));
    QCOMPARE(nameAt("kind: RoleBinding"), QString());
}

void TestRunnerModel::arrangesManyAtOnce()
{
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text +=
            std::format("apiVersion: actions.summerwind.dev/v1alpha1\nkind: RunnerDeployment\nmetadata: {{name: r{}, namespace: "
                        "n}}\nspec: {{template: {{spec: {{organization: acme}}}}}}\n---\n",
                        i);
    const fixture::CheckedWorkspace all = fixture::checked({{"many.yaml", text}});
    const RunnerListPtr list = RunnerList::build(all.result, all.workspace);
    QCOMPARE(list->rows().size(), std::size_t(3000));
    RunnerModel model;
    QElapsedTimer timer;
    timer.start();
    model.setList(list);
    QVERIFY2(timer.elapsed() < 16, "a list is shown within one frame");
    timer.restart();
    model.sort(static_cast<int>(RunnerColumn::Name), Qt::DescendingOrder);
    QVERIFY2(timer.elapsed() < 16, "and sorted");
    timer.restart();
    model.setQuery({.text = QStringLiteral("r29 acme")});
    QVERIFY2(timer.elapsed() < 16, "and filtered");
    QCOMPARE(model.rowCount(), 111);
    timer.restart();
    QVERIFY(list->at("many.yaml", static_cast<ByteOffset>(text.size() / 2)));
    QVERIFY2(timer.elapsed() < 16, "and found by its place");
}

void TestRunnerModel::podLinesHaveCausesAndFindings()
{
    const RunnerListPtr list = fixture::runnerList();
    std::size_t shop = 0;
    while (list->rows()[shop].text(RunnerColumn::Name) != QStringLiteral("arc-shop"))
        ++shop;
    const MadePodPtr pod = MadePod::build(list, shop, 0);
    const auto line = [&](const QString &text) {
        const auto at = std::ranges::find_if(pod->lines, [&](const MadePodLine &each) { return each.text.trimmed() == text; });
        return at == pod->lines.end() ? MadePodLine() : *at;
    };
    const MadePodLine privileged = line(QStringLiteral("privileged: true"));
    QCOMPARE(privileged.cause, QStringLiteral("arc.yaml:11"));
    QVERIFY(std::ranges::any_of(privileged.findings,
                                [](const FindingPtr &finding) { return finding->rule->id == "privileged-container"; }));
    QCOMPARE(line(QStringLiteral("serviceAccountName: builder")).cause, QStringLiteral("arc.yaml:14"));
    QVERIFY(pod->text().contains(QStringLiteral("DEPLOY_TOKEN")));
    QVERIFY(!pod->text().contains(QStringLiteral("plain-deploy-token")));
    QVERIFY(pod->text().contains(QStringLiteral("••••")));
    // An older runner whose template says little: what is not written is implied by it.
    const MadePodPtr legacy = MadePod::build(list, 1 - shop, 0);
    QVERIFY(std::ranges::any_of(legacy->lines, [](const MadePodLine &each) {
        return each.cause.startsWith(QStringLiteral("default, implied by arc.yaml:"));
    }));
}

QTEST_MAIN(TestRunnerModel)
#include "tst_runner_model.moc"
