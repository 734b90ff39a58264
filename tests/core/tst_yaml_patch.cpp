#include "core/yaml/yaml_patch.h"
#include "core/yaml/yaml_stream.h"

#include <QTest>

using namespace bulkhead;

namespace {

/// The text after the patch, or "refused: why".
using Change = std::function<PatchResult(YamlNode)>;

QByteArray patched(const QByteArray &before, const Change &change)
{
    const SourcePtr source = SourceText::create("test.yaml", before.toStdString());
    const YamlStream stream = YamlStream::parse(source);
    const PatchResult edits = change(stream.documents().at(0).yaml->root());
    if (!edits)
        return "refused: " + QByteArray::fromStdString(edits.error().message.english());
    return QByteArray::fromStdString(applyEdits(source->bytes(), *edits));
}

Change setFalse(std::vector<std::string> keys)
{
    return [keys = std::move(keys)](YamlNode root) { return YamlPatch::set(root, keys, YamlValue::boolean(false)); };
}

} // namespace

class TestYamlPatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void set_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("replace") << QByteArray("sc:\n  p: true # c\n") << QByteArray("sc:\n  p: false # c\n");
        QTest::newRow("add to block") << QByteArray("sc:\n  a: 1 # c\nz: 1\n") << QByteArray("sc:\n  a: 1 # c\n  p: false\nz: 1\n");
        QTest::newRow("add below nested") << QByteArray("sc:\n  a:\n    - x\n    - y\nz: 1\n")
                                          << QByteArray("sc:\n  a:\n    - x\n    - y\n  p: false\nz: 1\n");
        QTest::newRow("new mapping") << QByteArray("name: x\nr:\n    cpu: 1\n")
                                     << QByteArray("name: x\nr:\n    cpu: 1\nsc:\n    p: false\n");
        QTest::newRow("flow") << QByteArray("sc: {a: 1}\n") << QByteArray("sc: {a: 1, p: false}\n");
        QTest::newRow("empty flow") << QByteArray("sc: {}\n") << QByteArray("sc: {p: false}\n");
        QTest::newRow("empty value") << QByteArray("sc: # later\nz: 1\n") << QByteArray("sc: # later\n  p: false\nz: 1\n");
        QTest::newRow("null word") << QByteArray("sc: null # c\n") << QByteArray("sc: {p: false} # c\n");
        QTest::newRow("no final newline") << QByteArray("sc:\n  a: 1") << QByteArray("sc:\n  a: 1\n  p: false");
        QTest::newRow("CRLF") << QByteArray("sc:\r\n  a: 1\r\nz: 1\r\n") << QByteArray("sc:\r\n  a: 1\r\n  p: false\r\nz: 1\r\n");
        QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBFsc:\n  a: 1\n") << QByteArray("\xEF\xBB\xBFsc:\n  a: 1\n  p: false\n");
        QTest::newRow("json") << QByteArray("{\"sc\": {\"a\": 1}}\n") << QByteArray("{\"sc\": {\"a\": 1, \"p\": false}}\n");
        QTest::newRow("json lines") << QByteArray("{\n  \"sc\": {\n    \"a\": 1\n  }\n}\n")
                                    << QByteArray("{\n  \"sc\": {\n    \"a\": 1,\n    \"p\": false\n  }\n}\n");
        QTest::newRow("json empty") << QByteArray("{\"sc\": {}}\n") << QByteArray("{\"sc\": {\"p\": false}}\n");
        QTest::newRow("after literal") << QByteArray("sc:\n  a: |\n    x\n\nz: 1\n")
                                       << QByteArray("sc:\n  a: |\n    x\n  p: false\n\nz: 1\n");
        QTest::newRow("shared") << QByteArray("sc: &s\n  p: true\no: *s\n")
                                << QByteArray(
                                       "refused: The value is shared through an anchor: the edit would change several places");
        QTest::newRow("merged") << QByteArray("b: &s\n  p: true\nsc:\n  <<: *s\n")
                                << QByteArray(
                                       "refused: The value comes from a merge key (<<): the edit would change several places");
        QTest::newRow("quoted neighbour") << QByteArray("sc:\n  \"p\": true\n") << QByteArray("sc:\n  \"p\": false\n");
    }
    void set()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(patched(before, setFalse({"sc", "p"})), after);
    }

    /// What stands around would make the obvious edit say something else.
    void setAmongRareForms()
    {
        QCOMPARE(patched("sc:\n  ? a\n  : 1\n", setFalse({"sc", "p"})), QByteArray("sc:\n  ? a\n  : 1\n  p: false\n"));
        QCOMPARE(patched("sc: {p, a: 1}\n", setFalse({"sc", "p"})), QByteArray("sc: {p: false, a: 1}\n"));
        QCOMPARE(patched("sc:\n  p: !!str true\n", setFalse({"sc", "p"})), QByteArray("sc:\n  p: false\n"));
        QCOMPARE(patched("sc:\n  p: |+\n    x\n\n  z: 1\n", setFalse({"sc", "p"})), QByteArray("sc:\n  p: false\n  z: 1\n"));
        QCOMPARE(patched("{\n\t\"sc\": {\n\t\t\"a\": 1\n\t}\n}\n", setFalse({"sc", "p"})),
                 QByteArray("{\n\t\"sc\": {\n\t\t\"a\": 1,\n\t\t\"p\": false\n\t}\n}\n"));
        QVERIFY(patched("sc:\r  a: 1\rz: 1\r", setFalse({"sc", "p"})).startsWith("refused: Lines end with a carriage return"));
        QVERIFY(patched("sc:\n  ? p\n", setFalse({"sc", "p"})).startsWith("refused: The key is written with a question mark"));
        QVERIFY(patched("sc:\n  a: |\n    x\n      \nz: 1\n", setFalse({"sc", "p"}))
                    .startsWith("refused: A block scalar that is empty or ends in spaces"));
        const Change pair = [](YamlNode root) { return YamlPatch::set(root["l"].at(0), {"p"}, YamlValue::boolean(false)); };
        QVERIFY(patched("l: [a: b]\n", pair).startsWith("refused: A mapping without braces"));
    }

    void setInsideListItem()
    {
        const Change change = [](YamlNode root) { return YamlPatch::set(root["c"].at(0), {"sc", "p"}, YamlValue::boolean(false)); };
        QCOMPARE(patched("c:\n- name: a\n  image: b # i\n- name: z\n", change),
                 QByteArray("c:\n- name: a\n  image: b # i\n  sc:\n    p: false\n- name: z\n"));
        QCOMPARE(patched("c:\n  - name: a\n", change), QByteArray("c:\n  - name: a\n    sc:\n      p: false\n"));
        QCOMPARE(patched("c: [{name: a}]\n", change), QByteArray("c: [{name: a, sc: {p: false}}]\n"));
    }

    void sequencesFollowTheirNeighbours()
    {
        const auto dropAll = YamlValue::mapping({{"drop", YamlValue::sequence({YamlValue::string("ALL")})}});
        const Change change = [&](YamlNode root) { return YamlPatch::set(root, {"cap"}, dropAll); };
        QCOMPARE(patched("l:\n- x\n", change), QByteArray("l:\n- x\ncap:\n  drop:\n  - ALL\n"));
        QCOMPARE(patched("l:\n  - x\n", change), QByteArray("l:\n  - x\ncap:\n  drop:\n    - ALL\n"));
    }

    void remove_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("line") << QByteArray("c:\n  a: 1\n  add: x # gone\n  b: 2\n") << QByteArray("c:\n  a: 1\n  b: 2\n");
        QTest::newRow("several lines") << QByteArray("c:\n  add:\n  - x\n  - y\n  b: 2\n") << QByteArray("c:\n  b: 2\n");
        QTest::newRow("last without newline") << QByteArray("c:\n  a: 1\n  add: x") << QByteArray("c:\n  a: 1");
        QTest::newRow("flow first") << QByteArray("c: {add: x, b: 2}\n") << QByteArray("c: {b: 2}\n");
        QTest::newRow("flow last") << QByteArray("c: {b: 2, add: x}\n") << QByteArray("c: {b: 2}\n");
        QTest::newRow("only one") << QByteArray("c:\n  add: x\nz: 1\n") << QByteArray("z: 1\n");
        QTest::newRow("CRLF") << QByteArray("c:\r\n  add: x\r\n  b: 2\r\n") << QByteArray("c:\r\n  b: 2\r\n");
        QTest::newRow("literal") << QByteArray("c:\n  add: |\n    t\n  b: 2\n") << QByteArray("c:\n  b: 2\n");
    }
    void remove()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(patched(before, [](YamlNode root) { return YamlPatch::remove(root["c"]["add"], root); }), after);
    }

    void removeNeverBreaksWhatStaysBehind()
    {
        const auto removeAt = [](std::string key) { return [key](YamlNode root) { return YamlPatch::remove(root[key], root); }; };
        QVERIFY(patched("a:\n  b: &x 1\nc: *x\n", removeAt("a")).startsWith("refused: The value is shared"));
        QVERIFY(patched("&x a: 1\nc: *x\n", removeAt("a")).startsWith("refused: The value is shared"));
        QCOMPARE(patched("a: |\n  x\nb: 1", removeAt("b")), QByteArray("a: |\n  x\n"));
        QVERIFY(patched("a: |+\n  x\nb: 1\n\nc: 1\n", removeAt("b")).startsWith("refused: The block scalar before"));
        QVERIFY(patched("a: |\n  x\nb: 1\n  # deep\nc: 1\n", removeAt("b")).startsWith("refused: The block scalar before"));
        QCOMPARE(patched("a: |\n  x\nb: 1\n# about c\nc: 1\n", removeAt("b")), QByteArray("a: |\n  x\n# about c\nc: 1\n"));
        const Change first = [](YamlNode root) { return YamlPatch::remove(root["l"].at(0)["a"], root); };
        QCOMPARE(patched("l:\n- a: |\n    x\n  # about b\n  b: 2\n", first), QByteArray("l:\n-\n  # about b\n  b: 2\n"));
        QVERIFY(patched("l:\n- a: 1\n  ? b\n  : 2\n", first).startsWith("refused: The key is written with a question mark"));
        const Change key = [](YamlNode root) { return YamlPatch::remove(root.firstChild()["flow"], root); };
        QVERIFY(patched("{flow: key}: v\nb: 1\n", key).startsWith("refused: The key of an entry"));
    }

    void removeItems()
    {
        const auto removeItem = [](std::size_t i) {
            return [i](YamlNode root) { return YamlPatch::remove(root["c"]["add"].at(i), root["c"]); };
        };
        QCOMPARE(patched("c:\n  add:\n  - A # a\n  - B\n", removeItem(0)), QByteArray("c:\n  add:\n  - B\n"));
        QCOMPARE(patched("c:\n  add: [A, B]\n", removeItem(1)), QByteArray("c:\n  add: [A]\n"));
        QCOMPARE(patched("c:\n  add:\n  - A\n  x: 1\n", removeItem(0)), QByteArray("c:\n  x: 1\n"));
        QCOMPARE(patched("c:\n  add: [A]\nz: 1\n", removeItem(0)), QByteArray("c: {}\nz: 1\n"));
        QCOMPARE(patched("c:\n  add:\n  - k: A\n    l: B\n  - m: 1\n", removeItem(0)), QByteArray("c:\n  add:\n  - m: 1\n"));
    }

    void removeFirstEntryOfAnItem()
    {
        const Change change = [](YamlNode root) { return YamlPatch::remove(root["l"].at(0)["a"], root); };
        QCOMPARE(patched("l:\n- a: 1\n  b: 2\n", change), QByteArray("l:\n- b: 2\n"));
        QCOMPARE(patched("l:\n- a: 1\n  # about b\n  b: 2\n", change), QByteArray("l:\n-\n  # about b\n  b: 2\n"));
    }

    void append()
    {
        const Change change = [](YamlNode root) { return YamlPatch::append(root["l"], YamlValue::string("new")); };
        QCOMPARE(patched("l:\n- a # c\nz: 1\n", change), QByteArray("l:\n- a # c\n- new\nz: 1\n"));
        QCOMPARE(patched("l:\n  - a", change), QByteArray("l:\n  - a\n  - new"));
        QCOMPARE(patched("l: [a]\n", change), QByteArray("l: [a, new]\n"));
        QCOMPARE(patched("l: []\n", change), QByteArray("l: [new]\n"));
        QCOMPARE(patched("{\"l\": [\"a\"]}\n", change), QByteArray("{\"l\": [\"a\", \"new\"]}\n"));
    }

    void appendToWhatIsMissing()
    {
        const Change change = [](YamlNode root) { return YamlPatch::append(root, {"sc", "drop"}, YamlValue::string("ALL")); };
        QCOMPARE(patched("a: 1\n", change), QByteArray("a: 1\nsc:\n  drop:\n  - ALL\n"));
        QCOMPARE(patched("l:\n  - x\nsc: # c\n", change), QByteArray("l:\n  - x\nsc: # c\n  drop:\n    - ALL\n"));
        QCOMPARE(patched("sc:\n  drop:\n  a: 1\n", change), QByteArray("sc:\n  drop:\n  - ALL\n  a: 1\n"));
        QCOMPARE(patched("sc:\n  drop: [A]\n", change), QByteArray("sc:\n  drop: [A, ALL]\n"));
        QCOMPARE(patched("{\"a\": 1}", change), QByteArray("{\"a\": 1, \"sc\": {\"drop\": [\"ALL\"]}}"));
    }

    void insert()
    {
        const auto insertAt = [](std::size_t at) {
            return [at](YamlNode root) { return YamlPatch::insert(root["l"], at, YamlValue::string("new")); };
        };
        QCOMPARE(patched("l:\n- a # a\n# about b\n- b\n", insertAt(1)), QByteArray("l:\n- a # a\n- new\n# about b\n- b\n"));
        QCOMPARE(patched("l: # c\n  # about a\n  - a\n", insertAt(0)), QByteArray("l: # c\n  - new\n  # about a\n  - a\n"));
        QCOMPARE(patched("l:\n  # about all\n\n  - a\n", insertAt(0)), QByteArray("l:\n  # about all\n\n  - new\n  - a\n"));
        QCOMPARE(patched("l:\n- - x\n", insertAt(0)), QByteArray("l:\n- new\n- - x\n"));
        QCOMPARE(patched("l:\r\n- a\r\n- b", insertAt(2)), QByteArray("l:\r\n- a\r\n- b\r\n- new"));
        QCOMPARE(patched("l: [a, b]\n", insertAt(0)), QByteArray("l: [new, a, b]\n"));
        QCOMPARE(patched("l: [a, b]\n", insertAt(1)), QByteArray("l: [a, new, b]\n"));
        QCOMPARE(patched("{\"l\": [\n\t\"a\"\n]}\n", insertAt(0)), QByteArray("{\"l\": [\n\t\"new\",\n\t\"a\"\n]}\n"));
        QVERIFY(patched("l: [a]\n", insertAt(2)).startsWith("refused: The list has fewer items"));
    }

    void add()
    {
        const Change change = [](YamlNode root) { return YamlPatch::add(root, {"sc", "p"}, YamlValue::boolean(false)); };
        QCOMPARE(patched("a: 1\n", change), QByteArray("a: 1\nsc:\n  p: false\n"));
        QCOMPARE(patched("sc:\n  p:\n", change), QByteArray("sc:\n  p: false\n"));
        QCOMPARE(patched("sc:\n  p: true\n", change), QByteArray("refused: There is a value already"));
        QCOMPARE(patched("sc: text\n", change), QByteArray("refused: A value stands where a mapping is needed"));
    }

    void merge()
    {
        const auto entries =
            YamlValue::mapping({{"p", YamlValue::boolean(false)},
                                {"cap", YamlValue::mapping({{"drop", YamlValue::sequence({YamlValue::string("ALL")})}})},
                                {"u", YamlValue::raw("1")}});
        const Change change = [&](YamlNode root) { return YamlPatch::merge(root, {"sc"}, entries); };
        QCOMPARE(patched("a: 1\n", change), QByteArray("a: 1\nsc:\n  p: false\n  cap:\n    drop:\n    - ALL\n  u: 1\n"));
        QCOMPARE(patched("sc:\n  p: true # why\n  cap:\n    add: [A]\n", change),
                 QByteArray("sc:\n  p: false # why\n  cap:\n    add: [A]\n    drop:\n    - ALL\n  u: 1\n"));
        QCOMPARE(patched("sc: {p: false, cap: {}}\n", change), QByteArray("sc: {p: false, cap: {drop: [ALL]}, u: 1}\n"));
        QCOMPARE(patched("sc:\n  u: 1\n  cap:\n  p: false", change),
                 QByteArray("sc:\n  u: 1\n  cap:\n    drop:\n    - ALL\n  p: false"));
    }

    /// A new key goes where the containers beside it have it, or keeps an alphabetical order.
    void keysFollowTheOrderAround()
    {
        const Change second = [](YamlNode root) { return YamlPatch::set(root["c"].at(1), {"sc"}, YamlValue::raw("1")); };
        QCOMPARE(patched("c:\n- name: a\n  sc: 1\n  image: i\n- name: b # b\n  image: i\n", second),
                 QByteArray("c:\n- name: a\n  sc: 1\n  image: i\n- name: b # b\n  sc: 1\n  image: i\n"));
        QCOMPARE(patched("c:\n- sc: 1\n  image: i\n- image: i\n  x: 1\n", second),
                 QByteArray("c:\n- sc: 1\n  image: i\n- sc: 1\n  image: i\n  x: 1\n"));
        const Change root = [](YamlNode node) { return YamlPatch::set(node, {"m"}, YamlValue::raw("1")); };
        QCOMPARE(patched("a: 1\nb: 2 # b\n# about z\nz: 3\n", root), QByteArray("a: 1\nb: 2 # b\nm: 1\n# about z\nz: 3\n"));
        QCOMPARE(patched("{\"a\": 1, \"b\": 2, \"z\": 3}", root), QByteArray("{\"a\": 1, \"b\": 2, \"m\": 1, \"z\": 3}"));
        QCOMPARE(patched("b: 1\na: 2\nz: 3\n", root), QByteArray("b: 1\na: 2\nz: 3\nm: 1\n"));
        const Change before = [](YamlNode node) { return YamlPatch::set(node["r"], {"a"}, YamlValue::raw("1")); };
        QCOMPARE(patched("r:\n  b: 1\n  c: 2\n  d: 3\n", before), QByteArray("r:\n  a: 1\n  b: 1\n  c: 2\n  d: 3\n"));
        QCOMPARE(patched("r:\n  # about b\n  b: 1\n  c: 2\n  d: 3\n", before),
                 QByteArray("r:\n  # about b\n  b: 1\n  c: 2\n  d: 3\n  a: 1\n"));
    }

    void replaceBlocks()
    {
        const auto by = [](const YamlValue &value) {
            return [value](YamlNode root) { return YamlPatch::replace(root["v"], value); };
        };
        const auto list = YamlValue::sequence({YamlValue::raw("1")});
        const auto mapping = YamlValue::mapping({{"k", YamlValue::raw("1")}});
        QCOMPARE(patched("v: # c\n  a: 1\n  b: 2\nz: 1\n", by(YamlValue::raw("x"))), QByteArray("v: x # c\nz: 1\n"));
        QCOMPARE(patched("v:\n  a: |\n    t\nz: 1\n", by(YamlValue::mapping({}))), QByteArray("v: {}\nz: 1\n"));
        QCOMPARE(patched("v:\n  a: 1\n  b: 2", by(mapping)), QByteArray("v:\n  k: 1"));
        QCOMPARE(patched("v:\n- a\n- b\nz: 1\n", by(mapping)), QByteArray("v:\n  k: 1\nz: 1\n"));
        QCOMPARE(patched("v:\n  a: 1\nz: 1\n", by(list)), QByteArray("v:\n  - 1\nz: 1\n"));
        QCOMPARE(patched("v: &a\n  a: 1\nz: 1\n", by(YamlValue::raw("x"))), QByteArray("v: &a x\nz: 1\n"));
    }

    void blockScalars()
    {
        const Change lines = [](YamlNode root) { return YamlPatch::set(root, {"v"}, YamlValue::string("one\ntwo\n")); };
        QCOMPARE(patched("v: | # sh\n    old\nz: 1\n", lines), QByteArray("v: | # sh\n    one\n    two\nz: 1\n"));
        QCOMPARE(patched("v: >-\r\n  old\r\nz: 1\r\n", lines), QByteArray("v: |\r\n  one\r\n  two\r\nz: 1\r\n"));
        QCOMPARE(patched("v: |2\n   old\n", lines), QByteArray("v: \"one\\ntwo\\n\"\n"));
        QCOMPARE(patched("z: 1\n", lines), QByteArray("z: 1\nv: |\n  one\n  two\n"));
        QCOMPARE(patched("z: 1", lines), QByteArray("z: 1\nv: \"one\\ntwo\\n\""));
        QCOMPARE(patched("z: 1\n    # far right\n", lines), QByteArray("z: 1\nv: \"one\\ntwo\\n\"\n    # far right\n"));
        QCOMPARE(patched("{\"z\": 1}", lines), QByteArray("{\"z\": 1, \"v\": \"one\\ntwo\\n\"}"));
        const Change word = [](YamlNode root) { return YamlPatch::replace(root["v"], YamlValue::string("new: 1")); };
        QCOMPARE(patched("v: >\n  old\nz: 1\n", word), QByteArray("v: >-\n  new: 1\nz: 1\n"));
    }

    void commentsStayWhereTheyBelong()
    {
        const Change change = [](YamlNode root) { return YamlPatch::remove(root["c"]["add"], root["c"]); };
        QCOMPARE(patched("c: # why\n  # about add\n  add: x # gone\nz: 1\n", change),
                 QByteArray("c: {} # why\n  # about add\nz: 1\n"));
        QCOMPARE(patched("c: {\n  a: 1, # a\n  add: x # gone\n}\n", change), QByteArray("c: {\n  a: 1, # a\n}\n"));
        QCOMPARE(patched("c: {\n  add: x, # gone\n  a: 1 # a\n}\n", change), QByteArray("c: {\n  a: 1 # a\n}\n"));
    }

    /// A List is read item by item: what stands in another piece must stay out of the way.
    void itemsOfAList()
    {
        const QByteArray list = "kind: List\nitems:\n- kind: Pod\n  a: 1\n- kind: Pod\n  b: 2\n";
        const auto inPiece = [&](std::size_t piece, const Change &change) {
            const SourcePtr source = SourceText::create("test.yaml", list.toStdString());
            const YamlStream stream = YamlStream::parse(source);
            const PatchResult edits = change(stream.documents().at(piece).yaml->root());
            return edits ? QByteArray::fromStdString(applyEdits(source->bytes(), *edits))
                         : "refused: " + QByteArray::fromStdString(edits.error().message.english());
        };
        const Change setSc = [](YamlNode root) { return YamlPatch::set(root.at(0), {"sc"}, YamlValue::raw("1")); };
        QCOMPARE(inPiece(1, setSc), QByteArray(list).replace("a: 1", "a: 1\n  sc: 1"));
        const Change atHead = [](YamlNode root) { return YamlPatch::set(root, {"new"}, YamlValue::raw("1")); };
        QCOMPARE(inPiece(0, atHead), QByteArray("refused: The items of the list stand below"));
        const Change items = [](YamlNode root) { return YamlPatch::append(root, {"items"}, YamlValue::raw("1")); };
        QCOMPARE(inPiece(0, items), QByteArray("refused: The items of the list stand below"));
    }

    void replaceKeepsQuotes()
    {
        const Change change = [](YamlNode root) { return YamlPatch::replace(root["v"], YamlValue::string("yes")); };
        QCOMPARE(patched("v: 'a'\n", change), QByteArray("v: 'yes'\n"));
        QCOMPARE(patched("v: \"a\"\n", change), QByteArray("v: \"yes\"\n"));
        QCOMPARE(patched("v: a\n", change), QByteArray("v: \"yes\"\n"));
        const Change control = [](YamlNode root) { return YamlPatch::replace(root["v"], YamlValue::string("a\rb\x01")); };
        QCOMPARE(patched("v: 'a'\n", control), QByteArray("v: \"a\\u000db\\u0001\"\n"));
    }

    void sharedValues_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("everywhere");
        QTest::addColumn<QByteArray>("onlyHere");
        QTest::newRow("alias in block") << QByteArray("a: &s\n  p: true # c\n  u: 1\nsc: *s # here\nz: 1\n")
                                        << QByteArray("a: &s\n  p: false # c\n  u: 1\nsc: *s # here\nz: 1\n")
                                        << QByteArray("a: &s\n  p: true # c\n  u: 1\n"
                                                      "sc: # here\n  p: false # c\n  u: 1\nz: 1\n");
        QTest::newRow("alias in braces") << QByteArray("a: &s\n  p: true\no: {sc: 1}\nsc: *s")
                                         << QByteArray("a: &s\n  p: false\no: {sc: 1}\nsc: *s")
                                         << QByteArray("a: &s\n  p: true\no: {sc: 1}\nsc:\n  p: false");
        QTest::newRow("braces") << QByteArray("{a: &s {p: true, u: [1]}, sc: *s}\n")
                                << QByteArray("{a: &s {p: false, u: [1]}, sc: *s}\n")
                                << QByteArray("{a: &s {p: true, u: [1]}, sc: {p: false, u: [1]}}\n");
        QTest::newRow("at the anchor") << QByteArray("sc: &s\n  p: true\no:\n- *s\n- *s\n")
                                       << QByteArray("sc: &s\n  p: false\no:\n- *s\n- *s\n")
                                       << QByteArray("sc:\n  p: false\no:\n- &s\n  p: true\n- *s\n");
        QTest::newRow("scalar") << QByteArray("t: &t true\nsc:\n  p: *t\n") << QByteArray("t: &t false\nsc:\n  p: *t\n")
                                << QByteArray("t: &t true\nsc:\n  p: false\n");
        QTest::newRow("merge key") << QByteArray("b: &s\n  p: true\nsc:\n  <<: *s\n  u: 1\n")
                                   << QByteArray("b: &s\n  p: false\nsc:\n  <<: *s\n  u: 1\n")
                                   << QByteArray("b: &s\n  p: true\nsc:\n  <<: *s\n  u: 1\n  p: false\n");
        QTest::newRow("deep in a merge key") << QByteArray("b: &s\n  sc:\n    u: 1\n    p: true\n<<: *s\n")
                                             << QByteArray("b: &s\n  sc:\n    u: 1\n    p: false\n<<: *s\n")
                                             << QByteArray("b: &s\n  sc:\n    u: 1\n    p: true\n<<: *s\n"
                                                           "sc:\n  u: 1\n  p: false\n");
        QTest::newRow("CRLF, missing entry") << QByteArray("a: &s\r\n  u: 1\r\nsc: *s\r\n")
                                             << QByteArray("a: &s\r\n  u: 1\r\n  p: false\r\nsc: *s\r\n")
                                             << QByteArray("a: &s\r\n  u: 1\r\nsc:\r\n  u: 1\r\n  p: false\r\n");
        QTest::newRow("twice") << QByteArray("a: &a\n  b: &b {p: true}\nx: *a\nsc: *b\n")
                               << QByteArray("a: &a\n  b: &b {p: false}\nx: *a\nsc: *b\n")
                               << QByteArray("a: &a\n  b: &b {p: true}\nx: *a\nsc: {p: false}\n");
    }

    /// The default refuses and brings along what a person can choose instead.
    void sharedValues()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, everywhere);
        QFETCH(QByteArray, onlyHere);
        const auto setAs = [](SharedChange shared) {
            return [shared](YamlNode root) { return YamlPatch::set(root, {"sc", "p"}, YamlValue::boolean(false), shared); };
        };
        QCOMPARE(patched(before, setAs(SharedChange::Everywhere)), everywhere);
        QCOMPARE(patched(before, setAs(SharedChange::OnlyHere)), onlyHere);
        const SourcePtr source = SourceText::create("test.yaml", before.toStdString());
        const YamlStream stream = YamlStream::parse(source);
        const PatchResult refused = setAs(SharedChange::Refused)(stream.documents().at(0).yaml->root());
        QVERIFY(!refused);
        const std::vector<PatchAlternative> &alternatives = refused.error().alternatives;
        QCOMPARE(alternatives.size(), std::size_t(2));
        QCOMPARE(QByteArray::fromStdString(applyEdits(source->bytes(), alternatives[0].edits)), everywhere);
        QCOMPARE(QByteArray::fromStdString(applyEdits(source->bytes(), alternatives[1].edits)), onlyHere);
    }

    void placesOfASharedValue()
    {
        const SourcePtr source = SourceText::create(
            "test.yaml", "a: &s\n  p: true\n  q: 1\nb: *s\nc: &c\n  x: *s\nd: *c\ne:\n  <<: *s\nf:\n  <<: *s\n  p: 1\n");
        const YamlStream stream = YamlStream::parse(source);
        const YamlNode root = stream.documents().at(0).yaml->root();
        const auto pathsOf = [](YamlNode node) {
            QStringList paths;
            for (const YamlNode place : YamlPatch::placesOf(node))
                paths << QString::fromStdString(place.path());
            return paths;
        };
        const QStringList all{QStringLiteral("a.p"), QStringLiteral("b"), QStringLiteral("c.x"), QStringLiteral("d"),
                              QStringLiteral("e[\"<<\"]")};
        QCOMPARE(pathsOf(root["a"]["p"]), all); // f has a value of its own
        QCOMPARE(pathsOf(root["a"]["q"]).size(), 6);
        QCOMPARE(pathsOf(root["f"]["p"]), {QStringLiteral("f.p")});
    }

    void whatSharedValuesStillRefuse()
    {
        const auto removeAs = [](SharedChange shared) {
            return [shared](YamlNode root) { return YamlPatch::remove(root["sc"]["p"], root, shared); };
        };
        QVERIFY(patched("b: &s\n  p: 1\n  u: 1\nsc:\n  <<: *s\n", removeAs(SharedChange::OnlyHere))
                    .startsWith("refused: A merge key (<<) brings all entries"));
        QCOMPARE(patched("b: &s\n  p: 1\n  u: 1\nsc: *s\n", removeAs(SharedChange::OnlyHere)),
                 QByteArray("b: &s\n  p: 1\n  u: 1\nsc:\n  u: 1\n"));
        QCOMPARE(patched("b: &s\n  p: 1\nsc: *s # c\nz: 1\n", removeAs(SharedChange::OnlyHere)),
                 QByteArray("b: &s\n  p: 1\nz: 1\n"));
        QCOMPARE(patched("b: &s\n  p: 1\nsc: *s\n", removeAs(SharedChange::Everywhere)), QByteArray("b: &s {}\nsc: *s\n"));
        // The entry of an alias is its own: no choice is needed to remove or rename it.
        QCOMPARE(patched("b: &s 1\nsc: *s\n", [](YamlNode root) { return YamlPatch::remove(root["sc"], root); }),
                 QByteArray("b: &s 1\n"));
        QCOMPARE(patched("b: &s 1\nsc: *s\n", [](YamlNode root) { return YamlPatch::rename(root["sc"], "new"); }),
                 QByteArray("b: &s 1\nnew: *s\n"));
        // What others stand for moves to the first of them.
        const Change removeAnchor = [](YamlNode root) { return YamlPatch::remove(root["b"], root, SharedChange::OnlyHere); };
        QCOMPARE(patched("b: &s\n  p: 1\nx: *s\ny: *s\n", removeAnchor), QByteArray("x: &s\n  p: 1\ny: *s\n"));
        // The old text would not say the same in its new place.
        const Change setP = [](YamlNode root) {
            return YamlPatch::set(root, {"sc", "p"}, YamlValue::raw("2"), SharedChange::OnlyHere);
        };
        QVERIFY(patched("x: &x 1\na: &s {p: 1, q: *x}\ny: &x 2\nsc: *s\n", setP).startsWith("refused: What the anchor stands for"));
        const Change replaceB = [](YamlNode root) {
            return YamlPatch::replace(root["b"], YamlValue::raw("2"), SharedChange::OnlyHere);
        };
        QVERIFY(patched("b: &b {c: &c 1, d: *c}\no: *b\n", replaceB).startsWith("refused: The value is shared through several"));
        const Change nested = [](YamlNode root) {
            return YamlPatch::set(root["a"]["b"], {"p"}, YamlValue::raw("2"), SharedChange::OnlyHere);
        };
        QVERIFY(
            patched("a: &a\n  b: &b {p: 1}\nx: *a\ny: *b\n", nested).startsWith("refused: The value is shared through several"));
    }

    void rename()
    {
        const Change change = [](YamlNode root) { return YamlPatch::rename(root["old"], "new"); };
        QCOMPARE(patched("old: 1 # c\n", change), QByteArray("new: 1 # c\n"));
        QCOMPARE(patched("{\"old\": 1}", change), QByteArray("{\"new\": 1}"));
        QVERIFY(patched("? |-\n  old\n: 1\n", change).startsWith("refused: The key is written with a question mark"));
    }
};

QTEST_APPLESS_MAIN(TestYamlPatch)
#include "tst_yaml_patch.moc"
