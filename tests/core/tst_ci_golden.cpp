// Golden workspaces of CI systems: what runners are recognised, which pods they will make and what causes each line of them, and
// what the rules say. One folder of tests/data/ci each; `expected.txt` in it is the answer. BULKHEAD_UPDATE_GOLDEN=1 writes the
// answers anew, to be read before they are committed.

#include "core/analysis/analyzer.h"
#include "core/rules/catalogue.h"
#include "core/text/text_origin.h"
#include "core/workspace/workspace_loader.h"

#include <QTest>

#include <filesystem>
#include <format>
#include <fstream>
#include <ranges>
#include <sstream>

using namespace bulkhead;
namespace fs = std::filesystem;

namespace {

fs::path goldenRoot()
{
    return fs::path(BULKHEAD_SOURCE_DIR) / "tests/data/ci";
}

std::string placeText(const OriginPlace &place)
{
    if (!place.source)
        return "nowhere";
    return std::format("{}:{}{}", place.source->path(), place.source->position(place.range.begin).line,
                       place.isWritten ? "" : " implied");
}

std::string placeText(const Location &place)
{
    return placeText(OriginPlace{place.source, place.range, place.certainty == Location::Certainty::Written});
}

std::string accountText(const std::optional<CiAccount> &account)
{
    if (!account)
        return "-";
    return std::format("{}/{}{} ({})", account->namespaceName, account->name, account->isKnown ? "" : " unknown",
                       placeText(account->place));
}

/// Every line of a made pod with what causes it.
std::string podText(const CiPod &pod)
{
    std::string all = std::format("  {} {}\n", toString(pod.role), pod.resource->id());
    if (!pod.made)
        return all + std::format("    written at {}\n", placeText(Location::keyOf(pod.spec)));
    const SourcePtr &source = pod.made->source();
    for (std::uint32_t line = 0; line < source->lines().lineCount(); ++line) {
        TextRange range = source->lineRange(source->lines().lineStart(line));
        if (range.isEmpty())
            continue;
        const std::string text(source->text(range));
        range.begin += static_cast<ByteOffset>(std::min(text.find_first_not_of(" -"), text.size()));
        all += std::format("    {:<60} # {}\n", text, placeText(placeInFile(source, range)));
    }
    return all;
}

std::string runnerText(const CiRunner &runner)
{
    std::string all = std::format("{} \"{}\" at {}\n", toString(runner.system), runner.name, placeText(runner.place));
    all += std::format("  evidence: {}; confidence {}\n", runner.evidence.english(), static_cast<int>(runner.confidence));
    if (!runner.version.empty())
        all += std::format("  version: {}{}\n", runner.version, runner.isVersionChosen ? "" : " (newest known)");
    all += std::format("  namespaces: manager \"{}\", jobs \"{}\"\n", runner.managerNamespace, runner.jobNamespace);
    all += std::format("  accounts: manager {}, jobs {}\n", accountText(runner.managerAccount), accountText(runner.jobAccount));
    for (const Message &scope : runner.scope)
        all += std::format("  scope: {}\n", scope.english());
    for (const std::string &tag : runner.tags)
        all += std::format("  tag: {}\n", tag);
    for (const CiPod &pod : runner.pods)
        all += podText(pod);
    return all;
}

std::string findingText(const Finding &finding)
{
    const TextPosition begin = finding.place.source->position(finding.place.range.begin);
    std::string all = std::format("{}:{}:{} {} {}: {}\n", finding.place.source->path(), begin.line, begin.column, finding.rule->id,
                                  toString(finding.severity), finding.message.english());
    for (const QuickFix &fix : finding.fixes)
        all += std::format("  fix: {}\n", fix.title.english());
    return all;
}

std::string answer(const fs::path &folder)
{
    LoadOptions options;
    options.paths = {folder.string()};
    const auto workspace = loadWorkspace(options, {}, {});
    if (!workspace)
        return workspace.error().english();
    const RuleCatalogue catalogue = makeRuleCatalogue();
    const AnalysisResult result = Analyzer(catalogue).analyze(*workspace, {}, {1});
    std::string all;
    for (const CiRunner &runner : result.ci->runners())
        all += runnerText(runner) + '\n';
    std::vector<std::string> findings;
    result.forEachFinding([&](const Finding &finding) { findings.push_back(findingText(finding)); });
    std::ranges::sort(findings);
    for (const std::string &finding : findings)
        all += finding;
    for (const RuleFailure &failure : result.allFailures())
        all += std::format("rule failed: {} {}\n", failure.ruleId, failure.reason);
    return all;
}

std::string contentOf(const fs::path &file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

/// The first line in which two texts differ, of both.
std::string firstDifference(const std::string &actual, const std::string &expected)
{
    std::istringstream one(actual);
    std::istringstream other(expected);
    std::string oneLine;
    std::string otherLine;
    for (int line = 1;; ++line) {
        const bool isOne = static_cast<bool>(std::getline(one, oneLine));
        const bool isOther = static_cast<bool>(std::getline(other, otherLine));
        if (!isOne && !isOther)
            return "equal";
        if (isOne != isOther || oneLine != otherLine)
            return std::format("line {}:\n  is       {}\n  expected {}", line, isOne ? oneLine : "(end)",
                               isOther ? otherLine : "(end)");
    }
}

} // namespace

class CiGoldenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runnersPodsAndFindings_data();
    void runnersPodsAndFindings();
    void everySystemHasAWorkspace();
};

void CiGoldenTest::runnersPodsAndFindings_data()
{
    QTest::addColumn<QString>("folder");
    for (const auto &entry : fs::directory_iterator(goldenRoot()))
        QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().string());
}

void CiGoldenTest::runnersPodsAndFindings()
{
    QFETCH(QString, folder);
    const fs::path path = folder.toStdString();
    const std::string actual = answer(path);
    const fs::path file = path / "expected.txt";
    if (qEnvironmentVariableIsSet("BULKHEAD_UPDATE_GOLDEN"))
        std::ofstream(file, std::ios::binary) << actual;
    const std::string expected = contentOf(file);
    QVERIFY2(!expected.empty(), "expected.txt is empty or missing");
    QVERIFY2(actual == expected, firstDifference(actual, expected).c_str());
}

void CiGoldenTest::everySystemHasAWorkspace()
{
    std::string all;
    for (const auto &entry : fs::directory_iterator(goldenRoot()))
        all += '\n' + contentOf(entry.path() / "expected.txt");
    std::string missing;
    for (std::size_t i = 0; i < ciSystemCount; ++i) {
        const std::string_view system = toString(static_cast<CiSystem>(i));
        if (!all.contains(std::format("\n{} \"", system)))
            missing += std::format(" {}", system);
    }
    QVERIFY2(missing.empty(), ("no golden workspace for" + missing).c_str());
}

QTEST_GUILESS_MAIN(CiGoldenTest)
#include "tst_ci_golden.moc"
