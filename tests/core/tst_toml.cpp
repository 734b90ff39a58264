#include "toml_support.h"

#include "core/ci/toml/toml_location.h"
#include "core/ci/toml/toml_patch.h"

#include <QTest>

#include <functional>

using namespace bulkhead;
using namespace bulkhead::test;

namespace {

const std::string runnerConfig = R"(concurrent = 10 # jobs
"check interval" = 3

[[runners]]
  name = "größe"
  # a comment
  [runners.kubernetes]
    image = 'alpine'
    privileged = true
    cap_add = ["NET_ADMIN", "SYS_TIME"]
    pull_policy = [
      "always", # one
      "if-not-present"
    ]
    node_tolerations."ci=true" = "NoSchedule"
    [runners.kubernetes.node_selector]
      "a.b/c" = "d"
    [[runners.kubernetes.volumes.host_path]]
      name = "docker"
      mount_path = "/var/run/docker.sock"

[[runners]]
  name = "second"
  [runners.kubernetes]
    limits = { cpu = "1", memory = "1Gi", more.deep = 0x1F }
    script = """
one
  two\
    three"""
    when = 1979-05-27 07:32:00
    pi = 3.14
)";

using Change = std::function<PatchResult(TomlNode)>;

/// The TOML after the change, as it is read back from the file around it, or "refused: why".
std::string changed(TomlHost host, const std::string &before, const Change &change)
{
    const HostedToml hosted(host, hostedText(host, before));
    if (hosted.toml->problem())
        return "broken before: " + hosted.toml->problem()->message.english();
    const PatchResult edits = change(hosted.toml->root());
    if (!edits)
        return "refused: " + edits.error().message.english();
    const HostedToml after(host, applyEdits(hosted.file->bytes(), *edits));
    if (after.toml->problem())
        return "broken after: " + after.toml->problem()->message.english() + "\n" + std::string(after.file->bytes());
    if (hosted.holder && !after.stream.documents().at(0).yaml->root())
        return "the file is broken: " + std::string(after.file->bytes());
    const std::string text = withoutCarriageReturns(std::string(after.toml->source()->bytes()));
    if (host == TomlHost::CrlfFile && after.file->bytes() != hostedText(host, text))
        return "mixed line ends: " + std::string(after.file->bytes());
    return text;
}

void compareText(std::string_view actual, std::string_view expected)
{
    QCOMPARE(QByteArray(actual.data(), qsizetype(actual.size())), QByteArray(expected.data(), qsizetype(expected.size())));
}

std::string textAt(const Location &location)
{
    return std::string(location.source->text(location.range));
}

TomlNode nodeAt(TomlNode root, const std::string &path)
{
    if (root.path() == path)
        return root;
    for (TomlNode child = root.firstChild(); child; child = child.nextSibling()) {
        if (const TomlNode found = nodeAt(child, path))
            return found;
    }
    return {};
}

Change setAt(const std::string &path, std::vector<std::string> keys, TomlValue value)
{
    return [=](TomlNode root) { return TomlPatch::set(nodeAt(root, path), keys, value); };
}

Change removeAt(const std::string &path)
{
    return [=](TomlNode root) { return TomlPatch::remove(nodeAt(root, path)); };
}

Change appendAt(const std::string &path, TomlValue item)
{
    return [=](TomlNode root) { return TomlPatch::append(nodeAt(root, path), item); };
}

Change renameAt(const std::string &path, std::string key)
{
    return [=](TomlNode root) { return TomlPatch::rename(nodeAt(root, path), key); };
}

struct EditCase {
    const char *name;
    std::string before;
    Change change;
    std::string after;
};

void checkInAllHosts(const std::vector<EditCase> &cases)
{
    for (const EditCase &one : cases) {
        for (const TomlHost host : kTomlHosts) {
            const std::string after = changed(host, one.before, one.change);
            QVERIFY2(after == one.after,
                     (QByteArray(one.name) + " in " + nameOf(host) + ":\n" + QByteArray::fromStdString(after) + "\n--- expected:\n"
                      + QByteArray::fromStdString(one.after))
                         .constData());
        }
    }
}

} // namespace

class TestToml : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void values();
    void places();
    void placesInTheFile();
    void paths();
    void emptyHandles();
    void problems_data();
    void problems();
    void hostileInput();
    void setInTables();
    void setNewTables();
    void setInBraces();
    void replace();
    void removeEntries();
    void removeTables();
    void removeItems();
    void append();
    void rename();
    void refused();
};

void TestToml::values()
{
    const HostedToml hosted(TomlHost::File, runnerConfig);
    QVERIFY2(!hosted.toml->problem(), hosted.toml->problem() ? hosted.toml->problem()->message.english().c_str() : "");
    const TomlNode root = hosted.toml->root();
    QVERIFY(root["concurrent"].integer() == 10);
    QVERIFY(root["check interval"].integer() == 3);
    const TomlNode runners = root["runners"];
    QCOMPARE(runners.size(), std::size_t(2));
    const TomlNode kubernetes = runners.at(0)["kubernetes"];
    compareText(kubernetes["image"].text(), "alpine");
    QVERIFY(kubernetes["privileged"].boolean() == true);
    QVERIFY((kubernetes["cap_add"].strings() == std::vector<std::string_view>{"NET_ADMIN", "SYS_TIME"}));
    compareText(kubernetes["node_tolerations"]["ci=true"].text(), "NoSchedule");
    compareText(kubernetes["volumes"]["host_path"].at(0)["name"].text(), "docker");
    const TomlNode second = runners.at(1)["kubernetes"];
    QVERIFY(second["limits"]["more"]["deep"].integer() == 31);
    compareText(second["script"].text(), "one\n  twothree");
    compareText(second["when"].text(), "1979-05-27 07:32:00");
    QVERIFY(second["when"].kind() == TomlKind::DateTime);
    QVERIFY(second["pi"].kind() == TomlKind::Float);
    std::string order;
    for (const TomlNode entry : kubernetes.entries())
        order.append(entry.key()).append(" ");
    compareText(order, "image privileged cap_add pull_policy node_tolerations node_selector volumes ");
}

void TestToml::places()
{
    const HostedToml hosted(TomlHost::File, runnerConfig);
    const TomlNode root = hosted.toml->root();
    const auto text = [&](TextRange range) { return hosted.file->text(range); };
    compareText(text(root["check interval"].keyRange()), "\"check interval\"");
    const TomlNode runner = root["runners"].at(0);
    compareText(text(runner.entryRange()), "[[runners]]");
    QCOMPARE(runner.entryRange(), root["runners"].entryRange());
    compareText(text(runner["name"].entryRange()), "name = \"größe\"");
    compareText(text(runner["kubernetes"].keyRange()), "kubernetes");
    compareText(text(runner["kubernetes"].entryRange()), "[runners.kubernetes]");
    QVERIFY(text(runner["kubernetes"].valueRange()).ends_with("\"NoSchedule\""));
    compareText(text(runner["kubernetes"]["cap_add"].at(1).valueRange()), "\"SYS_TIME\"");
    QVERIFY(text(runner["kubernetes"]["pull_policy"].valueRange()).ends_with("\"if-not-present\"\n    ]"));
    compareText(text(runner["kubernetes"]["node_tolerations"].entryRange()), "node_tolerations.\"ci=true\" = \"NoSchedule\"");
    compareText(text(runner["kubernetes"]["volumes"].entryRange()), "[[runners.kubernetes.volumes.host_path]]");
    const TomlNode second = root["runners"].at(1)["kubernetes"];
    compareText(text(second["limits"]["memory"].entryRange()), "memory = \"1Gi\"");
    compareText(text(second["limits"]["more"].entryRange()), "more.deep = 0x1F");
    QVERIFY(text(second["script"].valueRange()).ends_with("three\"\"\""));
    compareText(text(second["when"].valueRange()), "1979-05-27 07:32:00");
}

void TestToml::placesInTheFile()
{
    for (const TomlHost host : kTomlHosts) {
        const HostedToml hosted(host, hostedText(host, runnerConfig));
        QVERIFY2(!hosted.toml->problem(), nameOf(host).constData());
        const TomlNode kubernetes = hosted.toml->root()["runners"].at(0)["kubernetes"];
        const Location privileged = locationOf(kubernetes["privileged"], hosted.holder);
        QVERIFY(privileged.source == hosted.file);
        compareText(textAt(privileged), "privileged = true");
        compareText(privileged.path, "runners[0].kubernetes.privileged");
        compareText(privileged.stablePath, "runners[größe].kubernetes.privileged");
        QVERIFY(privileged.node == hosted.holder);
        compareText(textAt(impliedBy(kubernetes)), "[runners.kubernetes]");
        QVERIFY(impliedBy(kubernetes).certainty == Location::Certainty::Implied);
        compareText(textAt(keyLocation(kubernetes["privileged"])), "privileged");
        const bool isOneLine = host == TomlHost::Json;
        compareText(textAt(locationOf(kubernetes["pull_policy"])).substr(0, isOneLine ? 15 : 99), "pull_policy = [");
    }
}

void TestToml::paths()
{
    const HostedToml hosted(TomlHost::File, "a.\"b.c\" = [[1], [{d = 2}]]\n[[x]]\nname = 'n'\n[[x.y]]\nz = 1\n");
    const TomlNode root = hosted.toml->root();
    compareText(root.path(), "");
    const TomlNode deep = root["a"]["b.c"].at(1).at(0)["d"];
    compareText(deep.path(), "a[\"b.c\"][1][0].d");
    compareText(root["x"].at(0)["y"].at(0)["z"].path(), "x[0].y[0].z");
    compareText(root["x"].at(0)["y"].at(0)["z"].stablePath(), "x[n].y[0].z");
}

void TestToml::emptyHandles()
{
    const HostedToml hosted(TomlHost::File, "a = 1\n");
    const TomlNode none = hosted.toml->root()["b"].at(3)["c"];
    QVERIFY(!none && !none.isScalar() && !none.isTable() && none.size() == 0);
    QVERIFY(none.text().empty() && !none.boolean() && !none.integer() && none.strings().empty() && none.path().empty());
    QVERIFY(hosted.toml->root()["a"]["b"] == TomlNode());
    const HostedToml empty(TomlHost::File, "");
    QVERIFY(!empty.toml->problem() && empty.toml->root().isTable() && empty.toml->root().size() == 0);
}

void TestToml::problems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("no text") << QByteArray("a = 1\nb = é\n") << QByteArray("é");
    QTest::newRow("bad word") << QByteArray("a = 'é'\nb = yes # c\n") << QByteArray("yes # c");
    QTest::newRow("duplicate key") << QByteArray("a = 1\nb = 2\na = 3\n") << QByteArray("a = 3");
    QTest::newRow("duplicate table") << QByteArray("[a]\n[b]\n[a]\n") << QByteArray("[a]");
    QTest::newRow("open string") << QByteArray("a = \"x\nb = 1\n") << QByteArray("a = \"x");
    QTest::newRow("no value") << QByteArray("[a]\n  b =\n") << QByteArray("b =");
    QTest::newRow("duplicate in braces") << QByteArray("a = { é = 1 }\n") << QByteArray("é = 1 }");
    QTest::newRow("not UTF-8") << QByteArray("a = '\xFF'\n") << QByteArray();
}

void TestToml::problems()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, place);
    for (const TomlHost host : {TomlHost::File, TomlHost::DeepLiteral}) {
        if (place.isEmpty() && host != TomlHost::File)
            continue;
        const HostedToml hosted(host, hostedText(host, text.toStdString()));
        QVERIFY(hosted.toml->problem());
        QVERIFY(!hosted.toml->root());
        if (!place.isEmpty())
            compareText(textAt(problemLocation(*hosted.toml)), place.toStdString());
    }
}

void TestToml::hostileInput()
{
    const auto problem = [](const std::string &text) {
        const TomlDocument document(SourceText::create("x", text));
        return document.problem() ? std::optional(document.problem()->kind) : std::nullopt;
    };
    std::string dots = "a";
    for (int i = 0; i < 100'000; ++i)
        dots += ".a";
    QVERIFY(problem("[" + dots + "]\n") == TomlProblem::Kind::TooDeep);
    QVERIFY(problem(dots + " = 1\n") == TomlProblem::Kind::TooDeep);
    QVERIFY(problem("a = " + std::string(100'000, '[')) == TomlProblem::Kind::TooDeep);
    QVERIFY(problem("a = \"" + dots + "\"\n") == std::nullopt);
    QVERIFY(problem("a = 1 # " + dots + "\n") == std::nullopt);
    QVERIFY(problem(std::string(2'000'000, '#')) == TomlProblem::Kind::TooLarge);
    QVERIFY(problem(std::string("a = 1\0", 6)) == TomlProblem::Kind::Syntax);
    std::string headers;
    for (int i = 0; i < 60'000; ++i)
        headers += "[a" + std::to_string(i) + "]\n";
    QVERIFY(problem(headers) == std::nullopt);
}

void TestToml::setInTables()
{
    const TomlValue no = TomlValue::boolean(false);
    checkInAllHosts({
        {"replace", "[a]\n  p = true # c\n", setAt("a", {"p"}, no), "[a]\n  p = false # c\n"},
        {"add", "[a]\n  x = 1 # c\n\n[b]\n", setAt("a", {"p"}, no), "[a]\n  x = 1 # c\n  p = false\n\n[b]\n"},
        {"no spaces", "[a]\nx=1\n[b]\n", setAt("a", {"p"}, no), "[a]\nx=1\np=false\n[b]\n"},
        {"below the header", "[[r]]\n  n = 1\n  [r.k]\n  [r.z]\n", setAt("r[0].k", {"p"}, no),
         "[[r]]\n  n = 1\n  [r.k]\n    p = false\n  [r.z]\n"},
        {"no line break at the end", "[a]\n  x = 1", setAt("a", {"p"}, no), "[a]\n  x = 1\n  p = false"},
        {"root", "a = 1\n\n[b]\n", setAt("", {"p"}, no), "a = 1\np = false\n\n[b]\n"},
        {"root without entries", "# head\n\n# of b\n[b]\n", setAt("", {"p"}, no), "# head\n\np = false\n\n# of b\n[b]\n"},
        {"dotted", "[a]\nb.c = 1\nz = 2\n", setAt("a.b", {"d", "e"}, no), "[a]\nb.c = 1\nb.d.e = false\nz = 2\n"},
        {"behind a long array", "[a]\nx = [\n  1,\n] # c\ny = 1\n", setAt("a", {"x2"}, no),
         "[a]\nx = [\n  1,\n] # c\ny = 1\nx2 = false\n"},
        {"implied", "# of c\n[a.b.c]\n  x = 1\n", setAt("a.b", {"p"}, no), "[a.b]\n  p = false\n\n# of c\n[a.b.c]\n  x = 1\n"},
        {"literal quotes", "[a]\nx = 'y'\n", setAt("a", {"p"}, TomlValue::string("q")), "[a]\nx = 'y'\np = 'q'\n"},
        {"strange key", "[a]\nx = 'y'\n", setAt("a", {"k.l"}, TomlValue::strings({"q", "it's"})),
         "[a]\nx = 'y'\n\"k.l\" = ['q', \"it's\"]\n"},
    });
}

void TestToml::setNewTables()
{
    const TomlValue no = TomlValue::boolean(false);
    const std::string runners =
        "[[r]]\n  n = 1\n  [r.k]\n    i = 1\n    [r.k.s]\n      x = 1\n\n[[r]]\n  n = 2\n  [r.k]\n    i = 2\n";
    checkInAllHosts({
        {"below a table", runners, setAt("r[0].k", {"sel", "role"}, TomlValue::string("ci")),
         "[[r]]\n  n = 1\n  [r.k]\n    i = 1\n    [r.k.sel]\n      role = \"ci\"\n    [r.k.s]\n      x = 1\n\n[[r]]\n  n = 2\n  "
         "[r.k]\n    i = 2\n"},
        {"in the last element", runners, setAt("r[1].k", {"sel", "a.b/c"}, TomlValue::string("ci")),
         runners + "    [r.k.sel]\n      \"a.b/c\" = \"ci\"\n"},
        {"two levels", "[a]\nx = 1\n\n[b]\n", setAt("a", {"c", "d", "e"}, no), "[a]\nx = 1\n\n[a.c.d]\ne = false\n\n[b]\n"},
        {"as a table", "[a]\nx = 1\n", setAt("a", {"t"}, TomlValue::table({{"u", no}, {"v", TomlValue::integer(3)}})),
         "[a]\nx = 1\n\n[a.t]\nu = false\nv = 3\n"},
        {"below the root", "x = 1\n\n[b]\ny = 1\n", setAt("", {"c", "z"}, no), "x = 1\n\n[b]\ny = 1\n\n[c]\nz = false\n"},
        {"below an implied table", "[a.b.c]\nx = 1\n", setAt("a", {"d", "e"}, no), "[a.d]\ne = false\n\n[a.b.c]\nx = 1\n"},
    });
}

void TestToml::setInBraces()
{
    const TomlValue no = TomlValue::boolean(false);
    checkInAllHosts({
        {"add", "a = {x = 1}\n", setAt("a", {"p"}, no), "a = {x = 1, p = false}\n"},
        {"with spaces", "a = { x = 1 }\n", setAt("a", {"p"}, no), "a = { x = 1, p = false }\n"},
        {"empty", "a = {}\n", setAt("a", {"p"}, no), "a = { p = false }\n"},
        {"new table", "a = { x=1 }\n", setAt("a", {"t", "p"}, no), "a = { x=1, t={ p=false } }\n"},
        {"dotted", "a = { x.y = 1, z = 2 }\n", setAt("a.x", {"p"}, no), "a = { x.y = 1, z = 2, x.p = false }\n"},
        {"in an array", "a = [{ x = 1 }]\n", setAt("a[0]", {"p"}, no), "a = [{ x = 1, p = false }]\n"},
    });
}

void TestToml::replace()
{
    const auto replaceAt = [](const std::string &path, const TomlValue &value) -> Change {
        return [=](TomlNode root) { return TomlPatch::replace(nodeAt(root, path), value); };
    };
    checkInAllHosts({
        {"literal", "a = 'x'\nb = \"y\"\n", replaceAt("a", TomlValue::string("z")), "a = 'z'\nb = \"y\"\n"},
        {"literal does not fit", "a = 'x'\n", replaceAt("a", TomlValue::string("it's")), "a = \"it's\"\n"},
        {"escapes", "a = \"x\"\n", replaceAt("a", TomlValue::string("q\"\\\n\x01")), "a = \"q\\\"\\\\\\n\\u0001\"\n"},
        {"long string", "a = \"\"\"\nx\ny\"\"\"\nb = 1\n", replaceAt("a", TomlValue::string("z")), "a = \"z\"\nb = 1\n"},
        {"array", "a = [\n 'x', # c\n]\n", replaceAt("a", TomlValue::strings({"y"})), "a = ['y']\n"},
        {"item", "a = ['x', 'y']\n", replaceAt("a[1]", TomlValue::string("z")), "a = ['x', 'z']\n"},
        {"braces", "a = {x = 1}\n", replaceAt("a", TomlValue::table({{"y", TomlValue::integer(2)}})), "a = { y = 2 }\n"},
    });
}

void TestToml::removeEntries()
{
    checkInAllHosts({
        {"line", "[a]\n  x = 1 # c\n  y = 2\n", removeAt("a.x"), "[a]\n  y = 2\n"},
        {"last line", "[a]\n  x = 1\n  y = 2", removeAt("a.y"), "[a]\n  x = 1"},
        {"comments around", "# one\nx = 1\n# two\ny = 2\n", removeAt("x"), "# one\n# two\ny = 2\n"},
        {"long value", "[a]\nx = [\n  1,\n] # c\ny = 2\n", removeAt("a.x"), "[a]\ny = 2\n"},
        {"dotted table", "[a]\nb.c = 1\nz = 2\nb.d = 3\n", removeAt("a.b"), "[a]\nz = 2\n"},
        {"in braces, first", "a = { x = 1, y = 2 }\n", removeAt("a.x"), "a = { y = 2 }\n"},
        {"in braces, last", "a = { x = 1, y = 2 }\n", removeAt("a.y"), "a = { x = 1 }\n"},
        {"in braces, only", "a = { x = 1 }\n", removeAt("a.x"), "a = {}\n"},
        {"in braces, dotted", "a = { x.y = 1, z = 2 }\n", removeAt("a.x"), "a = { z = 2 }\n"},
    });
}

void TestToml::removeTables()
{
    const std::string tail = "\n[[r]]\n  n = 2\n";
    const std::string before = "[[r]]\n  n = 1\n  # of k\n  [r.k]\n    i = 1\n    # in k\n    [r.k.s]\n      x = 1\n" + tail;
    checkInAllHosts({
        {"section", before, removeAt("r[0].k.s"), "[[r]]\n  n = 1\n  # of k\n  [r.k]\n    i = 1\n    # in k\n" + tail},
        {"with subtables", before, removeAt("r[0].k"), "[[r]]\n  n = 1\n  # of k\n" + tail},
        {"element", before, removeAt("r[0]"), "[[r]]\n  n = 2\n"},
        {"last element", before, removeAt("r[1]"), before.substr(0, before.size() - tail.size())},
        {"array of tables", "x = 1\n\n" + before, removeAt("r"), "x = 1\n"},
        {"blank lines", "[a]\nx = 1\n\n[b]\ny = 1\n\n[c]\nz = 1\n", removeAt("b"), "[a]\nx = 1\n\n[c]\nz = 1\n"},
        {"implied", "[a.b]\nx = 1\n[c]\n[a.d]\n", removeAt("a"), "[c]\n"},
    });
}

void TestToml::removeItems()
{
    checkInAllHosts({
        {"first", "a = [1, 2, 3]\n", removeAt("a[0]"), "a = [2, 3]\n"},
        {"last", "a = [1, 2, 3]\n", removeAt("a[2]"), "a = [1, 2]\n"},
        {"last with comma", "a = [1, 2,]\n", removeAt("a[1]"), "a = [1,]\n"},
        {"only", "a = [ 'x' ]\n", removeAt("a[0]"), "a = [  ]\n"},
        {"own line", "a = [\n  1, # one\n  2, # two\n]\n", removeAt("a[0]"), "a = [\n  2, # two\n]\n"},
        {"last line", "a = [\n  1, # one\n  2 # two\n]\n", removeAt("a[1]"), "a = [\n  1, # one\n]\n"},
        {"comma on its line", "a = [\n  1\n  , 2\n]\n", removeAt("a[0]"), "a = [\n  \n   2\n]\n"},
        {"a table", "a = [{ x = 1 }, { x = 2 }]\n", removeAt("a[0]"), "a = [{ x = 2 }]\n"},
    });
}

void TestToml::append()
{
    const TomlValue item = TomlValue::string("z");
    checkInAllHosts({
        {"line", "a = ['x', 'y']\n", appendAt("a", item), "a = ['x', 'y', 'z']\n"},
        {"empty", "a = []\n", appendAt("a", item), "a = [\"z\"]\n"},
        {"trailing comma", "a = [\"x\",]\n", appendAt("a", item), "a = [\"x\", \"z\",]\n"},
        {"lines", "a = [\n  \"x\",\n  \"y\"\n]\n", appendAt("a", item), "a = [\n  \"x\",\n  \"y\",\n  \"z\"\n]\n"},
        {"lines with commas", "a = [\n  \"x\",\n  \"y\", # c\n]\n", appendAt("a", item),
         "a = [\n  \"x\",\n  \"y\", # c\n  \"z\",\n]\n"},
        {"comment and no comma", "a = [\n  \"y\" # c\n]\n", appendAt("a", item), "a = [\n  \"y\", # c\n  \"z\"\n]\n"},
        {"bracket on the line", "a = [\n  \"y\"]\n", appendAt("a", item), "a = [\n  \"y\",\n  \"z\"]\n"},
        {"table", "[[v]]\n  n = \"a\"\n  [v.w]\n\n[z]\n", appendAt("v", TomlValue::table({{"n", item}})),
         "[[v]]\n  n = \"a\"\n  [v.w]\n\n[[v]]\n  n = \"z\"\n\n[z]\n"},
    });
}

void TestToml::rename()
{
    checkInAllHosts({
        {"key", "[a]\nx = 1\n", renameAt("a.x", "y z"), "[a]\n\"y z\" = 1\n"},
        {"table", "[[a]]\n[a.b]\n[a.b.c]\n[[a]]\n[a.b]\n", renameAt("a[0].b", "d"), "[[a]]\n[a.d]\n[a.d.c]\n[[a]]\n[a.b]\n"},
        {"array of tables", "[[a]]\n[a.b]\n[[a]]\n", renameAt("a", "d"), "[[d]]\n[d.b]\n[[d]]\n"},
        {"dotted", "a.b = 1\na.c = { a.x = 2 }\n", renameAt("a", "d"), "d.b = 1\nd.c = { a.x = 2 }\n"},
    });
}

void TestToml::refused()
{
    const TomlValue no = TomlValue::boolean(false);
    const auto why = [](const std::string &before, const Change &change) { return changed(TomlHost::File, before, change); };
    compareText(why("a = 1\n", setAt("", {"a", "b"}, no)), "refused: A value that is no table stands in the way");
    compareText(why("[[a]]\n", setAt("", {"a", "b"}, no)), "refused: A value that is no table stands in the way");
    compareText(why("[a]\n", setAt("", {"a"}, no)),
                "refused: A table that is written over several lines is not replaced as a whole");
    compareText(why("[a]\n", removeAt("")), "refused: The whole text is not removed");
    compareText(why("[[a]]\n", appendAt("a", no)), "refused: Only a table can be added to an array of tables");
    compareText(why("a = 1\nb = 2\n", renameAt("a", "b")), "refused: The key b is already there");
    compareText(why("a = [1]\n", renameAt("a[0]", "b")), "refused: This value has no key");
    compareText(why("a = { x.y = 1, x.z = 2 }\n", removeAt("a.x")), "refused: The table is written piece by piece inside braces");
}

QTEST_GUILESS_MAIN(TestToml)
#include "tst_toml.moc"
