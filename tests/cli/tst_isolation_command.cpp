#include "tests/cli/cli_fixtures.h"

#include <QTest>

using namespace bulkhead::test;

namespace {

const QByteArray nodes = R"(apiVersion: v1
kind: Node
metadata: {name: ci-1, labels: {pool: ci}}
spec:
  taints:
    - {key: dedicated, value: ci, effect: NoSchedule}
---
apiVersion: v1
kind: Node
metadata: {name: ci-2, labels: {pool: ci}}
spec:
  taints:
    - {key: dedicated, value: ci, effect: NoSchedule}
---
apiVersion: v1
kind: Node
metadata: {name: apps-1, labels: {pool: apps}}
)";

QByteArray deployment(const QByteArray &name, const QByteArray &image, const QByteArray &placement)
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name
        + ", namespace: shop}\nspec:\n  template:\n    metadata: {labels: {env: prod}}\n    spec:\n" + placement
        + "      containers: [{name: main, image: \"" + image + "\"}]\n";
}

const QByteArray cart = deployment("cart", "registry.example/cart:1", "      nodeSelector: {pool: apps}\n");
const QByteArray looseRunner =
    deployment("runner", "gitlab/gitlab-runner:v18", "      tolerations: [{key: dedicated, value: ci, effect: NoSchedule}]\n");

ProgramRun isolation(const TestFolder &folder, const QStringList &options = {}, const QByteArray &input = {})
{
    return runCli(QStringList{QStringLiteral("isolation")} + options, folder.path(), input);
}

const QStringList asJson{QStringLiteral("--format"), QStringLiteral("json")};

QJsonObject found(const QJsonValue &list, const char16_t *key, const QString &value)
{
    for (const QJsonValue &each : list.toArray()) {
        if (each[QStringView(key)].toString() == value)
            return each.toObject();
    }
    return {};
}

void fill(const TestFolder &folder)
{
    folder.write(QStringLiteral("nodes.yaml"), nodes);
    folder.write(QStringLiteral("cart.yaml"), cart);
    folder.write(QStringLiteral("runner.yaml"), looseRunner);
}

} // namespace

/// `isolation`: its JSON contract, formats, exit codes and the project file.
class TestIsolationCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodeGroups();
    void placements();
    void leaksAndFixes();
    void perNode();
    void standardInput();
    void otherFormats();
    void projectFileDeclares();
    void wrongProjectFile();
    void unreadableInput();
    void workloadClassOfCheck();
};

void TestIsolationCommand::nodeGroups()
{
    const TestFolder folder;
    fill(folder);
    const ProgramRun run = isolation(folder, asJson);
    QVERIFY2(run.exitCode == 0, run.errors);
    QCOMPARE(run.json()[u"schemaVersion"].toInt(), 1);
    QCOMPARE(run.json()[u"nodeGroups"].toArray().size(), 2);
    const QJsonObject ci = found(run.json()[u"nodeGroups"], u"name", QStringLiteral("ci"));
    QCOMPARE(ci[u"source"].toString(), QStringLiteral("nodes"));
    QCOMPARE(ci[u"nodes"].toInt(), 2);
    QCOMPARE(ci[u"labels"][u"pool"].toString(), QStringLiteral("ci"));
    QCOMPARE(ci[u"taints"][0][u"key"].toString(), QStringLiteral("dedicated"));
    QCOMPARE(ci[u"taints"][0][u"value"].toString(), QStringLiteral("ci"));
    QCOMPARE(ci[u"taints"][0][u"effect"].toString(), QStringLiteral("NoSchedule"));
    QCOMPARE(ci[u"role"].toString(), QStringLiteral("ci"));
    QCOMPARE(found(run.json()[u"nodeGroups"], u"name", QStringLiteral("apps"))[u"role"].toString(), QStringLiteral("mixed"));
}

void TestIsolationCommand::placements()
{
    const TestFolder folder;
    fill(folder);
    const QJsonObject json = isolation(folder, asJson).json();
    const QJsonObject workload = found(json[u"workloads"], u"resource", QStringLiteral("apps/v1/Deployment/shop/cart"));
    QCOMPARE(workload[u"class"].toString(), QStringLiteral("application"));
    QCOMPARE(workload[u"environment"].toString(), QStringLiteral("prod"));
    QCOMPARE(workload[u"placements"].toArray().size(), 2);
    QCOMPARE(found(workload[u"placements"], u"group", QStringLiteral("apps"))[u"verdict"].toString(), QStringLiteral("yes"));
    const QJsonObject kept = found(workload[u"placements"], u"group", QStringLiteral("ci"));
    QCOMPARE(kept[u"verdict"].toString(), QStringLiteral("no"));
    const QJsonObject taint = found(kept[u"reasons"], u"code", QStringLiteral("untolerated-taint"));
    QCOMPARE(taint[u"file"].toString(), QStringLiteral("nodes.yaml"));
    QCOMPARE(taint[u"line"].toInt(), 6);
    QVERIFY(!taint[u"message"].toString().isEmpty());
    const QJsonObject selector = found(kept[u"reasons"], u"code", QStringLiteral("selector-mismatch"));
    QCOMPARE(selector[u"file"].toString(), QStringLiteral("cart.yaml"));
    QCOMPARE(selector[u"line"].toInt(), 8);
}

void TestIsolationCommand::leaksAndFixes()
{
    const TestFolder folder;
    fill(folder);
    const QJsonObject json = isolation(folder, asJson).json();
    QCOMPARE(json[u"verdict"].toString(), QStringLiteral("ci-leaks"));
    QCOMPARE(json[u"leaks"].toArray().size(), 1);
    const QJsonValue leak = json[u"leaks"][0];
    QCOMPARE(leak[u"direction"].toString(), QStringLiteral("ci-to-application"));
    QCOMPARE(leak[u"workload"].toString(), QStringLiteral("apps/v1/Deployment/shop/runner"));
    QCOMPARE(leak[u"group"].toString(), QStringLiteral("apps"));
    const QJsonValue fix = leak[u"fixes"][0];
    QCOMPARE(fix[u"applicability"].toString(), QStringLiteral("unsafe"));
    const QJsonValue edit = fix[u"edits"][0];
    QCOMPARE(edit[u"file"].toString(), QStringLiteral("runner.yaml"));
    QByteArray fixed = looseRunner;
    fixed.replace(edit[u"startByte"].toInt(), edit[u"endByte"].toInt() - edit[u"startByte"].toInt(),
                  edit[u"newText"].toString().toUtf8());
    folder.write(QStringLiteral("runner.yaml"), fixed);
    const ProgramRun after = isolation(folder, asJson);
    QCOMPARE(after.json()[u"verdict"].toString(), QStringLiteral("exclusive"));
    QCOMPARE(after.json()[u"leaks"].toArray().size(), 0);
}

void TestIsolationCommand::perNode()
{
    const TestFolder folder;
    fill(folder);
    const QJsonObject json = isolation(folder, asJson + QStringList{QStringLiteral("--per-node")}).json();
    QStringList names;
    for (const QJsonValue &group : json[u"nodeGroups"].toArray())
        names.append(group[u"name"].toString());
    QCOMPARE(names, (QStringList{QStringLiteral("apps-1"), QStringLiteral("ci-1"), QStringLiteral("ci-2")}));
    QCOMPARE(json[u"workloads"][0][u"placements"].toArray().size(), 3);
}

void TestIsolationCommand::standardInput()
{
    const TestFolder folder;
    const ProgramRun run = isolation(folder, asJson + QStringList{QStringLiteral("-")}, nodes + "---\n" + looseRunner);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()[u"nodeGroups"].toArray().size(), 2);
    QCOMPARE(run.json()[u"workloads"][0][u"file"].toString(), QStringLiteral("<stdin>"));
}

void TestIsolationCommand::otherFormats()
{
    const TestFolder folder;
    fill(folder);
    const ProgramRun text = isolation(folder);
    QVERIFY2(text.output.startsWith("Not isolated: CI may land where applications run\nVerdict: ci-leaks ("), text.output);
    QVERIFY2(text.output.contains("\n  shop/runner on apps\n      runner.yaml:"), text.output);
    QVERIFY(!text.output.contains('\x1b'));
    for (const QByteArray &line : text.output.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 120, line);
    QVERIFY(isolation(folder, {QStringLiteral("--format"), QStringLiteral("csv")}).output.startsWith("namespace,kind,name,class"));
    const ProgramRun markdown = isolation(
        folder, {QStringLiteral("--format"), QStringLiteral("markdown"), QStringLiteral("--output"), QStringLiteral("m.md")});
    QCOMPARE(markdown.output, QByteArray());
    QVERIFY(folder.read(QStringLiteral("m.md")).startsWith("# "));
    QCOMPARE(isolation(folder, {QStringLiteral("--format"), QStringLiteral("sarif")}).exitCode, 2);
}

void TestIsolationCommand::projectFileDeclares()
{
    const TestFolder folder;
    fill(folder);
    folder.write(QStringLiteral(".bulkhead.yaml"),
                 "workloads: [{match: {name: runner}, class: system}]\ngroups: [{name: edge, nodes: 2, role: application}]\n");
    const ProgramRun run = isolation(folder, asJson);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(found(run.json()[u"workloads"], u"resource", QStringLiteral("apps/v1/Deployment/shop/runner"))[u"class"].toString(),
             QStringLiteral("system"));
    const QJsonObject edge = found(run.json()[u"nodeGroups"], u"name", QStringLiteral("edge"));
    QCOMPARE(edge[u"source"].toString(), QStringLiteral("declared"));
    QCOMPARE(edge[u"nodes"].toInt(), 2);
}

void TestIsolationCommand::wrongProjectFile()
{
    const TestFolder folder;
    fill(folder);
    folder.write(QStringLiteral(".bulkhead.yaml"), "groups:\n  - name: a\n    taint: x\n");
    for (const QString &command : {QStringLiteral("isolation"), QStringLiteral("check"), QStringLiteral("fix")}) {
        const ProgramRun run = runCli({command}, folder.path());
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.output, QByteArray());
        QVERIFY2(run.errors.startsWith("bulkhead-cli: .bulkhead.yaml:3: Unknown key \"taint\""), run.errors);
    }
}

void TestIsolationCommand::unreadableInput()
{
    const TestFolder folder;
    fill(folder);
    folder.write(QStringLiteral("broken.yaml"), brokenYaml);
    const ProgramRun run = isolation(folder, asJson);
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.json()[u"notUnderstood"][0][u"file"].toString(), QStringLiteral("broken.yaml"));
    QCOMPARE(isolation(folder, {QStringLiteral("missing")}).exitCode, 2);
}

void TestIsolationCommand::workloadClassOfCheck()
{
    const TestFolder folder;
    fill(folder);
    const QJsonObject json = runCli(QStringList{QStringLiteral("check")} + asJson, folder.path()).json();
    const auto classOf = [&json](const QString &name) { return found(json[u"resources"], u"name", name)[u"workloadClass"]; };
    QCOMPARE(classOf(QStringLiteral("runner")).toString(), QStringLiteral("ci-manager"));
    QCOMPARE(classOf(QStringLiteral("cart")).toString(), QStringLiteral("application"));
    QVERIFY(classOf(QStringLiteral("ci-1")).isNull());
}

QTEST_GUILESS_MAIN(TestIsolationCommand)
#include "tst_isolation_command.moc"
