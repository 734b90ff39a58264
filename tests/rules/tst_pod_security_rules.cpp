// The rules of the Pod Security Standards say what the checks of Kubernetes say, no less and no more, and each thing once.

#include "core/analysis/analyzer.h"
#include "core/kube/pod_security/pod_security.h"
#include "core/rules/catalogue.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <format>
#include <map>
#include <set>

using namespace bulkhead;

namespace {

using Kind = PodSecurityViolation::Kind;

std::string nameOf(const PodSecurityCheck &check)
{
    return std::format("{}/{}", toString(check.level), check.name);
}

/// The checks that a rule stands for.
std::set<std::string> checksOf(const RuleMetadata &rule)
{
    std::set<std::string> names;
    for (const Equivalent &equivalent : rule.equivalents) {
        if (equivalent.tool == "pss")
            names.emplace(equivalent.id);
    }
    return names;
}

/// Checks that refuse something written in the pod. Ports that are copied have their cause in the pod's network.
std::set<std::string> failedChecks(const PodSpecView &pod, KubeVersion version)
{
    std::set<std::string> failed;
    for (const PodSecurityCheck &check : podSecurityChecks()) {
        const auto violations = podSecurityViolations(check.id, pod, PodSecurityVersions::latestOf(version));
        if (std::ranges::any_of(violations, [](const PodSecurityViolation &each) { return each.kind != Kind::Copied; }))
            failed.insert(nameOf(check));
    }
    return failed;
}

/// The pods that Kubernetes was asked about.
std::vector<ManifestPtr> knownPods()
{
    std::vector<ManifestPtr> pods;
    QFile file(QStringLiteral(BULKHEAD_SOURCE_DIR "/tests/data/pod_security/upstream.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return pods;
    file.readLine();
    while (!file.atEnd()) {
        const std::string line = file.readLine().toStdString();
        const std::string begin = "\"pod\":{";
        const std::string text = R"({"apiVersion":"v1","kind":"Pod",)" + line.substr(line.find(begin) + begin.size());
        pods.push_back(Manifest::parse(SourceText::create("pod.json", text.substr(0, text.rfind('}')))));
    }
    return pods;
}

const std::string cart =
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart, namespace: shop}\nspec:\n  template:\n    spec:\n"
    "      containers:\n      - name: main\n        image: registry.example/cart:1\n";
const std::string agent =
    "apiVersion: v1\nkind: Pod\nmetadata: {name: agent, namespace: shop}\nspec:\n  hostPID: true\n  hostNetwork: "
    "true\n  containers:\n  - {name: a, image: a}\n";

std::string space(const std::string &labels)
{
    return "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: {" + labels + "}\n";
}

std::string label(std::string_view key, std::string_view value)
{
    return std::format("pod-security.kubernetes.io/{}: {}", key, value);
}

} // namespace

class PodSecurityRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCheckHasARuleInTheProfileOfItsLevel();
    void rulesSayWhatChecksSay_data();
    void rulesSayWhatChecksSay();
    void ordinaryWorkloadsAreLeftInPeace();
    void namespaceNamesWhatItWouldRefuse();
    void versionOfTheNamespaceDecides();
    void podsNobodyWroteAreRefusedToo();
    void whatIsNoLevelIsToldOnce();
    void stricterWarningsAreListed();

private:
    std::vector<Finding> check(const std::vector<std::string> &texts, AnalysisOptions options) const
    {
        std::vector<ManifestPtr> manifests;
        for (const std::string &text : texts)
            manifests.push_back(Manifest::parse(SourceText::create(std::format("{}.yaml", manifests.size()), text)));
        std::vector<Finding> all;
        Analyzer(m_catalogue).analyze(Workspace("", manifests, {}), options).forEachFinding([&](const Finding &finding) {
            all.push_back(finding);
        });
        return all;
    }
    std::vector<Finding> check(const std::vector<std::string> &texts, const std::string &rule, KubeVersion version = {}) const
    {
        AnalysisOptions options;
        options.only = {rule};
        options.kubeVersion = version;
        return check(texts, options);
    }
    const RuleCatalogue m_catalogue = makeRuleCatalogue();
};

void PodSecurityRulesTest::everyCheckHasARuleInTheProfileOfItsLevel()
{
    for (const PodSecurityCheck &check : podSecurityChecks()) {
        const bool isBaseline = check.level == PodSecurityLevel::Baseline;
        std::size_t rules = 0;
        for (const auto &rule : m_catalogue.rules()) {
            if (!checksOf(rule->metadata()).contains(nameOf(check)))
                continue;
            ++rules;
            AnalysisOptions options;
            options.profile = "pss-restricted";
            QVERIFY2(options.selects(rule->metadata()), std::string(rule->metadata().id).c_str());
            options.profile = "pss-baseline";
            QVERIFY2(!isBaseline || options.selects(rule->metadata()), std::string(rule->metadata().id).c_str());
        }
        QVERIFY2(rules > 0, nameOf(check).c_str());
    }
}

void PodSecurityRulesTest::rulesSayWhatChecksSay_data()
{
    QTest::addColumn<int>("minor");
    for (const int minor : {18, 24, 28, 34, 35, 37})
        QTest::addRow("1.%d", minor) << minor;
}

void PodSecurityRulesTest::rulesSayWhatChecksSay()
{
    QFETCH(const int, minor);
    AnalysisOptions options;
    options.kubeVersion = {1, minor};
    for (const auto &rule : m_catalogue.rules()) {
        if (!checksOf(rule->metadata()).empty())
            options.only.emplace(rule->metadata().id);
    }
    const Analyzer analyzer(m_catalogue);
    std::size_t findings = 0;
    for (const ManifestPtr &manifest : knownPods()) {
        const std::string text(manifest->source()->bytes());
        const std::vector<PodSpecView> pods = podSpecs(manifest->resources().at(0));
        const std::set<std::string> failed = failedChecks(pods.at(0), options.kubeVersion);
        std::set<std::string> told;
        std::map<TextRange, std::size_t> places;
        const ManifestFindingsPtr found = analyzer.analyzeManifest(manifest, options);
        for (const Finding &finding : found->findings) {
            ++findings;
            const std::set<std::string> checks = checksOf(*finding.rule);
            told.insert(checks.begin(), checks.end());
            // Escalation is told where something implies it, too, whatever the check looks at.
            const bool isImplied = finding.rule->id == "privilege-escalation";
            const bool isRefused = std::ranges::any_of(checks, [&](const std::string &check) { return failed.contains(check); });
            QVERIFY2(isImplied || isRefused, std::format("{} on {}", finding.rule->id, text).c_str());
            if (!isImplied && finding.place.certainty == Location::Certainty::Written)
                QVERIFY2(++places[finding.place.range] == 1, std::format("twice at a place: {}", text).c_str());
        }
        for (const std::string &check : failed)
            QVERIFY2(told.contains(check), std::format("nothing says {} of {}", check, text).c_str());
    }
    QVERIFY(findings > 1000);
}

void PodSecurityRulesTest::ordinaryWorkloadsAreLeftInPeace()
{
    AnalysisOptions options;
    for (const Finding &finding : check({cart}, options))
        QVERIFY2(checksOf(*finding.rule).empty() || finding.rule->id == "privilege-escalation",
                 std::string(finding.rule->id).c_str());
    options.profile = "pss-baseline";
    QCOMPARE(check({cart}, options).size(), std::size_t(0));
    options.profile = "pss-restricted";
    QCOMPARE(check({cart}, options).size(), std::size_t(4));
}

void PodSecurityRulesTest::namespaceNamesWhatItWouldRefuse()
{
    const std::string rule = "namespace-refuses-workloads";
    const auto found = check({space(label("enforce", "baseline")), cart, agent}, rule);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].message.english(),
             std::string("Namespace shop enforces baseline:latest and would refuse pods of 1 of its workloads"));
    QCOMPARE(found[0].resourceId, std::string("v1/Namespace//shop"));
    QCOMPARE(found[0].related.size(), std::size_t(1));
    QCOMPARE(found[0].related[0].message.english(), std::string("Pods of Pod agent: host namespaces"));
    QCOMPARE(found[0].related[0].place.source->path(), std::string("2.yaml"));
    const auto restricted = check({space(label("enforce", "restricted")), cart, agent}, rule);
    QCOMPARE(restricted.at(0).related.size(), std::size_t(2));
    QCOMPARE(
        restricted[0].related[0].message.english(),
        std::string("Pods of Deployment cart: allowPrivilegeEscalation != false, unrestricted capabilities, runAsNonRoot != true, "
                    "seccompProfile"));
    QVERIFY(check({space(label("enforce", "privileged")), agent}, rule).empty());
    QVERIFY(check({agent}, rule).empty());
}

void PodSecurityRulesTest::versionOfTheNamespaceDecides()
{
    const std::string rule = "namespace-refuses-workloads";
    const std::string probed = cart + "        livenessProbe: {httpGet: {host: h, port: 1}}\n";
    const std::string pinned = space(label("enforce", "baseline") + ", " + label("enforce-version", "v1.33"));
    QCOMPARE(check({space(label("enforce", "baseline")), probed}, rule, {1, 34}).size(), std::size_t(1));
    QCOMPARE(check({space(label("enforce", "baseline")), probed}, rule, {1, 33}).size(), std::size_t(0));
    QCOMPARE(check({pinned, probed}, rule, {1, 34}).size(), std::size_t(0));
}

void PodSecurityRulesTest::podsNobodyWroteAreRefusedToo()
{
    const std::string runners =
        "apiVersion: actions.summerwind.dev/v1alpha1\nkind: RunnerDeployment\nmetadata: {name: r, namespace: shop}\n"
        "spec:\n  template:\n    spec:\n      repository: acme/shop\n      dockerdWithinRunnerContainer: true\n";
    const auto found = check({space(label("enforce", "baseline")), runners}, "namespace-refuses-workloads");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].related.size(), std::size_t(1));
    QVERIFY2(found[0].related[0].message.english().contains("privileged"), found[0].related[0].message.english().c_str());
    QCOMPARE(found[0].related[0].place.source->path(), std::string("1.yaml"));
}

void PodSecurityRulesTest::whatIsNoLevelIsToldOnce()
{
    const std::string runners =
        "apiVersion: actions.summerwind.dev/v1alpha1\nkind: RunnerDeployment\nmetadata: {name: r, namespace: shop}\n"
        "spec:\n  template:\n    spec: {repository: acme/shop, serviceAccountName: builder}\n";
    AnalysisOptions options;
    options.only = {"namespace-refuses-workloads", "invalid-pod-security-label", "ci-namespace-without-pod-security"};
    const auto found = check({space(label("enforce", "strict")), agent, runners}, options);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].rule->id, std::string_view("invalid-pod-security-label"));
    QVERIFY(check({space(label("enforce", "\"${LEVEL}\"")), agent}, "invalid-pod-security-label").empty());
}

void PodSecurityRulesTest::stricterWarningsAreListed()
{
    const std::string rule = "namespace-warns-of-workloads";
    const auto found = check({space(label("enforce", "baseline") + ", " + label("audit", "restricted")), cart}, rule);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].message.english().starts_with("Namespace shop watches for restricted:latest"));
    QVERIFY(check({space(label("enforce", "restricted") + ", " + label("warn", "restricted")), cart}, rule).empty());
    QVERIFY(check({space(label("enforce", "baseline")), agent}, rule).empty());
}

QTEST_APPLESS_MAIN(PodSecurityRulesTest)
#include "tst_pod_security_rules.moc"
