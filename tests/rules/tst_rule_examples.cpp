// Every rule.md is a test: its flagged examples are flagged exactly where they say, its fixes give exactly the text they say, its
// ok examples are silent, and all of it holds however the same manifest is written.

#include "core/analysis/fix_applier.h"
#include "core/analysis/wanted_values.h"
#include "core/rules/catalogue.h"
#include "tests/support/example_variants.h"
#include "tests/support/rule_examples.h"

#include <QTest>

#include <algorithm>
#include <format>
#include <set>

using namespace bulkhead;
using namespace bulkhead::test;

namespace {

using Findings = std::vector<Finding>;

const QuickFix *fixAt(const Finding &finding, std::size_t number)
{
    return number < finding.fixes.size() ? &finding.fixes[number] : nullptr;
}

const QuickFix *firstFix(const Finding &finding)
{
    return fixAt(finding, 0);
}

/// What is offered beside the first fixes, by number and title: each is to be shown once in a rule's examples.
using Alternative = std::pair<std::size_t, std::string_view>;

std::set<Alternative> alternativesOf(const Findings &findings)
{
    std::set<Alternative> alternatives;
    for (const Finding &finding : findings) {
        for (std::size_t i = 1; i < finding.fixes.size(); ++i)
            alternatives.emplace(i, finding.fixes[i].title.id.text);
    }
    return alternatives;
}

std::vector<std::size_t> linesOf(const Findings &findings)
{
    std::vector<std::size_t> lines;
    for (const Finding &finding : findings)
        lines.push_back(finding.place.source->position(finding.place.range.begin).line);
    std::ranges::sort(lines);
    return lines;
}

std::vector<std::string> pathsOf(const Findings &findings)
{
    std::vector<std::string> paths;
    for (const Finding &finding : findings)
        paths.push_back(finding.path);
    std::ranges::sort(paths);
    return paths;
}

std::string joined(const auto &items)
{
    std::string text;
    for (const auto &item : items)
        text += std::format("{}{}", text.empty() ? "" : ", ", item);
    return text.empty() ? "none" : text;
}

std::string messagesOf(const Findings &findings)
{
    std::string text;
    for (const Finding &finding : findings)
        text += std::format("\n    line {}: {}", finding.place.source->position(finding.place.range.begin).line,
                            finding.message.english());
    return text;
}

/// Applied one by one from the end: shares no code with the product.
std::string appliedByHand(std::string text, const Findings &findings, std::size_t number)
{
    std::vector<TextEdit> edits;
    for (const Finding &finding : findings) {
        const QuickFix *const fix = fixAt(finding, number);
        for (const SourceEdits &source : fix ? fix->edits.sources() : std::vector<SourceEdits>()) {
            for (const TextEdit &edit : source.edits) {
                if (!std::ranges::contains(edits, edit))
                    edits.push_back(edit);
            }
        }
    }
    std::ranges::reverse(edits); // what is inserted at one place first stands first, so it has to be done last
    std::ranges::stable_sort(edits, std::ranges::greater(), &TextEdit::range);
    for (const TextEdit &edit : edits)
        text.replace(edit.range.begin, edit.range.size(), edit.newText);
    return text;
}

} // namespace

class RuleExamplesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void flagsExactlyWhatIsExpected_data() { addRows(); }
    void flagsExactlyWhatIsExpected();
    void fixGivesExactlyTheFixedText_data() { addRows(); }
    void fixGivesExactlyTheFixedText();
    void declaredFixIsTheObservedOne_data();
    void declaredFixIsTheObservedOne();
    void alternativesGiveExactlyTheirTexts_data() { addRows(); }
    void alternativesGiveExactlyTheirTexts();
    void everyAlternativeIsShown_data() { declaredFixIsTheObservedOne_data(); }
    void everyAlternativeIsShown();
    void everyAlternativeRemediesItsFinding_data() { addRows(); }
    void everyAlternativeRemediesItsFinding();
    void everyExampleSurvivesAllRules_data() { addRows(Ways::OneInTurn); }
    void everyExampleSurvivesAllRules();

private:
    struct Run {
        Workspace workspace;
        Findings findings;
    };
    Run run(const std::string &text, const AnalysisOptions &options) const;
    FixApplier::FixAllResult fixAll(const Workspace &workspace, const AnalysisOptions &options, std::size_t number = 0) const;
    std::set<std::size_t> blocksFor(const RuleExample &example, const Findings &findings, std::set<Alternative> &shown) const;
    /// All rules at once take long: then each example is written in one way, the next one in the next.
    enum class Ways : std::uint8_t { All, OneInTurn };
    void addRows(Ways ways = Ways::All) const;
    void updateGolden(const std::string &ruleId, RuleDocument &document) const;
    static AnalysisOptions only(const std::string &ruleId)
    {
        AnalysisOptions options;
        options.only.insert(ruleId);
        return options;
    }
    const RuleExample &example() const;

    const RuleCatalogue m_catalogue = makeRuleCatalogue();
    const Analyzer m_analyzer{m_catalogue};
    std::map<std::string, RuleDocument, std::less<>> m_documents;
};

void RuleExamplesTest::initTestCase()
{
    for (const auto &rule : m_catalogue.rules()) {
        const std::string id(rule->metadata().id);
        RuleDocument document = parseRuleDocument(readTextFile(ruleDocumentPath(id)), id);
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN"))
            updateGolden(id, document);
        QVERIFY2(document.mistakes.empty(), qPrintable(QString::fromStdString(id + "/rule.md: " + joined(document.mistakes))));
        m_documents.emplace(id, std::move(document));
    }
    QVERIFY(!m_documents.empty());
}

/// Which fixes the example is to show: the first ones, those it shows now, and what no example before has shown.
std::set<std::size_t> RuleExamplesTest::blocksFor(const RuleExample &example, const Findings &findings,
                                                  std::set<Alternative> &shown) const
{
    std::set<std::size_t> blocks;
    if (std::ranges::any_of(findings, firstFix))
        blocks.insert(0);
    for (const FixedExample &fixed : example.fixed)
        blocks.insert(fixed.fix);
    const std::set<Alternative> own = alternativesOf(findings);
    for (const Alternative &alternative : own) {
        if (!shown.contains(alternative))
            blocks.insert(alternative.first);
    }
    for (const Alternative &alternative : own) {
        if (blocks.contains(alternative.first))
            shown.insert(alternative);
    }
    return blocks;
}

/// Writes the fixed blocks anew behind each flagged example.
void RuleExamplesTest::updateGolden(const std::string &ruleId, RuleDocument &document) const
{
    std::string text;
    std::size_t at = 0;
    std::set<Alternative> shown;
    for (const RuleExample &example : document.examples) {
        const Run found = run(example.text, only(ruleId));
        text += document.text.substr(at, example.textEnd - at);
        for (const std::size_t number : blocksFor(example, found.findings, shown)) {
            const std::string fixed(fixAll(found.workspace, only(ruleId), number).workspace.manifests().front()->source()->bytes());
            const std::string which = number == 0 ? std::string() : std::format(" {}", number + 1);
            text += std::format("\n\n```yaml fixed{}\n{}```", which, fixed);
        }
        at = example.fenceEnd;
    }
    text += document.text.substr(at);
    if (text != document.text)
        QVERIFY(writeTextFile(ruleDocumentPath(ruleId), text));
    document = parseRuleDocument(std::move(text), ruleId);
}

RuleExamplesTest::Run RuleExamplesTest::run(const std::string &text, const AnalysisOptions &options) const
{
    const ManifestPtr manifest = Manifest::parse(SourceText::create(examplePath(text), text));
    Run result{Workspace("", {manifest}, {}), {}};
    m_analyzer.analyze(result.workspace, options).forEachFinding([&](const Finding &finding) {
        result.findings.push_back(finding);
    });
    return result;
}

FixApplier::FixAllResult RuleExamplesTest::fixAll(const Workspace &workspace, const AnalysisOptions &options,
                                                  std::size_t number) const
{
    return FixApplier::fixAll(workspace, m_analyzer, options, [number](const Finding &finding) { return fixAt(finding, number); });
}

/// One row an example and way to write it.
void RuleExamplesTest::addRows(Ways ways) const
{
    std::size_t turn = 0;
    QTest::addColumn<QString>("rule");
    QTest::addColumn<std::size_t>("index");
    QTest::addColumn<int>("variant");
    for (const auto &[id, document] : m_documents) {
        for (std::size_t i = 0; i < document.examples.size(); ++i) {
            ++turn;
            for (const Variant variant : allVariants) {
                const bool isItsTurn = ways == Ways::All || static_cast<std::size_t>(variant) == turn % std::size(allVariants);
                if (isItsTurn && rewritten(document.examples[i].text, variant))
                    QTest::newRow(std::format("{}:{} {}", id, document.examples[i].line, variantName(variant)).c_str())
                        << QString::fromStdString(id) << i << static_cast<int>(variant);
            }
        }
    }
}

const RuleExample &RuleExamplesTest::example() const
{
    const QString *const rule = static_cast<const QString *>(QTest::qData("rule", QMetaType::QString));
    const auto index = *static_cast<const std::size_t *>(QTest::qData("index", qMetaTypeId<std::size_t>()));
    return m_documents.find(rule->toStdString())->second.examples[index];
}

void RuleExamplesTest::flagsExactlyWhatIsExpected()
{
    QFETCH(const QString, rule);
    QFETCH(const int, variant);
    const auto way = static_cast<Variant>(variant);
    const Run found = run(*rewritten(example().text, way), only(rule.toStdString()));
    if (way == Variant::Json) {
        const std::vector<std::string> expected = pathsOf(run(example().text, only(rule.toStdString())).findings);
        QVERIFY2(pathsOf(found.findings) == expected,
                 qPrintable(QString::fromStdString(
                     std::format("as JSON: {}; as YAML: {}", joined(pathsOf(found.findings)), joined(expected)))));
        return;
    }
    std::vector<std::size_t> expected;
    for (const std::size_t line : example().expectedLines)
        expected.push_back(rewrittenLine(example().text, line, way));
    QVERIFY2(linesOf(found.findings) == expected,
             qPrintable(QString::fromStdString(std::format("flagged lines: {}; expected: {}{}", joined(linesOf(found.findings)),
                                                           joined(expected), messagesOf(found.findings)))));
}

void RuleExamplesTest::fixGivesExactlyTheFixedText()
{
    QFETCH(const QString, rule);
    QFETCH(const int, variant);
    const auto way = static_cast<Variant>(variant);
    const AnalysisOptions options = only(rule.toStdString());
    const Run found = run(*rewritten(example().text, way), options);
    const FixApplier::FixAllResult result = fixAll(found.workspace, options);
    const std::string fixed(result.workspace.manifests().front()->source()->bytes());
    const bool hasFixes = std::ranges::any_of(found.findings, firstFix);
    QVERIFY2(hasFixes == (example().fixedBy(0) != nullptr),
             hasFixes ? "a fix is offered, and no fixed block says what it gives" : "a fixed block, and no fix is offered");
    if (way != Variant::Json) {
        const std::string expected = hasFixes ? *rewritten(example().fixedBy(0)->text, way) : *rewritten(example().text, way);
        QCOMPARE(QString::fromStdString(fixed), QString::fromStdString(expected));
        QCOMPARE(QString::fromStdString(appliedByHand(*rewritten(example().text, way), found.findings, 0)),
                 QString::fromStdString(expected));
    }
    const Run after = run(fixed, options);
    QVERIFY2(!hasFixes || parses(result.workspace.manifests().front()->stream()), "the fixed text does not parse");
    const auto unfixed = std::ranges::count_if(found.findings, [](const Finding &finding) { return finding.fixes.empty(); });
    QVERIFY2(std::cmp_equal(after.findings.size(), unfixed),
             qPrintable(QString::fromStdString("the rule still speaks after its fix:" + messagesOf(after.findings))));
    QVERIFY2(fixAll(after.workspace, options).changed.empty(), "fixing again changes something");
}

void RuleExamplesTest::alternativesGiveExactlyTheirTexts()
{
    QFETCH(const QString, rule);
    QFETCH(const int, variant);
    const auto way = static_cast<Variant>(variant);
    const AnalysisOptions options = only(rule.toStdString());
    for (const FixedExample &shown : example().fixed) {
        if (shown.fix == 0)
            continue;
        const Run found = run(*rewritten(example().text, way), options);
        const auto offering =
            std::ranges::count_if(found.findings, [&](const Finding &finding) { return fixAt(finding, shown.fix); });
        QVERIFY2(offering > 0, "a block shows a fix that no finding offers");
        const FixApplier::FixAllResult result = fixAll(found.workspace, options, shown.fix);
        const SourcePtr fixed = result.workspace.manifests().front()->source();
        if (way != Variant::Json) {
            const QString expected = QString::fromStdString(*rewritten(shown.text, way));
            QCOMPARE(QString::fromUtf8(QByteArrayView(fixed->bytes())), expected);
            QCOMPARE(QString::fromStdString(appliedByHand(*rewritten(example().text, way), found.findings, shown.fix)), expected);
        }
        const Run after = run(std::string(fixed->bytes()), options);
        QVERIFY2(std::cmp_equal(after.findings.size(), std::ssize(found.findings) - offering),
                 qPrintable(QString::fromStdString("the rule still speaks after this fix:" + messagesOf(after.findings))));
    }
}

void RuleExamplesTest::everyAlternativeIsShown()
{
    QFETCH(const QString, rule);
    const std::string id = rule.toStdString();
    std::set<Alternative> offered;
    std::set<Alternative> shown;
    for (const RuleExample &example : m_documents.find(id)->second.examples) {
        for (const Alternative &alternative : alternativesOf(run(example.text, only(id)).findings)) {
            offered.insert(alternative);
            if (example.fixedBy(alternative.first))
                shown.insert(alternative);
        }
    }
    std::string missing;
    for (const auto &[number, title] : offered) {
        if (!shown.contains({number, title}))
            missing += std::format("\n    no \"yaml fixed {}\" shows: {}", number + 1, title);
    }
    QVERIFY2(missing.empty(), missing.c_str());
}

void RuleExamplesTest::declaredFixIsTheObservedOne_data()
{
    QTest::addColumn<QString>("rule");
    for (const auto &[id, document] : m_documents)
        QTest::newRow(id.c_str()) << QString::fromStdString(id);
}

void RuleExamplesTest::declaredFixIsTheObservedOne()
{
    QFETCH(const QString, rule);
    const std::string id = rule.toStdString();
    std::size_t with = 0;
    std::size_t without = 0;
    const RuleMetadata &metadata = m_catalogue.find(id)->metadata();
    for (const RuleExample &example : m_documents.find(id)->second.examples) {
        for (const Finding &finding : run(example.text, only(id)).findings) {
            const QuickFix *const fix = firstFix(finding);
            const bool declared = fix && fix->applicability == metadata.fixApplicability;
            ++(declared ? with : without);
            QVERIFY2(!fix || declared || fix->applicability == Applicability::Manual, "a fix is not as safe as the rule declares");
        }
    }
    const FixAvailability observed = with == 0 ? FixAvailability::None
        : without == 0                         ? FixAvailability::Always
                                               : FixAvailability::Sometimes;
    QCOMPARE(toString(metadata.fix), toString(observed));
    QCOMPARE(metadata.fixApplicability.has_value(), metadata.fix != FixAvailability::None);
}

void RuleExamplesTest::everyAlternativeRemediesItsFinding()
{
    QFETCH(const QString, rule);
    QFETCH(const int, variant);
    const AnalysisOptions options = only(rule.toStdString());
    const Run found = run(*rewritten(example().text, static_cast<Variant>(variant)), options);
    for (const Finding &finding : found.findings) {
        for (const QuickFix &fix : finding.fixes) {
            const auto changed = FixApplier::apply(fix.edits);
            QVERIFY2(changed, "the text would not parse");
            const std::string after(changed->front().after->bytes());
            QVERIFY2(run(after, options).findings.size() < found.findings.size(), after.c_str());
            QCOMPARE(fix.wanted.empty(), fix.applicability != Applicability::Manual);
            QVERIFY2(!after.contains("\uFDD0") && !after.contains("\uFDD1"), after.c_str());
            for (const WantedValue &wanted : fix.wanted) {
                const TextRange place = rangeAfter(fix, wanted);
                QVERIFY(!wanted.label.english().empty() && !proposalOf(fix, wanted).empty());
                QCOMPARE(std::string(changed->front().after->text(place)), std::string(proposalOf(fix, wanted)));
            }
        }
    }
}

/// What the API server refuses: allowPrivilegeEscalation: false beside privileged: true or CAP_SYS_ADMIN.
static bool isRefused(const ContainerView &container)
{
    const YamlNode security = container.node()["securityContext"];
    if (security["allowPrivilegeEscalation"].boolean() != false)
        return false;
    const YamlItems added(security["capabilities"]["add"]);
    for (const YamlNode item : added) {
        if (item.scalar() == "CAP_SYS_ADMIN")
            return true;
    }
    return security["privileged"].boolean() == true;
}

void RuleExamplesTest::everyExampleSurvivesAllRules()
{
    QFETCH(const int, variant);
    AnalysisOptions options;
    options.profile = "all";
    const Run found = run(*rewritten(example().text, static_cast<Variant>(variant)), options);
    const FixApplier::FixAllResult result = fixAll(found.workspace, options);
    QCOMPARE(result.leftForNextPass, std::size_t(0));
    for (const Resource &resource : result.workspace.manifests().front()->resources()) {
        for (const PodSpecView &pod : podSpecs(resource)) {
            for (const ContainerView &container : pod.containers())
                QVERIFY2(!isRefused(container), result.workspace.manifests().front()->source()->bytes().data());
        }
    }
    const FixApplier::FixAllResult again = fixAll(result.workspace, options);
    const auto bytes = [](const Workspace &workspace) {
        return QString::fromUtf8(QByteArrayView(workspace.manifests().front()->source()->bytes()));
    };
    QCOMPARE(bytes(again.workspace), bytes(result.workspace));
    QVERIFY2(again.changed.empty(), "a fix is offered that changes nothing");
}

QTEST_APPLESS_MAIN(RuleExamplesTest)
#include "tst_rule_examples.moc"
