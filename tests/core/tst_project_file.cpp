#include "core/analysis/analyzer.h"
#include "core/analysis/isolation_input.h"
#include "core/rules/catalogue.h"
#include "core/workspace/project_file.h"
#include "load_support.h"

#include <QTest>

using namespace bulkhead;
using namespace bulkhead::test;
using std::string;

namespace {

ProjectFile read(std::string_view text)
{
    return ProjectFile::read(*SourceText::create(".bulkhead.yaml", std::string(text)));
}

std::string problems(const ProjectFile &file)
{
    std::string text;
    for (const NotUnderstood &problem : file.problems)
        text += (text.empty() ? "" : " | ") + std::to_string(problem.startLine) + ": " + problem.message.english();
    return text;
}

Isolation::Input isolationInputOf(const Workspace &workspace)
{
    return isolationInput(workspace, workspace.projectFile());
}

constexpr std::string_view complete = R"(# what the manifests do not tell
groups:
  - name: ci-dev
    labels: {pool: ci, env: dev}
    taints:
      - "dedicated=ci:NoSchedule"
      - {key: spot, effect: PreferNoSchedule}
    nodes: 3
    role: ci
    environment: dev
  - name: edge
workloads:
  - match: {namespace: "ci-*", kind: Deployment, name: "*-runner", labels: {app: runner}}
    class: ci-job
    environment: dev
  - match:
      name: web
    environment: prod
environments:
  "*-dev": dev
  shop: prod
)";

} // namespace

/// `.bulkhead.yaml`: what it declares, where it counts, and what is said of a wrong one.
class TestProjectFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void becomesPlacementSettings();
    void declaredWorkloadsTellOfEnvironments();
    void nothingIsDeclaredByAnEmptyFile();
    void wrongFiles_data();
    void wrongFiles();
    void aWrongEntryLeavesTheOthers();
    void hostileFilesEnd_data();
    void hostileFilesEnd();
    void problemsPointAtTheirLine();
    void isNoManifest();
    void ignoreRulesDoNotHideIt();
    void oneFurtherDownIsNotUsed();
    void severalFolders();
    void archives();
    void anEditTakesEffect();
};

void TestProjectFile::readsEverything()
{
    const ProjectFile file = read(complete);
    QCOMPARE(problems(file), string(""));
    QCOMPARE(file.groups.size(), 2U);
    const ProjectFile::Group &group = file.groups[0];
    QCOMPARE(group.name, string("ci-dev"));
    QCOMPARE(group.labels, (Labels{{"env", "dev"}, {"pool", "ci"}}));
    QCOMPARE(group.taints,
             (std::vector<Taint>{{.key = "dedicated", .value = "ci"},
                                 {.key = "spot", .value = "", .effect = TaintEffect::PreferNoSchedule}}));
    QCOMPARE(group.nodes.value(), 3U);
    QCOMPARE(group.role, string("ci"));
    QCOMPARE(group.environment, string("dev"));
    QCOMPARE(file.groups[1].name, string("edge"));
    QVERIFY(!file.groups[1].nodes);
    QCOMPARE(file.workloads.size(), 2U);
    const ProjectFile::Workload &workload = file.workloads[0];
    QCOMPARE(workload.namespaceName, string("ci-*"));
    QCOMPARE(workload.kind, string("Deployment"));
    QCOMPARE(workload.name, string("*-runner"));
    QCOMPARE(workload.labels, (Labels{{"app", "runner"}}));
    QCOMPARE(workload.workloadClass, string("ci-job"));
    QCOMPARE(workload.environment, string("dev"));
    QCOMPARE(file.workloads[1].name, string("web"));
    QCOMPARE(file.workloads[1].environment, string("prod"));
    QCOMPARE(file.environments.size(), 2U);
    QCOMPARE(file.environments.at("*-dev"), string("dev"));
}

/// One runner whose tags tell of two environments: what people declare of its pods stands above that.
void TestProjectFile::declaredWorkloadsTellOfEnvironments()
{
    const LoadFolder folder;
    folder.write("runner.yaml",
                 "apiVersion: actions.summerwind.dev/v1alpha1\nkind: RunnerDeployment\nmetadata: {name: shop, namespace: ci}\n"
                 "spec: {template: {spec: {repository: acme/shop, labels: [shop-dev, shop-prod]}}}\n");
    const auto said = [&](std::string_view declared) {
        folder.write(".bulkhead.yaml", declared);
        const RuleCatalogue catalogue = makeRuleCatalogue();
        const AnalysisResult result = Analyzer(catalogue).analyze(load({folder.path()}), {});
        string all;
        result.forEachFinding([&](const Finding &finding) {
            if (finding.rule->id != "runner-serves-several-environments")
                return;
            all += finding.message.english().substr(0, finding.message.english().find(':'));
            for (const auto &related : finding.related)
                all += "; " + related.message.english();
        });
        return all;
    };
    QCOMPARE(said("{}"),
             string("Runner \"shop\" serves dev and prod; Its tag shop-dev tells of dev; Its tag shop-prod tells of prod"));
    QCOMPARE(said("workloads: [{match: {name: shop}, environment: dev}]"), string());
    QCOMPARE(said("workloads: [{match: {name: shop}, class: application}]"), string());
    QCOMPARE(said("workloads: [{match: {name: other}, environment: dev}]").substr(0, 33),
             string("Runner \"shop\" serves dev and prod"));

    folder.write("runner.yaml",
                 "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: gitlab-runner, namespace: ci}\ndata:\n  config.toml: |\n"
                 "    [[runners]]\n      name = \"one\"\n    [[runners]]\n      name = \"two\"\n");
    QCOMPARE(said("{}"), string());
    QCOMPARE(
        said("workloads: [{match: {name: one-job}, environment: live}, {match: {name: two-job}, environment: dev}]"),
        string(
            "Runner \"gitlab-runner\" serves dev and prod; Its pod two-job is declared to be of dev; Its pod one-job is declared "
            "to be of prod"));
}

void TestProjectFile::becomesPlacementSettings()
{
    const LoadFolder folder;
    folder.write(".bulkhead.yaml", complete);
    const PlacementSettings settings = isolationInputOf(load({folder.path()})).settings;
    QCOMPARE(settings.groups.size(), 2U);
    QCOMPARE(settings.groups[0].name, string("ci-dev"));
    QVERIFY(settings.groups[0].role.value() == GroupRole::Ci);
    QCOMPARE(settings.groups[0].taints.size(), 2U);
    QVERIFY(!settings.groups[1].role);
    QVERIFY(settings.workloads[0].workloadClass.value() == WorkloadClass::CiJob);
    QCOMPARE(settings.workloads[0].match.name, string("*-runner"));
    QVERIFY(!settings.workloads[1].workloadClass);
    QCOMPARE(settings.workloads[1].environment, string("prod"));
    QCOMPARE(settings.namespaceEnvironments.at("shop"), string("prod"));

    // Every word the reader takes means something to the placement.
    for (const auto *role : {"ci", "application", "system"}) {
        folder.write(".bulkhead.yaml", std::string("groups: [{name: a, role: ") + role + "}]");
        QCOMPARE(std::string(toString(isolationInputOf(load({folder.path()})).settings.groups.at(0).role.value())), string(role));
    }
    for (const auto *word : {"ci-manager", "ci-job", "ci-builder", "application", "system"}) {
        folder.write(".bulkhead.yaml", std::string("workloads: [{match: {name: a}, class: ") + word + "}]");
        QCOMPARE(std::string(toString(isolationInputOf(load({folder.path()})).settings.workloads.at(0).workloadClass.value())),
                 string(word));
    }
}

void TestProjectFile::nothingIsDeclaredByAnEmptyFile()
{
    for (const std::string_view text :
         {"", "# nothing yet\n", "---\n", "{}\n", "groups:\nworkloads: []\nenvironments: ~\n", "\xEF\xBB\xBFgroups: []\r\n"}) {
        const ProjectFile file = read(text);
        QCOMPARE(problems(file), string(""));
        QVERIFY(file.groups.empty() && file.workloads.empty() && file.environments.empty());
    }
}

void TestProjectFile::wrongFiles_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("problem");
    const auto row = [](const char *name, const char *text, const char *problem) {
        QTest::newRow(name) << std::string(text) << std::string(problem);
    };
    row("syntax", "groups:\n  - name: [a\n", "3: Not valid YAML: end of sequence flow not found");
    row("not a mapping", "- groups\n", "1: A mapping is expected here (key: value)");
    row("text", "hello\n", "1: A mapping is expected here (key: value)");
    row("unknown key", "groups: []\ngroup: []\n",
        "2: Unknown key \"group\"; known here: groups, workloads, rules, environments, versions");
    row("version", "versions: {gitlab-runner: soon}\n", "1: \"soon\" is no version such as 17.2 or 0.8.1");
    row("unknown program", "versions: {gitlab: 17.2}\n",
        "1: Unknown key \"gitlab\"; known here: gitlab-runner, runner-container-hooks, gha-runner-scale-set, jenkins, "
        "tekton-pipelines, argo-workflows");
    row("twice", "groups: []\ngroups: []\n", "2: The key \"groups\" is there twice");
    row("not a list", "\ngroups: {name: a}\n", "2: A list is expected for \"groups\"");
    row("second document", "groups: []\n---\ngroups: []\n", "3: A project file is one document; this is a second one");
    row("group without a name", "groups:\n  - role: ci\n", "2: A group needs a name");
    row("group twice", "groups:\n  - name: a\n  - name: a\n", "3: The group \"a\" is declared twice");
    row("group is text", "groups: [a]\n", "1: A mapping is expected here (key: value)");
    row("unknown key of a group", "groups:\n  - name: a\n    taint: x\n",
        "3: Unknown key \"taint\"; known here: name, labels, taints, nodes, role, environment");
    row("name is a list", "groups:\n  - name: [a]\n", "2: Text is expected for \"name\"");
    row("name is null", "groups:\n  - name:\n    role: ci\n", "2: Text is expected for \"name\"");
    row("label is a list", "groups:\n  - name: a\n    labels:\n      x: []\n", "4: Text is expected for \"x\"");
    row("taint without effect", "groups:\n  - name: a\n    taints: [dedicated=ci]\n",
        "3: \"dedicated=ci\" is no taint; write it like dedicated=ci:NoSchedule");
    row("taint with a wrong effect", "groups:\n  - name: a\n    taints: [\"dedicated=ci:Never\"]\n",
        "3: \"dedicated=ci:Never\" is no taint; write it like dedicated=ci:NoSchedule");
    row("taint mapping without effect", "groups:\n  - name: a\n    taints:\n      - {key: x}\n",
        "4: A taint needs a key and an effect (NoSchedule, PreferNoSchedule, NoExecute)");
    row("nodes", "groups:\n  - name: a\n    nodes: many\n", "3: A number is expected for \"nodes\"");
    row("negative nodes", "groups:\n  - name: a\n    nodes: -1\n", "3: A number is expected for \"nodes\"");
    row("role", "groups:\n  - name: a\n    role: builds\n", "3: \"builds\" is not known; known here: ci, application, system");
    row("class", "workloads:\n  - match: {name: a}\n    class: ci\n",
        "3: \"ci\" is not known; known here: ci-manager, ci-job, ci-builder, application, system");
    row("no match", "workloads:\n  - class: ci-job\n", "2: \"match\" must name a namespace, a kind, a name or labels");
    row("empty match", "workloads:\n  - match: {}\n    class: ci-job\n",
        "2: \"match\" must name a namespace, a kind, a name or labels");
    row("says nothing", "workloads:\n  - match: {name: a}\n",
        "2: This says nothing of the workloads: \"class\" or \"environment\" is missing");
    row("key that is a list", "environments:\n  ? [a]\n  : b\n", "2: A key must be plain text");
    row("environment is a list", "environments:\n  a: [b]\n", "2: Text is expected for \"a\"");
    row("level of a rule", "rules:\n  host-pid: never\n",
        "2: \"never\" is not known; known here: off, on, critical, high, medium, low, info");
    row("rule without a level", "rules:\n  host-pid:\n    - paths: [a]\n",
        "3: \"level\" is missing; known here: off, on, critical, high, medium, low, info");
    row("rule that is a mapping", "rules:\n  host-pid: {level: off}\n", "2: Text is expected for \"host-pid\"");
    row("paths that are text", "rules:\n  host-pid:\n    - {level: off, paths: a}\n", "3: A list is expected for \"paths\"");
    row("alias to nothing", "groups: *a\n", "1: Not valid YAML: the referenced anchor is not defined: a");
}

void TestProjectFile::wrongFiles()
{
    QFETCH(std::string, text);
    QFETCH(std::string, problem);
    QCOMPARE(problems(read(text)), problem);
}

void TestProjectFile::aWrongEntryLeavesTheOthers()
{
    const ProjectFile file =
        read("groups:\n  - {name: a, role: x}\n  - {name: b, role: ci}\nworkloads:\n  - {match: {name: w}, class: ci-job}\n");
    QCOMPARE(file.problems.size(), 1U);
    QCOMPARE(file.groups.size(), 1U);
    QCOMPARE(file.groups[0].name, string("b"));
    QCOMPARE(file.workloads.size(), 1U);
}

void TestProjectFile::hostileFilesEnd_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("problem");
    QTest::newRow("deep") << std::string(200'000, '[') << std::string("1: Not valid YAML: ");
    std::string aliases = "groups:\n  - &a {name: x, labels: {";
    for (int i = 0; i < 1000; ++i)
        aliases += "k" + std::to_string(i) + ": v, ";
    aliases += "}}\n";
    for (int i = 0; i < 20'000; ++i)
        aliases += "  - *a\n";
    QTest::newRow("aliases") << aliases << std::string(": More than 100000 entries; the rest is not read");
    QTest::newRow("large") << "# " + std::string(300'000, 'x') << std::string("1: Larger than the limit of 262144 bytes");
    QTest::newRow("itself") << std::string("groups: &a [*a]\n") << std::string("1: A mapping is expected here");
}

void TestProjectFile::hostileFilesEnd()
{
    QFETCH(std::string, text);
    QFETCH(std::string, problem);
    const std::string all = problems(read(text));
    QVERIFY2(all.contains(problem), all.substr(0, 500).c_str());
}

void TestProjectFile::problemsPointAtTheirLine()
{
    const std::string text = "groups:\r\n  - name: a\r\n    role: builds # wrong\r\n";
    const SourcePtr source = SourceText::create(".bulkhead.yaml", text);
    const ProjectFile file = ProjectFile::read(*source);
    QCOMPARE(file.problems.size(), 1U);
    QCOMPARE(std::string(source->text(file.problems[0].range)), string("    role: builds # wrong"));
    QCOMPARE(file.problems[0].path, string(".bulkhead.yaml"));
    QCOMPARE(file.problems[0].reason, NotUnderstood::Reason::Settings);
}

void TestProjectFile::isNoManifest()
{
    const LoadFolder folder;
    folder.write(".bulkhead.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n");
    folder.write("a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(workspace.manifests().size(), 2U);
    QVERIFY(workspace.manifest(".bulkhead.yaml")->resources().empty());
    QVERIFY(complaints(workspace).starts_with(".bulkhead.yaml:1: Settings: Unknown key \"apiVersion\""));
    QCOMPARE(workspace.projectFile().problems.size(), 3U);
    folder.write(".bulkhead.yaml", complete);
    QCOMPARE(complaints(load({folder.path()})), string(""));
}

void TestProjectFile::ignoreRulesDoNotHideIt()
{
    const LoadFolder folder;
    folder.write(".gitignore", ".*\n");
    folder.write(".bulkhead.yaml", complete);
    QCOMPARE(load({folder.path()}).projectFile().groups.size(), 2U);
}

void TestProjectFile::oneFurtherDownIsNotUsed()
{
    const LoadFolder folder;
    folder.write("a/.bulkhead.yaml", complete);
    const Workspace workspace = load({folder.path()});
    QCOMPARE(workspace.projectFile().groups.size(), 0U);
    QCOMPARE(
        complaints(workspace),
        string("a/.bulkhead.yaml:1: Settings: Settings of a folder within the opened one, not used; open that folder by itself"));
}

void TestProjectFile::severalFolders()
{
    const LoadFolder folder;
    folder.write("a/.bulkhead.yaml", "groups: [{name: a}]\nenvironments: {x: dev}\n");
    folder.write("b/.bulkhead.yaml", "groups: [{name: b}]\nenvironments: {x: prod, y: prod}\n");
    const ProjectFile file = load({folder.path("a"), folder.path("b")}).projectFile();
    QCOMPARE(file.groups.size(), 2U);
    QCOMPARE(file.environments.at("x"), string("dev"));
    QCOMPARE(file.environments.at("y"), string("prod"));
}

void TestProjectFile::archives()
{
    const LoadFolder folder;
    const std::string pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n";
    const auto groupsOf = [&folder](const std::vector<Member> &members) {
        folder.write("a.tgz", packed(Packing::TarGz, members));
        return load({folder.path("a.tgz")}).projectFile().groups.size();
    };
    QCOMPARE(groupsOf({{"pods/a.yaml", pod}, {".bulkhead.yaml", std::string(complete)}}), 2U);
    QCOMPARE(groupsOf({{"./pods/a.yaml", pod}, {"./.bulkhead.yaml", std::string(complete)}}), 2U);
    QCOMPARE(groupsOf({{"shop-1.0/.bulkhead.yaml", std::string(complete)}, {"shop-1.0/pods/a.yaml", pod}}), 2U);
    QCOMPARE(groupsOf({{"shop/.bulkhead.yaml", std::string(complete)}, {"other/a.yaml", pod}}), 0U);
    QVERIFY(complaints(load({folder.path("a.tgz")})).contains("shop/.bulkhead.yaml:1: Settings: Settings of a folder"));
    QCOMPARE(groupsOf({{"shop/.bulkhead.yaml", std::string(complete)}, {"a.yaml", pod}}), 0U);
}

void TestProjectFile::anEditTakesEffect()
{
    const LoadFolder folder;
    folder.write(".bulkhead.yaml", complete);
    const Workspace before = load({folder.path()});
    const SourcePtr source = before.manifest(".bulkhead.yaml")->source();
    const Workspace edited =
        before.with(readManifest(source->withBytes("groups:\n  - name: new\n    rule: ci\n  - name: b\n"), {1}, {}));
    QCOMPARE(
        complaints(edited),
        string(".bulkhead.yaml:3: Settings: Unknown key \"rule\"; known here: name, labels, taints, nodes, role, environment"));
    QCOMPARE(isolationInputOf(edited).settings.groups.size(), 1U);
    QCOMPARE(isolationInputOf(edited).settings.groups[0].name, string("b"));
    QCOMPARE(isolationInputOf(before).settings.groups.size(), 2U);
}

QTEST_APPLESS_MAIN(TestProjectFile)
#include "tst_project_file.moc"
