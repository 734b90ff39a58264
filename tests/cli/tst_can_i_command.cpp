#include "tests/cli/cli_fixtures.h"

#include <QTest>

using namespace bulkhead::test;

namespace {

const QByteArray roles = R"(apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: shop}
rules:
  - apiGroups: [apps]
    resources: [deployments, deployments/scale]
    verbs: [get, patch]
  - {apiGroups: [""], resources: [pods/exec], verbs: [create]}
  - {apiGroups: [""], resources: [secrets], resourceNames: [registry], verbs: [get]}
  - {apiGroups: [example.org], resources: [widgets], verbs: [get]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: deployer
  namespace: shop
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
subjects:
  - {kind: ServiceAccount, name: runner, namespace: ci}
  - {kind: Group, name: developers, apiGroup: rbac.authorization.k8s.io}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: lost, namespace: ci}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: elsewhere}
subjects:
  - {kind: ServiceAccount, name: runner, namespace: ci}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: nodes}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: system:kubelet-api-admin}
subjects:
  - {kind: User, name: jane, apiGroup: rbac.authorization.k8s.io}
)";

const QByteArray definition = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.org}
spec:
  group: example.org
  scope: Namespaced
  names: {plural: widgets, singular: widget, kind: Widget, shortNames: [wd]}
)";

const QString runner = QStringLiteral("system:serviceaccount:ci:runner");

/// The arguments by blanks.
ProgramRun canI(const TestFolder &folder, const QString &arguments, const QString &user = runner, const QByteArray &input = {})
{
    return runCli(QStringList{QStringLiteral("can-i"), QStringLiteral("--as"), user} + arguments.split(u' '), folder.path(), input);
}

void fill(const TestFolder &folder)
{
    folder.write(QStringLiteral("rbac.yaml"), roles);
    folder.write(QStringLiteral("widgets.yaml"), definition);
}

} // namespace

/// `can-i`: its answers and exit codes, how resources are named, its JSON contract.
class TestCanICommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yesNoUnknown();
    void whoAsks();
    void namesOfResources_data();
    void namesOfResources();
    void subresources();
    void outsideOfNamespaces();
    void urls();
    void builtIn();
    void json();
    void unreadableInput();
    void usage();
};

void TestCanICommand::yesNoUnknown()
{
    const TestFolder folder;
    fill(folder);
    const ProgramRun yes = canI(folder, QStringLiteral("patch deployments -n shop"));
    QCOMPARE(yes.output,
             QByteArray("yes\n  rbac.yaml:15: RoleBinding shop/deployer gives Role shop/deployer\n"
                        "  rbac.yaml:5: the rule that allows it\n"));
    QCOMPARE(yes.exitCode, 0);
    QCOMPARE(yes.errors, QByteArray());
    const ProgramRun no = canI(folder, QStringLiteral("delete deployments -n shop"));
    QCOMPARE(no.output, QByteArray("no\n"));
    QCOMPARE(no.exitCode, 1);
    const ProgramRun unknown = canI(folder, QStringLiteral("get pods -n ci"));
    QCOMPARE(unknown.output,
             QByteArray("unknown\n  rbac.yaml:24: RoleBinding ci/lost refers to ClusterRole elsewhere, which is not in "
                        "the input and not built in\n"));
    QCOMPARE(unknown.exitCode, 3);
    QCOMPARE(canI(folder, QStringLiteral("get deployments")).exitCode, 1); // in "default"
    QCOMPARE(canI(folder, QStringLiteral("get deployments -A")).exitCode, 1);
    QCOMPARE(canI(folder, QStringLiteral("get deployments -n shop rbac.yaml")).exitCode, 0);
    QCOMPARE(canI(folder, QStringLiteral("get deployments -n shop widgets.yaml")).exitCode, 1);
    QCOMPARE(canI(TestFolder(), QStringLiteral("get deployments -n shop -"), runner, roles).exitCode, 0);
}

void TestCanICommand::whoAsks()
{
    const TestFolder folder;
    fill(folder);
    const QString asked = QStringLiteral("get deployments -n shop");
    const QString group = asked + QStringLiteral(" --as-group ");
    QCOMPARE(canI(folder, asked, QStringLiteral("joe")).exitCode, 1);
    QCOMPARE(canI(folder, group + QStringLiteral("developers"), QStringLiteral("joe")).exitCode, 0);
    QCOMPARE(canI(folder, group + QStringLiteral("a,developers"), QStringLiteral("joe")).exitCode, 0);
    QCOMPARE(canI(folder, group + QStringLiteral("system:masters"), QStringLiteral("joe")).output,
             QByteArray("yes\n  The group system:masters may do everything; no authorizer is asked\n"));
}

void TestCanICommand::namesOfResources_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<int>("exitCode");
    for (const char *const name : {"deployments", "deployment", "deploy", "Deployment", "deployments.apps", "deploy.apps",
                                   "deployments.v1.apps", "deployment/cart", "deploy/cart", "widgets", "widget", "wd",
                                   "widgets.example.org", "Widget.v1alpha1.example.org", "secret/registry"})
        QTest::newRow(name) << QString::fromUtf8(name) << 0;
    for (const char *const name : {"deployments.extensions", "gadgets", "gadgets.example.org", "secrets", "secrets/other", "pods"})
        QTest::newRow(name) << QString::fromUtf8(name) << 1;
}

void TestCanICommand::namesOfResources()
{
    QFETCH(QString, resource);
    QFETCH(int, exitCode);
    const TestFolder folder;
    fill(folder);
    const ProgramRun run = canI(folder, QStringLiteral("get %1 -n shop").arg(resource));
    QCOMPARE(run.exitCode, exitCode);
    const bool isUnknownType = resource.startsWith(u"gadgets") || resource == u"deployments.extensions";
    QVERIFY2(run.errors.contains("no resource of Kubernetes") == isUnknownType, run.errors);
}

void TestCanICommand::subresources()
{
    const TestFolder folder;
    fill(folder);
    const auto ask = [&](const char *question) { return canI(folder, QString::fromUtf8(question) + QStringLiteral(" -n shop")); };
    QCOMPARE(ask("create pods --subresource exec").exitCode, 0);
    QCOMPARE(ask("create pods/web --subresource exec").exitCode, 0);
    QCOMPARE(ask("create pods/web/exec").exitCode, 0);
    QCOMPARE(ask("create pods/web/exec").errors, QByteArray());
    const ProgramRun plain = ask("create pods/exec");
    QCOMPARE(plain.exitCode, 0);
    QVERIFY2(plain.errors.contains("\"pods/exec\" is read as the subresource \"exec\""), plain.errors);
    QCOMPARE(ask("create pods/attach").exitCode, 1);
    QCOMPARE(ask("patch deploy/scale").exitCode, 0);
    folder.write(QStringLiteral("pod.yaml"), "apiVersion: v1\nkind: Pod\nmetadata: {name: exec, namespace: shop}\n");
    const ProgramRun name = ask("create pods/exec"); // now the name of a pod
    QCOMPARE(name.exitCode, 1);
    QVERIFY2(name.errors.contains("A real request to create names no object"), name.errors);
}

void TestCanICommand::outsideOfNamespaces()
{
    const TestFolder folder;
    fill(folder);
    const ProgramRun run = canI(folder, QStringLiteral("get nodes/proxy -n shop"), QStringLiteral("jane"));
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.errors.contains("nodes are outside of namespaces"), run.errors);
    QVERIFY2(run.output.startsWith("yes\n  rbac.yaml:31: ClusterRoleBinding nodes gives ClusterRole system:kubelet-api-admin\n"
                                   "  built in: a rule of the role system:kubelet-api-admin allows it\n"),
             run.output);
    folder.write(QStringLiteral("admin.yaml"),
                 "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: all, namespace: shop}\n"
                 "roleRef: {kind: ClusterRole, name: cluster-admin}\nsubjects: [{kind: User, name: joe}]\n");
    const QString joe = QStringLiteral("joe");
    QCOMPARE(canI(folder, QStringLiteral("* * -n shop"), joe).exitCode, 0);
    QCOMPARE(canI(folder, QStringLiteral("get nodes -n shop"), joe).exitCode, 1);
    QCOMPARE(canI(folder, QStringLiteral("patch namespaces/shop"), joe).exitCode, 0);
    QCOMPARE(canI(folder, QStringLiteral("patch namespaces/other -n shop"), joe).exitCode, 1);
}

void TestCanICommand::urls()
{
    const TestFolder folder;
    QCOMPARE(canI(folder, QStringLiteral("get /version"), QStringLiteral("system:anonymous")).exitCode, 0);
    const ProgramRun run = canI(folder, QStringLiteral("get /apis/apps"), QStringLiteral("jane"));
    QCOMPARE(run.output,
             QByteArray("yes\n  built in: ClusterRoleBinding system:discovery gives ClusterRole system:discovery\n"
                        "  built in: a rule of the role system:discovery allows it\n"));
    QCOMPARE(canI(folder, QStringLiteral("get /metrics"), QStringLiteral("jane")).exitCode, 1);
}

void TestCanICommand::builtIn()
{
    const TestFolder folder;
    folder.write(QStringLiteral("edit.yaml"),
                 "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: edit, namespace: shop}\n"
                 "roleRef: {kind: ClusterRole, name: edit}\nsubjects: [{kind: User, name: jane}]\n");
    const QString jane = QStringLiteral("jane");
    QCOMPARE(canI(folder, QStringLiteral("list secrets -n shop"), jane).exitCode, 0);
    QCOMPARE(canI(folder, QStringLiteral("create sa/token -n shop"), jane).exitCode, 0);
    QCOMPARE(canI(folder, QStringLiteral("create sa/token -n shop --kube-version 1.23"), jane).exitCode, 1);
    const ProgramRun run = canI(folder, QStringLiteral("update endpoints -n shop"), jane);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.output.contains("depends on the cluster's version, age and feature gates"), run.output);
}

void TestCanICommand::json()
{
    const TestFolder folder;
    fill(folder);
    const QJsonObject yes = canI(folder, QStringLiteral("get deploy/cart -n shop --format json")).json();
    QCOMPARE(yes[u"schemaVersion"].toInt(), 1);
    QCOMPARE(yes[u"answer"].toString(), QStringLiteral("yes"));
    QCOMPARE(yes[u"subject"][u"user"].toString(), runner);
    QCOMPARE(yes[u"subject"][u"groups"].toArray().size(), 3);
    const QJsonValue request = yes[u"request"];
    QCOMPARE(request[u"verb"].toString(), QStringLiteral("get"));
    QCOMPARE(request[u"group"].toString(), QStringLiteral("apps"));
    QCOMPARE(request[u"resource"].toString(), QStringLiteral("deployments"));
    QCOMPARE(request[u"name"].toString(), QStringLiteral("cart"));
    QCOMPARE(request[u"namespace"].toString(), QStringLiteral("shop"));
    QCOMPARE(request[u"subresource"].toString(), QString());
    const QJsonValue reason = yes[u"reasons"][0];
    QCOMPARE(reason[u"certainty"].toString(), QStringLiteral("certain"));
    QCOMPARE(reason[u"binding"][u"name"].toString(), QStringLiteral("RoleBinding shop/deployer"));
    QCOMPARE(reason[u"binding"][u"builtIn"].toBool(), false);
    QCOMPARE(reason[u"binding"][u"file"].toString(), QStringLiteral("rbac.yaml"));
    QCOMPARE(reason[u"binding"][u"line"].toInt(), 15);
    QCOMPARE(reason[u"role"][u"line"].toInt(), 17);
    QCOMPARE(reason[u"rule"][u"line"].toInt(), 5);
    QVERIFY(reason[u"rule"][u"builtInRole"].isNull());
    const QJsonObject unknown = canI(folder, QStringLiteral("get pods -n ci --format json")).json();
    QCOMPARE(unknown[u"answer"].toString(), QStringLiteral("unknown"));
    QCOMPARE(unknown[u"reasons"][0][u"certainty"].toString(), QStringLiteral("missing-role"));
    QVERIFY(unknown[u"reasons"][0][u"rule"].isNull());
    const ProgramRun no = canI(folder, QStringLiteral("get /x --format json"));
    QCOMPARE(no.exitCode, 1);
    QCOMPARE(no.json()[u"request"][u"nonResourceURL"].toString(), QStringLiteral("/x"));
    QCOMPARE(no.json()[u"reasons"].toArray().size(), 0);
}

void TestCanICommand::unreadableInput()
{
    const TestFolder folder;
    fill(folder);
    folder.write(QStringLiteral("broken.yaml"), brokenYaml);
    QCOMPARE(canI(folder, QStringLiteral("get deployments -n shop")).exitCode, 0);
    const ProgramRun run = canI(folder, QStringLiteral("delete deployments -n shop"));
    QCOMPARE(run.output, QByteArray("unknown\n  Parts of the input could not be read (1), and may hold roles and bindings\n"));
    QCOMPARE(run.exitCode, 3);
    const QJsonObject json = canI(folder, QStringLiteral("delete deployments -n shop --format json")).json();
    QCOMPARE(json[u"answer"].toString(), QStringLiteral("unknown"));
    QCOMPARE(json[u"notUnderstood"][0][u"file"].toString(), QStringLiteral("broken.yaml"));
}

void TestCanICommand::usage()
{
    const TestFolder folder;
    fill(folder);
    for (const char *const wrong : {"get", "get pods/", "get pods/a/", "get pods/a/b/c", "get pods/a/log --subresource exec",
                                    "get /x --subresource y", "get pods --kube-version new", "get pods missing"})
        QVERIFY2(canI(folder, QString::fromUtf8(wrong)).exitCode == 2, wrong);
    QCOMPARE(runCli({QStringLiteral("can-i"), QStringLiteral("get"), QStringLiteral("pods")}, folder.path()).exitCode, 2);
    const ProgramRun verb = canI(folder, QStringLiteral("eat pods"));
    QVERIFY2(verb.exitCode == 1 && verb.errors.contains("no verb \"eat\""), verb.errors);
    const ProgramRun help = runCli({QStringLiteral("can-i"), QStringLiteral("--help")}, folder.path());
    QVERIFY(help.exitCode == 0 && help.output.contains("Exit codes"));
}

QTEST_GUILESS_MAIN(TestCanICommand)
#include "tst_can_i_command.moc"
