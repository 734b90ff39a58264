// What neither the examples of rule.md nor the golden workspaces show of rules about CI systems: severities, what is not taken for
// a CI system, what must not be said, and where pods land that nobody here places.

#include "core/analysis/analyzer.h"
#include "core/rules/catalogue.h"

#include <QTest>

#include <format>
#include <map>

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

std::string gitLab(std::string_view settings)
{
    return std::format(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: gitlab-runner, namespace: ci}}\ndata:\n  config.toml: |\n"
        "    [[runners]]\n      name = \"shared\"\n      executor = \"kubernetes\"\n      [runners.kubernetes]\n{}",
        settings);
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
    void valuesFilledInLaterAreUnknown_data();
    void valuesFilledInLaterAreUnknown();
    void oldAffinityAssistantOverwrites_data();
    void oldAffinityAssistantOverwrites();
    void environmentsAreDeclaredInTheProjectFile();
    void runnersOfOneManagerShareIt();
    void labelByParameterOpensAPolicy();
    void databasesAreNamedFirst();
    void aNameAloneMakesNoJobOnTheNetwork();
    void madePodsCarryTheLabelsOfTheirControllers_data();
    void madePodsCarryTheLabelsOfTheirControllers();
    void claimsAreRenamedInTheRunnersSetting_data();
    void claimsAreRenamedInTheRunnersSetting();
    void rightsAreNotTakenFromMixedRules_data();
    void rightsAreNotTakenFromMixedRules();
    void namesOfPortsTellServersApart();

private:
    AnalysisResult analyze(const std::vector<File> &files, const std::string &only = {}, const std::string &project = {}) const
    {
        std::vector<ManifestPtr> manifests;
        for (const File &file : files)
            manifests.push_back(Manifest::parse(SourceText::create(file.path, file.text)));
        if (!project.empty())
            manifests.push_back(Manifest::settings(SourceText::create(".bulkhead.yaml", project), {}));
        AnalysisOptions options;
        if (!only.empty())
            options.only = {only};
        return Analyzer(m_catalogue).analyze(Workspace("", std::move(manifests), {}), options);
    }
    std::vector<Finding> findings(const std::string &text, const std::string &rule, const std::string &project = {}) const
    {
        std::vector<Finding> found;
        analyze({{"a.yaml", text}}, rule, project).forEachFinding([&](const Finding &finding) { found.push_back(finding); });
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

void CiRulesTest::valuesFilledInLaterAreUnknown_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");
    QTest::newRow("TOML") << "privileged-container" << QString::fromStdString(gitLab("        privileged = {{ .Values.priv }}\n"));
    QTest::newRow("TOML, escalation") << "privilege-escalation"
                                      << QString::fromStdString(gitLab("        allow_privilege_escalation = {{ .Values.x }}\n"));
    QTest::newRow("Tekton") << "privileged-container"
                            << QStringLiteral(
                                   "apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {name: test, namespace: ci}\nspec:\n"
                                   "  taskSpec: {steps: [{name: test, image: a:1, securityContext: "
                                   "{privileged: \"$(params.root)\"}}]}\n");
}

void CiRulesTest::valuesFilledInLaterAreUnknown()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, text);
    const std::vector<Finding> found = findings(text.toStdString(), rule.toStdString());
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found.front().confidence == Confidence::Low);
    QVERIFY2(found.front().message.english().contains("not known"), found.front().message.english().c_str());
}

void CiRulesTest::oldAffinityAssistantOverwrites_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isOld");
    QTest::newRow("not chosen") << QString() << false;
    QTest::newRow("0.39") << QStringLiteral("0.39") << true;
    QTest::newRow("0.40") << QStringLiteral("0.40") << false;
    QTest::newRow("1.6") << QStringLiteral("1.6") << false;
}

void CiRulesTest::oldAffinityAssistantOverwrites()
{
    QFETCH(const QString, version);
    QFETCH(const bool, isOld);
    const std::string project = version.isEmpty() ? "" : "versions: {tekton-pipelines: \"" + version.toStdString() + "\"}\n";
    const std::string text = "apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {name: r, namespace: ci}\nspec:\n"
                             "  pipelineSpec: {tasks: [{name: t, workspaces: [{name: w}], taskSpec: {workspaces: [{name: w}], "
                             "steps: [{name: a, image: a:1}]}}]}\n"
                             "  workspaces: [{name: w, persistentVolumeClaim: {claimName: c}}]\n  taskRunTemplate: {podTemplate: "
                             "{affinity: {nodeAffinity: {\n"
                             "    requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [\n"
                             "      {key: pool, operator: In, values: [ci]}]}]}}}}}\n";
    const AnalysisResult result = analyze({{"a.yaml", text}}, "tekton-affinity-overwritten", project);
    QCOMPARE(result.workspaceFindings.size(), std::size_t{1});
    QVERIFY(result.workspaceFindings.front().severity == (isOld ? Severity::High : Severity::Medium));
    QVERIFY(result.ci->runners().front().pods.front().spec["affinity"].isValid() != isOld);
}

void CiRulesTest::environmentsAreDeclaredInTheProjectFile()
{
    const std::string text = gitLab("        namespace_overwrite_allowed = \"^(blue|green)$\"\n")
        + "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: blue}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: "
          "green}\n";
    QVERIFY(findings(text, "runner-serves-several-environments").empty());
    const std::vector<Finding> found =
        findings(text, "runner-serves-several-environments", "environments: {blue: production, \"gr*\": dev}\n");
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found.front().message.english().contains("serves dev") && found.front().message.english().contains("and prod"));
}

void CiRulesTest::runnersOfOneManagerShareIt()
{
    const std::string second = "    [[runners]]\n      name = \"deploy-prod\"\n      executor = \"kubernetes\"\n";
    QVERIFY(findings(gitLab(""), "runner-serves-several-environments").empty());
    const std::vector<Finding> found =
        findings(gitLab("        namespace = \"ci-dev\"\n") + second, "runner-serves-several-environments");
    QCOMPARE(found.size(), std::size_t{1});
}

void CiRulesTest::labelByParameterOpensAPolicy()
{
    const std::string policy =
        "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: db, namespace: ci}\n"
        "spec: {podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {matchLabels: {app: cart}}}]}]}\n"
        "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: db, namespace: ci}\n"
        "spec: {template: {metadata: {labels: {app: db}}, spec: {containers: [{name: a, image: a:1}]}}}\n"
        "---\napiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {name: t, namespace: ci, labels: {app: ";
    const std::string end = "}}\nspec: {taskSpec: {steps: [{name: a, image: a:1}]}}\n";
    QCOMPARE(findings(policy + "$(tt.params.app)" + end, "ci-job-forges-network-label").size(), std::size_t{1});
    QVERIFY(findings(policy + "build" + end, "ci-job-forges-network-label").empty());
}

void CiRulesTest::databasesAreNamedFirst()
{
    const std::string text = gitLab("        namespace = \"ci-jobs\"\n")
        + "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart, namespace: shop}\n"
          "spec: {template: {spec: {containers: [{name: a, image: a:1, ports: [{containerPort: 80}]}]}}}\n"
          "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: mail, namespace: shop}\n"
          "spec: {template: {spec: {containers: [{name: a, image: a:1}]}}}\n"
          "---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: store, namespace: shop}\n"
          "spec: {template: {spec: {containers: [{name: a, image: registry.example/mirror/postgres:16}]}}}\n";
    const std::vector<Finding> found = findings(text, "ci-reaches-applications");
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY2(found.front().message.english().contains("StatefulSet shop/store (+1)"), found.front().message.english().c_str());
}

void CiRulesTest::aNameAloneMakesNoJobOnTheNetwork()
{
    const auto text = [](std::string_view image) {
        return std::format("apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: build-code, namespace: a}}\n"
                           "spec: {{template: {{spec: {{containers: [{{name: a, image: \"{}\"}}]}}}}}}\n"
                           "---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata: {{name: store, namespace: shop}}\n"
                           "spec: {{template: {{spec: {{containers: [{{name: a, image: \"postgres:16\"}}]}}}}}}\n",
                           image);
    };
    QVERIFY(findings(text("registry.example/web:1"), "ci-reaches-applications").empty());
    QCOMPARE(findings(text("jenkins/inbound-agent:1"), "ci-reaches-applications").size(), std::size_t{1});
}

void CiRulesTest::madePodsCarryTheLabelsOfTheirControllers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("labels");
    const auto row = [](const char *name, const std::string &text, const char *labels) {
        QTest::newRow(name) << QString::fromStdString(text) << QString::fromLatin1(labels);
    };
    const std::string task = "---\napiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: t, namespace: ci, labels: {a: task, b: "
                             "task, c: task}}\nspec: {steps: [{name: s, image: a:1}]}\n";
    row("Tekton: run over pipeline over task",
        "apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {name: r, namespace: ci, labels: {a: run}}\n"
        "spec: {pipelineRef: {name: p}}\n"
        "---\napiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: {name: p, namespace: ci, labels: {a: pipeline, b: pipeline}}\n"
        "spec: {tasks: [{name: build, taskRef: {name: t}}]}\n"
            + task,
        "a=run app.kubernetes.io/managed-by=tekton-pipelines b=pipeline c=task tekton.dev/memberOf=tasks tekton.dev/pipeline=p "
        "tekton.dev/pipelineRun=r tekton.dev/pipelineTask=build tekton.dev/task=t tekton.dev/taskRun=r-build");
    row("Tekton: a name that is not known yet",
        "apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {generateName: r-, namespace: ci}\nspec: {taskRef: {name: t}}\n"
            + task,
        "a=task app.kubernetes.io/managed-by=tekton-pipelines b=task c=task tekton.dev/task=t");
    row("Tekton: by a parameter",
        "apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {name: r, namespace: ci}\n"
        "spec: {pipelineSpec: {finally: [{name: end, taskRef: {name: $(params.task)}}]}}\n",
        "app.kubernetes.io/managed-by=tekton-pipelines tekton.dev/memberOf=finally tekton.dev/pipeline=r tekton.dev/pipelineRun=r "
        "tekton.dev/pipelineTask=end tekton.dev/taskRun=r-end");
    row("Argo: template over workflow",
        "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: w, namespace: ci}\nspec:\n"
        "  podMetadata: {labels: {a: workflow, b: workflow}}\n"
        "  templates: [{name: main, metadata: {labels: {a: template}}, container: {image: a:1}}]\n",
        "a=template b=workflow workflows.argoproj.io/completed=false workflows.argoproj.io/workflow=w");
    row("Argo: a workflow of a schedule has a name of its own",
        "apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: w, namespace: ci}\nspec:\n"
        "  workflowSpec: {templates: [{name: main, container: {image: a:1}}]}\n",
        "workflows.argoproj.io/completed=false");
    row("Jenkins: versions do not agree about a dot",
        jenkinsValues("    controller: {numExecutors: 0}\n    agent:\n      namespace: agents\n      componentName: agent-1.2\n"),
        "jenkins/jenkins-agent-1.2=true jenkins/label-digest=7fc6a8e2f3ed0bba2b44980b414aa3109b809102");
}

void CiRulesTest::madePodsCarryTheLabelsOfTheirControllers()
{
    QFETCH(const QString, text);
    QFETCH(const QString, labels);
    const AnalysisResult result = analyze({{"a.yaml", text.toStdString()}});
    std::string found;
    for (const CiRunner &runner : result.ci->runners()) {
        for (const CiPod &pod : runner.pods) {
            if (pod.role != CiRole::Job)
                continue;
            QVERIFY2(found.empty(), found.c_str());
            std::map<std::string, std::string> sorted;
            for (const auto [key, value] : YamlEntries(pod.resource->metadata()["labels"]))
                sorted.emplace(key.text(), value.text());
            for (const auto &[key, value] : sorted)
                found += (found.empty() ? "" : " ") + key + '=' + value;
        }
    }
    QCOMPARE(QString::fromStdString(found), labels);
}

void CiRulesTest::claimsAreRenamedInTheRunnersSetting_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("TOML") << QString::fromStdString(gitLab("        namespace = \"shop\"\n"
                                                           "        [[runners.kubernetes.volumes.pvc]]\n"
                                                           "          name = \"cache\"\n          mount_path = \"/cache\"\n"))
                          << QStringLiteral("name = \"cache\"") << QStringLiteral("name = \"cache-ci\"");
    QTest::newRow("values of a chart") << QString::fromStdString(
        jenkinsValues("    controller: {numExecutors: 0}\n    agent:\n      namespace: shop\n      volumes:\n"
                      "        - {type: PVC, claimName: cache, mountPath: /m}\n"))
                                       << QStringLiteral("claimName: cache,") << QStringLiteral("claimName: cache-ci,");
    QTest::newRow("a workspace") << QStringLiteral(
        "apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {name: t, namespace: shop}\nspec:\n"
        "  workspaces: [{name: w, persistentVolumeClaim: {claimName: 'cache'}}]\n"
        "  taskSpec: {workspaces: [{name: w}], steps: [{name: a, image: a:1}]}\n")
                                 << QStringLiteral("claimName: 'cache'}}]") << QStringLiteral("claimName: 'cache-ci'}}]");
    QTest::newRow("YAML in a string") << QString::fromStdString(
        jenkinsValues("    controller: {numExecutors: 0}\n    agent:\n      namespace: shop\n      yamlTemplate: |\n        spec:\n"
                      "          volumes:\n            - name: v\n              persistentVolumeClaim:\n"
                      "                claimName: cache\n"))
                                      << QStringLiteral("claimName: cache\n") << QStringLiteral("claimName: cache-ci\n");
}

void CiRulesTest::claimsAreRenamedInTheRunnersSetting()
{
    QFETCH(const QString, text);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const std::string cart = "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart, namespace: shop}\n"
                             "spec: {template: {spec: {containers: [{name: a, image: cart:1}], volumes: [{name: v, "
                             "persistentVolumeClaim: {claimName: \"cache\"}}]}}}\n";
    const std::string whole = text.toStdString() + cart;
    const std::vector<Finding> found = findings(whole, "shared-ci-volume");
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found.front().fixes.size(), std::size_t{1});
    const QuickFix &fix = found.front().fixes.front();
    QVERIFY(fix.applicability == Applicability::Manual);
    QCOMPARE(fix.placeholder, std::string("cache-ci"));
    const std::string changed = applyEdits(whole, fix.edits.sources().front().edits);
    QString expected = QString::fromStdString(whole);
    expected.replace(expected.indexOf(before), before.size(), after);
    QCOMPARE(QString::fromStdString(changed), expected);
    QVERIFY(findings(changed, "shared-ci-volume").empty());
}

void CiRulesTest::rightsAreNotTakenFromMixedRules_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("refusal");
    const QString own = QStringLiteral("kind: Role, name: pods");
    const QString mixed = QStringLiteral("The rule of Role ci/pods grants more than what makes pods: split it by hand");
    QTest::newRow("built in") << QStringLiteral("kind: ClusterRole, name: edit") << QString()
                              << QStringLiteral("ClusterRole edit is built in: bind a role that grants less");
    QTest::newRow("every verb") << own << QStringLiteral("{apiGroups: [''], resources: [pods], verbs: ['*']}") << mixed;
    QTest::newRow("every resource") << own << QStringLiteral("{apiGroups: [''], resources: ['*'], verbs: [create]}") << mixed;
    QTest::newRow("a subresource") << own << QStringLiteral("{apiGroups: [''], resources: [pods, pods/log], verbs: [create, get]}")
                                   << mixed;
    QTest::newRow("nothing else") << own
                                  << QStringLiteral("{apiGroups: ['', batch], resources: [pods, jobs], verbs: [create, get]}")
                                  << QString();
}

void CiRulesTest::rightsAreNotTakenFromMixedRules()
{
    QFETCH(const QString, reference);
    QFETCH(const QString, rule);
    QFETCH(const QString, refusal);
    const std::string binding =
        "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {{name: {}, namespace: "
        "ci}}\nroleRef: {{apiGroup: rbac.authorization.k8s.io, {}}}\n"
        "subjects: [{{kind: ServiceAccount, name: {}, namespace: ci}}]\n";
    const auto bound = [&](std::string_view name, const std::string &role) {
        return std::vformat(binding, std::make_format_args(name, role, name));
    };
    const std::string text = std::string(taskRun)
        + "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: pods, namespace: ci}\nrules: ["
        + rule.toStdString() + "]\n" + bound("default", reference.toStdString()) + bound("strong", "kind: ClusterRole, name: admin")
        + "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: strong, namespace: ci}\n";
    const std::vector<Finding> found = findings(text, "ci-makes-pods-as-stronger-account");
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found.front().fixes.empty(), !refusal.isEmpty());
    QCOMPARE(found.front().refusedFixes.size(), std::size_t{refusal.isEmpty() ? 0U : 1U});
    if (!refusal.isEmpty())
        QCOMPARE(QString::fromStdString(found.front().refusedFixes.front().english()), refusal);
}

void CiRulesTest::namesOfPortsTellServersApart()
{
    std::string text = std::string(taskRun)
        + "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web, namespace: shop}\n"
          "spec: {podSelector: {}, ingress: [{ports: [{port: web}]}]}\n";
    for (const std::string_view port : {"metrics", "web"})
        text += std::format(
            "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: of-{0}, namespace: shop}}\nspec: {{template: "
            "{{spec: {{containers: [{{name: a, image: a:1, ports: [{{name: {0}, containerPort: 80}}]}}]}}}}}}\n",
            port);
    const std::vector<Finding> found = findings(text, "ci-reaches-applications");
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY2(found.front().message.english().contains("reach Deployment shop/of-web over"),
             found.front().message.english().c_str());
}

QTEST_GUILESS_MAIN(CiRulesTest)
#include "tst_ci_rules.moc"
