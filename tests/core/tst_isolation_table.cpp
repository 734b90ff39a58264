#include "core/report/isolation_table.h"

#include <QTest>

#include <sstream>

using namespace bulkhead;

namespace {

constexpr auto input = R"(apiVersion: v1
kind: Node
metadata: {name: apps-1, labels: {pool: "apps,\"x\""}}
---
apiVersion: v1
kind: Pod
metadata: {name: "=cmd|calc!A0", namespace: "a|b"}
spec: {nodeSelector: {pool: "apps,\"x\""}, containers: [{name: a, image: "shop/cart:1"}]}
---
apiVersion: v1
kind: Pod
metadata: {name: runner, namespace: ci}
spec: {nodeSelector: {pool: "no, \"such\""}, containers: [{name: a, image: "gitlab/gitlab-runner:v17"}]}
)";

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
    QVERIFY(csv.contains("\"\"such\"\"")); // a quote is doubled, and its field quoted
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
