#include "tests/cli/cli_fixtures.h"

#include <QTest>

using namespace bulkhead::test;

namespace {

/// A chart release whose values make a privileged pod, with a token that nobody may see.
const QByteArray release = R"(apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: arc-shop, namespace: arc}
spec:
  targetNamespace: arc
  chart: {spec: {chart: gha-runner-scale-set, version: "0.9.3"}}
  values:
    githubConfigUrl: https://github.com/acme/shop
    githubConfigSecret: {github_token: ghp_visible}
    containerMode:
      type: dind
    template:
      spec:
        serviceAccountName: builder
        containers:
          - name: runner
            image: ghcr.io/actions/actions-runner:2.317.0
            env:
              - name: DEPLOY_TOKEN
                value: plain-deploy-token
)";

const QByteArray rights = R"(apiVersion: v1
kind: ServiceAccount
metadata: {name: builder, namespace: arc}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: shop}
rules:
  - {apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [registry]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deployer, namespace: shop}
subjects: [{kind: ServiceAccount, name: builder, namespace: arc}]
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
)";

const QByteArray nodes = R"(apiVersion: v1
kind: Node
metadata: {name: apps-1, labels: {pool: apps}}
---
apiVersion: v1
kind: Pod
metadata: {name: cart, namespace: shop}
spec: {nodeSelector: {pool: apps}, containers: [{name: main, image: "shop/cart:1"}]}
)";

ProgramRun runners(const TestFolder &folder, const QStringList &options = {})
{
    return runCli(QStringList{QStringLiteral("runners")} + options, folder.path());
}

const QStringList asJson{QStringLiteral("--format"), QStringLiteral("json")};

void fill(const TestFolder &folder)
{
    folder.write(QStringLiteral("arc.yaml"), release);
    folder.write(QStringLiteral("rbac.yaml"), rights);
    folder.write(QStringLiteral("nodes.yaml"), nodes);
}

QJsonObject yamlLine(const QJsonValue &pod, const QString &text)
{
    for (const QJsonValue &line : pod[u"yaml"].toArray()) {
        if (line[u"text"].toString().trimmed() == text)
            return line.toObject();
    }
    return {};
}

/// The first account of that role, of the first runner.
QJsonValue accountOf(const ProgramRun &run, const QString &role)
{
    const QJsonArray accounts = run.json()[u"runners"][0][u"accounts"].toArray();
    for (const QJsonValue account : accounts) {
        if (account[u"role"].toString() == role)
            return account;
    }
    return {};
}

} // namespace

/// `runners`: its JSON contract, the text for people, exit codes, and that no secret is printed.
class TestRunnersCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runnersAndTheirPods();
    void accountsAndPowers();
    void whereJobsMayLand();
    void linesHaveCauses();
    void secretsAreNotPrinted();
    void textForPeople();
    void nothingFound();
    void projectFileOverrulesMadePods();
    void controllerThatRunsBuildsIsBoth();
    void filesReadForTheirSettingsSaySo();
    void exitCodes();
};

void TestRunnersCommand::runnersAndTheirPods()
{
    const TestFolder folder;
    fill(folder);
    const ProgramRun run = runners(folder, asJson);
    QVERIFY2(run.exitCode == 0, run.errors);
    QCOMPARE(run.json()[u"schemaVersion"].toInt(), 1);
    QCOMPARE(run.json()[u"runners"].toArray().size(), 1);
    const QJsonValue runner = run.json()[u"runners"][0];
    QCOMPARE(runner[u"system"].toString(), QStringLiteral("github-scale-set"));
    QCOMPARE(runner[u"name"].toString(), QStringLiteral("arc-shop"));
    const QJsonArray both{QStringLiteral("manager"), QStringLiteral("job")};
    QCOMPARE(runner[u"roles"].toArray(), both); // its pod asks for the job that it runs
    QCOMPARE(runner[u"file"].toString(), QStringLiteral("arc.yaml"));
    QCOMPARE(runner[u"line"].toInt(), 1);
    QCOMPARE(runner[u"confidence"].toString(), QStringLiteral("certain"));
    QVERIFY(runner[u"evidence"].toString().contains(QStringLiteral("gha-runner-scale-set")));
    QCOMPARE(runner[u"version"].toString(), QStringLiteral("0.9.3"));
    QCOMPARE(runner[u"versionChosen"].toBool(), true);
    QCOMPARE(runner[u"scope"].toString(), QStringLiteral("repository acme/shop"));
    QCOMPARE(runner[u"tags"][0].toString(), QStringLiteral("arc-shop"));
    QCOMPARE(runner[u"namespaces"][u"job"].toString(), QStringLiteral("arc"));
    const QJsonValue pod = runner[u"pods"][0];
    QCOMPARE(pod[u"role"].toString(), QStringLiteral("job"));
    QCOMPARE(pod[u"synthetic"].toBool(), true);
    QCOMPARE(pod[u"id"].toString(), QStringLiteral("v1/Pod/arc/arc-shop-runner"));
    QCOMPARE(pod[u"file"].toString(), QStringLiteral("arc.yaml"));
    QVERIFY(pod[u"yaml"].isUndefined());
}

void TestRunnersCommand::accountsAndPowers()
{
    const TestFolder folder;
    fill(folder);
    QCOMPARE(accountOf(runners(folder, asJson), QStringLiteral("manager"))[u"name"].toString(), QStringLiteral("builder"));
    const QJsonValue account = accountOf(runners(folder, asJson), QStringLiteral("job"));
    QCOMPARE(account[u"namespace"].toString(), QStringLiteral("arc"));
    QCOMPARE(account[u"name"].toString(), QStringLiteral("builder"));
    QCOMPARE(account[u"line"].toInt(), 14);
    QCOMPARE(account[u"inWorkspace"].toBool(), true);
    QCOMPARE(account[u"rights"].toString(), QStringLiteral("bound"));
    const QJsonValue power = account[u"powers"][0];
    QCOMPARE(power[u"power"].toString(), QStringLiteral("read-secrets"));
    QCOMPARE(power[u"namespace"].toString(), QStringLiteral("shop"));
    QCOMPARE(power[u"onlyNames"].toArray(), QJsonArray{QStringLiteral("registry")});
    QCOMPARE(power[u"file"].toString(), QStringLiteral("rbac.yaml"));

    QVERIFY(QFile::remove(folder.path(QStringLiteral("rbac.yaml")))); // the files no longer tell: that is not "nothing"
    const QJsonValue without = accountOf(runners(folder, asJson), QStringLiteral("job"));
    QCOMPARE(without[u"rights"].toString(), QStringLiteral("unbound"));
    QCOMPARE(without[u"inWorkspace"].toBool(), false);
    const QByteArray text = runners(folder).output;
    QVERIFY2(text.contains("Unknown: no binding in this workspace names it"), text);
}

void TestRunnersCommand::whereJobsMayLand()
{
    const TestFolder folder;
    fill(folder);
    const QJsonValue runner = runners(folder, asJson).json()[u"runners"][0];
    QCOMPARE(runner[u"isolation"].toString(), QStringLiteral("leaks"));
    QCOMPARE(runner[u"nodeGroups"][0][u"group"].toString(), QStringLiteral("apps"));
    QCOMPARE(runner[u"nodeGroups"][0][u"verdict"].toString(), QStringLiteral("yes"));
    QCOMPARE(runner[u"nodeGroups"][0][u"leak"].toBool(), true);
}

void TestRunnersCommand::linesHaveCauses()
{
    const TestFolder folder;
    fill(folder);
    const QJsonValue pod = runners(folder, asJson + QStringList{QStringLiteral("--pods")}).json()[u"runners"][0][u"pods"][0];
    const QJsonObject privileged = yamlLine(pod, QStringLiteral("privileged: true"));
    QCOMPARE(privileged[u"file"].toString(), QStringLiteral("arc.yaml"));
    QCOMPARE(privileged[u"line"].toInt(), 11);
    const QJsonObject account = yamlLine(pod, QStringLiteral("serviceAccountName: builder"));
    QCOMPARE(account[u"line"].toInt(), 14);
    QCOMPARE(account[u"written"].toBool(), true);
}

void TestRunnersCommand::secretsAreNotPrinted()
{
    const TestFolder folder;
    fill(folder);
    for (const QStringList &format : {QStringList(), asJson}) {
        const QByteArray output = runners(folder, format + QStringList{QStringLiteral("--pods")}).output;
        QVERIFY(output.contains("DEPLOY_TOKEN"));
        QVERIFY(!output.contains("plain-deploy-token"));
        QVERIFY(!output.contains("ghp_visible"));
    }
}

void TestRunnersCommand::textForPeople()
{
    const TestFolder folder;
    fill(folder);
    const QByteArray text = runners(folder, {QStringLiteral("--pods")}).output;
    for (const char *part : {"1 runner\n", "arc.yaml:1", "apps!", "job may, as arc/builder:",
                             "read Secrets, in namespace shop (only registry) (rbac.yaml:13)", "privileged: true", "# arc.yaml:11"})
        QVERIFY2(text.contains(part), (part + QByteArray(" is not in\n") + text).constData());
    QVERIFY(!text.contains('\x1b'));
    for (const QByteArray &line : runners(folder).output.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 120, line);
    QCOMPARE(runners(folder, {QStringLiteral("--output"), QStringLiteral("r.txt")}).output, QByteArray());
    QVERIFY(folder.read(QStringLiteral("r.txt")).contains("arc-shop"));
}

void TestRunnersCommand::nothingFound()
{
    const TestFolder folder;
    folder.write(QStringLiteral("nodes.yaml"), nodes);
    const ProgramRun text = runners(folder);
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.output.startsWith("No CI runners: none of the CI systems known here"), text.output);
    QCOMPARE(runners(folder, asJson).json()[u"runners"].toArray().size(), 0);
}

void TestRunnersCommand::projectFileOverrulesMadePods()
{
    const TestFolder folder;
    fill(folder);
    QCOMPARE(runners(folder, asJson).json()[u"runners"][0][u"pods"][0][u"class"].toString(), QStringLiteral("ci-job"));
    folder.write(QStringLiteral(".bulkhead.yaml"), "workloads: [{match: {kind: Pod, name: arc-shop-*}, class: application}]\n");
    const QJsonValue runner = runners(folder, asJson).json()[u"runners"][0];
    QCOMPARE(runner[u"pods"][0][u"class"].toString(), QStringLiteral("application"));
    QCOMPARE(runner[u"pods"][0][u"classConfidence"].toString(), QStringLiteral("declared"));
    QCOMPARE(runner[u"isolation"].toString(), QStringLiteral("apart")); // no CI any more, so no leak
}

void TestRunnersCommand::controllerThatRunsBuildsIsBoth()
{
    const TestFolder folder;
    const QByteArray head = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: jenkins, namespace: ci}\n"
                            "spec:\n  chart: {spec: {chart: jenkins, version: 5.9.53}}\n  values:\n    agent: {enabled: ";
    const auto roles = [&](const QByteArray &rest) {
        folder.write(QStringLiteral("jenkins.yaml"), head + rest);
        return runners(folder, asJson).json()[u"runners"][0][u"roles"].toArray();
    };
    const QString manager = QStringLiteral("manager");
    const QString job = QStringLiteral("job");
    QCOMPARE(roles("false}\n    controller: {numExecutors: 2}\n"), (QJsonArray{manager, job}));
    QCOMPARE(roles("true}\n    controller: {numExecutors: 2}\n"), (QJsonArray{manager, job}));
    QCOMPARE(roles("false}\n"), QJsonArray{manager});
}

void TestRunnersCommand::filesReadForTheirSettingsSaySo()
{
    const TestFolder folder;
    folder.write(QStringLiteral("notes.yaml"), "a: 1\n");
    folder.write(QStringLiteral("values.yaml"),
                 "gitlabUrl: https://gitlab.example/\nrunners: {executor: kubernetes, name: shop}\n");
    const QStringList check{QStringLiteral("check"), QStringLiteral("--format"), QStringLiteral("json")};
    for (const ProgramRun &run : {runners(folder, asJson), runCli(check, folder.path())}) {
        const QJsonArray left = run.json()[u"notUnderstood"].toArray();
        QCOMPARE(left.size(), 2);
        QCOMPARE(left[0][u"message"].toString(), QStringLiteral("Not a Kubernetes object: no apiVersion and kind"));
        QCOMPARE(left[1][u"message"].toString(), QStringLiteral("Not a Kubernetes object: read for its CI settings only"));
    }
}

void TestRunnersCommand::exitCodes()
{
    const TestFolder folder;
    fill(folder);
    QCOMPARE(runners(folder, {QStringLiteral("--format"), QStringLiteral("csv")}).exitCode, 2);
    QCOMPARE(runners(folder, {QStringLiteral("missing")}).exitCode, 2);
    folder.write(QStringLiteral("broken.yaml"), brokenYaml);
    const ProgramRun run = runners(folder, asJson);
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.json()[u"notUnderstood"][0][u"file"].toString(), QStringLiteral("broken.yaml"));
}

QTEST_GUILESS_MAIN(TestRunnersCommand)
#include "tst_runners_command.moc"
