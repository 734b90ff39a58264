#include "core/analysis/analyzer.h"
#include "core/analysis/fix_applier.h"
#include "core/analysis/reporter.h"
#include "core/ci/toml/toml_location.h"
#include "core/rules/catalogue.h"
#include "core/yaml/embedded_text.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <stdexcept>

#include <sys/resource.h>

using namespace bulkhead;

namespace {

constexpr RuleMetadata kThrowing{
    .id = "throws", .title = {"Test", "Throws"}, .profiles = static_cast<std::uint8_t>(Profile::Security)};

class ThrowingRule final : public Rule {
    [[nodiscard]] const RuleMetadata &metadata() const override { return kThrowing; }
    void checkResource(const Resource &, Reporter &) const override { throw std::runtime_error("on purpose"); }
};

const char *const kPod = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: main\n    image: i:1\n"
                         "    securityContext:\n      privileged: true\n";

Workspace workspaceOf(const std::string &bytes, const std::string &path = "a.yaml")
{
    return Workspace("", {Manifest::parse(SourceText::create(path, bytes))}, {});
}

const Finding *findingOf(const AnalysisResult &result, std::string_view rule)
{
    const Finding *found = nullptr;
    result.forEachFinding([&](const Finding &finding) {
        if (finding.rule->id == rule)
            found = &finding;
    });
    return found;
}

} // namespace

class TestAnalysis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findingInAnotherLanguageHasBothPaths()
    {
        const auto manifest = Manifest::parse(SourceText::create(
            "a.yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  config.toml: |\n    [[runners]]\n      name = 'x'\n"));
        const YamlNode holder = manifest->resources().at(0).root()["data"]["config.toml"];
        const TomlDocument toml(EmbeddedText::create(holder));
        std::vector<Finding> findings;
        Reporter reporter(KubeVersion(), findings);
        reporter.finding(kThrowing, locationOf(toml.root()["runners"].at(0)["name"], holder), {});
        reporter.finding(kThrowing, locationOf(toml.root()["runners"].at(0)["name"]), {});
        QCOMPARE(findings[0].path, std::string("data[\"config.toml\"]: runners[0].name"));
        QCOMPARE(findings[0].stablePath, std::string("data[\"config.toml\"]: runners[x].name"));
        QCOMPARE(findings[1].path, std::string("runners[0].name"));
        QCOMPARE(findings[0].place.source->position(findings[0].place.range.begin), (TextPosition{7, 7}));
    }

    /// Whoever draws placements does not wait for findings.
    void isolationIsThereBeforeAnyRuleRuns()
    {
        struct Asking final : Rule {
            explicit Asking(const IsolationPtr &seen)
                : isolation(seen)
            {
            }
            [[nodiscard]] const RuleMetadata &metadata() const override { return kThrowing; }
            void checkResource(const Resource &, Reporter &) const override { ask(); }
            void checkIsolation(const Isolation &, Reporter &) const override { ask(); }
            void ask() const
            {
                if (!isolation)
                    throw std::runtime_error("too early");
            }
            const IsolationPtr &isolation;
        };
        IsolationPtr seen;
        RuleCatalogue catalogue;
        catalogue.add(std::make_unique<Asking>(seen));
        const AnalysisResult result = Analyzer(catalogue).analyze(workspaceOf(kPod), {}, {}, {}, nullptr,
                                                                  [&](const IsolationPtr &isolation) { seen = isolation; });
        QVERIFY(result.allFailures().empty());
        QVERIFY(seen && seen == result.isolation);
    }

    void findingHasPlacePathAndResource()
    {
        const RuleCatalogue catalogue = makeRuleCatalogue();
        const AnalysisResult result = Analyzer(catalogue).analyze(workspaceOf(kPod), {});
        const Finding *const finding = findingOf(result, "privileged-container");
        QVERIFY(finding);
        QCOMPARE(finding->path, std::string("spec.containers[0].securityContext.privileged"));
        QCOMPARE(finding->resourceId, std::string("v1/Pod/default/p"));
        QCOMPARE(finding->place.source->position(finding->place.range.begin), (TextPosition{9, 7}));
        QCOMPARE(finding->place.source->position(finding->place.range.end), (TextPosition{9, 23}));
        QCOMPARE(finding->fingerprint.size(), 32U);
    }

    void fingerprintSurvivesMovedLinesAndReorderedContainers()
    {
        const RuleCatalogue catalogue = makeRuleCatalogue();
        const Analyzer analyzer(catalogue);
        std::string moved = std::string("# a comment\n\n") + kPod;
        moved.insert(moved.find("  - name: main"), "  - name: first\n    image: i:1\n");
        const AnalysisResult before = analyzer.analyze(workspaceOf(kPod), {});
        const AnalysisResult after = analyzer.analyze(workspaceOf(moved), {});
        QCOMPARE(findingOf(after, "privileged-container")->fingerprint, findingOf(before, "privileged-container")->fingerprint);
        QCOMPARE(findingOf(after, "privileged-container")->path, std::string("spec.containers[1].securityContext.privileged"));
    }

    void fingerprintsAreUnique()
    {
        const RuleCatalogue catalogue = makeRuleCatalogue();
        const AnalysisResult result =
            Analyzer(catalogue).analyze(workspaceOf(std::string(kPod) + "---\n" + kPod), {.profile = "all"});
        std::set<std::string> seen;
        result.forEachFinding([&](const Finding &finding) { QVERIFY(seen.insert(finding.fingerprint).second); });
        QVERIFY(seen.size() > 4);
    }

    void sameAnswerWithAnyNumberOfThreads()
    {
        std::string many = "apiVersion: v1\nkind: List\nitems:\n";
        for (int i = 0; i < 700; ++i)
            many += "- {apiVersion: v1, kind: Pod, metadata: {name: p" + std::to_string(i)
                + "}, spec: {containers: [{name: c, image: i}]}}\n";
        const RuleCatalogue catalogue = makeRuleCatalogue();
        const auto run = [&](int jobs) {
            const Workspace workspace("", {Manifest::parse(SourceText::create("l.yaml", many), {jobs})}, {});
            std::vector<std::string> found;
            Analyzer(catalogue).analyze(workspace, {}, {jobs}).forEachFinding([&](const Finding &finding) {
                found.push_back(finding.fingerprint + ' ' + std::to_string(finding.place.range.begin));
            });
            return found;
        };
        const auto alone = run(1);
        QVERIFY(alone.size() > 700);
        QCOMPARE(run(4), alone);
    }

    void ruleThatThrowsIsReportedAndTheOthersRun()
    {
        RuleCatalogue catalogue = makeRuleCatalogue();
        catalogue.add(std::make_unique<ThrowingRule>());
        const AnalysisResult result = Analyzer(catalogue).analyze(workspaceOf(kPod), {});
        QVERIFY(findingOf(result, "privileged-container"));
        QCOMPARE(result.allFailures().size(), 1U);
        QCOMPARE(result.allFailures()[0].ruleId, std::string("throws"));
        QCOMPARE(result.allFailures()[0].reason, std::string("on purpose"));
    }

    void ruleThatThrowsOnAPodThatWillBeMadeIsReportedToo()
    {
        struct ThrowingOnPods final : Rule {
            [[nodiscard]] const RuleMetadata &metadata() const override { return kThrowing; }
            void checkPodSpec(const PodSpecView &, Reporter &) const override { throw std::runtime_error("made"); }
        };
        RuleCatalogue catalogue;
        catalogue.add(std::make_unique<ThrowingOnPods>());
        const AnalysisResult result =
            Analyzer(catalogue).analyze(workspaceOf("apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\n"
                                                    "metadata: {name: arc, namespace: arc}\nspec:\n"
                                                    "  chart: {spec: {chart: gha-runner-scale-set, version: 0.9.3}}\n"
                                                    "  values: {githubConfigUrl: 'https://github.com/acme'}\n"),
                                        {});
        QVERIFY(!result.failures.empty());
        QCOMPARE(result.failures[0].reason, std::string("made"));
    }

    void unchangedManifestsKeepTheirFindings()
    {
        const RuleCatalogue catalogue = makeRuleCatalogue();
        const Analyzer analyzer(catalogue);
        const Workspace first(
            "", {Manifest::parse(SourceText::create("a.yaml", kPod)), Manifest::parse(SourceText::create("b.yaml", kPod))}, {});
        const AnalysisResult before = analyzer.analyze(first, {});
        const Workspace second = first.with(Manifest::parse(SourceText::create("b.yaml", "kind: none\n")));
        const AnalysisResult after = analyzer.analyze(second, {}, {}, {}, &before);
        QCOMPARE(after.manifests[0].get(), before.manifests[0].get());
        QVERIFY(after.manifests[1].get() != before.manifests[1].get());
    }

    void selection()
    {
        const RuleCatalogue catalogue = makeRuleCatalogue();
        const auto ids = [&](const AnalysisOptions &options) {
            std::set<std::string_view> found;
            Analyzer(catalogue).analyze(workspaceOf(kPod), options).forEachFinding([&](const Finding &finding) {
                found.insert(finding.rule->id);
            });
            return found;
        };
        QCOMPARE(ids({.only = {"privileged-container"}}), std::set<std::string_view>{"privileged-container"});
        QVERIFY(!ids({.skip = {"privileged-container"}}).contains("privileged-container"));
        QVERIFY(!ids({}).contains("missing-cpu-request"));
        QVERIFY(ids({.profile = "all"}).contains("missing-cpu-request"));
    }

    void fixAllReachesAFixedPoint()
    {
        const RuleCatalogue catalogue = makeRuleCatalogue();
        const Analyzer analyzer(catalogue);
        const Workspace workspace = workspaceOf(kPod);
        const auto choose = [](const Finding &finding) -> const QuickFix * {
            return finding.fixes.empty() || finding.fixes[0].applicability == Applicability::Manual ? nullptr : &finding.fixes[0];
        };
        const auto fixed = FixApplier::fixAll(workspace, analyzer, {}, choose);
        QVERIFY(fixed.applied >= 2);
        QCOMPARE(fixed.changed.size(), 1U);
        QCOMPARE(fixed.changed[0].before->bytes(), std::string_view(kPod));
        const AnalysisResult after = analyzer.analyze(fixed.workspace, {});
        QVERIFY(!findingOf(after, "privileged-container"));
        QVERIFY(!findingOf(after, "privilege-escalation"));
        const auto again = FixApplier::fixAll(fixed.workspace, analyzer, {}, choose);
        QCOMPARE(again.applied, 0U);
        QVERIFY(again.changed.empty());
    }

    void editsOfAnotherRevisionAreRefused()
    {
        const SourcePtr source = SourceText::create("a.yaml", "a: 1\n");
        EditSet edits(source, {{{3, 4}, "2"}});
        QVERIFY(!edits.add(source->withBytes("a: 9\n"), {{0, 1}, "b"}));
        QVERIFY(!edits.add(source, {{3, 4}, "7"}));
        QVERIFY(edits.add(source, {{0, 1}, "b"}).has_value());
        const auto applied = FixApplier::apply(edits);
        QVERIFY(applied.has_value());
        QCOMPARE(applied->at(0).after->bytes(), std::string_view("b: 2\n"));
    }

    void aFixThatBreaksTheTextIsRefused()
    {
        const SourcePtr source = SourceText::create("a.yaml", "a: 1\n");
        const auto applied = FixApplier::apply(EditSet(source, {{{3, 4}, "[1"}}));
        QVERIFY(!applied);
        QVERIFY(applied.error().english().contains("a.yaml"));
    }

    void aFullDiskLeavesTheOldFileWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a: 1\n");
        file.close();
        const SourcePtr before = SourceText::create("a.yaml", "a: 1\n", path.toStdString());
        const SourcePtr after = before->withBytes("a: " + std::string(100'000, 'x') + '\n');
        // A limit on the size of files stands in for the full disk: writing stops in the middle in the same way.
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{10'000, old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto saved = saveSource(*before, *after);
        setrlimit(RLIMIT_FSIZE, &old);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!saved);
        QVERIFY(saved.error().english().contains("The file is as it was"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a: 1\n"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.yaml")});
    }

    void savingWritesOnlyOverTheTextThatWasRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.yaml"));
        const auto write = [&](const QByteArray &bytes) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        const auto read = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        write("a: 1\r\n");
        const SourcePtr before = SourceText::create("a.yaml", "a: 1\r\n", path.toStdString());
        const SourcePtr after = before->withBytes("a: 2\r\n");
        QVERIFY(saveSource(*before, *after).has_value());
        QCOMPARE(read(), QByteArray("a: 2\r\n"));
        write("somebody else\n");
        const auto refused = saveSource(*after, *after->withBytes("a: 3\r\n"));
        QVERIFY(!refused);
        QVERIFY(refused.error().english().contains("Changed on disk"));
        QCOMPARE(read(), QByteArray("somebody else\n"));
    }
};

QTEST_APPLESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
