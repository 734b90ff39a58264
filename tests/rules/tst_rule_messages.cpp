// What the examples of rule.md cannot show: Kubernetes versions, severities, what is related, and what must not be said.

#include "core/analysis/analyzer.h"
#include "core/rules/catalogue.h"

#include <QTest>

#include <algorithm>
#include <format>

using namespace bulkhead;

class RuleMessagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kubeletHttpsDependsOnTheVersion_data();
    void kubeletHttpsDependsOnTheVersion();
    void podLevelLimitCountsFrom134On();
    void impliedEscalationIsLowAndSaysWhy();
    void refusedFixSaysWhy();
    void sharedValuesAreOfferedAsChoices();
    void manualFixesKeepTheStyleAround_data();
    void manualFixesKeepTheStyleAround();
    void secretValueIsNeverSaid();
    void duplicateNamesTheFirstKey();
    void wideMappingsAreFast();
    void unreadTemplateIsNoSyntaxError();
    void tabThatIndentsNothingIsTold();

private:
    std::vector<Finding> check(const std::string &text, const std::string &rule, KubeVersion version = {}) const
    {
        return findings(Manifest::parse(SourceText::create("a.yaml", text)), rule, version);
    }
    std::vector<Finding> findings(ManifestPtr manifest, const std::string &rule, KubeVersion version = {}) const
    {
        AnalysisOptions options;
        options.only = {rule};
        options.kubeVersion = version;
        return Analyzer(m_catalogue).analyzeManifest(manifest, options)->findings;
    }
    const RuleCatalogue m_catalogue = makeRuleCatalogue();
};

static std::string pod(std::string_view container, std::string_view more = {})
{
    return std::format("apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec:\n{}  containers:\n  - name: main\n{}", more,
                       container);
}

void RuleMessagesTest::kubeletHttpsDependsOnTheVersion_data()
{
    QTest::addColumn<int>("minor");
    QTest::addColumn<int>("severity");
    QTest::addColumn<QString>("said");
    QTest::newRow("1.18") << 18 << static_cast<int>(Severity::High)
                          << QStringLiteral("of Kubernetes 1.18 talks to kubelets without TLS");
    QTest::newRow("1.19") << 19 << static_cast<int>(Severity::Low) << QStringLiteral("no effect in Kubernetes 1.19");
    QTest::newRow("1.21") << 21 << static_cast<int>(Severity::Low) << QStringLiteral("no effect in Kubernetes 1.21");
    QTest::newRow("1.22") << 22 << static_cast<int>(Severity::Medium) << QStringLiteral("the API server of 1.22 does not start");
    QTest::newRow("newest") << 36 << static_cast<int>(Severity::Medium) << QStringLiteral("removed in Kubernetes 1.22");
}

void RuleMessagesTest::kubeletHttpsDependsOnTheVersion()
{
    QFETCH(const int, minor);
    QFETCH(const int, severity);
    QFETCH(const QString, said);
    const auto found = check(pod("    command: [kube-apiserver, --kubelet-https=false]\n"), "kubelet-https-disabled", {1, minor});
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(static_cast<int>(found[0].severity), severity);
    const QString message = QString::fromStdString(found[0].message.english());
    QVERIFY2(message.contains(said), qPrintable(message));
}

void RuleMessagesTest::podLevelLimitCountsFrom134On()
{
    const std::string text = pod("    image: nginx:1.27\n", "  resources: {limits: {memory: 1Gi}}\n");
    QCOMPARE(check(text, "missing-memory-limit", {1, 33}).size(), std::size_t(1));
    QCOMPARE(check(text, "missing-memory-limit", {1, 34}).size(), std::size_t(0));
    QCOMPARE(check(text, "missing-memory-request", {1, 33}).size(), std::size_t(1));
    QCOMPARE(check(text, "missing-memory-request", {1, 34}).size(), std::size_t(0));
}

void RuleMessagesTest::impliedEscalationIsLowAndSaysWhy()
{
    const auto found =
        check(pod("    securityContext: {privileged: true, allowPrivilegeEscalation: false}\n"), "privilege-escalation");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(toString(found[0].severity), toString(Severity::Low));
    QCOMPARE(found[0].path, std::string("spec.containers[0].securityContext.privileged"));
    QVERIFY(found[0].message.english().contains("privileged: true implies"));
    QCOMPARE(found[0].related.size(), std::size_t(1));
}

void RuleMessagesTest::refusedFixSaysWhy()
{
    const auto found =
        check(pod("    securityContext: &s {privileged: true}\n  - {name: b, securityContext: *s}\n"), "privileged-container");
    QVERIFY(!found.empty());
    QVERIFY(found[0].fixes.empty());
    QCOMPARE(found[0].refusedFixes.size(), std::size_t(1));
    QVERIFY(found[0].refusedFixes[0].english().contains("anchor"));
}

void RuleMessagesTest::sharedValuesAreOfferedAsChoices()
{
    const std::string text =
        pod("    securityContext: &s {privileged: true, allowPrivilegeEscalation: true}\n  - {name: b, securityContext: *s}\n");
    const auto found = check(text, "privileged-container");
    QCOMPARE(found.size(), std::size_t(2));
    const auto after = [&](const QuickFix &choice) { return applyEdits(text, choice.edits.sources().at(0).edits); };
    for (const Finding &finding : found) {
        QVERIFY(finding.fixes.empty());
        QCOMPARE(finding.choices.size(), std::size_t(2));
        QVERIFY2(finding.choices[0].scope.english().starts_with("changes all 2 places: lines "),
                 finding.choices[0].scope.english().c_str());
        QCOMPARE(finding.choices[1].scope.english(), std::string("writes it out here; the other places keep the old value"));
        QVERIFY(after(finding.choices[0]).contains("&s {privileged: false, allow"));
    }
    QVERIFY(after(found[0].choices[1]).contains("securityContext: {privileged: false, allowPrivilegeEscalation: true}\n"));
    QVERIFY(
        after(found[0].choices[1]).contains("{name: b, securityContext: &s {privileged: true, allowPrivilegeEscalation: true}}"));
    QVERIFY(after(found[1].choices[1]).contains("&s {privileged: true, allowPrivilegeEscalation: true}\n"));
    QVERIFY(after(found[1].choices[1]).contains("{name: b, securityContext: {privileged: false, allowPrivilegeEscalation: true}}"));

    // Two changes that belong together are offered together, or not at all.
    const auto escalation = check(text, "privilege-escalation");
    QVERIFY(!escalation.empty() && !escalation[0].choices.empty());
    for (const QuickFix &choice : escalation[0].choices) {
        const std::string changed = after(choice);
        QVERIFY2(changed.contains("privileged: false, allowPrivilegeEscalation: false"), changed.c_str());
    }
}

void RuleMessagesTest::manualFixesKeepTheStyleAround_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QStringList>("newTexts");
    const auto row = [](const char *name, const char *rule, const char *container, const QStringList &newTexts) {
        QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(container) << newTexts;
    };
    row("port is no tag", "image-latest-tag", "    image: r.example:5000/a\n",
        {QStringLiteral("r.example:5000/a:VERSION"), QStringLiteral("r.example:5000/a@sha256:DIGEST")});
    row("tag stays beside a digest", "image-latest-tag", "    image: 'a:latest'\n",
        {QStringLiteral("'a:VERSION'"), QStringLiteral("'a:latest@sha256:DIGEST'")});
    row("empty tag", "image-latest-tag", "    image: \"a:\"\n",
        {QStringLiteral("\"a:VERSION\""), QStringLiteral("\"a@sha256:DIGEST\"")});
    row("folded, with a comment", "image-without-digest", "    image: >- # a:1\n      a:1\n",
        {QStringLiteral("a:1@sha256:DIGEST")});
    row("JSON", "missing-memory-limit",
        R"({"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "a", "image": "a:1", "resources": {}}]}})",
        {QStringLiteral("\"limits\": {\"memory\": \"256Mi\"}"),
         QStringLiteral("\"limits\": {\"cpu\": \"500m\", \"memory\": \"256Mi\"}")});
    row("empty resources", "missing-cpu-request", "    resources:\n",
        {QStringLiteral("\n      requests:\n        cpu: 100m"),
         QStringLiteral("\n      requests:\n        cpu: 100m\n        memory: 128Mi"),
         QStringLiteral("\n      limits:\n        cpu: 500m")});
    row("written request", "missing-cpu-limit", "    resources: {requests: {cpu: '2'}}\n",
        {QStringLiteral(", limits: {cpu: \"2\"}"), QStringLiteral(", limits: {cpu: \"2\"}"),
         QStringLiteral(", limits: {cpu: \"2\", memory: 256Mi}")});
}

void RuleMessagesTest::manualFixesKeepTheStyleAround()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, container);
    QFETCH(const QStringList, newTexts);
    const std::string text = container.toStdString();
    const auto found = check(text.starts_with('{') ? text : pod(text), rule.toStdString());
    QCOMPARE(found.size(), std::size_t(1));
    QStringList texts;
    for (const QuickFix &fix : found[0].fixes)
        texts << QString::fromStdString(fix.edits.sources().at(0).edits.at(0).newText);
    QCOMPARE(texts, newTexts);
}

void RuleMessagesTest::secretValueIsNeverSaid()
{
    const auto found = check("apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  key: yes\n", "boolean-for-string");
    QCOMPARE(found.size(), std::size_t(1));
    std::string said = found[0].message.english();
    for (const QuickFix &fix : found[0].fixes) {
        said += fix.title.english();
        for (const TextEdit &edit : fix.edits.sources().at(0).edits)
            said += edit.newText;
    }
    QVERIFY2(!said.contains("yes") && !said.contains("true"), said.c_str());
}

void RuleMessagesTest::duplicateNamesTheFirstKey()
{
    const auto found = check("a: 1\nb: 2\na: 3\na: 4\n", "duplicate-key");
    QCOMPARE(found.size(), std::size_t(2));
    for (const Finding &finding : found) {
        QCOMPARE(finding.related.size(), std::size_t(1));
        QCOMPARE(finding.related[0].place.range, (TextRange{0, 1}));
    }
}

/// Comparing every pair of 200,000 keys would take minutes.
void RuleMessagesTest::wideMappingsAreFast()
{
    std::string text = "kind: ConfigMap\ndata:\n";
    for (int i = 0; i < 200'000; ++i)
        text += std::format("  k{}: v\n", i);
    text += "  k7: again\n";
    QCOMPARE(check(text, "duplicate-key").size(), std::size_t(1));
}

void RuleMessagesTest::unreadTemplateIsNoSyntaxError()
{
    const SourcePtr source = SourceText::create("templates/a.yaml", "a: {{ .Values.b }}\n");
    QVERIFY(findings(Manifest::unread(source, {NotUnderstood::Reason::HelmTemplate, "templates/a.yaml", 1, {}, {}}),
                     "yaml-syntax-error")
                .empty());
}

/// What the reader of sigs.k8s.io/yaml 1.6 refused and took, in files tried with it.
void RuleMessagesTest::tabThatIndentsNothingIsTold()
{
    const auto lines = [this](const std::string &text) {
        std::vector<std::size_t> found;
        for (const Finding &finding : check(text, "yaml-syntax-error"))
            found.push_back(finding.place.source->position(finding.place.range.begin).line);
        return found;
    };
    using Lines = std::vector<std::size_t>;
    QCOMPARE(lines("a: 1\n\t\nb: 2\n"), Lines{2});
    QCOMPARE(lines("a:\n\t# none\n  b: 2\n  \t\n  c: 3\n"), (Lines{2, 4}));
    QCOMPARE(lines("apiVersion: v1\nkind: List\nitems:\n- a: 1\n\t\n- b: 2\n  c: |\n    d\n\t\n"), (Lines{5, 9}));
    QCOMPARE(lines("a: 1\t\nb: |\n  c\n  \t\nd: \"e\n\t\n  f\"\ng: [1,\n\t\n  2]\n"), Lines{});
    QCOMPARE(lines("\t\n"), Lines{});
}

QTEST_APPLESS_MAIN(RuleMessagesTest)
#include "tst_rule_messages.moc"
