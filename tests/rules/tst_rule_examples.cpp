// Every rule.md is a test: its flagged examples are flagged exactly where they say, its fixes give exactly the text they say, its
// ok examples are silent, and all of it holds however the same manifest is written.

#include "core/analysis/fix_applier.h"
#include "core/rules/catalogue.h"
#include "tests/support/example_variants.h"
#include "tests/support/rule_examples.h"

#include <QTest>

#include <algorithm>
#include <format>

using namespace bulkhead;
using namespace bulkhead::test;

namespace {

using Findings = std::vector<Finding>;

const QuickFix *firstFix(const Finding &finding)
{
    return finding.fixes.empty() ? nullptr : &finding.fixes.front();
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
std::string appliedByHand(std::string text, const Findings &findings)
{
    std::vector<TextEdit> edits;
    for (const Finding &finding : findings) {
        const QuickFix *const fix = firstFix(finding);
        for (const SourceEdits &source : fix ? fix->edits.sources() : std::vector<SourceEdits>()) {
            for (const TextEdit &edit : source.edits) {
                if (!std::ranges::contains(edits, edit))
                    edits.push_back(edit);
            }
        }
    }
    std::ranges::sort(edits, std::ranges::greater(), &TextEdit::range);
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
    void everyAlternativeRemediesItsFinding_data() { addRows(); }
    void everyAlternativeRemediesItsFinding();
    void everyExampleSurvivesAllRules_data() { addRows(); }
    void everyExampleSurvivesAllRules();

private:
    struct Run {
        Workspace workspace;
        Findings findings;
    };
    Run run(const std::string &text, const AnalysisOptions &options) const;
    FixApplier::FixAllResult fixAll(const Workspace &workspace, const AnalysisOptions &options) const;
    void addRows() const;
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

/// Writes the fixed blocks anew, from the last to the first, so that the places of the others hold.
void RuleExamplesTest::updateGolden(const std::string &ruleId, RuleDocument &document) const
{
    std::string text = document.text;
    for (auto example = document.examples.rbegin(); example != document.examples.rend(); ++example) {
        const Run found = run(example->text, only(ruleId));
        const std::string fixed(fixAll(found.workspace, only(ruleId)).workspace.manifests().front()->source()->bytes());
        if (fixed == example->text)
            continue;
        if (example->fixedText)
            text.replace(example->fixedBegin, example->fixedEnd - example->fixedBegin, fixed);
        else
            text.insert(example->fenceEnd, "\n\n```yaml fixed\n" + fixed + "```");
    }
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

FixApplier::FixAllResult RuleExamplesTest::fixAll(const Workspace &workspace, const AnalysisOptions &options) const
{
    return FixApplier::fixAll(workspace, m_analyzer, options, firstFix);
}

/// One row an example and way to write it.
void RuleExamplesTest::addRows() const
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<std::size_t>("index");
    QTest::addColumn<int>("variant");
    for (const auto &[id, document] : m_documents) {
        for (std::size_t i = 0; i < document.examples.size(); ++i) {
            for (const Variant variant : allVariants) {
                if (rewritten(document.examples[i].text, variant))
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
    QVERIFY2(hasFixes == example().fixedText.has_value(),
             hasFixes ? "a fix is offered, and no fixed block says what it gives" : "a fixed block, and no fix is offered");
    if (way != Variant::Json) {
        const std::string expected = hasFixes ? *rewritten(*example().fixedText, way) : *rewritten(example().text, way);
        QCOMPARE(QString::fromStdString(fixed), QString::fromStdString(expected));
        QCOMPARE(QString::fromStdString(appliedByHand(*rewritten(example().text, way), found.findings)),
                 QString::fromStdString(expected));
    }
    const Run after = run(fixed, options);
    QVERIFY2(!hasFixes || parses(result.workspace.manifests().front()->stream()), "the fixed text does not parse");
    const auto unfixed = std::ranges::count_if(found.findings, [](const Finding &finding) { return finding.fixes.empty(); });
    QVERIFY2(std::cmp_equal(after.findings.size(), unfixed),
             qPrintable(QString::fromStdString("the rule still speaks after its fix:" + messagesOf(after.findings))));
    QVERIFY2(fixAll(after.workspace, options).changed.empty(), "fixing again changes something");
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
            QCOMPARE(fix.placeholder.empty(), fix.applicability != Applicability::Manual);
            QVERIFY2(after.contains(fix.placeholder), after.c_str());
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
