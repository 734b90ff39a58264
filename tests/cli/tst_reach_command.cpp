#include "tests/cli/cli_fixtures.h"

#include <QTest>

using namespace bulkhead::test;

namespace {

const QByteArray workloads = R"(apiVersion: v1
kind: Namespace
metadata: {name: ci, labels: {team: build}}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: runner, namespace: ci}
spec:
  selector: {matchLabels: {app: runner}}
  template:
    metadata: {labels: {app: runner}}
    spec: {containers: [{name: main, image: "runner:1"}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
        - {name: main, image: "db:1", ports: [{name: sql, containerPort: 5432}, {name: dns, containerPort: 53, protocol: UDP}]}
)";

const QByteArray policies = R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: out, namespace: ci}
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to:
        - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}
      ports: [{port: 5000, endPort: 6000}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: in, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  ingress:
    - from:
        - namespaceSelector: {matchLabels: {team: build}}
          podSelector: {matchLabels: {app: runner}}
      ports: [{port: sql}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: shop}
spec: {podSelector: {}}
)";

ProgramRun reach(const TestFolder &folder, const QString &from, const QString &to, const QStringList &more = {})
{
    return runCli(QStringList{QStringLiteral("reach"), QStringLiteral("--from"), from, QStringLiteral("--to"), to} + more,
                  folder.path());
}

const QString runner = QStringLiteral("ci/runner");
const QString json = QStringLiteral("--format=json");

} // namespace

class TestReachCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allowed();
    void ports_data();
    void ports();
    void blocked();
    void noPolicies();
    void namesOfWorkloads();
    void pathsAndLists();
    void jsonContract();
    void severalDefinitions();
    void madePods();
    void otherEngines();
    void hostNetwork();
    void unreadableInput();
    void usage();

private:
    static void fill(const TestFolder &folder)
    {
        folder.write(QStringLiteral("pods.yaml"), workloads);
        folder.write(QStringLiteral("policies.yaml"), policies);
    }
};

void TestReachCommand::allowed()
{
    const TestFolder folder;
    fill(folder);
    const ProgramRun run = reach(folder, runner, QStringLiteral("shop/db"));
    QCOMPARE(run.output,
             QByteArray("allowed\n  on TCP 5432\n"
                        "  policies.yaml:9: NetworkPolicy ci/out lets traffic out to StatefulSet shop/db on TCP 5000-6000\n"
                        "  policies.yaml:19: NetworkPolicy shop/in lets traffic in from Deployment ci/runner on TCP 5432\n"));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.errors, QByteArray());
}

void TestReachCommand::ports_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *port, int exitCode) { QTest::newRow(port) << QString::fromLatin1(port) << exitCode; };
    row("5432", 0);
    row("5432/TCP", 0);
    row("5432/tcp", 0);
    row("sql", 0);
    row("sql/TCP", 0);
    row("5433", 1);
    row("5432/UDP", 1);
    row("dns", 1);
    row("http", 2);
    row("", 2);
    row("0", 2);
    row("65536", 2);
    row("99999999999999999999", 2);
    row("-1", 2);
    row("53/ICMP", 2);
    row("sql/UDP", 2);
}

void TestReachCommand::ports()
{
    QFETCH(const QString, port);
    QFETCH(const int, exitCode);
    const TestFolder folder;
    fill(folder);
    const ProgramRun run = reach(folder, runner, QStringLiteral("shop/db:") + port);
    QVERIFY2(run.exitCode == exitCode, run.output + run.errors);
    QCOMPARE(run.errors.isEmpty(), exitCode != 2);
}

void TestReachCommand::blocked()
{
    const TestFolder folder;
    fill(folder);
    const ProgramRun back = reach(folder, QStringLiteral("shop/db"), QStringLiteral("shop/db"));
    QCOMPARE(back.output,
             QByteArray("blocked\n  policies.yaml:16: NetworkPolicy shop/in lets nothing in from StatefulSet shop/db\n"
                        "  policies.yaml:26: NetworkPolicy shop/deny lets nothing in from StatefulSet shop/db\n"));
    QCOMPARE(back.exitCode, 1);
    const ProgramRun port = reach(folder, runner, QStringLiteral("shop/db:5433"));
    QCOMPARE(
        port.output,
        QByteArray("blocked\n  policies.yaml:19: NetworkPolicy shop/in lets traffic in from Deployment ci/runner on other ports "
                   "only: TCP 5432\n"
                   "  policies.yaml:26: NetworkPolicy shop/deny lets nothing in from Deployment ci/runner\n"));
}

void TestReachCommand::noPolicies()
{
    const TestFolder folder;
    folder.write(QStringLiteral("pods.yaml"), workloads);
    const ProgramRun run = reach(folder, runner, QStringLiteral("shop/db:80"));
    QCOMPARE(run.output,
             QByteArray("allowed\n  on TCP 80\n  pods.yaml:11: No policy limits what leaves Deployment ci/runner\n"
                        "  pods.yaml:20: No policy limits what reaches StatefulSet shop/db\n"));
    QCOMPARE(run.exitCode, 0);
}

void TestReachCommand::namesOfWorkloads()
{
    const TestFolder folder;
    fill(folder);
    folder.write(QStringLiteral("job.yaml"),
                 "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: db, namespace: shop}\n"
                 "spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: \"a:1\"}]}}}}}\n");
    const ProgramRun ambiguous = reach(folder, runner, QStringLiteral("shop/db"));
    QCOMPARE(ambiguous.exitCode, 2);
    QVERIFY2(ambiguous.errors.contains("may be any of: shop/CronJob/db, shop/StatefulSet/db"), ambiguous.errors);
    for (const char *const kind : {"StatefulSet", "statefulset", "statefulsets", "sts"})
        QCOMPARE(reach(folder, runner, QStringLiteral("shop/%1/db").arg(QLatin1String(kind))).exitCode, 0);
    QCOMPARE(reach(folder, runner, QStringLiteral("shop/cj/db")).exitCode, 1);
    const ProgramRun missing = reach(folder, runner, QStringLiteral("shop/deployment/db"));
    QVERIFY2(missing.exitCode == 2 && missing.errors.contains("in namespace shop there are: db"), missing.errors);
    const ProgramRun space = reach(folder, runner, QStringLiteral("shopp/db"));
    QVERIFY2(space.exitCode == 2 && space.errors.contains("namespaces with workloads: ci, shop"), space.errors);
}

void TestReachCommand::pathsAndLists()
{
    const TestFolder folder;
    fill(folder);
    const QStringList one{QStringLiteral("pods.yaml")};
    QCOMPARE(reach(folder, QStringLiteral("shop/db"), QStringLiteral("shop/db"), one).exitCode, 0);
    QCOMPARE(reach(folder, runner, QStringLiteral("shop/db"), {QStringLiteral("policies.yaml")}).exitCode, 2);
    QCOMPARE(reach(folder, runner, QStringLiteral("shop/db"), {QStringLiteral("missing")}).exitCode, 2);
    const ProgramRun run = runCli({QStringLiteral("reach"), QStringLiteral("--from"), runner, QStringLiteral("--to"),
                                   QStringLiteral("shop/db"), QStringLiteral("-")},
                                  folder.path(), workloads + "---\n" + policies);
    QCOMPARE(run.exitCode, 0);
}

void TestReachCommand::jsonContract()
{
    const TestFolder folder;
    fill(folder);
    const ProgramRun run = reach(folder, runner, QStringLiteral("shop/db:sql"), {json});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject yes = run.json();
    QCOMPARE(yes[u"schemaVersion"].toInt(), 1);
    QCOMPARE(yes[u"tool"][u"name"].toString(), QStringLiteral("bulkhead"));
    QCOMPARE(yes[u"answer"].toString(), QStringLiteral("allowed"));
    QCOMPARE(yes[u"from"][u"resource"].toString(), QStringLiteral("apps/v1/Deployment/ci/runner"));
    QCOMPARE(yes[u"from"][u"synthetic"].toBool(true), false);
    QCOMPARE(yes[u"to"][u"kind"].toString(), QStringLiteral("StatefulSet"));
    QCOMPARE(yes[u"to"][u"namespace"].toString(), QStringLiteral("shop"));
    QCOMPARE(yes[u"to"][u"name"].toString(), QStringLiteral("db"));
    QCOMPARE(yes[u"to"][u"file"].toString(), QStringLiteral("pods.yaml"));
    QCOMPARE(yes[u"to"][u"line"].toInt(), 20);
    QCOMPARE(yes[u"port"].toString(), QStringLiteral("sql"));
    QCOMPARE(yes[u"ports"].toArray().size(), 1);
    QCOMPARE(yes[u"ports"][0][u"protocol"].toString(), QStringLiteral("TCP"));
    QCOMPARE(yes[u"ports"][0][u"first"].toInt(), 5432);
    QCOMPARE(yes[u"ports"][0][u"last"].toInt(), 5432);
    QCOMPARE(yes[u"reasons"].toArray().size(), 2);
    const QJsonValue reason = yes[u"reasons"][1];
    QCOMPARE(reason[u"code"].toString(), QStringLiteral("lets-through"));
    QCOMPARE(reason[u"direction"].toString(), QStringLiteral("ingress"));
    QCOMPARE(reason[u"doubt"].toString(), QStringLiteral("none"));
    QCOMPARE(reason[u"policy"].toString(), QStringLiteral("networking.k8s.io/v1/NetworkPolicy/shop/in"));
    QCOMPARE(reason[u"file"].toString(), QStringLiteral("policies.yaml"));
    QCOMPARE(reason[u"line"].toInt(), 19);
    const QJsonObject no = reach(folder, QStringLiteral("shop/db"), QStringLiteral("shop/db"), {json}).json();
    QCOMPARE(no[u"answer"].toString(), QStringLiteral("blocked"));
    QVERIFY(no[u"port"].isNull());
    QCOMPARE(no[u"ports"].toArray().size(), 0);
    QCOMPARE(no[u"reasons"][0][u"code"].toString(), QStringLiteral("lets-nothing-through"));
}

void TestReachCommand::severalDefinitions()
{
    const TestFolder folder;
    fill(folder);
    QByteArray other = workloads;
    other.replace("app: db", "app: store");
    folder.write(QStringLiteral("overlay.yaml"), other);
    const ProgramRun run = reach(folder, runner, QStringLiteral("shop/db"));
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.output.startsWith("unknown\n") && run.output.contains("several times"), run.output);
    folder.write(QStringLiteral("overlay.yaml"), workloads);
    QCOMPARE(reach(folder, runner, QStringLiteral("shop/db")).exitCode, 0);
}

void TestReachCommand::madePods()
{
    const TestFolder folder;
    fill(folder);
    folder.write(QStringLiteral("arc.yaml"),
                 "apiVersion: actions.summerwind.dev/v1alpha1\nkind: RunnerDeployment\nmetadata: {name: legacy, namespace: ci}\n"
                 "spec: {template: {spec: {organization: acme}}}\n");
    const ProgramRun missing = reach(folder, QStringLiteral("ci/none"), QStringLiteral("shop/db"));
    QVERIFY2(missing.errors.contains("legacy"), missing.errors);
    const QByteArray list = missing.errors.mid(missing.errors.indexOf("there are: ") + 11).trimmed();
    QByteArray made;
    for (const QByteArray &name : list.split(',')) {
        if (name.contains("legacy"))
            made = name.trimmed();
    }
    const ProgramRun run = reach(folder, QStringLiteral("ci/") + QString::fromUtf8(made), QStringLiteral("shop/db"), {json});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.json()[u"from"][u"synthetic"].toBool(), true);
    QCOMPARE(run.json()[u"from"][u"file"].toString(), QStringLiteral("arc.yaml"));
}

void TestReachCommand::otherEngines()
{
    const TestFolder folder;
    fill(folder);
    folder.write(QStringLiteral("cilium.yaml"),
                 "apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: l7, namespace: shop}\nspec: {}\n");
    const ProgramRun run = reach(folder, runner, QStringLiteral("shop/db"));
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.output.startsWith("unknown\n  cilium.yaml:3: CiliumNetworkPolicy shop/l7 also decides"), run.output);
}

void TestReachCommand::hostNetwork()
{
    const TestFolder folder;
    fill(folder);
    folder.write(QStringLiteral("agent.yaml"),
                 "apiVersion: v1\nkind: Pod\nmetadata: {name: agent, namespace: ops}\nspec:\n  hostNetwork: true\n"
                 "  containers: [{name: a, image: \"a:1\"}]\n");
    const ProgramRun run = reach(folder, QStringLiteral("ops/agent"), QStringLiteral("shop/db"));
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(
        run.output.startsWith("unknown\n  agent.yaml:5: Pod ops/agent is on its node's network, where policies may not apply\n"),
        run.output);
}

void TestReachCommand::unreadableInput()
{
    const TestFolder folder;
    fill(folder);
    folder.write(QStringLiteral("broken.yaml"), brokenYaml);
    QCOMPARE(reach(folder, runner, QStringLiteral("shop/db")).exitCode, 0); // policies only add to what is let through
    const ProgramRun no = reach(folder, QStringLiteral("shop/db"), QStringLiteral("shop/db"));
    QVERIFY2(no.output.startsWith("unknown\n") && no.output.contains("could not be read (1), and may hold policies"), no.output);
    QCOMPARE(no.exitCode, 3);
    const QJsonObject open = reach(folder, QStringLiteral("shop/db"), runner, {json}).json(); // nothing isolates: a policy might
    QCOMPARE(open[u"answer"].toString(), QStringLiteral("unknown"));
    QCOMPARE(open[u"notUnderstood"][0][u"file"].toString(), QStringLiteral("broken.yaml"));
}

void TestReachCommand::usage()
{
    const TestFolder folder;
    fill(folder);
    for (const char *const wrong : {"runner", "/runner", "ci/", "ci//runner", "ci/pod/x/y", ""}) {
        const ProgramRun run = reach(folder, QString::fromUtf8(wrong), QStringLiteral("shop/db"));
        QVERIFY2(run.exitCode == 2, wrong);
    }
    QCOMPARE(runCli({QStringLiteral("reach"), QStringLiteral("--from"), runner}, folder.path()).exitCode, 2);
    QCOMPARE(reach(folder, runner, QStringLiteral("shop/db"), {QStringLiteral("--format=sarif")}).exitCode, 2);
    const ProgramRun help = runCli({QStringLiteral("reach"), QStringLiteral("--help")}, folder.path());
    QVERIFY(help.exitCode == 0 && help.output.contains("Exit codes") && help.output.contains("AdminNetworkPolicy"));
}

QTEST_GUILESS_MAIN(TestReachCommand)
#include "tst_reach_command.moc"
