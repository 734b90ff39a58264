#include "core/analysis/analyzer.h"
#include "core/analysis/settings_files.h"
#include "core/rules/catalogue.h"
#include "core/workspace/path_pattern.h"
#include "core/workspace/project_file_edits.h"

#include <QTest>

using namespace bulkhead;

namespace {

constexpr const char *pod = R"(apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  hostPID: true
  containers:
    - name: main
      image: registry.corp/web:1.2
      securityContext: {privileged: true}
)";

ManifestPtr file(const char *path)
{
    return Manifest::parse(SourceText::create(path, pod));
}

ManifestPtr project(const std::string &text, const char *path = ".bulkhead.yaml")
{
    const SourcePtr source = SourceText::create(path, text);
    return Manifest::settings(source, ProjectFile::read(*source).problems);
}

} // namespace

/// What `.bulkhead.yaml` says of rules, in all files and in some.
class RuleSettingsTest : public QObject {
    Q_OBJECT

    /// "legacy/a.yaml host-pid high", one a line, for two rules.
    std::string found(const std::string &settings, AnalysisOptions options = {}, const AnalysisResult *previous = nullptr)
    {
        const Workspace workspace("", {file("legacy/a.yaml"), file("web.yaml"), project(settings)}, {});
        m_result = Analyzer(m_catalogue).analyze(workspace, options, {1}, {}, previous);
        std::string text;
        m_result.forEachFinding([&](const Finding &finding) {
            if (finding.rule->id == "host-pid" || finding.rule->id == "missing-cpu-request")
                text += finding.place.source->path() + ' ' + std::string(finding.rule->id) + ' '
                    + std::string(toString(finding.severity)) + '\n';
        });
        return text;
    }

    const RuleCatalogue m_catalogue = makeRuleCatalogue();
    AnalysisResult m_result;

private Q_SLOTS:
    void patterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *pattern, const char *path, bool matches) {
            QTest::addRow("%s on %s", pattern, path) << pattern << path << matches;
        };
        row("a.yaml", "a.yaml", true);
        row("a.yaml", "x/y/a.yaml", true);
        row("a.yaml", "ba.yaml", false);
        row("*.dev.yaml", "x/web.dev.yaml", true);
        row("*.dev.yaml", "x/web.prod.yaml", false);
        row("/a.yaml", "x/a.yaml", false);
        row("x/*.yaml", "x/a.yaml", true);
        row("x/*.yaml", "x/y/a.yaml", false);
        row("x/*.yaml", "z/x/a.yaml", false);
        row("x/**", "x/y/a.yaml", true);
        row("x/**/a.yaml", "x/a.yaml", true);
        row("x/**/a.yaml", "x/y/z/a.yaml", true);
        row("**/charts/**", "a/charts/b/c.yaml", true);
        row("legacy", "legacy/a.yaml", true);
        row("legacy/", "x/legacy/a.yaml", true);
        row("./x/a.yaml", "x/a.yaml", true);
        row("a?.yaml", "ab.yaml", true);
        row("a?.yaml", "a/.yaml", false);
        row("a.yaml", "axyaml", false);
        row("(", "(", true);
    }

    void patterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QFETCH(bool, matches);
        QCOMPARE(PathPattern(pattern.toStdString()).matches(path.toStdString()), matches);
    }

    void nothingIsSaid() { QCOMPARE(found(""), std::string("legacy/a.yaml host-pid high\nweb.yaml host-pid high\n")); }

    void offEverywhere() { QCOMPARE(found("rules: {host-pid: off}\n"), std::string()); }

    void aSeverity()
    {
        QCOMPARE(found("rules: {host-pid: low}\n"), std::string("legacy/a.yaml host-pid low\nweb.yaml host-pid low\n"));
    }

    void onBeyondTheProfile()
    {
        QCOMPARE(found("rules: {host-pid: off, missing-cpu-request: on}\n"),
                 std::string("legacy/a.yaml missing-cpu-request low\nweb.yaml missing-cpu-request low\n"));
        QCOMPARE(found("rules: {host-pid: off, missing-cpu-request: high}\n"),
                 std::string("legacy/a.yaml missing-cpu-request high\nweb.yaml missing-cpu-request high\n"));
    }

    void theFirstEntryForAFileCounts()
    {
        QCOMPARE(found("rules:\n  host-pid:\n    - {paths: [legacy/**], level: off}\n    - {level: critical}\n"),
                 std::string("web.yaml host-pid critical\n"));
        QCOMPARE(found("rules:\n  host-pid:\n    - {level: critical}\n    - {paths: [legacy/**], level: off}\n"),
                 std::string("legacy/a.yaml host-pid critical\nweb.yaml host-pid critical\n"));
        QCOMPARE(found("rules:\n  missing-cpu-request:\n    - {paths: [web.yaml], level: on}\n  host-pid: off\n"),
                 std::string("web.yaml missing-cpu-request low\n"));
    }

    void whatAPersonNamesGoesFirst()
    {
        QCOMPARE(found("rules: {host-pid: off}\n", {.only = {"host-pid"}}),
                 std::string("legacy/a.yaml host-pid high\nweb.yaml host-pid high\n"));
        QCOMPARE(found("rules: {host-pid: low}\n", {.only = {"host-pid"}}),
                 std::string("legacy/a.yaml host-pid low\nweb.yaml host-pid low\n"));
        QCOMPARE(found("rules: {missing-cpu-request: on, host-pid: off}\n", {.skip = {"missing-cpu-request"}}), std::string());
    }

    void pathsCountFromTheProjectFile()
    {
        const Workspace workspace("",
                                  {file("repo/legacy/a.yaml"),
                                   project("rules: {host-pid: [{paths: [/legacy/a.yaml], level: off}]}\n", "repo/.bulkhead.yaml")},
                                  {});
        const AnalysisResult result = Analyzer(m_catalogue).analyze(workspace, {.only = {}});
        result.forEachFinding([](const Finding &finding) { QVERIFY(finding.rule->id != "host-pid"); });
        QVERIFY(result.findingCount() > 0);
    }

    /// A project file has its say in its own folder alone: one in an archive must not switch off the rules of another.
    void aFolderDoesNotDecideForAnother()
    {
        const Workspace workspace(
            "", {file("repo/a.yaml"), file("other/a.yaml"), project("rules: {host-pid: off}\n", "repo/.bulkhead.yaml")}, {});
        const AnalysisResult result = Analyzer(m_catalogue).analyze(workspace, {});
        std::string paths;
        result.forEachFinding([&](const Finding &finding) {
            if (finding.rule->id == "host-pid")
                paths += finding.place.source->path();
        });
        QCOMPARE(paths, std::string("other/a.yaml"));
    }

    void levelsAreWritten_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("level");
        QTest::addColumn<std::string>("expected"); ///< empty: refused
        const auto row = [](const char *name, const char *text, const char *level, const char *expected) {
            QTest::newRow(name) << std::string(text) << std::string(level) << std::string(expected);
        };
        row("empty file", "", "off", "rules:\n  host-pid: off\n");
        row("only a comment", "# ours", "low", "# ours\nrules:\n  host-pid: low\n");
        row("beside others", "environments:\n  shop: prod\n", "off", "environments:\n  shop: prod\nrules:\n  host-pid: off\n");
        row("changed", "rules:\n  host-pid: off # why\n", "high", "rules:\n  host-pid: high # why\n");
        row("taken away", "rules:\n  host-ipc: off\n  host-pid: off\n", "", "rules:\n  host-ipc: off\n");
        row("the last one", "rules:\n  host-pid: off\n", "", "rules: {}\n");
        row("broken", "groups: [\n", "off", "");
        row("not a mapping", "~\n", "off", "");
        row("two documents", "rules: {}\n---\nrules: {}\n", "off", "");
        row("by file", "rules:\n  host-pid:\n    - {paths: [a], level: off}\n", "off", "");
    }

    void levelsAreWritten()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, level);
        QFETCH(std::string, expected);
        const SourcePtr source = SourceText::create(".bulkhead.yaml", text);
        const Result<EditSet> edits = withRuleLevel(source, "host-pid", level);
        QCOMPARE(edits.has_value(), !expected.empty());
        if (!edits)
            return;
        QCOMPARE(edits->sources().size(), 1U);
        const std::string written = applyEdits(source->bytes(), edits->sources()[0].edits);
        QCOMPARE(written, expected);
        QVERIFY(ProjectFile::read(*SourceText::create(".bulkhead.yaml", written)).problems.empty());
    }

    void hostilePatternsAreNotRead()
    {
        std::string text = "rules:\n  host-pid:\n    - {level: off, paths: [" + std::string(600, 'a') + "]}\n";
        QCOMPARE(ProjectFile::read(*SourceText::create(".bulkhead.yaml", text)).problems.size(), 1U);
        text = "rules:\n  host-pid:\n    - level: off\n      paths:\n";
        for (int i = 0; i < 2'010; ++i)
            text += "        - a" + std::to_string(i) + '\n';
        QVERIFY(!ProjectFile::read(*SourceText::create(".bulkhead.yaml", text)).problems.empty());
    }

    /// Findings of unchanged files are taken over from the last run, but not over a change of the settings.
    void aChangeTakesEffect()
    {
        QVERIFY(!found("").empty());
        const AnalysisResult before = m_result;
        const Workspace first(
            "", {before.manifests[1]->manifest, before.manifests[2]->manifest, project("rules: {host-pid: off}\n")}, {});
        const AnalysisResult after = Analyzer(m_catalogue).analyze(first, {}, {1}, {}, &before);
        after.forEachFinding([](const Finding &finding) { QVERIFY(finding.rule->id != "host-pid"); });
    }

    void anUnknownRuleIsTold()
    {
        QVERIFY(!found("rules:\n  host-pid: low\n  host-pidd: off\n").empty());
        QCOMPARE(m_result.settingsProblems.size(), 1U);
        QCOMPARE(m_result.settingsProblems[0].startLine, 3U);
        QCOMPARE(m_result.settingsProblems[0].message.english(), std::string("There is no rule \"host-pidd\""));
        const Workspace workspace("", {project("rules: {no-such: off}\n")}, {});
        const AnalysisResult result = Analyzer(m_catalogue).analyze(workspace, {});
        QCOMPARE(notUnderstoodIn(workspace, &result).size(), 1U);
    }
};

QTEST_GUILESS_MAIN(RuleSettingsTest)
#include "tst_rule_settings.moc"
