#include "tests/cli/cli_fixtures.h"
#include "tests/cli/json_schema.h"

#include <QFile>
#include <QTest>

using namespace bulkhead::test;

namespace {

const QStringList onlyPrivileged{QStringLiteral("--rule"), QStringLiteral("privileged-container")};

ProgramRun check(const TestFolder &folder, const QString &format, const QStringList &options = {},
                 const QStringList &environment = {})
{
    return runCli(QStringList{QStringLiteral("check"), QStringLiteral("--format"), format} + options, folder.path(), {},
                  environment);
}

QByteArray manyBroken(int count, const TestFolder &folder)
{
    for (int i = 0; i < count; ++i)
        folder.write(QStringLiteral("broken%1.yaml").arg(i, 2, 10, QLatin1Char('0')), brokenYaml);
    return {};
}

} // namespace

/// What the three formats of `check` show.
class TestReports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textShowsTheLineWithCarets();
    void manualFixesNameTheirPlaceholder();
    void choicesAreNoFixes();
    void textAlignsWideCharacters();
    void textCutsLongLines();
    void textDropsControlCharacters();
    void textGroupsWhatWasNotUnderstood();
    void textHasNoColourInAPipe();
    void jsonContract();
    void podSecurityLevelDependsOnTheVersion();
    void jsonRangesWithBomAndCrlf();
    void jsonOfAMinifiedLine();
    void sarifIsValid();
    void sarifContent();
    void sarifPathsStartAtTheCurrentFolder();
    void secretsAreNeverShown_data();
    void secretsAreNeverShown();
};

void TestReports::textShowsTheLineWithCarets()
{
    const TestFolder folder;
    folder.write(QStringLiteral("ci/builder.yaml"), privilegedPod);
    const ProgramRun result = check(folder, QStringLiteral("text"), onlyPrivileged);
    const QList<QByteArray> lines = result.output.split('\n');
    QVERIFY2(lines[0].startsWith("ci/builder.yaml:11:9: ") && lines[0].endsWith(" [privileged-container]"), lines[0]);
    QCOMPARE(lines[1], QByteArray("    11 |         privileged: true"));
    QCOMPARE(lines[2], QByteArray("       |         ^^^^^^^^^^^^^^^^"));
    QCOMPARE(lines[3], QByteArray("  fix (unsafe): Set privileged: false"));
    QVERIFY2(lines[4].startsWith("  fix (unsafe): "), lines[4]);
    QVERIFY2(lines[5].startsWith("  fix (manual): "), lines[5]);
    QCOMPARE(lines[6], QByteArray());
    QCOMPARE(lines[7].first(10), QByteArray("1 finding "));
    QVERIFY2(lines[7].endsWith(" in 1 file, 1 resource; 0 not understood"), lines[7]);
}

void TestReports::manualFixesNameTheirPlaceholder()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), unpinnedPod);
    const QStringList onlyLatest{QStringLiteral("--rule"), QStringLiteral("image-latest-tag")};
    const QByteArray text = check(folder, QStringLiteral("text"), onlyLatest).output;
    QVERIFY2(text.contains("\n  fix (manual): Pin to a version\n  fix (manual): Pin to a digest\n"), text);
    const QJsonValue fixes = check(folder, QStringLiteral("json"), onlyLatest).json()[u"findings"][0][u"fixes"];
    QCOMPARE(fixes[0][u"applicability"].toString(), QStringLiteral("manual"));
    QCOMPARE(fixes[0][u"placeholder"].toString(), QStringLiteral("VERSION"));
    QCOMPARE(fixes[0][u"edits"][0][u"newText"].toString(), QStringLiteral("\"registry.example:5000/web:VERSION\""));
    QCOMPARE(fixes[1][u"placeholder"].toString(), QStringLiteral("DIGEST"));
    const QJsonValue wanted = fixes[0][u"wanted"];
    QCOMPARE(wanted.toArray().size(), 1);
    QCOMPARE(wanted[0][u"label"].toString(), QStringLiteral("version"));
    QCOMPARE(wanted[0][u"proposal"].toString(), QStringLiteral("VERSION"));
    QCOMPARE(wanted[0][u"edit"].toInt(-1), 0);
    const QString newText = fixes[0][u"edits"][0][u"newText"].toString();
    QCOMPARE(newText.mid(wanted[0][u"startByte"].toInt(), 7), QStringLiteral("VERSION"));
    QCOMPARE(wanted[0][u"endByte"].toInt(), wanted[0][u"startByte"].toInt() + 7);
}

void TestReports::choicesAreNoFixes()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"),
                 "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n"
                 "  - {name: a, image: \"a:1\", securityContext: &s {privileged: true, runAsNonRoot: true}}\n"
                 "  - {name: b, image: \"a:1\", securityContext: *s}\n");
    const QJsonValue finding = check(folder, QStringLiteral("json"), onlyPrivileged).json()[u"findings"][0];
    QVERIFY(finding[u"fixes"].toArray().isEmpty());
    QCOMPARE(finding[u"refusedFixes"].toArray().size(), 1);
    const QJsonValue choices = finding[u"choices"];
    QCOMPARE(choices.toArray().size(), 2);
    QCOMPARE(choices[0][u"title"].toString(), QStringLiteral("Set privileged: false"));
    QCOMPARE(choices[0][u"scope"].toString(), QStringLiteral("changes all 2 places: lines 6, 7"));
    QCOMPARE(choices[0][u"edits"][0][u"newText"].toString(), QStringLiteral("false"));
    QCOMPARE(choices[1][u"scope"].toString(), QStringLiteral("writes it out here; the other places keep the old value"));
}

void TestReports::textAlignsWideCharacters()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"),
                 "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: \"日本é\", image: \"a:1\", "
                 "securityContext:\t{privileged: true}}]}\n");
    const ProgramRun result = check(folder, QStringLiteral("text"), onlyPrivileged);
    const QList<QByteArray> lines = result.output.split('\n');
    QCOMPARE(lines[1],
             QByteArray("     4 | spec: {containers: [{name: \"日本é\", image: \"a:1\", securityContext:  {privileged: true}}]}"));
    // two wide characters take four columns; the tab after column 66 reaches to 68
    QCOMPARE(lines[2], QByteArray("       | ") + QByteArray(lines[1].indexOf("privileged") - 9 - 3, ' ') + QByteArray(16, '^'));
}

void TestReports::textCutsLongLines()
{
    const TestFolder folder;
    const QByteArray padding(5000, 'x');
    folder.write(QStringLiteral("a.yaml"),
                 "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: " + padding
                     + ", securityContext: {privileged: true}, image: " + padding + "}]}\n");
    const ProgramRun result = check(folder, QStringLiteral("text"), onlyPrivileged);
    const QList<QByteArray> lines = result.output.split('\n');
    const QString shown = QString::fromUtf8(lines[1]).mid(9);
    QVERIFY2(shown.size() <= 160, lines[1]);
    QVERIFY(shown.startsWith(u'…') && shown.endsWith(u'…'));
    QCOMPARE(QString::fromUtf8(lines[2]).mid(9).indexOf(u'^'), shown.indexOf(u"privileged: true"));
    QCOMPARE(lines[2].count('^'), 16);
}

void TestReports::textDropsControlCharacters()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a\x1b[31m.yaml"),
                 "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: \"a\xe2\x80\xae"
                 "b\xc2\x9b\", image: x, securityContext: {privileged: true}}]}\n");
    const ProgramRun result = check(folder, QStringLiteral("text"), onlyPrivileged);
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.output.contains("a[31m.yaml:4:"));
    QVERIFY(!result.output.contains('\x1b'));
    QVERIFY(!result.output.contains("\xe2\x80\xae"));
    QVERIFY(!result.output.contains("\xc2\x9b"));
}

void TestReports::textGroupsWhatWasNotUnderstood()
{
    const TestFolder folder;
    manyBroken(13, folder);
    const ProgramRun result = check(folder, QStringLiteral("text"), onlyPrivileged);
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.output.contains("; 13 not understood\n\nBroken YAML (13):\n  broken00.yaml:"), result.output);
    QVERIFY(result.output.contains("  broken09.yaml:"));
    QVERIFY(!result.output.contains("  broken10.yaml:"));
    QVERIFY(result.output.endsWith("  and 3 more: --format json lists all\n"));
}

void TestReports::textHasNoColourInAPipe()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), privilegedPod);
    const ProgramRun plain = check(folder, QStringLiteral("text"));
    QVERIFY(!plain.output.contains('\x1b'));
    QCOMPARE(check(folder, QStringLiteral("text"), {}, {QStringLiteral("NO_COLOR=1")}).output, plain.output);
}

void TestReports::jsonContract()
{
    const TestFolder folder;
    folder.write(QStringLiteral("ci/builder.yaml"), privilegedPod);
    folder.write(QStringLiteral("chart/Chart.yaml"), "apiVersion: v2\nname: chart\nversion: 1.0.0\n");
    folder.write(QStringLiteral("chart/templates/x.yaml"), "kind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n");
    const QJsonObject report = check(folder, QStringLiteral("json"), onlyPrivileged).json();
    QCOMPARE(report[u"schemaVersion"].toInt(), 1);
    QCOMPARE(
        report[u"tool"],
        (QJsonObject{{QStringLiteral("name"), QStringLiteral("bulkhead")}, {QStringLiteral("version"), QStringLiteral("0.1.0")}}));
    QCOMPARE(report[u"summary"][u"files"].toInt(), 3);
    QCOMPARE(report[u"summary"][u"resources"].toInt(), 1);
    QVERIFY(report[u"summary"][u"durationMs"].isDouble());
    const QJsonValue counts = report[u"summary"][u"findings"];
    QCOMPARE(counts[u"critical"].toInt() + counts[u"high"].toInt(), 1);
    QCOMPARE(counts[u"suppressed"].toInt(-1), 0);

    const QJsonObject resource = report[u"resources"][0].toObject();
    QCOMPARE(resource,
             (QJsonObject{{QStringLiteral("id"), QStringLiteral("v1/Pod/ci/builder")},
                          {QStringLiteral("apiVersion"), QStringLiteral("v1")},
                          {QStringLiteral("kind"), QStringLiteral("Pod")},
                          {QStringLiteral("namespace"), QStringLiteral("ci")},
                          {QStringLiteral("name"), QStringLiteral("builder")},
                          {QStringLiteral("file"), QStringLiteral("ci/builder.yaml")},
                          {QStringLiteral("line"), 1},
                          {QStringLiteral("endLine"), 11},
                          {QStringLiteral("podSecurityLevel"), QStringLiteral("privileged")},
                          {QStringLiteral("workloadClass"), QStringLiteral("ci-builder")},
                          {QStringLiteral("synthetic"), false}}));

    const QJsonObject finding = report[u"findings"][0].toObject();
    const auto begin = static_cast<int>(privilegedPod.indexOf("privileged: true"));
    QCOMPARE(finding[u"ruleId"].toString(), QStringLiteral("privileged-container"));
    QCOMPARE(finding[u"file"].toString(), QStringLiteral("ci/builder.yaml"));
    QCOMPARE(finding[u"range"].toObject(),
             (QJsonObject{{QStringLiteral("startLine"), 11},
                          {QStringLiteral("startColumn"), 9},
                          {QStringLiteral("endLine"), 11},
                          {QStringLiteral("endColumn"), 25},
                          {QStringLiteral("startByte"), begin},
                          {QStringLiteral("endByte"), begin + 16}}));
    QCOMPARE(finding[u"path"].toString(), QStringLiteral("spec.containers[0].securityContext.privileged"));
    QCOMPARE(finding[u"resource"].toString(), QStringLiteral("v1/Pod/ci/builder"));
    QVERIFY(finding[u"related"].isArray());
    QCOMPARE(finding[u"fingerprint"].toString().size(), 32);
    QCOMPARE(finding[u"new"], QJsonValue(true));
    QVERIFY(finding.contains(u"suppressed") && finding[u"suppressed"].isNull());
    QCOMPARE(finding[u"fixes"][0][u"applicability"].toString(), QStringLiteral("unsafe"));
    QVERIFY(!finding[u"fixes"][0].toObject().contains(u"placeholder"));
    QCOMPARE(finding[u"fixes"][0][u"edits"][0].toObject(),
             (QJsonObject{{QStringLiteral("file"), QStringLiteral("ci/builder.yaml")},
                          {QStringLiteral("startByte"), begin + 12},
                          {QStringLiteral("endByte"), begin + 16},
                          {QStringLiteral("newText"), QStringLiteral("false")}}));
    const QJsonArray gaps = report[u"notUnderstood"].toArray();
    QCOMPARE(report[u"summary"][u"notUnderstood"].toInt(), static_cast<int>(gaps.size()));
    const auto isTemplate = [](const QJsonValue &gap) {
        return gap[u"file"] == QStringLiteral("chart/templates/x.yaml") && gap[u"startLine"] == 1
            && gap[u"reason"] == QStringLiteral("Helm template, not rendered");
    };
    QCOMPARE(std::count_if(gaps.begin(), gaps.end(), isTemplate), 1);
}

void TestReports::podSecurityLevelDependsOnTheVersion()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"),
                 "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: a, image: a, livenessProbe: {httpGet: "
                 "{host: h, port: 1}}}]}\n---\n"
                     + quietConfigMap);
    const auto levels = [&](const QString &version) {
        return check(folder, QStringLiteral("json"), {QStringLiteral("--kube-version"), version}).json()[u"resources"].toArray();
    };
    QCOMPARE(levels(QStringLiteral("1.33"))[0][u"podSecurityLevel"].toString(), QStringLiteral("baseline"));
    QCOMPARE(levels(QStringLiteral("1.34"))[0][u"podSecurityLevel"].toString(), QStringLiteral("privileged"));
    QVERIFY(levels(QStringLiteral("1.34"))[1][u"podSecurityLevel"].isNull());
}

void TestReports::jsonRangesWithBomAndCrlf()
{
    const TestFolder folder;
    const QByteArray first = "# ü€😀\r\n";
    const QByteArray content =
        "\xEF\xBB\xBF" + first + QByteArray(privilegedPod).replace('\n', "\r\n").replace("dind\r", "\"ü€😀\" # ü\r");
    folder.write(QStringLiteral("a.yaml"), content);
    const QJsonObject report = check(folder, QStringLiteral("json"), onlyPrivileged).json();
    const QJsonValue range = report[u"findings"][0][u"range"];
    QCOMPARE(range[u"startLine"].toInt(), 12);
    QCOMPARE(range[u"startColumn"].toInt(), 9);
    QCOMPARE(range[u"endColumn"].toInt(), 25);
    QCOMPARE(content.mid(range[u"startByte"].toInt(), range[u"endByte"].toInt() - range[u"startByte"].toInt()),
             QByteArray("privileged: true"));
}

void TestReports::jsonOfAMinifiedLine()
{
    QByteArray list = R"({"apiVersion":"v1","kind":"List","items":[)";
    for (int i = 0; i < 5000; ++i) {
        list += i == 0 ? "" : ",";
        list += R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"é)" + QByteArray::number(i)
            + R"("},"spec":{"containers":[{"name":"c","image":"a:1","securityContext":{"privileged":true}}]}})";
    }
    const TestFolder folder;
    folder.write(QStringLiteral("a.json"), list + "]}");
    const QString text = QString::fromUtf8(list);
    const QJsonArray findings = check(folder, QStringLiteral("json"), onlyPrivileged).json()[u"findings"].toArray();
    QCOMPARE(findings.size(), 5000);
    qsizetype at = -1;
    for (const QJsonValue &finding : findings) {
        at = text.indexOf(u"\"privileged\"", at + 1);
        QCOMPARE(finding[u"range"][u"startColumn"].toInt(), static_cast<int>(at + 1));
    }
}

void TestReports::sarifIsValid()
{
    QFile schema(QStringLiteral(BULKHEAD_SHARED_DIR "/data/sarif-schema-2.1.0.json"));
    if (!schema.open(QIODevice::ReadOnly))
        QSKIP("the SARIF 2.1.0 schema is not on this machine");
    const TestFolder folder;
    folder.write(QStringLiteral("a b/ü.yaml"), privilegedPod);
    folder.write(QStringLiteral("broken.yaml"), brokenYaml);
    folder.write(QStringLiteral("values.yaml"), "a: 1\n");
    const ProgramRun result = check(folder, QStringLiteral("sarif"), {QStringLiteral("--profile"), QStringLiteral("all")});
    const std::string schemaText = schema.readAll().toStdString();
    QCOMPARE(schemaErrors(schemaText, result.output.toStdString()), std::string());
    const QByteArray wrong = QByteArray(result.output).replace("\"columnKind\":\"unicodeCodePoints\"", "\"columnKind\":\"bytes\"");
    QVERIFY(!schemaErrors(schemaText, wrong.toStdString()).empty());
}

void TestReports::sarifContent()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a b/ü.yaml"), privilegedPod + "---\n" + privilegedPod);
    folder.write(QStringLiteral("broken.yaml"), brokenYaml);
    const QJsonObject run = check(folder, QStringLiteral("sarif"), onlyPrivileged).json()[u"runs"][0].toObject();
    QCOMPARE(run[u"columnKind"].toString(), QStringLiteral("unicodeCodePoints"));
    QVERIFY(run[u"originalUriBaseIds"][u"%SRCROOT%"][u"uri"].toString().endsWith(u'/'));
    const QJsonArray rules = run[u"tool"][u"driver"][u"rules"].toArray();
    QVERIFY(rules.size() > 5); // all, whether they ran or not
    for (const QJsonValue &rule : rules) {
        QVERIFY(!rule[u"help"][u"text"].toString().isEmpty());
        QVERIFY(!rule[u"help"][u"markdown"].toString().contains(u"# expect:"));
        QVERIFY(rule[u"fullDescription"][u"text"].toString().size() <= 1024);
        const double severity = rule[u"properties"][u"security-severity"].toString().toDouble();
        QVERIFY(severity >= 0.1 && severity <= 10);
    }
    const QJsonArray results = run[u"results"].toArray();
    QCOMPARE(results.size(), 2);
    const QJsonValue place = results[0][u"locations"][0][u"physicalLocation"];
    QCOMPARE(place[u"artifactLocation"][u"uri"].toString(), QStringLiteral("a%20b/%C3%BC.yaml"));
    QCOMPARE(place[u"region"][u"startLine"].toInt(), 11);
    QCOMPARE(place[u"region"][u"startColumn"].toInt(), 9);
    QCOMPARE(place[u"region"][u"endColumn"].toInt(), 25);
    QCOMPARE(rules[results[0][u"ruleIndex"].toInt(-1)][u"id"], results[0][u"ruleId"]);
    const QJsonValue change = results[0][u"fixes"][0][u"artifactChanges"][0][u"replacements"][0];
    QCOMPARE(change[u"insertedContent"][u"text"].toString(), QStringLiteral("false"));
    QCOMPARE(change[u"deletedRegion"][u"startColumn"].toInt(), 21);
    // The same object twice: the fingerprints stay apart for code scanning.
    QVERIFY(results[0][u"partialFingerprints"][u"primaryLocationLineHash"]
            != results[1][u"partialFingerprints"][u"primaryLocationLineHash"]);
    const QJsonValue notice = run[u"invocations"][0][u"toolExecutionNotifications"][0];
    QCOMPARE(notice[u"level"].toString(), QStringLiteral("warning"));
    QCOMPARE(notice[u"locations"][0][u"physicalLocation"][u"artifactLocation"][u"uri"].toString(), QStringLiteral("broken.yaml"));
}

void TestReports::sarifPathsStartAtTheCurrentFolder()
{
    const TestFolder folder;
    folder.write(QStringLiteral("deploy/a.yaml"), privilegedPod);
    const QStringList sarif{QStringLiteral("check"), QStringLiteral("--format"), QStringLiteral("sarif")};
    const auto uri = [](const ProgramRun &result) {
        return result.json()[u"runs"][0][u"results"][0][u"locations"][0][u"physicalLocation"][u"artifactLocation"][u"uri"]
            .toString();
    };
    QCOMPARE(uri(runCli(sarif + QStringList{QStringLiteral("deploy")}, folder.path())), QStringLiteral("deploy/a.yaml"));
    QCOMPARE(uri(runCli(sarif + QStringList{QStringLiteral("deploy/a.yaml")}, folder.path())), QStringLiteral("deploy/a.yaml"));
    QCOMPARE(uri(runCli(sarif, folder.path(QStringLiteral("deploy")))), QStringLiteral("a.yaml"));
    QDir(folder.path()).mkpath(QStringLiteral("elsewhere"));
    const ProgramRun outside = runCli(sarif + QStringList{QStringLiteral("../deploy")}, folder.path(QStringLiteral("elsewhere")));
    QCOMPARE(uri(outside), QStringLiteral("a.yaml"));
    QVERIFY(outside.json()[u"runs"][0][u"originalUriBaseIds"][u"%SRCROOT%"][u"uri"].toString().endsWith(u"/deploy/"));
}

void TestReports::secretsAreNeverShown_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray head = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n";
    QTest::newRow("boolean for a string") << head + "stringData:\n  enabled: yes # hunter2\n  password: hunter2\n";
    QTest::newRow("duplicate key") << head + "data:\n  password: hunter2\n  password: hunter2\n";
    QTest::newRow("duplicate data") << head + "data:\n  password: hunter2\ndata:\n  other: hunter2\n";
    QTest::newRow("flow") << head + "data: {password: hunter2, password: 'hunter2'}\n";
    QTest::newRow("block scalar") << head + "stringData:\n  key: |\n    hunter2\n  key: |\n    hunter2\n";
    QTest::newRow("broken") << head + "stringData:\n  password: hunter2\n  other: [hunter2\n";
    QTest::newRow("broken JSON") << QByteArray(R"({"kind": "Secret", "apiVersion": "v1", "data": {"password": "hunter2", )");
    QTest::newRow("in a list") << QByteArray(
        "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: s}\n"
        "  data:\n    password: hunter2\n    password: hunter2\n");
}

void TestReports::secretsAreNeverShown()
{
    QFETCH(QByteArray, content);
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), content.replace(" # hunter2", ""));
    for (const QString &format : {QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("sarif")}) {
        const ProgramRun result = check(folder, format, {QStringLiteral("--profile"), QStringLiteral("all")});
        QVERIFY2(result.exitCode == 0 || result.exitCode == 1 || result.exitCode == 3, result.errors);
        QVERIFY2(!result.output.contains("hunter2"), result.output);
    }
}

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
