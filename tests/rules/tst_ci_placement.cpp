// Pods that nobody wrote are held to nodes by the settings they are made from, also where those settings do not exist yet.

#include "core/analysis/fix_applier.h"
#include "core/placement/what_if.h"
#include "core/rules/catalogue.h"

#include <QTest>

#include <algorithm>
#include <format>

using namespace bulkhead;

namespace {

constexpr std::string_view cluster = "apiVersion: v1\nkind: Node\nmetadata: {name: apps-1, labels: {pool: apps}}\n---\n"
                                     "apiVersion: v1\nkind: Node\nmetadata: {name: ci-1, labels: {pool: ci}}\n"
                                     "spec: {taints: [{key: dedicated, value: ci, effect: NoSchedule}]}\n---\n"
                                     "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart, namespace: shop}\n"
                                     "spec: {template: {spec: {containers: [{name: cart, image: registry.example/cart:1}]}}}\n";

constexpr std::string_view heldRunner = "template:\n  spec:\n    nodeSelector: {pool: ci}\n"
                                        "    tolerations: [{key: dedicated, value: ci, effect: NoSchedule}]\n"
                                        "    containers: [{name: runner, image: ghcr.io/actions/actions-runner:2.329.0}]\n";

constexpr std::string_view writtenListener = "listenerTemplate:\n  spec:\n    containers:\n    - name: listener\n"
                                             "    nodeSelector:\n      pool: ci\n    tolerations:\n    - key: dedicated\n"
                                             "      operator: Equal\n      value: ci\n      effect: NoSchedule\n";

std::string indented(std::string_view text, std::size_t by)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t end = text.find('\n') + 1;
        result += std::string(by, ' ');
        result += text.substr(0, end);
        text.remove_prefix(end);
    }
    return result;
}

std::string scaleSet(std::string_view fields)
{
    return "apiVersion: actions.github.com/v1alpha1\nkind: AutoscalingRunnerSet\nmetadata: {name: shop, namespace: arc}\nspec:\n"
        + indented("githubConfigUrl: https://github.com/acme/shop\n" + std::string(fields), 2);
}

std::string values(std::string_view fields)
{
    return "githubConfigUrl: https://github.com/acme/shop\n" + std::string(fields);
}

std::string release(std::string_view fields, std::string_view chart = "gha-runner-scale-set")
{
    return std::format("apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {{name: shop, namespace: arc}}\n"
                       "spec:\n  chart:\n    spec: {{chart: {}}}\n  values:\n{}",
                       chart, indented(fields, 4));
}

std::string application(std::string_view key, std::string_view fields)
{
    return std::format("apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {{name: shop, namespace: argocd}}\n"
                       "spec:\n  destination: {{namespace: arc}}\n  source:\n    chart: gha-runner-scale-set\n"
                       "    repoURL: ghcr.io/actions/actions-runner-controller-charts\n    helm:\n      {}\n{}",
                       key, indented(values(fields), 8));
}

std::string gitLab(std::string_view settings)
{
    return std::format(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: gitlab-runner, namespace: ci}}\ndata:\n  config.toml: |\n"
        "    [[runners]]\n      name = \"shared\"\n      executor = \"kubernetes\"\n{}",
        settings);
}

} // namespace

class CiPlacementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missingSettingsAreWritten_data();
    void missingSettingsAreWritten();
    void listenerIsWrittenAtItsPlace_data();
    void listenerIsWrittenAtItsPlace();

private:
    [[nodiscard]] AnalysisResult analyze(const Workspace &workspace) const
    {
        AnalysisOptions options;
        options.only = {"ci-lands-on-application-nodes"};
        return Analyzer(m_catalogue).analyze(workspace, options);
    }
    static Workspace workspaceOf(const QString &text)
    {
        return Workspace("",
                         {Manifest::parse(SourceText::create("cluster.yaml", std::string(cluster))),
                          Manifest::parse(SourceText::create("values.yaml", text.toStdString()))},
                         {});
    }
    /// Empty where the edits cannot be made, or what comes out is no YAML.
    static Workspace applied(Workspace workspace, const EditSet &edits)
    {
        const auto changed = FixApplier::apply(edits);
        if (!changed)
            return {};
        for (const ChangedSource &source : *changed)
            workspace = workspace.with(Manifest::parse(source.after));
        return workspace;
    }
    static std::vector<PlacementChange> changesFor(const Isolation &isolation)
    {
        std::vector<PlacementChange> changes;
        const Taint taint{"dedicated", "ci", TaintEffect::NoSchedule};
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            const SchedulingNeeds &needs = isolation.needsOf(i);
            if (!isCi(isolation.workloads()[i].workloadClass()))
                continue;
            if (needs.nodeSelector.empty())
                changes.emplace_back(AddSelector{i, "pool", "ci"});
            if (std::ranges::none_of(needs.tolerations, [&](const auto &each) { return each.toleration.tolerates(taint); }))
                changes.emplace_back(AddToleration{i, {"dedicated", Toleration::Operator::Equal, "ci", taint.effect, {}}});
        }
        return changes;
    }
    static std::size_t leaksOfCi(const Isolation &isolation)
    {
        std::size_t count = 0;
        isolation.forEachLeak([&](const Leak &leak) { count += leak.direction == LeakDirection::CiToApplication ? 1 : 0; });
        return count;
    }
    static std::string textOf(const Workspace &workspace)
    {
        std::string text;
        for (const ManifestPtr &manifest : workspace.manifests()) {
            if (manifest->source()->path() == "values.yaml")
                text = manifest->source()->bytes();
        }
        return text;
    }

    const RuleCatalogue m_catalogue = makeRuleCatalogue();
};

void CiPlacementTest::missingSettingsAreWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("leaking");
    const auto row = [](const char *name, const std::string &text, int leaking) {
        QTest::newRow(name) << QString::fromStdString(text) << leaking;
    };
    const std::string held(heldRunner);
    row("an object", scaleSet(held), 1);
    row("an object, runner not held", scaleSet("template:\n  spec:\n    containers: [{name: runner, image: a:1}]\n"), 2);
    row("an object in one line",
        "apiVersion: actions.github.com/v1alpha1\nkind: AutoscalingRunnerSet\nmetadata: {name: shop, namespace: arc}\n"
        "spec: {template: {spec: {containers: [{name: runner, image: a:1}]}}}\n",
        2);
    row("metadata alone", scaleSet(held + "listenerTemplate:\n  metadata: {labels: {team: shop}}\n"), 1);
    row("no value", scaleSet("listenerTemplate:\n" + held), 1);
    row("an empty pod spec", scaleSet("listenerTemplate:\n  spec: {}\n" + held), 1);
    row("a pod spec with a container",
        scaleSet("listenerTemplate:\n  spec:\n    containers: [{name: listener, image: a:1}]\n" + held), 1);
    row("another toleration",
        scaleSet("listenerTemplate:\n  spec:\n    containers: [{name: listener}]\n    tolerations:\n"
                 "    - {key: team, operator: Exists}\n"
                 + held),
        1);
    row("lists at the end of the runner",
        scaleSet("template:\n  spec:\n    containers:\n      - {name: runner, image: a:1}\n    tolerations:\n"
                 "      - {key: team, operator: Exists}\n"),
        2);
    row("lists that are not indented",
        scaleSet("template:\n  spec:\n    containers:\n    - {name: runner, image: a:1}\n    tolerations:\n"
                 "    - {key: team, operator: Exists}\n"),
        2);
    row("values", values(held), 1);
    row("values without a template", values(""), 2);
    row("values of a release", release(values(held)), 1);
    row("values of a release without a template", release(values("minRunners: 1\n")), 2);
    row("values of the experimental chart",
        release("auth:\n  url: https://github.com/acme/shop\nrunner:\n  pod:\n    spec:\n      nodeSelector: {pool: ci}\n"
                "      tolerations: [{key: dedicated, value: ci, effect: NoSchedule}]\n",
                "gha-runner-scale-set-experimental"),
        1);
    row("values in an application", application("valuesObject:", held), 1);
    row("values as text in an application", application("values: |", held), 1);
    row("GitLab without its section", gitLab(""), 1);
    row("GitLab with one", gitLab("      [runners.kubernetes]\n        namespace = \"ci-jobs\"\n"), 1);
}

void CiPlacementTest::missingSettingsAreWritten()
{
    QFETCH(const QString, text);
    QFETCH(const int, leaking);
    const Workspace before = workspaceOf(text);
    const AnalysisResult result = analyze(before);
    QCOMPARE(result.workspaceFindings.size(), static_cast<std::size_t>(leaking));

    // One fix after the other, as the findings offer them.
    Workspace fixed = before;
    for (int i = 0; i < leaking; ++i) {
        const AnalysisResult now = analyze(fixed);
        QCOMPARE(now.workspaceFindings.size(), static_cast<std::size_t>(leaking - i));
        const Finding &finding = now.workspaceFindings.front();
        QVERIFY2(!finding.fixes.empty(), finding.message.english().c_str());
        fixed = applied(fixed, finding.fixes.front().edits);
    }
    const AnalysisResult after = analyze(fixed);
    QVERIFY2(after.workspaceFindings.empty(), textOf(fixed).c_str());
    QCOMPARE(leaksOfCi(*after.isolation), std::size_t{0});
    QCOMPARE(after.ci->runners().size(), result.ci->runners().size());

    // All at once, as somebody who tries it out writes them.
    const Result<EditSet> all = editsFor(*result.isolation, changesFor(*result.isolation));
    QVERIFY2(all, all ? "" : all.error().message.english().c_str());
    const Workspace together = applied(before, *all);
    const AnalysisResult again = analyze(together);
    QVERIFY2(again.workspaceFindings.empty(), textOf(together).c_str());
    QCOMPARE(leaksOfCi(*again.isolation), std::size_t{0});
    QVERIFY(changesFor(*again.isolation).empty());
}

void CiPlacementTest::listenerIsWrittenAtItsPlace_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const std::string &before, const std::string &after) {
        QTest::newRow(name) << QString::fromStdString(before) << QString::fromStdString(after);
    };
    const std::string both = std::string(heldRunner) + std::string(writtenListener);
    row("an object", scaleSet(heldRunner), scaleSet(both));
    row("values", values(heldRunner), values(both));
    row("values of a release", release(values(heldRunner)), release(values(both)));
    row("values as text", application("values: |", heldRunner), application("values: |", both));
}

void CiPlacementTest::listenerIsWrittenAtItsPlace()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const Workspace workspace = workspaceOf(before);
    const AnalysisResult result = analyze(workspace);
    const Result<EditSet> edits = editsFor(*result.isolation, changesFor(*result.isolation));
    QVERIFY(edits);
    const std::string written = textOf(applied(workspace, *edits));
    QVERIFY2(written == after.toStdString(), written.c_str());
}

QTEST_GUILESS_MAIN(CiPlacementTest)
#include "tst_ci_placement.moc"
