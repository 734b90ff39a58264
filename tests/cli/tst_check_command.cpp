#include "tests/cli/cli_fixtures.h"

#include <QFileInfo>
#include <QTest>

using namespace bulkhead::test;

/// `check`: exit codes, options, and what goes to which stream.
class TestCheckCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exitCodes_data();
    void exitCodes();
    void formatNeverChangesTheCode();
    void notKubernetesIsNoGap();
    void ruleOptions();
    void usageErrors_data();
    void usageErrors();
    void standardInput();
    void outputFile();
    void outputThatCannotBeWritten();
    void outputToAPipeIsNotReplaced();
    void standardOutputIsFull();
    void sample();
    void samePathsForFewAndManyJobs();
    void versionAndHelp();
};

void TestCheckCommand::exitCodes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    const QStringList rule{QStringLiteral("--rule"), QStringLiteral("privileged-container")};
    QTest::newRow("clean") << quietConfigMap << QStringList() << 0;
    QTest::newRow("findings") << privilegedPod << rule << 1;
    QTest::newRow("findings, exit zero") << privilegedPod << rule + QStringList{QStringLiteral("--exit-zero")} << 0;
    QTest::newRow("never") << privilegedPod << rule + QStringList{QStringLiteral("--fail-on"), QStringLiteral("never")} << 0;
    QTest::newRow("below the threshold") << QByteArray(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: nginx}]}\n")
                                         << QStringList{QStringLiteral("--rule"), QStringLiteral("missing-cpu-limit"),
                                                        QStringLiteral("--fail-on"), QStringLiteral("critical")}
                                         << 0;
    const QStringList other{QStringLiteral("--rule"), QStringLiteral("privileged-container")};
    QTest::newRow("broken") << brokenYaml << other << 3;
    QTest::newRow("broken, exit zero") << brokenYaml << other + QStringList{QStringLiteral("--exit-zero")} << 0;
    QTest::newRow("broken and findings") << privilegedPod + "---\n" + brokenYaml << other << 1;
    QTest::newRow("template") << QByteArray("{{- if .Values.on }}\napiVersion: v1\nkind: Pod\n{{- end }}\n") << other << 3;
    QTest::newRow("not text") << QByteArray("apiVersion: v1\nkind: Pod\nname: \0\0\0\n", 35) << other << 3;
}

void TestCheckCommand::exitCodes()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, options);
    QFETCH(int, code);
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), content);
    const ProgramRun result = runCli(QStringList{QStringLiteral("check")} + options, folder.path());
    QVERIFY2(result.exitCode == code, result.output + result.errors);
    QCOMPARE(result.errors, QByteArray());
}

void TestCheckCommand::formatNeverChangesTheCode()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), privilegedPod);
    for (const QString &format : {QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("sarif")}) {
        const ProgramRun result = runCli({QStringLiteral("check"), QStringLiteral("--format"), format}, folder.path());
        QCOMPARE(result.exitCode, 1);
        QVERIFY(!result.output.isEmpty());
    }
}

void TestCheckCommand::notKubernetesIsNoGap()
{
    const TestFolder folder;
    folder.write(QStringLiteral("values.yaml"), "replicas: 2\n");
    const ProgramRun result = runCli({QStringLiteral("check"), QStringLiteral("--format"), QStringLiteral("json")}, folder.path());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json()[u"notUnderstood"][0][u"code"].toString(), QStringLiteral("not-kubernetes"));
}

void TestCheckCommand::ruleOptions()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), privilegedPod);
    const auto rulesFound = [&folder](const QStringList &options) {
        const ProgramRun result = runCli(
            QStringList{QStringLiteral("check"), QStringLiteral("--format"), QStringLiteral("json")} + options, folder.path());
        QStringList rules;
        for (const QJsonValue &finding : result.json()[u"findings"].toArray())
            rules.append(finding[u"ruleId"].toString());
        rules.removeDuplicates();
        rules.sort();
        return rules;
    };
    const QStringList two{QStringLiteral("missing-cpu-limit"), QStringLiteral("privileged-container")};
    QCOMPARE(rulesFound({QStringLiteral("--rule"), two.join(u',')}), two);
    QCOMPARE(rulesFound({QStringLiteral("--rule"), two[0], QStringLiteral("--rule"), two[1], QStringLiteral("a.yaml")}), two);
    QVERIFY(rulesFound({}).contains(two[1]));
    QVERIFY(!rulesFound({QStringLiteral("--skip-rule"), two[1]}).contains(two[1]));
    QVERIFY(!rulesFound({QStringLiteral("--profile"), QStringLiteral("reliability")}).contains(two[1]));
}

void TestCheckCommand::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const QString check = QStringLiteral("check");
    QTest::newRow("no command") << QStringList() << QByteArray("subcommand");
    QTest::newRow("unknown command") << QStringList{QStringLiteral("chekc")} << QByteArray("chekc");
    QTest::newRow("unknown flag") << QStringList{check, QStringLiteral("--baseline"), QStringLiteral("x")}
                                  << QByteArray("--baseline");
    QTest::newRow("unknown format") << QStringList{check, QStringLiteral("--format"), QStringLiteral("xml")} << QByteArray("xml");
    QTest::newRow("unknown severity") << QStringList{check, QStringLiteral("--fail-on"), QStringLiteral("bad")}
                                      << QByteArray("bad");
    QTest::newRow("unknown profile") << QStringList{check, QStringLiteral("--profile"), QStringLiteral("none")}
                                     << QByteArray("none");
    QTest::newRow("unknown rule") << QStringList{check, QStringLiteral("--rule"), QStringLiteral("no-such")}
                                  << QByteArray("no-such");
    QTest::newRow("unknown skipped rule") << QStringList{check, QStringLiteral("--skip-rule"), QStringLiteral("no-such")}
                                          << QByteArray("no-such");
    QTest::newRow("no version") << QStringList{check, QStringLiteral("--kube-version"), QStringLiteral("new")} << QByteArray("new");
    QTest::newRow("no such path") << QStringList{check, QStringLiteral("missing.yaml")} << QByteArray("missing.yaml");
    QTest::newRow("bad jobs") << QStringList{check, QStringLiteral("--jobs"), QStringLiteral("-1")} << QByteArray("--jobs");
    QTest::newRow("explain nothing") << QStringList{QStringLiteral("explain"), QStringLiteral("no-such")} << QByteArray("no-such");
    QTest::newRow("sarif of rules") << QStringList{QStringLiteral("rules"), QStringLiteral("--format"), QStringLiteral("sarif")}
                                    << QByteArray("sarif");
}

void TestCheckCommand::usageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const TestFolder folder;
    const ProgramRun result = runCli(arguments, folder.path());
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.contains(message), result.errors);
}

void TestCheckCommand::standardInput()
{
    const TestFolder folder;
    const ProgramRun result =
        runCli({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("json")}, folder.path(),
               privilegedPod);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json()[u"resources"][0][u"id"].toString(), QStringLiteral("v1/Pod/ci/builder"));
}

void TestCheckCommand::outputFile()
{
    const TestFolder folder;
    folder.write(QStringLiteral("in/a.yaml"), privilegedPod);
    const ProgramRun result = runCli({QStringLiteral("check"), QStringLiteral("in"), QStringLiteral("--format"),
                                      QStringLiteral("json"), QStringLiteral("--output"), QStringLiteral("report.json")},
                                     folder.path());
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(QJsonDocument::fromJson(folder.read(QStringLiteral("report.json")))[u"schemaVersion"].toInt(), 1);
}

void TestCheckCommand::outputThatCannotBeWritten()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), privilegedPod);
    const ProgramRun result =
        runCli({QStringLiteral("check"), QStringLiteral("--output"), QStringLiteral("no/such/folder/report")}, folder.path());
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("no/such/folder/report"), result.errors);
}

void TestCheckCommand::outputToAPipeIsNotReplaced()
{
    const TestFolder folder;
    folder.write(QStringLiteral("in/a.yaml"), privilegedPod);
    const QString pipe = folder.path(QStringLiteral("pipe"));
    QCOMPARE(run(QStringLiteral("mkfifo"), {pipe}, folder.path()).exitCode, 0);
    const QString command = QStringLiteral("'%1' check in --output pipe & cat pipe; wait $!").arg(QStringLiteral(BULKHEAD_CLI));
    const ProgramRun result = run(QStringLiteral("sh"), {QStringLiteral("-c"), command}, folder.path());
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.output.contains("[privileged-container]"));
    QVERIFY(QFileInfo(pipe).exists() && !QFileInfo(pipe).isFile());
}

void TestCheckCommand::standardOutputIsFull()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), privilegedPod);
    const QString command = QStringLiteral("exec '%1' check > /dev/full").arg(QStringLiteral(BULKHEAD_CLI));
    const ProgramRun result = run(QStringLiteral("sh"), {QStringLiteral("-c"), command}, folder.path());
    QCOMPARE(result.exitCode, 4);
}

void TestCheckCommand::sample()
{
    const TestFolder folder;
    const ProgramRun result = runCli(
        {QStringLiteral("check"), QStringLiteral("--sample"), QStringLiteral("--format"), QStringLiteral("json")}, folder.path());
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.json()[u"findings"].toArray().size() > 5);
    for (const QJsonValue &resource : result.json()[u"resources"].toArray()) {
        QVERIFY2(resource[u"file"].toString().startsWith(u"acme-shop/"), qPrintable(resource[u"file"].toString()));
        QVERIFY(!resource[u"file"].toString().startsWith(u"acme-shop/out/")); // in the sample's own .gitignore
    }
}

void TestCheckCommand::samePathsForFewAndManyJobs()
{
    const TestFolder folder;
    for (int i = 0; i < 40; ++i)
        folder.write(QStringLiteral("d%1/a.yaml").arg(i), privilegedPod);
    const ProgramRun one = runCli({QStringLiteral("check"), QStringLiteral("--jobs"), QStringLiteral("1")}, folder.path());
    const ProgramRun many = runCli({QStringLiteral("check"), QStringLiteral("--jobs"), QStringLiteral("8")}, folder.path());
    QCOMPARE(many.output, one.output);
}

void TestCheckCommand::versionAndHelp()
{
    const TestFolder folder;
    QCOMPARE(runCli({QStringLiteral("--version")}, folder.path()).output, QByteArray("bulkhead-cli 0.1.0\n"));
    for (const QString &command :
         {QString(), QStringLiteral("check"), QStringLiteral("fix"), QStringLiteral("rules"), QStringLiteral("explain")}) {
        QStringList arguments{QStringLiteral("--help")};
        if (!command.isEmpty())
            arguments.prepend(command);
        const ProgramRun result = runCli(arguments, folder.path());
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.output.contains("Examples:"), result.output);
    }
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_check_command.moc"
