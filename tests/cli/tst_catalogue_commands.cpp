#include "tests/cli/cli_fixtures.h"

#include <QTest>

using namespace bulkhead::test;

/// `rules` and `explain`.
class TestCatalogueCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesAsTable();
    void rulesAsJson();
    void explain();
};

void TestCatalogueCommands::rulesAsTable()
{
    const ProgramRun result = runCli({QStringLiteral("rules")}, QDir::tempPath());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.startsWith("RULE "));
    QVERIFY(result.output.contains("\nprivileged-container "));
}

void TestCatalogueCommands::rulesAsJson()
{
    const ProgramRun result =
        runCli({QStringLiteral("rules"), QStringLiteral("--format"), QStringLiteral("json")}, QDir::tempPath());
    QCOMPARE(result.exitCode, 0);
    const QJsonArray rules = QJsonDocument::fromJson(result.output).array();
    QVERIFY(!rules.isEmpty());
    for (const QJsonValue &rule : rules) {
        const QByteArray id = rule[u"id"].toString().toUtf8();
        QVERIFY2(!rule[u"title"].toString().isEmpty(), id);
        QVERIFY2((QStringList{QStringLiteral("critical"), QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low"),
                              QStringLiteral("info")})
                     .contains(rule[u"severity"].toString()),
                 id);
        const QString availability = rule[u"fix"][u"availability"].toString();
        QVERIFY2(rule[u"fix"].toObject().contains(u"applicability"), id);
        QCOMPARE(rule[u"fix"][u"applicability"].isNull(), availability == u"none");
        QVERIFY2(rule[u"profiles"].isArray(), id); // empty: the rule runs in profile "all" only
        QCOMPARE(rule[u"equivalents"].toObject().size(), 10);
        QCOMPARE(rule[u"frameworks"].toObject().size(), 4);
    }
    const auto privileged =
        std::ranges::find_if(rules, [](const QJsonValue &rule) { return rule[u"id"] == QStringLiteral("privileged-container"); });
    QVERIFY(privileged != rules.end());
    QVERIFY((*privileged)[u"equivalents"][u"checkov"].toArray().contains(QStringLiteral("CKV_K8S_16")));
}

void TestCatalogueCommands::explain()
{
    const ProgramRun result = runCli({QStringLiteral("explain"), QStringLiteral("privileged-container")}, QDir::tempPath());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.contains("## Why it matters"));
    QVERIFY(!result.output.contains("# expect:"));
    QVERIFY(!result.output.contains("```yaml flagged"));
}

QTEST_GUILESS_MAIN(TestCatalogueCommands)
#include "tst_catalogue_commands.moc"
