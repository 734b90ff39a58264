#include "load_support.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <filesystem>
#include <set>

using namespace bulkhead;
using namespace bulkhead::test;
using std::string;

namespace {

constexpr const char *exportYaml = "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: one\n"
                                   "- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: two\n";

std::vector<string> resourceNames(const Workspace &workspace)
{
    std::vector<string> names;
    for (const ManifestPtr &manifest : workspace.manifests()) {
        for (const Resource &resource : manifest->resources())
            names.push_back(resource.name());
    }
    return names;
}

} // namespace

class TestWorkspaceLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsManifestsByName();
    void skipsGitAndNodeModules();
    void nestedIgnoreFilesWithNegation();
    void ignoreRulesForFoldersAndAnchors();
    void bulkheadIgnoreOverridesGitIgnore();
    void ignoreRulesAboveTheOpenedFolder();
    void aNamedFolderIsReadThoughItIsIgnored();
    void ignoreRulesNeedNoUsableRepository();
    void namedFileOfAnyExtension();
    void missingPathIsAnError();
    void exportsAreReadItemByItem();
    void clusterDump();
    void pathsAreShownAsNamed();
    void overlappingPathsAreReadOnce();
    void archives_data();
    void archives();
    void archiveMembersOfOneName();
    void archiveInFolderIsListed();
    void helmCharts();
    void chartInArchive();
    void templatesOutsideCharts();
    void placeholders();
    void linksWithinTheFolder();
    void progressEndsComplete();
    void snapshotsShareManifests();
    void readManifestSeesTheChartAround();
    void fiveThousandFilesAreFast();
    void corpusIsReadOrListed();
};

void TestWorkspaceLoader::findsManifestsByName()
{
    const LoadFolder folder;
    for (const char *name : {"a.yaml", "b.YML", "c.json.txt", "sub/.github/d.yaml", "e.md", "yaml"})
        folder.write(name);
    folder.write("f.json", R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "json"}})");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), string("a.yaml b.YML f.json sub/.github/d.yaml"));
    QCOMPARE(complaints(workspace), string());
    QCOMPARE(workspace.root(), folder.path());
    QCOMPARE(workspace.manifest("a.yaml")->source()->diskPath(), folder.path("a.yaml"));
    QVERIFY(!workspace.manifest("e.md"));
}

void TestWorkspaceLoader::skipsGitAndNodeModules()
{
    const LoadFolder folder;
    for (const char *name : {".git/config.yaml", "node_modules/a.yaml", "web/node_modules/x/b.yaml", "web/c.yaml"})
        folder.write(name);
    QCOMPARE(loadedPaths(load({folder.path()})), string("web/c.yaml"));
}

void TestWorkspaceLoader::nestedIgnoreFilesWithNegation()
{
    const LoadFolder folder;
    folder.write(".gitignore", "# generated\n*.gen.yaml\n!kept.gen.yaml\r\n");
    folder.write("sub/.gitignore", "!again.gen.yaml\nlocal.yaml\n");
    folder.write("sub/deep/.gitignore", "!local.yaml\n");
    for (const char *name : {"a.gen.yaml", "kept.gen.yaml", "again.gen.yaml", "local.yaml", "sub/again.gen.yaml", "sub/a.gen.yaml",
                             "sub/local.yaml", "sub/deep/local.yaml", "sub/deep/again.gen.yaml", "other/local.yaml"})
        folder.write(name);
    QCOMPARE(loadedPaths(load({folder.path()})),
             string("kept.gen.yaml local.yaml other/local.yaml sub/again.gen.yaml sub/deep/again.gen.yaml sub/deep/local.yaml"));
}

void TestWorkspaceLoader::ignoreRulesForFoldersAndAnchors()
{
    const LoadFolder folder;
    folder.write("a[b]/.gitignore", "out/\n/top.yaml\nx/**/y.yaml\n\\#hash.yaml\n/keep/*\n!/keep/one.yaml\n");
    for (const char *name :
         {"a[b]/out/a.yaml", "a[b]/q/out/a.yaml", "a[b]/q/out.yaml", "a[b]/top.yaml", "a[b]/q/top.yaml", "a[b]/x/y.yaml",
          "a[b]/x/1/2/y.yaml", "a[b]/#hash.yaml", "a[b]/keep/one.yaml", "a[b]/keep/two.yaml", "out/a.yaml", "ab/top.yaml"})
        folder.write(name);
    QCOMPARE(loadedPaths(load({folder.path()})),
             string("a[b]/keep/one.yaml a[b]/q/out.yaml a[b]/q/top.yaml ab/top.yaml out/a.yaml"));
}

void TestWorkspaceLoader::bulkheadIgnoreOverridesGitIgnore()
{
    const LoadFolder folder;
    folder.write(".gitignore", "rendered.yaml\n");
    folder.write(".bulkheadignore", "tests/\n!rendered.yaml\n");
    folder.write("more/.bulkheadignore", "/old.yaml\n");
    for (const char *name : {"rendered.yaml", "tests/a.yaml", "more/tests/b.yaml", "more/old.yaml", "more/new.yaml", "old.yaml"})
        folder.write(name);
    QCOMPARE(loadedPaths(load({folder.path()})), string("more/new.yaml old.yaml rendered.yaml"));
}

void TestWorkspaceLoader::ignoreRulesAboveTheOpenedFolder()
{
    const LoadFolder folder;
    std::filesystem::create_directories(folder.path(".git"));
    folder.write(".gitignore", "*.gen.yaml\n/apps/secret.yaml\n");
    for (const char *name : {"apps/a.gen.yaml", "apps/secret.yaml", "apps/b.yaml"})
        folder.write(name);
    QCOMPARE(loadedPaths(load({folder.path("apps")})), string("b.yaml"));
}

void TestWorkspaceLoader::aNamedFolderIsReadThoughItIsIgnored()
{
    const LoadFolder folder;
    std::filesystem::create_directories(folder.path(".git"));
    folder.write(".gitignore", "out/\n");
    folder.write("out/.gitignore", "b.yaml\n");
    folder.write("out/deep/a.yaml");
    folder.write("out/b.yaml");
    QCOMPARE(loadedPaths(load({folder.path("out")})), string("deep/a.yaml"));
    QCOMPARE(loadedPaths(load({folder.path("out/deep")})), string("a.yaml"));
}

void TestWorkspaceLoader::ignoreRulesNeedNoUsableRepository()
{
    // A repository that libgit2 and git would refuse to open, with a configuration that names a program to run.
    const LoadFolder folder;
    folder.write(".git/config",
                 "[core]\n\trepositoryformatversion = 99\n\tfsmonitor = \"touch " + folder.path("ran") + "\"\n[broken");
    folder.write(".gitignore", "b.yaml\n");
    folder.write("a.yaml");
    folder.write("b.yaml");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), string("a.yaml"));
    QCOMPARE(complaints(workspace), string());
    QVERIFY(!std::filesystem::exists(folder.path("ran")));
}

void TestWorkspaceLoader::namedFileOfAnyExtension()
{
    const LoadFolder folder;
    folder.write("manifest.txt");
    folder.write(".gitignore", "*\n");
    const Workspace workspace = load({folder.path("manifest.txt")});
    QCOMPARE(loadedPaths(workspace), folder.path("manifest.txt"));
    QCOMPARE(workspace.manifests().front()->source()->diskPath(), folder.path("manifest.txt"));
}

void TestWorkspaceLoader::missingPathIsAnError()
{
    const LoadFolder folder;
    folder.write("a.yaml");
    const auto workspace = loadWorkspace({.paths = {folder.path("a.yaml"), folder.path("none")}, .jobs = {}, .limits = {}}, {}, {});
    QVERIFY(!workspace);
    QCOMPARE(workspace.error().english(), folder.path("none") + ": There is no such file or folder");
}

void TestWorkspaceLoader::exportsAreReadItemByItem()
{
    const LoadFolder folder;
    folder.write("list.yaml", exportYaml);
    folder.write("list.json", R"({"apiVersion": "v1", "kind": "List", "items": [
      {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "three"}}, {"apiVersion": "v1", "kind": "Node", "metadata": {"name": "four"}}]})");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(resourceNames(workspace), (std::vector<string>{"three", "four", "one", "two"}));
    QCOMPARE(complaints(workspace), string());
}

void TestWorkspaceLoader::clusterDump()
{
    const LoadFolder folder;
    folder.write("nodes.json", R"({"kind": "NodeList", "apiVersion": "v1", "items": [
      {"apiVersion": "v1", "kind": "Node", "metadata": {"name": "n1"}}]})");
    folder.write("shop/pods.json", R"({"kind": "PodList", "apiVersion": "v1", "items": []})");
    folder.write("shop/web/logs.txt", "==== START logs ====\n");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(resourceNames(workspace), std::vector<string>{"n1"});
    QCOMPARE(workspace.manifests().size(), 2U);
    QCOMPARE(complaints(workspace), string());
}

void TestWorkspaceLoader::pathsAreShownAsNamed()
{
    const LoadFolder folder;
    folder.write("one/x.yaml");
    folder.write("two/x.yaml");
    const string doubled = folder.path() + "//one/./";
    QCOMPARE(loadedPaths(load({doubled})), string("x.yaml"));
    QCOMPARE(loadedPaths(load({doubled, folder.path("two")})), folder.path("one/x.yaml") + " " + folder.path("two/x.yaml"));
}

void TestWorkspaceLoader::overlappingPathsAreReadOnce()
{
    const LoadFolder folder;
    folder.write("one/x.yaml");
    folder.write("y.yaml");
    const Workspace workspace = load({folder.path(), folder.path("one"), folder.path("y.yaml"), folder.path("./y.yaml")});
    QCOMPARE(loadedPaths(workspace), folder.path("one/x.yaml") + " " + folder.path("y.yaml"));
}

void TestWorkspaceLoader::archives_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("packing");
    QTest::newRow("tar.gz") << QStringLiteral("export.tar.gz") << static_cast<int>(Packing::TarGz);
    QTest::newRow("tgz") << QStringLiteral("export.tgz") << static_cast<int>(Packing::TarGz);
    QTest::newRow("tar") << QStringLiteral("export.tar") << static_cast<int>(Packing::Tar);
    QTest::newRow("zip") << QStringLiteral("Export.ZIP") << static_cast<int>(Packing::Zip);
}

void TestWorkspaceLoader::archives()
{
    QFETCH(QString, name);
    QFETCH(int, packing);
    const LoadFolder folder;
    folder.write(name.toStdString(),
                 packed(static_cast<Packing>(packing),
                        {{"./dir/a.yaml"},
                         {"caf\xC3\xA9.yml"},
                         {"dir/readme.md"},
                         {"dir/node_modules/n.yaml"},
                         {"list.json", R"({"kind": "List", "apiVersion": "v1", "items": []})"}}));
    const string archive = folder.path(name.toStdString());
    const Workspace workspace = load({archive});
    QCOMPARE(loadedPaths(workspace), archive + "/caf\xC3\xA9.yml " + archive + "/dir/a.yaml");
    QCOMPARE(workspace.manifests().size(), 3U);
    QCOMPARE(workspace.manifests().front()->source()->diskPath(), string());
    QCOMPARE(complaints(workspace), string());
}

void TestWorkspaceLoader::archiveMembersOfOneName()
{
    const LoadFolder folder;
    folder.write("a.tar", packed(Packing::Tar, {{"x.yaml"}, {"x.yaml", exportYaml}}));
    QCOMPARE(loadedPaths(load({folder.path("a.tar")})), folder.path("a.tar/x.yaml") + " " + folder.path("a.tar/x.yaml (2)"));
}

void TestWorkspaceLoader::archiveInFolderIsListed()
{
    const LoadFolder folder;
    folder.write("charts/dependency.tgz", "not looked at");
    QCOMPARE(complaints(load({folder.path()})),
             string("charts/dependency.tgz:1: NotText: Archive, not opened within a folder; open it by itself to check it"));
}

void TestWorkspaceLoader::helmCharts()
{
    const LoadFolder folder;
    folder.write("chart/Chart.yaml", "apiVersion: v2\nname: shop\n");
    folder.write("chart/templates/deep/a.yaml", "kind: Pod\nmetadata:\n  name: '{{ .Release.Name }}'\n");
    folder.write("chart/templates/plain.yaml");
    folder.write("templates/quoted.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: '{{inputs.name}}'\n");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), string("chart/templates/plain.yaml templates/quoted.yaml"));
    QVERIFY(complaints(workspace).ends_with("chart/templates/deep/a.yaml:1: HelmTemplate: Helm template, not rendered"));
    QVERIFY(complaints(workspace).starts_with("chart/Chart.yaml:1: NotKubernetes"));
    QCOMPARE(workspace.notUnderstood().size(), 2U);
    QVERIFY(workspace.manifest("chart/templates/deep/a.yaml"));
}

void TestWorkspaceLoader::chartInArchive()
{
    const LoadFolder folder;
    folder.write(
        "c.tgz",
        packed(Packing::TarGz, {{"shop/templates/a.yaml", "kind: '{{ .Values.kind }}'\n"}, {"shop/Chart.yaml", "name: shop\n"}}));
    QVERIFY(complaints(load({folder.path("c.tgz")}))
                .ends_with("c.tgz/shop/templates/a.yaml:1: HelmTemplate: Helm template, not rendered"));
}

void TestWorkspaceLoader::templatesOutsideCharts()
{
    const LoadFolder folder;
    folder.write("a.yaml", "apiVersion: v1\n{{- if .Values.on }}\nkind: Pod\n{{- end }}\n");
    folder.write("flow.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\n"); // parses, as flow YAML
    folder.write("broken.yaml", "kind: [a\n---\nkind: '{{ in a document that parses }}'\n");
    const Workspace workspace = load({folder.path()});
    QVERIFY(complaints(workspace).contains("flow.yaml:1: HelmTemplate"));
    QVERIFY(complaints(workspace).starts_with("a.yaml:1: HelmTemplate: Template with {{ }} actions, not rendered | broken.yaml:"));
    QVERIFY(complaints(workspace).contains("BrokenYaml"));
}

void TestWorkspaceLoader::placeholders()
{
    const LoadFolder folder;
    folder.write("a.envsubst.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${NAME}\n");
    folder.write("b.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: ${NAME:-web}}\n");
    folder.write("c.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${NAME}\n");
    folder.write("d.yaml", "a: ${NAME}\nb: [\n");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), string("c.yaml"));
    QVERIFY(complaints(workspace).starts_with(
        "a.envsubst.yaml:1: Placeholders: Has placeholders such as ${NAME}; fill them in to check the file | "
        "b.yaml:1: Placeholders: Has placeholders such as ${NAME:-web}; fill them in to check the file | d.yaml:"));
    QVERIFY(complaints(workspace).contains("BrokenYaml"));
}

void TestWorkspaceLoader::linksWithinTheFolder()
{
    const LoadFolder folder;
    const LoadFolder outside;
    outside.write("secret.yaml");
    folder.write("real.yaml");
    folder.write("data/plain.txt");
    folder.link("same.yaml", "real.yaml");
    folder.link("text.yaml", "data/plain.txt");
    folder.link("out.yaml", outside.path("secret.yaml"));
    folder.link("outside", outside.path());
    folder.link("inside", "data");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), string("real.yaml text.yaml"));
    QCOMPARE(complaints(workspace),
             string("out.yaml:1: UnsafePath: Link that leads out of the opened folder, not followed | "
                    "outside:1: UnsafePath: Link that leads out of the opened folder, not followed"));
}

void TestWorkspaceLoader::progressEndsComplete()
{
    const LoadFolder folder;
    for (int i = 0; i < 200; ++i)
        folder.write("f" + std::to_string(i) + ".yaml");
    folder.link("gone.yaml", "nowhere");
    LoadProgress last;
    std::size_t loaded = 0;
    bool sawCounting = false;
    const LoadObserver observer{
        .progress = [&](const LoadProgress &progress) { last = progress, sawCounting |= progress.counting; },
        .loaded = [&](const ManifestPtr &) { ++loaded; }};
    const Workspace workspace = load({folder.path()}, {}, observer);
    QVERIFY(sawCounting && !last.counting);
    QCOMPARE(last.filesFound, 200U);
    QCOMPARE(last.filesDone, 200U);
    QCOMPARE(last.resources, 200U);
    QCOMPARE(loaded, workspace.manifests().size());
}

void TestWorkspaceLoader::snapshotsShareManifests()
{
    const LoadFolder folder;
    folder.write("a.yaml");
    folder.write("c.yaml");
    const Workspace before = load({folder.path()});
    const ManifestPtr changed = readManifest(before.manifest("a.yaml")->source()->withBytes("kind: [\n"), {}, {});
    const Workspace after = before.with(changed).with(readManifest(SourceText::create("b.yaml", string(podYaml)), {}, {}));
    QCOMPARE(after.manifest("a.yaml"), changed);
    QCOMPARE(after.manifest("c.yaml"), before.manifest("c.yaml"));
    QCOMPARE(loadedPaths(after), string("b.yaml c.yaml"));
    QCOMPARE(loadedPaths(after.without("b.yaml")), string("c.yaml"));
    QCOMPARE(loadedPaths(before), string("a.yaml c.yaml"));
    QCOMPARE(after.notUnderstood().size(), 1U);
}

void TestWorkspaceLoader::readManifestSeesTheChartAround()
{
    const LoadFolder folder;
    folder.write("chart/Chart.yaml", "name: shop\n");
    const string path = folder.path("chart/templates/a.yaml");
    const ManifestPtr manifest = readManifest(SourceText::create("a.yaml", "kind: '{{ .Values.kind }}'\n", path), {}, {});
    QCOMPARE(manifest->notUnderstood().size(), 1U);
    QCOMPARE(manifest->notUnderstood().front().message.english(), string("Helm template, not rendered"));
}

void TestWorkspaceLoader::fiveThousandFilesAreFast()
{
    const LoadFolder folder;
    folder.write(".gitignore", "*.tmp\nbuild/\n");
    for (int i = 0; i < 5000; ++i)
        folder.write("d" + std::to_string(i % 100) + "/f" + std::to_string(i) + ".yaml");
    QElapsedTimer timer;
    timer.start();
    const Workspace workspace = load({folder.path()});
    const qint64 milliseconds = timer.elapsed();
    QCOMPARE(workspace.manifests().size(), 5000U);
    qInfo("5,000 files in %lld ms", static_cast<long long>(milliseconds));
    QVERIFY2(milliseconds < 5000, "far slower than the 2 s a person is promised");
}

void TestWorkspaceLoader::corpusIsReadOrListed()
{
    const std::filesystem::path corpus = BULKHEAD_CORPUS_DIR;
    if (!std::filesystem::exists(corpus))
        QSKIP("the corpus of real manifests is not on this machine");
    const Workspace workspace = load({corpus.string()});
    std::set<string> listed;
    for (const NotUnderstood &entry : workspace.notUnderstood())
        listed.insert(entry.path);
    std::size_t files = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(corpus)) {
        const string extension = entry.path().extension().string();
        if (!entry.is_regular_file() || (extension != ".yaml" && extension != ".yml" && extension != ".json"))
            continue;
        ++files;
        const string path = entry.path().lexically_relative(corpus).generic_string();
        const ManifestPtr manifest = workspace.manifest(path);
        QVERIFY2(manifest || listed.contains(path), path.c_str());
        QVERIFY2(!manifest || !manifest->resources().empty() || !manifest->stream().documents().empty() || listed.contains(path),
                 path.c_str());
    }
    QVERIFY(files > 400);
    for (const NotUnderstood &entry : workspace.notUnderstood())
        QVERIFY2(entry.reason != NotUnderstood::Reason::BrokenYaml, (entry.path + ": " + entry.message.english()).c_str());
}

QTEST_GUILESS_MAIN(TestWorkspaceLoader)
#include "tst_workspace_loader.moc"
