#include "core/text/unified_diff.h"
#include "tests/cli/program_run.h"

#include <QTest>

using namespace bulkhead;
using namespace bulkhead::test;

/// Patches against the program that has to take them.
class TestUnifiedDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gitTakesIt_data();
    void gitTakesIt();
    void exactText();
    void equalTextsGiveNothing();
};

void TestUnifiedDiff::gitTakesIt_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("change") << QByteArray("a\nb\nc\n") << QByteArray("a\nB\nc\n");
    QTest::newRow("insert at the start") << QByteArray("a\nb\n") << QByteArray("new\na\nb\n");
    QTest::newRow("append") << QByteArray("a\nb\n") << QByteArray("a\nb\nc\n");
    QTest::newRow("remove all") << QByteArray("a\n") << QByteArray("");
    QTest::newRow("from empty") << QByteArray("") << QByteArray("a\n");
    QTest::newRow("newline lost") << QByteArray("a\nb\n") << QByteArray("a\nb");
    QTest::newRow("newline won") << QByteArray("a\nb") << QByteArray("a\nb\n");
    QTest::newRow("no newline on both sides") << QByteArray("a\nb\nc") << QByteArray("a\nX\nc");
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\nc\r\n") << QByteArray("a\r\nB\r\nc\r\n");
    QTest::newRow("CRLF to LF") << QByteArray("a\r\nb\r\n") << QByteArray("a\nb\r\n");
    QTest::newRow("lone CR") << QByteArray("a\rb\nc\n") << QByteArray("a\rB\nc\n");
    QTest::newRow("two hunks") << QByteArray("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n")
                               << QByteArray("x\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\ny\n");
    QTest::newRow("looks like a patch") << QByteArray("--- a\n+++ b\n@@ -1 +1 @@\n") << QByteArray("--- a\n+++ c\n@@ -1 +1 @@\n");
}

void TestUnifiedDiff::gitTakesIt()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const TestFolder folder;
    folder.write(QStringLiteral("f.yaml"), before);
    const std::string patch = unifiedDiff("f.yaml", before.toStdString(), after.toStdString());
    const ProgramRun applied =
        run(QStringLiteral("git"), {QStringLiteral("apply"), QStringLiteral("-")}, folder.path(), QByteArray::fromStdString(patch));
    QVERIFY2(applied.exitCode == 0, applied.errors + patch.c_str());
    QCOMPARE(folder.read(QStringLiteral("f.yaml")), after);
}

void TestUnifiedDiff::exactText()
{
    QCOMPARE(unifiedDiff("d/f.yaml", "a\nb\r\nc", "a\nB\r\nc"),
             std::string("diff --git a/d/f.yaml b/d/f.yaml\n--- a/d/f.yaml\n+++ b/d/f.yaml\n@@ -1,3 +1,3 @@\n a\n-b\r\n+B\r\n c\n"
                         "\\ No newline at end of file\n"));
}

void TestUnifiedDiff::equalTextsGiveNothing()
{
    QCOMPARE(unifiedDiff("f", "a\n", "a\n"), std::string());
    QVERIFY(diffHunks("", "").empty());
}

QTEST_GUILESS_MAIN(TestUnifiedDiff)
#include "tst_unified_diff.moc"
