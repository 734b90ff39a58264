// What neither the examples of rule.md nor the golden workspaces show of rules about CI systems: severities, what is not taken for
// a CI system, what must not be said, and where pods land that nobody here places.

#include "core/analysis/analyzer.h"
#include "core/rules/catalogue.h"

#include <QTest>

#include <format>

using namespace bulkhead;

namespace {

struct File {
    std::string path;
    std::string text;
};

constexpr const char *taskRun = "apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {name: test, namespace: ci}\nspec:\n"
                                "  taskSpec: {steps: [{name: test, image: registry.example/test:1}]}\n";

std::string jenkinsValues(std::string_view values)
{
    return std::format("apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {{name: jenkins, namespace: jenkins}}\n"
                       "spec:\n  chart: {{spec: {{chart: jenkins}}}}\n  values:\n{}",
                       values);
}

} // namespace

class CiRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severityFollowsWhatIsAtStake_data();
    void severityFollowsWhatIsAtStake();
    void podsNobodyPlacesMayLandAnywhere_data();
    void podsNobodyPlacesMayLandAnywhere();
    void parametersAssumeNoNodes();
    void secretsOfAgentsAreNotRepeated();
    void valuesOfAParentChartAreNoJenkins();
    void serverInAPatchWithoutImageIsFound();
    void applicationsOfArgoCdAreNoWorkflows();

private:
    AnalysisResult analyze(const std::vector<File> &files, const std::string &only = {}) const
    {
        std::vector<ManifestPtr> manifests;
        for (const File &file : files)
            manifests.push_back(Manifest::parse(SourceText::create(file.path, file.text)));
        AnalysisOptions options;
        if (!only.empty())
            options.only = {only};
        return Analyzer(m_catalogue).analyze(Workspace("", std::move(manifests), {}), options);
    }
    std::vector<Finding> findings(const std::string &text, const std::string &rule) const
    {
        std::vector<Finding> found;
        analyze({{"a.yaml", text}}, rule).forEachFinding([&](const Finding &finding) { found.push_back(finding); });
        return found;
    }

    const RuleCatalogue m_catalogue = makeRuleCatalogue();
};

void CiRulesTest::severityFollowsWhatIsAtStake_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("severity");
    const auto row = [](const char *name, const char *rule, const std::string &text, Severity severity) {
        QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromStdString(text) << static_cast<int>(severity);
    };
    constexpr const char *binding = "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\n"
                                    "metadata: {name: all, namespace: ci}\n"
                                    "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}\n"
                                    "subjects: [{kind: ServiceAccount, name: default, namespace: ci}]\n";
    row("account without rights", "tekton-default-account", taskRun, Severity::Medium);
    row("account with rights", "tekton-default-account", std::string(taskRun) + binding, Severity::High);
    constexpr std::string_view volume = "    agent:\n      namespace: agents\n      volumes:\n"
                                        "        - {{type: HostPath, hostPath: {}, mountPath: /m}}\n";
    row("socket", "jenkins-privileged-agent", jenkinsValues(std::format(volume, "/run/containerd/containerd.sock")),
        Severity::Critical);
    row("whole node", "jenkins-privileged-agent", jenkinsValues(std::format(volume, "/")), Severity::Critical);
    row("kubelet", "jenkins-privileged-agent", jenkinsValues(std::format(volume, "/var/lib/kubelet/pods/")), Severity::Critical);
    row("some folder", "jenkins-privileged-agent", jenkinsValues(std::format(volume, "/opt/cache")), Severity::High);
    row("host network", "jenkins-privileged-agent", jenkinsValues("    agent: {namespace: agents, hostNetworking: true}\n"),
        Severity::High);
}

void CiRulesTest::severityFollowsWhatIsAtStake()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, text);
    QFETCH(const int, severity);
    const std::vector<Finding> found = findings(text.toStdString(), rule.toStdString());
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found.front().severity == static_cast<Severity>(severity));
}

void CiRulesTest::podsNobodyPlacesMayLandAnywhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a task without a run") << QStringLiteral("apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: test, "
                                                            "namespace: ci}\nspec: {steps: [{name: test, image: a:1}]}\n");
    QTest::newRow("a selector by parameter") << QStringLiteral(
        "apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {name: test, namespace: ci}\nspec:\n"
        "  podTemplate: {nodeSelector: {pool: $(params.pool)}}\n  taskSpec: {steps: [{name: test, image: a:1}]}\n");
    QTest::newRow("a toleration by value of a chart") << QString::fromStdString(
        jenkinsValues("    agent:\n      namespace: agents\n      yamlTemplate: |\n        spec:\n          tolerations:\n"
                      "            - {key: \"{{ .Values.key }}\", operator: Exists}\n"));
    QTest::newRow("a patch by parameter") << QStringLiteral(
        "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: test, namespace: ci}\nspec:\n"
        "  podSpecPatch: \"{{workflow.parameters.patch}}\"\n  templates: [{name: main, container: {image: a:1}}]\n");
    QTest::newRow("a template without a workflow")
        << QStringLiteral("apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: {name: test, namespace: ci}\nspec:\n"
                          "  templates: [{name: main, container: {image: a:1}}]\n");
}

void CiRulesTest::podsNobodyPlacesMayLandAnywhere()
{
    QFETCH(const QString, text);
    const std::string node = "---\napiVersion: v1\nkind: Node\nmetadata: {name: n, labels: {pool: shop}}\n"
                             "spec: {taints: [{key: dedicated, value: shop, effect: NoSchedule}]}\n";
    const AnalysisResult result = analyze({{"a.yaml", text.toStdString() + node}});
    std::size_t jobs = 0;
    for (std::size_t i = 0; i < result.isolation->workloads().size(); ++i) {
        if (result.isolation->workloads()[i].workloadClass() != WorkloadClass::CiJob)
            continue;
        ++jobs;
        QVERIFY(result.isolation->landing(i, 0).answer == Answer::Unknown);
    }
    QCOMPARE(jobs, std::size_t{1});
}

void CiRulesTest::parametersAssumeNoNodes()
{
    const AnalysisResult result =
        analyze({{"a.yaml",
                  "apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {name: test, namespace: ci}\nspec:\n"
                  "  podTemplate: {nodeSelector: {pool: $(params.pool)}}\n"
                  "  taskSpec: {steps: [{name: test, image: a:1}]}\n"}});
    for (const NodeGroup &group : result.isolation->groups())
        QVERIFY2(!group.name.contains("params"), group.name.c_str());
}

void CiRulesTest::secretsOfAgentsAreNotRepeated()
{
    const AnalysisResult result = analyze({{"a.yaml",
                                            jenkinsValues("    agent:\n      envVars:\n"
                                                          "        - {name: TOKEN, value: s3cret}\n")}});
    bool isNamed = false;
    for (const CiRunner &runner : result.ci->runners()) {
        for (const CiPod &pod : runner.pods) {
            QVERIFY(!pod.made->source()->bytes().contains("s3cret"));
            isNamed = isNamed || pod.made->source()->bytes().contains("TOKEN");
        }
    }
    QVERIFY(isNamed);
}

void CiRulesTest::valuesOfAParentChartAreNoJenkins()
{
    const AnalysisResult result =
        analyze({{"values.yaml", "jenkins:\n  enabled: true\n  image: a:1\ncontroller:\n  replicas: 2\n"}});
    QVERIFY(result.ci->runners().empty());
}

void CiRulesTest::serverInAPatchWithoutImageIsFound()
{
    const std::vector<Finding> found =
        findings("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: argo-server}\nspec: {template: {spec: {containers: [\n"
                 "  {name: argo-server, args: [server, --auth-mode, server, --auth-mode, client]}]}}}\n",
                 "argo-anonymous-server");
    QCOMPARE(found.size(), std::size_t{1});
}

void CiRulesTest::applicationsOfArgoCdAreNoWorkflows()
{
    const AnalysisResult result = analyze({{"a.yaml",
                                            "apiVersion: argoproj.io/v1alpha1\nkind: Application\n"
                                            "metadata: {name: shop, namespace: argocd}\n"
                                            "spec: {source: {repoURL: https://git.example, path: deploy}}\n"}});
    QVERIFY(result.ci->runners().empty());
}

QTEST_GUILESS_MAIN(CiRulesTest)
#include "tst_ci_rules.moc"
