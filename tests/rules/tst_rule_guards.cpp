// What somebody who adds a rule may forget.

#include "core/rules/catalogue.h"
#include "tests/support/rule_examples.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <format>
#include <map>
#include <regex>
#include <set>

using namespace bulkhead;
using namespace bulkhead::test;

namespace {

const std::filesystem::path rulesFolder = std::filesystem::path(BULKHEAD_SOURCE_DIR) / "core" / "rules";

std::string joined(const auto &items)
{
    std::string text;
    for (const auto &item : items)
        text += std::format("{}{}", text.empty() ? "" : ", ", item);
    return text;
}

/// A folder whose table makes many rules: one <id>.md each, and no rule.md.
bool isTable(const std::filesystem::path &folder)
{
    return folder.filename() != "support" && !std::filesystem::exists(folder / "rule.md")
        && std::filesystem::exists(folder / "README.md");
}

/// The ids that a table's documents are about.
std::set<std::string> documentsOf(const std::filesystem::path &folder)
{
    std::set<std::string> ids;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".md" && entry.path().filename() != "README.md")
            ids.insert(entry.path().stem().string());
    }
    return ids;
}

/// How the ids of each tool look.
const std::map<std::string_view, std::regex, std::less<>> &idForms()
{
    static const std::map<std::string_view, std::regex, std::less<>> forms = {
        {"checkov", std::regex("CKV2?_(K8S|ARGO)_[0-9]+")},
        {"kube-linter", std::regex("[a-z0-9]+(-[a-z0-9]+)*")},
        {"kubescape", std::regex("C-[0-9]{4}")},
        {"trivy", std::regex("K[SC]V[0-9]{3,5}")},
        {"polaris", std::regex("[a-z][A-Za-z0-9]+")},
        {"kics", std::regex("[A-Z][A-Za-z0-9_/,()-]*( [A-Za-z0-9_/,()-]+)*")},
        {"kube-score", std::regex("[a-z0-9]+(-[a-z0-9]+)*")},
        {"kubeaudit", std::regex("[A-Z][A-Za-z0-9]+")},
        {"kyverno", std::regex("[a-z0-9]+(-[a-z0-9]+)*")},
        {"pss", std::regex("(baseline|restricted)/[A-Za-z]+(_(baseline|restricted))?")},
    };
    return forms;
}

} // namespace

class RuleGuardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFolderIsRegistered();
    void rulesCmakeHasTheOrderOfTheCatalogue();
    void documentIsComplete_data() { addRows(); }
    void documentIsComplete();
    void metadataIsWellFormed_data() { addRows(); }
    void metadataIsWellFormed();
    void helpIsBuiltIn_data() { addRows(); }
    void helpIsBuiltIn();
    void helpOfAnUnknownRuleIsEmpty() { QVERIFY(ruleHelp("no-such-rule").empty()); }

private:
    void addRows() const
    {
        QTest::addColumn<QString>("rule");
        for (const auto &rule : m_catalogue.rules()) {
            const QString id = QString::fromUtf8(rule->metadata().id.data(), static_cast<qsizetype>(rule->metadata().id.size()));
            QTest::newRow(qPrintable(id)) << id;
        }
    }

    const RuleCatalogue m_catalogue = makeRuleCatalogue();
};

void RuleGuardsTest::everyFolderIsRegistered()
{
    std::set<std::string> registered;
    for (const auto &rule : m_catalogue.rules())
        QVERIFY2(registered.emplace(rule->metadata().id).second, "a rule is registered twice");
    for (const auto &entry : std::filesystem::directory_iterator(rulesFolder)) {
        const std::string name = entry.path().filename().string();
        if (!entry.is_directory() || name == "support")
            continue;
        if (isTable(entry.path())) {
            for (const std::string &id : documentsOf(entry.path()))
                QVERIFY2(registered.erase(id) == 1, qPrintable(QString::fromStdString(id + " is in no row of " + name)));
            continue;
        }
        QVERIFY2(registered.erase(name) == 1,
                 qPrintable(QString::fromStdString(name + " is not in rules.cmake and catalogue.cpp")));
        std::string file = name;
        std::ranges::replace(file, '-', '_');
        QVERIFY2(std::filesystem::exists(entry.path() / (file + ".cpp")),
                 qPrintable(QString::fromStdString(file + ".cpp is missing")));
        QVERIFY2(std::filesystem::exists(entry.path() / "rule.md"),
                 qPrintable(QString::fromStdString(name + "/rule.md is missing")));
    }
    QVERIFY2(registered.empty(),
             qPrintable(QString::fromStdString("these rules have no folder and no document in one: " + joined(registered))));
}

void RuleGuardsTest::rulesCmakeHasTheOrderOfTheCatalogue()
{
    const std::string text = readTextFile((rulesFolder / "rules.cmake").string());
    const std::regex line("add_rule(_table)?\\(([^)]*)\\)");
    std::map<std::string, std::string> tables; // of a rule that one makes
    std::vector<std::string> listed;
    for (std::sregex_iterator match(text.begin(), text.end(), line), end; match != end; ++match) {
        listed.push_back((*match)[2]);
        if (!(*match)[1].matched)
            continue;
        for (const std::string &id : documentsOf(rulesFolder / listed.back()))
            tables.emplace(id, listed.back());
    }
    std::vector<std::string> registered;
    for (const auto &rule : m_catalogue.rules()) {
        const auto table = tables.find(std::string(rule->metadata().id));
        if (table == tables.end())
            registered.emplace_back(rule->metadata().id);
        else if (registered.empty() || registered.back() != table->second)
            registered.push_back(table->second);
    }
    QCOMPARE(joined(listed), joined(registered));
}

void RuleGuardsTest::documentIsComplete()
{
    QFETCH(const QString, rule);
    const std::string id = rule.toStdString();
    const RuleDocument document = parseRuleDocument(readTextFile(ruleDocumentPath(id)), id);
    const std::vector<std::string> headings = {"What it looks for", "Why it matters", "Examples", "The fix and its risk",
                                               "References"};
    QCOMPARE(joined(document.headings), joined(headings));
    QCOMPARE(document.title, std::string(m_catalogue.find(id)->metadata().title.text));
    QCOMPARE(joined(document.mistakes), std::string());
    const auto has = [&](RuleExample::Kind kind) { return std::ranges::contains(document.examples, kind, &RuleExample::kind); };
    QVERIFY2(has(RuleExample::Kind::Flagged), "no example is flagged");
    QVERIFY2(has(RuleExample::Kind::Ok), "no example is silent");
}

void RuleGuardsTest::metadataIsWellFormed()
{
    QFETCH(const QString, rule);
    const RuleMetadata &metadata = m_catalogue.find(rule.toStdString())->metadata();
    QVERIFY2(std::regex_match(rule.toStdString(), std::regex("[a-z][a-z0-9]*(-[a-z0-9]+)+")), "the id is not in kebab case");
    QVERIFY2(std::string_view(metadata.title.text).size() > 0, "the title is empty");
    QVERIFY2(!std::string_view(metadata.title.text).ends_with('.'), "a title ends without a full stop");
    QCOMPARE(std::string(metadata.title.context), std::string("Rules"));
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const auto &[tool, id] : metadata.equivalents) {
        const std::string name = std::format("{} {}", tool, id);
        const auto form = idForms().find(tool);
        QVERIFY2(form != idForms().end(), qPrintable(QString::fromStdString("an unknown tool: " + name)));
        QVERIFY2(std::regex_match(std::string(id), form->second),
                 qPrintable(QString::fromStdString("no id of this tool: " + name)));
        QVERIFY2(seen.emplace(tool, id).second, qPrintable(QString::fromStdString("named twice: " + name)));
    }
    for (const auto &[framework, id] : metadata.frameworks) {
        QVERIFY(std::ranges::contains(std::initializer_list<std::string_view>{"cis", "nsa", "owasp", "mitre"}, framework));
        QVERIFY(!id.empty() && seen.emplace(framework, id).second);
    }
}

void RuleGuardsTest::helpIsBuiltIn()
{
    QFETCH(const QString, rule);
    QCOMPARE(ruleHelp(rule.toStdString()), readTextFile(ruleDocumentPath(rule.toStdString())));
}

QTEST_APPLESS_MAIN(RuleGuardsTest)
#include "tst_rule_guards.moc"
