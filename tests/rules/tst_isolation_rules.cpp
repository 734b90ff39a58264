// What one-file examples cannot show of the rules about node isolation: fixes over several files, what is related, how sure they
// are.

#include "core/analysis/fix_applier.h"
#include "core/rules/catalogue.h"

#include <QTest>

#include <algorithm>
#include <format>
#include <ranges>

using namespace bulkhead;

namespace {

constexpr std::string_view runnerImage = "gitlab/gitlab-runner:alpine-v18.9.0";

std::string deployment(std::string_view space, std::string_view name, std::string_view image, std::string_view spec = {},
                       std::string_view container = {})
{
    return std::format(
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {}, namespace: {}}}\nspec:\n  template:\n    spec:\n"
        "{}      containers:\n      - name: main\n        image: {}\n{}---\n",
        name, space, spec, image, container);
}

std::string application(std::string_view name, std::string_view spec = {}, std::string_view container = {})
{
    return deployment("shop", name, "registry.example/shop:1", spec, container);
}

std::string runner(std::string_view spec = {}, std::string_view container = {})
{
    return deployment("builds", "runner", runnerImage, spec, container);
}

std::string node(std::string_view name, std::string_view labels, std::string_view spec = {})
{
    return std::format("apiVersion: v1\nkind: Node\nmetadata: {{name: {}, labels: {{{}}}}}\nspec: {{{}}}\n---\n", name, labels,
                       spec);
}

constexpr std::string_view ciTaint = "taints: [{key: dedicated, value: ci, effect: NoSchedule}]";

/// An API server that was started with these flags.
std::string apiServer(std::string_view flags)
{
    return std::format(
        "apiVersion: v1\nkind: Pod\nmetadata: {{name: kube-apiserver, namespace: kube-system}}\nspec:\n  containers:\n"
        "  - name: kube-apiserver\n    image: registry.k8s.io/kube-apiserver:v1.34.1\n"
        "    command: [kube-apiserver, {}]\n---\n",
        flags);
}

std::vector<std::string> saidOf(const std::vector<RelatedPlace> &related)
{
    std::vector<std::string> said;
    for (const RelatedPlace &place : related)
        said.push_back(place.message.english());
    return said;
}

} // namespace

class IsolationRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneFixOverTwoFiles();
    void poolsAreFixedInTheirOwnSpelling_data();
    void poolsAreFixedInTheirOwnSpelling();
    void privilegedRunnerIsCritical();
    void manyGroupsMakeOneFinding();
    void manyApplicationsMakeOneFinding();
    void ownEnvironmentComesFirst();
    void assumedGroupsAreSaidToBeSo();
    void guessedClassIsSaidToBeSo();
    void machineLabelsAreNoIsolation();
    void spotTaintIsNoIsolation();
    void silentWithoutCi();
    void fixThatWouldNotRemedyIsRefused();
    void annotationCountsWithThePlugin_data();
    void annotationCountsWithThePlugin();
    void noLabelHoldsWithoutNodeRestriction();
    void nodeNameOfARunningPodIsNotChosen();
    void wildcardOfTheSystemIsLow();
    void rightsOfADaemonSet_data();
    void rightsOfADaemonSet();
    void nodesOfOneNameInTwoFiles();
    void invalidTaintsOfPools_data();
    void invalidTaintsOfPools();

private:
    struct Run {
        Workspace workspace;
        std::vector<Finding> findings;
    };
    Run check(const std::vector<std::string> &files, const std::string &rule) const
    {
        std::vector<ManifestPtr> manifests;
        for (std::size_t i = 0; i < files.size(); ++i)
            manifests.push_back(Manifest::parse(SourceText::create(std::format("{}.yaml", i), files[i])));
        return check(Workspace("", std::move(manifests), {}), rule);
    }
    Run check(const Workspace &workspace, const std::string &rule) const
    {
        AnalysisOptions options;
        options.only = {rule};
        Run run{workspace, {}};
        const AnalysisResult result = Analyzer(m_catalogue).analyze(workspace, options);
        result.forEachFinding([&](const Finding &finding) { run.findings.push_back(finding); });
        return run;
    }
    /// The workspace after a fix; empty where it would not parse.
    static Workspace applied(const Run &run, const QuickFix &fix)
    {
        Workspace workspace = run.workspace;
        const auto changed = FixApplier::apply(fix.edits);
        if (!changed)
            return {};
        for (const ChangedSource &source : *changed)
            workspace = workspace.with(Manifest::parse(source.after));
        return workspace;
    }
    const RuleCatalogue m_catalogue = makeRuleCatalogue();
};

void IsolationRulesTest::oneFixOverTwoFiles()
{
    const Run run = check({node("ci-1", "pool: ci") + node("ci-2", "pool: ci") + node("apps-1", "pool: apps"),
                           application("cart", "      nodeSelector: {pool: apps}\n"), runner()},
                          "ci-lands-on-application-nodes");
    QCOMPARE(run.findings.size(), std::size_t(1));
    const Finding &finding = run.findings[0];
    QCOMPARE(finding.message.english(),
             std::string("CI workload Deployment builds/runner may land on node group \"apps\" beside "
                         "applications: 1 may run there"));
    QCOMPARE(finding.place.source->path(), std::string("2.yaml"));
    QCOMPARE(finding.resourceId, std::string("apps/v1/Deployment/builds/runner"));
    QCOMPARE(finding.path, std::string("spec.template.spec"));
    QCOMPARE(finding.related.size(), std::size_t(1));
    QCOMPARE(finding.related[0].place.source->path(), std::string("0.yaml"));
    QCOMPARE(finding.fixes.size(), std::size_t(1));
    QCOMPARE(finding.fixes[0].title.english(),
             std::string("Hold it to node group \"ci\", and taint that with dedicated=ci:NoSchedule"));
    QCOMPARE(finding.fixes[0].edits.sources().size(), std::size_t(2));
    const Workspace after = applied(run, finding.fixes[0]);
    const std::string nodes(after.manifest("0.yaml")->source()->bytes());
    QCOMPARE(std::ranges::distance(std::views::iota(std::size_t{0}, nodes.size()) | std::views::filter([&](std::size_t at) {
                                       return nodes.substr(at).starts_with("NoSchedule");
                                   })),
             std::ptrdiff_t(2));
    QVERIFY(check(after, "ci-lands-on-application-nodes").findings.empty());
    QVERIFY(check(after, "half-isolation").findings.empty());
}

void IsolationRulesTest::poolsAreFixedInTheirOwnSpelling_data()
{
    QTest::addColumn<QString>("pool");
    QTest::addColumn<QString>("written");
    QTest::newRow("eksctl") << QStringLiteral("apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: "
                                              "c}\nmanagedNodeGroups:\n- name: ci\n  labels: {pool: ci}\n")
                            << QStringLiteral("key: dedicated");
    QTest::newRow("kops") << QStringLiteral("apiVersion: kops.k8s.io/v1alpha2\nkind: InstanceGroup\nmetadata: {name: ci}\nspec:\n  "
                                            "role: Node\n  nodeLabels: {pool: ci}\n")
                          << QStringLiteral("dedicated=ci:NoSchedule");
    QTest::newRow("gke") << QStringLiteral("apiVersion: container.cnrm.cloud.google.com/v1beta1\nkind: ContainerNodePool\n"
                                           "metadata: {name: ci}\nspec:\n  nodeConfig:\n    labels: {pool: ci}\n")
                         << QStringLiteral("NO_SCHEDULE");
    QTest::newRow("machineset") << QStringLiteral(
        "apiVersion: machine.openshift.io/v1beta1\nkind: MachineSet\nmetadata: {name: ci}\n"
        "spec:\n  template:\n    spec:\n      metadata:\n        labels: {pool: ci}\n")
                                << QStringLiteral("effect: NoSchedule");
}

void IsolationRulesTest::poolsAreFixedInTheirOwnSpelling()
{
    QFETCH(const QString, pool);
    QFETCH(const QString, written);
    const Run run = check({pool.toStdString(), application("cart"), runner("      nodeSelector: {pool: ci}\n")},
                          "application-lands-on-ci-nodes");
    QCOMPARE(run.findings.size(), std::size_t(1));
    QCOMPARE(run.findings[0].place.source->path(), std::string("0.yaml"));
    QCOMPARE(run.findings[0].fixes.size(), std::size_t(1));
    const Workspace after = applied(run, run.findings[0].fixes[0]);
    const QString text = QString::fromUtf8(QByteArrayView(after.manifest("0.yaml")->source()->bytes()));
    QVERIFY2(text.contains(written), qPrintable(text));
    QVERIFY(check(after, "application-lands-on-ci-nodes").findings.empty());
}

void IsolationRulesTest::privilegedRunnerIsCritical()
{
    const std::string others = node("apps-1", "pool: apps") + application("cart");
    const auto severity = [&](std::string_view spec, std::string_view container) {
        return check({others + runner(spec, container)}, "ci-lands-on-application-nodes").findings.at(0).severity;
    };
    const auto is = [](Severity found, Severity expected) { return found == expected; };
    QVERIFY(is(severity({}, {}), Severity::High));
    QVERIFY(is(severity({}, "        securityContext: {privileged: true}\n"), Severity::Critical));
    QVERIFY(is(severity("      hostUsers: false\n", "        securityContext: {privileged: true}\n"), Severity::High));
    QVERIFY(is(severity({}, "        securityContext: {capabilities: {add: [SYS_ADMIN]}}\n"), Severity::Critical));
    QVERIFY(is(severity({}, "        securityContext: {capabilities: {add: [CHOWN]}}\n"), Severity::High));
    QVERIFY(is(severity("      volumes: [{name: d, hostPath: {path: /var/run/docker.sock}}]\n", {}), Severity::Critical));
    QVERIFY(is(severity("      volumes: [{name: d, hostPath: {path: /var/lib/kubelet/}}]\n", {}), Severity::Critical));
    QVERIFY(is(severity("      volumes: [{name: d, hostPath: {path: /var/cache/maven}}]\n", {}), Severity::High));
}

void IsolationRulesTest::manyGroupsMakeOneFinding()
{
    std::string nodes;
    std::string selecting;
    for (int i = 0; i < 40; ++i) {
        nodes += node(std::format("apps-{}", i), std::format("pool: apps-{}", i));
        selecting += application(std::format("a{}", i), std::format("      nodeSelector: {{pool: apps-{}}}\n", i));
    }
    const Run run = check({nodes, selecting, runner()}, "ci-lands-on-application-nodes");
    QCOMPARE(run.findings.size(), std::size_t(1));
    QVERIFY(run.findings[0].message.english().contains("may land on 40 node groups of applications"));
    const std::vector<std::string> said = saidOf(run.findings[0].related);
    QCOMPARE(said.size(), std::size_t(6));
    QCOMPARE(said.back(), std::string("… and 35 more"));
    QVERIFY(run.findings[0].fixes.empty());
}

void IsolationRulesTest::manyApplicationsMakeOneFinding()
{
    std::string applications;
    for (int i = 0; i < 12; ++i)
        applications += application(std::format("a{}", i));
    const Run run = check({node("ci-1", "pool: ci"), applications, runner("      nodeSelector: {pool: ci}\n")},
                          "application-lands-on-ci-nodes");
    QCOMPARE(run.findings.size(), std::size_t(1));
    QVERIFY(run.findings[0].message.english().contains("12 may land there"));
    const std::vector<std::string> said = saidOf(run.findings[0].related);
    QCOMPARE(said.size(), std::size_t(6));
    QCOMPARE(said.back(), std::string("… and 7 more"));
}

void IsolationRulesTest::ownEnvironmentComesFirst()
{
    const std::string nodes = node("ci-prod", "pool: ci, env: prod", ciTaint) + node("ci-dev", "pool: ci, env: dev", ciTaint)
        + node("apps-1", "pool: apps, env: dev");
    const auto titles = [&](std::string_view environment) {
        const std::string space =
            std::format("apiVersion: v1\nkind: Namespace\nmetadata: {{name: builds, labels: {{{}}}}}\n---\n", environment);
        const Run run = check({nodes + space + application("cart", "      nodeSelector: {env: dev}\n") + runner()},
                              "ci-lands-on-application-nodes");
        std::vector<std::string> found;
        for (const QuickFix &fix : run.findings.at(0).fixes)
            found.push_back(fix.title.english());
        return found;
    };
    QCOMPARE(titles("env: dev"), std::vector<std::string>{"Hold it to node group \"ci-dev\""});
    QCOMPARE(titles("team: core").size(), std::size_t(2));
}

void IsolationRulesTest::assumedGroupsAreSaidToBeSo()
{
    const Run leak = check({application("cart") + runner()}, "ci-lands-on-application-nodes");
    QCOMPARE(leak.findings.size(), std::size_t(1));
    QCOMPARE(toString(leak.findings[0].confidence), toString(Confidence::Low));
    QVERIFY(leak.findings[0].message.english().contains("nothing here defines node groups"));
    const Run open = check({application("cart") + runner("      nodeSelector: {pool: ci}\n")}, "application-lands-on-ci-nodes");
    QCOMPARE(open.findings.size(), std::size_t(1));
    QCOMPARE(toString(open.findings[0].confidence), toString(Confidence::Low));
    QCOMPARE(open.findings[0].path, std::string("spec.template.spec.nodeSelector"));
    QVERIFY(open.findings[0].fixes.empty());
}

void IsolationRulesTest::guessedClassIsSaidToBeSo()
{
    const Run run =
        check({node("apps-1", "pool: apps") + application("cart") + application("build-cache")}, "ci-lands-on-application-nodes");
    QCOMPARE(run.findings.size(), std::size_t(1));
    QCOMPARE(toString(run.findings[0].confidence), toString(Confidence::Medium));
    QVERIFY(std::ranges::contains(saidOf(run.findings[0].related), "Taken for CI by this"));
}

void IsolationRulesTest::machineLabelsAreNoIsolation()
{
    const std::string arm = application("cart") + runner("      nodeSelector: {kubernetes.io/arch: arm64}\n");
    QVERIFY(check({arm}, "application-lands-on-ci-nodes").findings.empty());
    const Run run = check({arm}, "ci-lands-on-application-nodes");
    QCOMPARE(run.findings.size(), std::size_t(1));
    QVERIFY(run.findings[0].message.english().contains("nothing holds it to nodes of its own"));
}

void IsolationRulesTest::spotTaintIsNoIsolation()
{
    const auto findings = [&](std::string_view key) {
        return check({runner(std::format("      tolerations: [{{key: {}, operator: Exists}}]\n", key))}, "half-isolation").findings;
    };
    QVERIFY(findings("spot").empty());
    QCOMPARE(findings("ci-nodes").size(), std::size_t(1));
}

void IsolationRulesTest::silentWithoutCi()
{
    const std::string workspace = node("ci-1", "pool: ci") + node("apps-1", "pool: apps, env: prod")
        + application("cart", "      nodeSelector: {pool: apps}\n", "        envFrom: [{secretRef: {name: s}}]\n")
        + application("front",
                      "      affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
                      "[{topologyKey: a, labelSelector: {matchLabels: {role: ci-job}}}]}}\n")
        + application("back",
                      "      affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
                      "{nodeSelectorTerms: [{matchExpressions: [{key: env, operator: NotIn, values: [prod]}]}]}}}\n");
    for (const char *rule : {"ci-lands-on-application-nodes", "application-lands-on-ci-nodes", "soft-isolation", "half-isolation",
                             "isolation-by-absent-label", "anti-affinity-own-namespace", "spoofable-node-label",
                             "mixed-ci-environments", "ci-on-control-plane"})
        QVERIFY2(check({workspace}, rule).findings.empty(), rule);
}

void IsolationRulesTest::fixThatWouldNotRemedyIsRefused()
{
    const Run run = check({node("ci-1", "pool: ci", ciTaint) + node("apps-1", "pool: apps") + application("cart")
                           + runner("      affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
                                    "{nodeSelectorTerms: [{matchExpressions: [{key: pool, operator: In, values: [apps]}]}]}}}\n")},
                          "ci-lands-on-application-nodes");
    QCOMPARE(run.findings.size(), std::size_t(1));
    QVERIFY(run.findings[0].fixes.empty());
    QCOMPARE(run.findings[0].refusedFixes.size(), std::size_t(1));
    QVERIFY(run.findings[0].refusedFixes[0].english().contains("does not go with node group \"ci\""));
}

void IsolationRulesTest::annotationCountsWithThePlugin_data()
{
    QTest::addColumn<QString>("flags");
    QTest::addColumn<int>("confidence"); // -1: silent
    QTest::newRow("not known") << QString() << static_cast<int>(Confidence::Medium);
    QTest::newRow("off") << QStringLiteral("--enable-admission-plugins=NodeRestriction") << static_cast<int>(Confidence::High);
    QTest::newRow("on") << QStringLiteral("\"--enable-admission-plugins=NodeRestriction,PodNodeSelector\"") << -1;
}

void IsolationRulesTest::annotationCountsWithThePlugin()
{
    QFETCH(const QString, flags);
    QFETCH(const int, confidence);
    const std::string space = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  annotations: "
                              "{scheduler.alpha.kubernetes.io/node-selector: pool=apps}\n---\n";
    const Run run = check({(flags.isEmpty() ? std::string() : apiServer(flags.toStdString())) + space + application("cart")},
                          "unenforced-placement-annotation");
    QCOMPARE(run.findings.empty(), confidence < 0);
    if (confidence >= 0)
        QCOMPARE(static_cast<int>(run.findings[0].confidence), confidence);
}

void IsolationRulesTest::noLabelHoldsWithoutNodeRestriction()
{
    const std::string workspace = node("ci-1", "pool: ci", ciTaint) + node("apps-1", "x.node-restriction.kubernetes.io/pool: apps")
        + application("cart", "      nodeSelector: {x.node-restriction.kubernetes.io/pool: apps}\n",
                      "        envFrom: [{secretRef: {name: s}}]\n")
        + runner("      nodeSelector: {pool: ci}\n");
    const auto findings = [&](std::string_view flags) {
        return check({workspace, apiServer(flags)}, "spoofable-node-label").findings;
    };
    QVERIFY(findings("--enable-admission-plugins=NodeRestriction").empty());
    const std::vector<Finding> found = findings("--enable-admission-plugins=PodNodeSelector");
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].message.english().starts_with("The API server runs without NodeRestriction"));
    QCOMPARE(found[0].related.back().place.source->path(), std::string("1.yaml"));
    QVERIFY(found[0].fixes.empty());
}

void IsolationRulesTest::nodeNameOfARunningPodIsNotChosen()
{
    const auto pod = [](std::string_view more) {
        return std::format("apiVersion: v1\nkind: Pod\nmetadata: {{name: p, namespace: shop}}\nspec: {{nodeName: n1, containers: "
                           "[{{name: a, image: \"a:1\"}}]}}\n{}",
                           more);
    };
    QCOMPARE(check({pod("")}, "node-name-set").findings.size(), std::size_t(1));
    QCOMPARE(toString(check({pod("")}, "node-name-set").findings[0].severity), toString(Severity::Medium));
    QVERIFY(check({pod("status: {phase: Running, hostIP: 192.0.2.7}\n")}, "node-name-set").findings.empty());
}

void IsolationRulesTest::wildcardOfTheSystemIsLow()
{
    const std::string all = "      tolerations: [{operator: Exists}]\n";
    const Run run = check({node("ci-1", "pool: ci", ciTaint) + deployment("kube-system", "operator", "a:1", all)
                           + application("cart", all) + runner(all)},
                          "wildcard-toleration");
    QCOMPARE(run.findings.size(), std::size_t(3));
    QCOMPARE(toString(run.findings[0].severity), toString(Severity::Low));
    QCOMPARE(toString(run.findings[1].severity), toString(Severity::High));
    QCOMPARE(run.findings[1].fixes.at(0).title.english(), std::string("Remove the toleration"));
    QCOMPARE(run.findings[2].fixes.at(0).title.english(), std::string("Tolerate only dedicated=ci:NoSchedule"));
}

void IsolationRulesTest::rightsOfADaemonSet_data()
{
    QTest::addColumn<QString>("role"); // the ClusterRole's rules; empty: cluster-admin is bound
    QTest::addColumn<QString>("account"); // more of the ServiceAccount
    QTest::addColumn<QString>("said"); // empty: silent
    const auto row = [](const char *name, const char *role, const char *account, const char *said) {
        QTest::newRow(name) << QString::fromLatin1(role) << QString::fromLatin1(account) << QString::fromLatin1(said);
    };
    row("secrets", "{apiGroups: [''], resources: [secrets], verbs: [list]}", "", "may list secrets in all namespaces");
    row("star", "{apiGroups: ['*'], resources: ['*'], verbs: ['*']}", "", "may do everything in all namespaces");
    row("cluster-admin", "", "", "may do everything in all namespaces");
    row("one secret", "{apiGroups: [''], resources: [secrets], verbs: [get], resourceNames: [own]}", "", "");
    row("other group", "{apiGroups: [example.com], resources: [secrets], verbs: [get]}", "", "");
    row("nodes", "{apiGroups: [''], resources: [nodes, pods], verbs: [get, list, watch]}", "", "");
    row("no token", "", "automountServiceAccountToken: false", "");
}

void IsolationRulesTest::rightsOfADaemonSet()
{
    QFETCH(const QString, role);
    QFETCH(const QString, account);
    QFETCH(const QString, said);
    const std::string name = role.isEmpty() ? "cluster-admin" : "agent";
    const std::string rights = std::format(
        "apiVersion: v1\nkind: ServiceAccount\nmetadata: {{name: agent, namespace: logs}}\n{}\n---\n"
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{name: agent}}\nrules: [{}]\n---\n"
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {{name: agent}}\n"
        "roleRef: {{kind: ClusterRole, name: {}}}\nsubjects: [{{kind: ServiceAccount, name: agent, namespace: logs}}]\n---\n",
        account.toStdString(), role.toStdString(), name);
    std::string daemon =
        deployment("logs", "agent", "agent:1", "      serviceAccountName: agent\n      tolerations: [{operator: Exists}]\n");
    daemon.replace(daemon.find("Deployment"), 10, "DaemonSet");
    const Run run = check({node("ci-1", "pool: ci", ciTaint), rights, daemon}, "exposed-daemonset");
    QCOMPARE(run.findings.empty(), said.isEmpty());
    if (!said.isEmpty()) {
        const QString message = QString::fromStdString(run.findings[0].message.english());
        QVERIFY2(message.contains(said), qPrintable(message));
        QCOMPARE(run.findings[0].related.at(0).place.source->path(), std::string("1.yaml"));
    }
}

void IsolationRulesTest::nodesOfOneNameInTwoFiles()
{
    const Run run =
        check({node("n1", "pool: ci"), node("n1", "pool: apps") + node("n2", "pool: apps")}, "invalid-scheduling-field");
    QCOMPARE(run.findings.size(), std::size_t(1));
    QCOMPARE(run.findings[0].place.source->path(), std::string("1.yaml"));
    QCOMPARE(run.findings[0].path, std::string("metadata.name"));
    QCOMPARE(run.findings[0].related.at(0).place.source->path(), std::string("0.yaml"));
}

void IsolationRulesTest::invalidTaintsOfPools_data()
{
    QTest::addColumn<QString>("pool");
    QTest::addColumn<QString>("path");
    QTest::newRow("Karpenter") << QStringLiteral(
        "apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: {name: a}\nspec:\n  template:\n"
        "    spec:\n      taints: [{key: a, value: b}]\n")
                               << QStringLiteral("spec.template.spec.taints[0]");
    QTest::newRow("GKE, a good one") << QStringLiteral(
        "apiVersion: container.cnrm.cloud.google.com/v1beta1\nkind: ContainerNodePool\nmetadata: {name: a}\nspec:\n  nodeConfig:\n"
        "    taint: [{key: a, value: b, effect: NO_SCHEDULE}]\n")
                                     << QString();
    QTest::newRow("GKE") << QStringLiteral(
        "apiVersion: container.cnrm.cloud.google.com/v1beta1\nkind: ContainerNodePool\n"
        "metadata: {name: a}\nspec:\n  nodeConfig:\n    taint: [{key: a, value: b, effect: NO}]\n")
                         << QStringLiteral("spec.nodeConfig.taint[0].effect");
    QTest::newRow("kops") << QStringLiteral("apiVersion: kops.k8s.io/v1alpha2\nkind: InstanceGroup\nmetadata: {name: a}\nspec:\n"
                                            "  role: Node\n  taints: ['dedicated=ci:NoSchedule', 'dedicated=ci']\n")
                          << QStringLiteral("spec.taints[1]");
    QTest::newRow("eksctl") << QStringLiteral("apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: a}\n"
                                              "nodeGroups: [{name: n, taints: {a: 'b:NoSchedule', dedicated: 'ci:Nope'}}]\n")
                            << QStringLiteral("nodeGroups[0].taints.dedicated");
}

void IsolationRulesTest::invalidTaintsOfPools()
{
    QFETCH(const QString, pool);
    QFETCH(const QString, path);
    const Run run = check({pool.toStdString()}, "invalid-scheduling-field");
    QCOMPARE(run.findings.empty(), path.isEmpty());
    if (!path.isEmpty()) {
        QCOMPARE(QString::fromStdString(run.findings[0].path), path);
        QVERIFY(!run.findings[0].resourceId.empty());
    }
}

QTEST_APPLESS_MAIN(IsolationRulesTest)
#include "tst_isolation_rules.moc"
