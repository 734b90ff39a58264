// Whatever stands where a mapping, a list or a word is meant: no rule throws, and what is said has a place and fixes that fit.

#include "core/analysis/fix_applier.h"
#include "core/rules/catalogue.h"
#include "tests/support/rule_examples.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <format>

using namespace bulkhead;
using namespace bulkhead::test;

namespace {

constexpr auto values = std::to_array<std::string_view>(
    {"null", "\"yes\"", "17", "{}", "[]", "\"\"", "-1", "{a: 1}", "[1, {b: 2}]", "true", "[null]", "{? [] : {}}", "1e400"});

/// Where the values of a tree stand, the root's first.
void collect(YamlNode node, std::vector<TextRange> &ranges)
{
    if (!node.range().isEmpty())
        ranges.push_back(node.range());
    for (const YamlNode item : YamlItems(node))
        collect(item, ranges);
    for (const auto &[key, value] : YamlEntries(node))
        collect(value, ranges);
}

/// One after another in turn, at every second place; all of them at each place if BULKHEAD_WRONG_TYPES is "all", which takes
/// minutes.
std::size_t valuesAtOnePlace()
{
    return qEnvironmentVariable("BULKHEAD_WRONG_TYPES") == QStringLiteral("all") ? values.size() : 1;
}

} // namespace

class WrongTypesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noRuleThrows_data();
    void noRuleThrows();
    void absurdSizes_data();
    void absurdSizes();

private:
    void check(const std::string &text);

    const RuleCatalogue m_catalogue = makeRuleCatalogue();
    const Analyzer m_analyzer{m_catalogue};
    AnalysisOptions m_options;
    std::size_t m_turn = 0;
    std::size_t m_place = 0;
};

void WrongTypesTest::noRuleThrows_data()
{
    QTest::addColumn<QString>("rule");
    for (const auto &rule : m_catalogue.rules())
        QTest::newRow(std::string(rule->metadata().id).c_str()) << QString::fromStdString(std::string(rule->metadata().id));
}

void WrongTypesTest::noRuleThrows()
{
    QFETCH(const QString, rule);
    m_options.profile = "all";
    const std::string id = rule.toStdString();
    for (const RuleExample &example : parseRuleDocument(readTextFile(ruleDocumentPath(id)), id).examples) {
        const ManifestPtr manifest = Manifest::parse(SourceText::create("a.yaml", example.text));
        std::vector<TextRange> ranges;
        for (const YamlStream::Document &document : manifest->stream().documents())
            collect(document.yaml->root(), ranges);
        for (const TextRange range : ranges) {
            if (valuesAtOnePlace() == 1 && ++m_place % 2 == 0)
                continue; // the next example begins where this one ended, so its other places have their turn
            for (std::size_t i = 0; i < valuesAtOnePlace(); ++i) {
                const TextEdit edit{range, std::string(values[m_turn++ % values.size()])};
                check(applyEdits(example.text, std::span(&edit, 1)));
            }
        }
    }
}

void WrongTypesTest::absurdSizes_data()
{
    QTest::addColumn<std::string>("text");
    std::string containers = "apiVersion: v1\nkind: Pod\nmetadata: {name: wide, namespace: shop}\nspec:\n  containers:\n";
    for (int i = 0; i < 10'000; ++i)
        containers += std::format("    - {{name: c{}, image: registry.corp/web:1, ports: [{{name: p{}, containerPort: {}}}]}}\n", i,
                                  i, i + 1);
    QTest::newRow("10,000 containers") << containers;
    std::string rules = "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: long, namespace: shop}\nrules:\n";
    for (int i = 0; i < 100'000; ++i)
        rules += std::format("  - {{apiGroups: [\"\"], resources: [secrets], resourceNames: [s{}], verbs: [get]}}\n", i);
    QTest::newRow("100,000 rules in a role") << rules;
    std::string volumes = "apiVersion: v1\nkind: Pod\nmetadata: {name: many, namespace: shop}\nspec:\n  volumes:\n";
    for (int i = 0; i < 2'000; ++i)
        volumes += std::format("    - {{name: v{}, hostPath: {{path: /data/{}}}}}\n", i, i);
    volumes += "  containers:\n    - name: main\n      image: registry.corp/web:1\n      volumeMounts:\n";
    for (int i = 0; i < 2'000; ++i)
        volumes += std::format("        - {{name: v{}, mountPath: /data/{}}}\n", i, i);
    QTest::newRow("2,000 volumes and mounts") << volumes;
    QTest::newRow("a name of a megabyte") << "apiVersion: v1\nkind: Pod\nmetadata: {name: " + std::string(1'000'000, 'a')
            + "}\nspec: {containers: [{name: a, image: a}]}\n";
}

void WrongTypesTest::absurdSizes()
{
    QFETCH(const std::string, text);
    m_options.profile = "all";
    const Workspace workspace({}, {Manifest::parse(SourceText::create("a.yaml", text))}, {});
    const AnalysisResult result = m_analyzer.analyze(workspace, m_options, {1});
    for (const RuleFailure &failure : result.allFailures())
        QFAIL(std::format("{}: {}", failure.ruleId, failure.reason).c_str());
    QVERIFY(result.findingCount() > 0 || text.contains("kind: Role"));
}

void WrongTypesTest::check(const std::string &text)
{
    const Workspace workspace({}, {Manifest::parse(SourceText::create("a.yaml", text))}, {});
    const AnalysisResult result = m_analyzer.analyze(workspace, m_options, {1});
    for (const RuleFailure &failure : result.allFailures())
        QFAIL(std::format("{}: {}\n{}", failure.ruleId, failure.reason, text).c_str());
    result.forEachFinding([&](const Finding &finding) {
        QVERIFY2(finding.place.source && finding.place.range.end <= finding.place.source->size(), text.c_str());
        for (const QuickFix &fix : finding.fixes) {
            for (const SourceEdits &part : fix.edits.sources()) {
                const bool fits = std::ranges::all_of(part.edits, [&](const TextEdit &edit) {
                    return edit.range.begin <= edit.range.end && edit.range.end <= part.source->size();
                });
                QVERIFY2(fits, text.c_str());
            }
            std::ignore = FixApplier::apply(fix.edits); // refused where the text is too odd, but it may not fail otherwise
        }
    });
}

QTEST_GUILESS_MAIN(WrongTypesTest)
#include "tst_wrong_types.moc"
