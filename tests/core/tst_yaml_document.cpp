#include "core/yaml/yaml_stream.h"

#include <QTest>

#include <yaml-cpp/yaml.h>

using namespace bulkhead;

namespace {

SourcePtr text(const char *bytes)
{
    return SourceText::create("test.yaml", bytes);
}

/// The only document of `source`, kept alive by the stream.
struct Parsed {
    explicit Parsed(SourcePtr source)
        : stream(YamlStream::parse(std::move(source)))
    {
    }
    explicit Parsed(const char *bytes)
        : Parsed(text(bytes))
    {
    }
    [[nodiscard]] const YamlDocument &document(std::size_t i = 0) const { return *stream.documents().at(i).yaml; }
    [[nodiscard]] YamlNode root(std::size_t i = 0) const { return document(i).root(); }
    [[nodiscard]] std::string written(YamlNode node) const { return std::string(stream.source()->text(node.range())); }
    YamlStream stream;
};

void compareText(std::string_view actual, std::string_view expected)
{
    QCOMPARE(QByteArray(actual.data(), static_cast<qsizetype>(actual.size())),
             QByteArray(expected.data(), static_cast<qsizetype>(expected.size())));
}

} // namespace

class TestYamlDocument : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rangesCoverWhatIsWritten()
    {
        const Parsed yaml("a: 'q v'\nb: \"d\\n\"\nc: plain\nd: [1, {k: v}]\n");
        compareText(yaml.written(yaml.root()["a"]), "'q v'");
        compareText(yaml.root()["a"].scalar(), "q v");
        compareText(yaml.written(yaml.root()["b"]), "\"d\\n\"");
        compareText(yaml.root()["b"].scalar(), "d\n");
        compareText(yaml.written(yaml.root()["d"]), "[1, {k: v}]");
        compareText(yaml.written(yaml.root()["d"].at(1)), "{k: v}");
        compareText(yaml.stream.source()->text(yaml.root()["c"].entryRange()), "c: plain");
    }

    void blockScalarsIncludeTheirHeader()
    {
        const Parsed yaml("a: | # why\n  one\n  two\n\nb: >-\n  x\n  y\nc: |+\n  keep\n\nd: end\n");
        compareText(yaml.written(yaml.root()["a"]), "| # why\n  one\n  two\n");
        compareText(yaml.root()["a"].scalar(), "one\ntwo\n");
        compareText(yaml.written(yaml.root()["b"]), ">-\n  x\n  y");
        compareText(yaml.written(yaml.root()["c"]), "|+\n  keep\n\n");
        QCOMPARE(yaml.document().commentRanges().size(), 1U);
    }

    void emptyValuesStandBehindTheirIndicator()
    {
        const Parsed yaml("a:\nb: # c\nl:\n  -\n  - x\nf: {k: }\n");
        QCOMPARE(yaml.root()["a"].range(), (TextRange{2, 2}));
        QCOMPARE(yaml.root()["b"].range(), (TextRange{5, 5}));
        QVERIFY(yaml.root()["l"].at(0).isNull());
        compareText(yaml.stream.source()->text({yaml.root()["l"].at(0).range().begin - 1, yaml.root()["l"].at(0).range().end}),
                    "-");
        compareText(yaml.stream.source()->text({yaml.root()["f"]["k"].range().begin - 1, yaml.root()["f"]["k"].range().end}), ":");
    }

    void anchorsTagsAliasesAndMergeKeys()
    {
        const Parsed yaml(
            "base: &base\n  cpu: 1\n  mem: !!str 2\nuse: *base\nown:\n  <<: *base\n  cpu: 3\nmany:\n  <<: [{cpu: 9}, *base]\n");
        QVERIFY(yaml.document().hasAliases());
        compareText(yaml.root()["base"].anchor(), "base");
        compareText(yaml.root()["base"]["mem"].tag(), "!!str");
        compareText(yaml.root()["use"]["cpu"].scalar(), "1");
        compareText(yaml.root()["own"]["cpu"].scalar(), "3");
        compareText(yaml.root()["own"]["mem"].scalar(), "2");
        compareText(yaml.root()["many"]["cpu"].scalar(), "9");
        compareText(yaml.root()["many"]["mem"].scalar(), "2");
        QVERIFY(yaml.document().isShared(yaml.root()["base"]["cpu"]));
        QVERIFY(!yaml.document().isShared(yaml.root()["own"]));
    }

    void lastOfDuplicateKeysWins()
    {
        const Parsed yaml("a: 1\nb: 2\na: 3\n");
        compareText(yaml.root()["a"].scalar(), "3");
        QCOMPARE(yaml.root().size(), 3U);
    }

    void bomCrlfAndTabs()
    {
        const Parsed yaml("\xEF\xBB\xBFkey: v\r\nlist:\r\n- a\r\n- \"b\"\t# tab\r\n");
        compareText(yaml.root()["key"].scalar(), "v");
        QCOMPARE(yaml.root().range().begin, 3U);
        compareText(yaml.root()["list"].at(1).scalar(), "b");
        QCOMPARE(yaml.stream.source()->position(yaml.root()["key"].key().range().begin), (TextPosition{1, 1}));
        QCOMPARE(yaml.stream.source()->position(yaml.root()["list"].at(1).range().begin), (TextPosition{4, 3}));
    }

    void columnsCountCodePoints()
    {
        const Parsed yaml("k: [\"äö😀\", x]\n");
        QCOMPARE(yaml.stream.source()->position(yaml.root()["k"].at(1).range().begin), (TextPosition{1, 12}));
    }

    void oneBrokenDocumentDoesNotBlindTheOthers()
    {
        const Parsed yaml("a: 1\n---\nb: [\n---\nc: 3\n");
        QCOMPARE(yaml.stream.documents().size(), 3U);
        QVERIFY(!yaml.document(0).problem());
        QVERIFY(yaml.document(1).problem());
        compareText(yaml.root(2)["c"].scalar(), "3");
        QCOMPARE(yaml.stream.source()->position(yaml.document(1).problem()->range.begin).line, 3U);
    }

    void markersEndDocumentsInBlockScalarsToo()
    {
        const Parsed yaml("a: |\n  text\n---\nb: 1\n...\n%YAML 1.2\n---\nc: 2\n--- {d: 3}\n");
        QCOMPARE(yaml.stream.documents().size(), 4U);
        compareText(yaml.root(1)["b"].scalar(), "1");
        compareText(yaml.root(2)["c"].scalar(), "2");
        compareText(yaml.root(3)["d"].scalar(), "3");
    }

    void yaml11Booleans_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("expected"); // -1: no boolean
        const QList<std::pair<QByteArray, int>> rows = {{"yes", 1},  {"No", 0}, {"on", 1},   {"OFF", 0},
                                                        {"y", 1},    {"n", 0},  {"true", 1}, {"\"yes\"", -1},
                                                        {"yEs", -1}, {"1", -1}, {"'on'", -1}};
        for (const auto &[value, expected] : rows)
            QTest::newRow(value.constData()) << value << expected;
    }
    void yaml11Booleans()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, expected);
        const Parsed yaml(("v: " + value + "\n").constData());
        const auto boolean = yaml.root()["v"].boolean();
        QCOMPARE(boolean ? int(*boolean) : -1, expected);
    }

    void integersAsYaml11()
    {
        const Parsed yaml("a: 0644\nb: 0x1F\nc: -12\nd: 1.5\ne: '3'\n");
        QCOMPARE(yaml.root()["a"].integer(), 0644);
        QCOMPARE(yaml.root()["b"].integer(), 31);
        QCOMPARE(yaml.root()["c"].integer(), -12);
        QVERIFY(!yaml.root()["d"].integer());
        QVERIFY(!yaml.root()["e"].integer());
    }

    void listIsCutAtItsItems()
    {
        const Parsed yaml(
            "apiVersion: v1\nitems:\n- kind: A\n  s: |\n    - not an item\n# between\n- kind: B\nkind: List\nmetadata: {}\n");
        const auto &documents = yaml.stream.documents();
        QCOMPARE(documents.size(), 3U);
        QCOMPARE(documents[1].piece.kind, PieceKind::ListItem);
        compareText(yaml.root(1).at(0)["s"].scalar(), "- not an item\n");
        compareText(yaml.root(1).at(1)["kind"].scalar(), "B");
        QCOMPARE(documents[2].piece.kind, PieceKind::ListTail);
        QCOMPARE(yaml.stream.documentCount(), 1U);
    }

    void oneBrokenItemDoesNotBlindTheOthers()
    {
        const Parsed yaml("kind: List\nitems:\n- a: 1\n- b: [\n- c: 3\n");
        const auto &documents = yaml.stream.documents();
        QCOMPARE(documents.size(), 4U);
        compareText(yaml.root(1).at(0)["a"].scalar(), "1");
        QVERIFY(yaml.document(2).problem());
        QCOMPARE(yaml.stream.source()->position(yaml.document(2).problem()->range.begin).line, 4U);
        compareText(yaml.root(3).at(0)["c"].scalar(), "3");
    }

    void listIsReadWholeWhereItCannotBeCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("aliases across items") << QByteArray("kind: List\nitems:\n- a: &x 1\n- b: *x\n");
        QTest::newRow("no list") << QByteArray("kind: ConfigMap\nitems:\n- a: 1\n");
        QTest::newRow("flow") << QByteArray("kind: List\nitems: [{a: 1}]\n");
    }
    void listIsReadWholeWhereItCannotBeCut()
    {
        QFETCH(QByteArray, bytes);
        const Parsed yaml(bytes.constData());
        QCOMPARE(yaml.stream.documents().size(), 1U);
        QCOMPARE(yaml.stream.documents()[0].piece.kind, PieceKind::Document);
        QVERIFY(!yaml.document().problem());
    }

    void jsonListIsCutAtItsItems()
    {
        const Parsed json("{\"kind\": \"List\", \"items\": [\n {\"a\": \"]}\\\"\"},\n {\"b\": [1, {\"c\": 2}]}\n]}");
        QCOMPARE(json.stream.documents().size(), 2U);
        compareText(json.root(0)["a"].scalar(), "]}\"");
        compareText(json.root(1)["b"].at(1)["c"].scalar(), "2");
    }

    void jsonEscapes()
    {
        const Parsed json("{\"a\": \"\\ud83d\\ude00\\/\\u00e4\",\n\t\"b\": null}\n");
        compareText(json.root()["a"].scalar(), "😀/ä");
        QVERIFY(json.root()["b"].isNull());
    }

    void paths()
    {
        const Parsed yaml("spec:\n  containers:\n  - name: main\n    args: [x]\n  - name: side\n    a.b/c: 1\n");
        const YamlNode side = yaml.root()["spec"]["containers"].at(1);
        compareText(side["a.b/c"].path(), "spec.containers[1][\"a.b/c\"]");
        compareText(side["a.b/c"].stablePath({}), "spec.containers[side][\"a.b/c\"]");
        compareText(side["a.b/c"].path(yaml.root()["spec"]), "containers[1][\"a.b/c\"]");
        const ByteOffset inside = side["name"].range().begin + 1;
        QCOMPARE(yaml.document().nodeAt(inside), side["name"]);
    }

    /// libfyaml 0.8 refuses a lone dash before another in the column of its key.
    void emptyItemsInTheColumnOfTheirKey_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("in the middle") << QByteArray("l:\n- a\n-\n- b\nz: 1\n");
        QTest::newRow("first") << QByteArray("l:\n- # none\n- b\n- c\nz: 1\n");
        QTest::newRow("before a comment") << QByteArray("l:\n- a\n-\n  # none\n- b\nz: 1\n");
        QTest::newRow("CRLF") << QByteArray("l:\r\n- a\r\n-\r\n- b\r\nz: 1\r\n");
        QTest::newRow("and what only looks so") << QByteArray("t: |\n  -\n  - x\nl:\n- a\n-\n- b\nz: 1\n");
    }
    void emptyItemsInTheColumnOfTheirKey()
    {
        QFETCH(QByteArray, text);
        const Parsed yaml(text.constData());
        QVERIFY(!yaml.stream.documents()[0].yaml->problem());
        const YAML::Node expected = YAML::Load(text.toStdString());
        const YamlNode list = yaml.root()["l"];
        QCOMPARE(list.size(), expected["l"].size());
        for (std::size_t i = 0; i < list.size(); ++i) {
            QCOMPARE(list.at(i).isNull(), expected["l"][i].IsNull());
            if (list.at(i).isNull())
                compareText(yaml.stream.source()->text({list.at(i).range().begin - 1, list.at(i).range().end}), "-");
            else
                compareText(yaml.stream.source()->text(list.at(i).range()), expected["l"][i].as<std::string>());
        }
        compareText(yaml.root()["t"].scalar(), expected["t"] ? expected["t"].as<std::string>() : std::string());
        compareText(yaml.stream.source()->text(yaml.root()["z"].entryRange()), "z: 1");
    }

    /// libfyaml 0.8 refuses a tab before nothing or a comment where a block's next line is due; YAML 1.2 allows it.
    void tabsBeforeNothingAreReadPast_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("tabs");
        QTest::newRow("between keys") << QByteArray("l:\n  a: x\n\t\n  b: y\nz: 1\n") << 1;
        QTest::newRow("behind spaces too") << QByteArray("l:\n  a: x\n\t\n   \t \n  b: y\nz: 1\n") << 2;
        QTest::newRow("behind a key") << QByteArray("l:\n\t\n  a: x\n\t\n  b: y\nz: 1\n") << 2;
        QTest::newRow("before a comment") << QByteArray("l:\n  a: x\n\t# none\n  b: y\nz: 1\n") << 1;
        QTest::newRow("in a sequence") << QByteArray("l:\n- x\n\t\n- y\n\t\t\n-\n- w\nz: 1\n") << 2;
        QTest::newRow("CRLF") << QByteArray("l:\r\n  a: x\r\n\t\r\n  b: y\r\nz: 1\r\n") << 1;
        QTest::newRow("before the end") << QByteArray("l:\n  a: x\n  b: y\nz: 1\n\t") << 1;
        QTest::newRow("beside tabs in quotes and brackets")
            << QByteArray("l:\n  a: \"x\n\t\n    w\"\n  b: y\n\t\nz: 1\nf: [1,\n\t\n  2]\n") << 1;
        QTest::newRow("behind a block scalar") << QByteArray("l:\n  a: |\n    x\n\t\n  b: y\nz: 1\n") << 1;
        QTest::newRow("beside a tab that is text")
            << QByteArray("l:\n  a: |\n    x\n    \t\n    w\n\n    \t\n\t\n  b: y\nz: 1\n") << 1;
    }
    void tabsBeforeNothingAreReadPast()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, tabs);
        const Parsed yaml(text.constData());
        QVERIFY(!yaml.document().problem());
        QCOMPARE(yaml.document().passedTabs().size(), static_cast<std::size_t>(tabs));
        for (const TextRange range : yaml.document().passedTabs())
            QVERIFY(yaml.stream.source()->text(range).starts_with('\t'));
        QByteArray spaced = text; // the second opinion refuses the tabs as well
        for (const TextRange range : yaml.document().passedTabs())
            spaced.replace(range.begin, static_cast<qsizetype>(range.size()),
                           QByteArray(static_cast<qsizetype>(range.size()), ' '));
        const YAML::Node expected = YAML::Load(spaced.toStdString());
        const YamlNode list = yaml.root()["l"];
        QCOMPARE(list.size(), expected["l"].size());
        if (list.isMapping()) {
            compareText(list["a"].scalar(), expected["l"]["a"].as<std::string>());
            compareText(yaml.stream.source()->text(list["b"].entryRange()), "b: y");
        } else {
            compareText(yaml.written(list.at(1)), "y");
        }
        compareText(yaml.stream.source()->text(yaml.root()["z"].entryRange()), "z: 1");
    }

    void tabsThatIndentStayErrors()
    {
        const Parsed yaml("a:\n\t\n  b: 1\n\tc: 2\n");
        QVERIFY(yaml.document().problem());
        QVERIFY(yaml.document().passedTabs().empty());
        QCOMPARE(yaml.stream.source()->position(yaml.document().problem()->range.begin).line, 4U);
    }

    /// libfyaml 0.8 takes what follows an empty block scalar for its text: what stands there would go unchecked.
    void emptyBlockScalarsEndBeforeTheirNeighbours_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("mapping in a list") << QByteArray("l:\n- t: |\n  privileged: true\n");
        QTest::newRow("header with a comment") << QByteArray("l:\n- t: >- # none\n\n  privileged: true\n");
        QTest::newRow("kept blank lines") << QByteArray("l:\n  -  t: |+\n\n     privileged: true\n");
        QTest::newRow("with a key's anchor") << QByteArray("l:\n  -  &k t: |\n     privileged: true\n");
        QTest::newRow("and what only looks so") << QByteArray("s: |\n  x: |\n  - |\n  y\nl:\n- t: |\n  privileged: true\n");
    }
    void emptyBlockScalarsEndBeforeTheirNeighbours()
    {
        QFETCH(QByteArray, text);
        const Parsed yaml(text.constData());
        const YAML::Node expected = YAML::Load(text.toStdString());
        const YamlNode item = yaml.root()["l"].at(0);
        QCOMPARE(item["privileged"].boolean(), std::optional(true));
        compareText(item["t"].scalar(), expected["l"][0]["t"].as<std::string>());
        compareText(yaml.stream.source()->text(item["privileged"].entryRange()), "privileged: true");
        compareText(yaml.root()["s"].scalar(), expected["s"] ? expected["s"].as<std::string>() : std::string());
    }

    void blockScalarAtTheVeryEndIsEmpty()
    {
        compareText(Parsed("a: |\n").root()["a"].scalar(), "");
        compareText(Parsed("l:\n- |+").root()["l"].at(0).scalar(), "");
    }

    void flowMappingAsKeyAndPairInBrackets()
    {
        const Parsed yaml("{flow: key}: v\nl: [single: pair, x]\n");
        QVERIFY(yaml.root().style() == YamlStyle::Block);
        const YamlNode pair = yaml.root()["l"].firstChild();
        compareText(yaml.stream.source()->text(pair.range()), "single: pair");
    }

    void whatFollowsAJsonListIsNotLost()
    {
        const Parsed two("{\"kind\": \"List\", \"items\": [{\"a\": 1}]}\n{\"kind\": \"Pod\"}\n");
        QVERIFY(two.stream.documents()[0].yaml->problem());
        const Parsed comment("{\"kind\": \"List\", \"items\": [\n  {\"a\": 1 # it's \"}, {\n  }, {\"b\": \"2\"}]}\n");
        QCOMPARE(comment.root()["items"].size(), 2U);
        const Parsed alias("{\"kind\": \"List\", \"items\": [{\"a\": &x 1}, {\"b\": *x}]}\n");
        compareText(alias.root()["items"].at(1)["b"].scalar(), "1");
    }

    void positionsInLongAndNestedSequences()
    {
        std::string text;
        for (int i = 0; i < 300; ++i) {
            text += "- - x\n";
            for (int k = 1; k < i % 140; ++k)
                text += "  - x\n";
        }
        const Parsed yaml(text.c_str());
        std::size_t outer = 0;
        for (const YamlNode list : YamlItems(yaml.root())) {
            QCOMPARE(list.position(), outer++);
            std::size_t inner = 0;
            for (const YamlNode item : YamlItems(list))
                QCOMPARE(item.position(), inner++);
        }
        QCOMPARE(outer, 300U);
    }

    void numbersWithTwoSignsAreTexts()
    {
        QCOMPARE(Parsed("a: --5\n").root()["a"].integer(), std::nullopt);
        QCOMPARE(Parsed("a: +-5\n").root()["a"].integer(), std::nullopt);
        QCOMPARE(Parsed("a: !!str 5\n").root()["a"].integer(), std::nullopt);
    }

    void tooDeepIsAProblemWithAPlace()
    {
        const Parsed yaml(SourceText::create("deep.yaml", "a: " + std::string(10'000, '[')));
        QVERIFY(yaml.document().problem());
        QCOMPARE(yaml.document().problem()->kind, YamlProblem::Kind::TooDeep);
        QVERIFY(!yaml.root().isValid());
    }

    void undefinedAliasIsAProblem()
    {
        const Parsed yaml("a: *nowhere\n");
        QVERIFY(yaml.document().problem());
        QVERIFY(yaml.document().problem()->message.english().contains("nowhere"));
    }

    void selfReferenceEnds()
    {
        const Parsed yaml("a: &a\n  <<: *a\n  b: &b [*b]\n");
        QVERIFY(!yaml.root()["a"]["missing"].isValid());
        QVERIFY(yaml.root()["a"]["b"].isSequence());
    }
};

QTEST_APPLESS_MAIN(TestYamlDocument)
#include "tst_yaml_document.moc"
