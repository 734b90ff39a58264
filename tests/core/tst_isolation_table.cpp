#include "core/report/isolation_table.h"

#include <QTest>

#include <sstream>

using namespace bulkhead;

namespace {

constexpr auto input = "apiVersion: v1\nkind: Node\nmetadata: {name: apps-1, labels: {pool: apps}}\n---\n"
                       "apiVersion: v1\nkind: Pod\nmetadata: {name: '=cmd|calc!A0', namespace: 'a|b'}\n"
                       "spec: {nodeSelector: {pool: apps}, containers: [{name: a, image: shop/cart}]}\n---\n"
                       "apiVersion: v1\nkind: Pod\nmetadata: {name: runner, namespace: ci}\n"
                       "spec: {nodeSelector: {pool: 'a \"b\", c'}, containers: [{name: a, image: gitlab/gitlab-runner}]}\n";

IsolationPtr isolation()
{
    return Isolation::build({.manifests = {Manifest::parse(SourceText::create("a.yaml", input))}});
}

} // namespace

class TestIsolationTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void csvIsQuotedAndHoldsNoFormula();
    void markdownIsEscapedAndSaysWhereItComesFrom();
};

void TestIsolationTable::csvIsQuotedAndHoldsNoFormula()
{
    std::ostringstream out;
    writeIsolationCsv(out, *isolation());
    const std::string csv = out.str();
    QVERIFY(csv.starts_with("namespace,kind,name,class,environment,"));
    QVERIFY(csv.contains("\r\na|b,Pod,'=cmd|calc!A0,application,"));
    QVERIFY(csv.contains("kept out: "));
    QVERIFY(csv.contains("\"\"b\"\"")); // a quote is doubled, and its field quoted
    QCOMPARE(std::ranges::count(csv, '\n'), 3);
}

void TestIsolationTable::markdownIsEscapedAndSaysWhereItComesFrom()
{
    std::ostringstream out;
    writeIsolationMarkdown(out, *isolation(), {.title = "shop <b>", .date = "2026-01-02", .inputHash = "abc"});
    const std::string text = out.str();
    QVERIFY(text.starts_with("# shop \\<b\\>\n\n2026-01-02 · input abc\n"));
    QVERIFY(text.contains("Verdict: **"));
    QVERIFY(text.contains("| a\\|b | Pod |"));
    QVERIFY(text.contains("Not seen by this table"));
}

QTEST_GUILESS_MAIN(TestIsolationTable)
#include "tst_isolation_table.moc"
