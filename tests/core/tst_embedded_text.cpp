#include "core/yaml/embedded_text.h"
#include "core/yaml/yaml_patch.h"
#include "core/yaml/yaml_stream.h"
#include "core/yaml/yaml_writer.h"

#include <QTest>

#include <functional>
#include <memory>
#include <random>

using namespace bulkhead;

namespace {

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

void compareText(std::string_view actual, std::string_view expected)
{
    QCOMPARE(bytes(actual), bytes(expected));
}

/// A file with a text under the key "text", at any depth, and what stands in that text.
struct Host {
    explicit Host(std::string_view fileText)
        : Host(SourceText::create("values.yaml", std::string(fileText)))
    {
    }
    explicit Host(SourcePtr source)
        : file(std::move(source))
        , outer(YamlStream::parse(file))
        , scalar(outer.documents().empty() ? YamlNode() : find(outer.documents().front().yaml->root()))
    {
        if (scalar.isScalar()) {
            text = EmbeddedText::create(scalar);
            inner.emplace(YamlStream::parse(text));
        }
    }

    static YamlNode find(YamlNode node)
    {
        if (const YamlNode found = node["text"])
            return found;
        for (YamlNode child = node.firstChild(); child; child = child.nextSibling()) {
            if (const YamlNode found = find(child))
                return found;
        }
        return {};
    }
    [[nodiscard]] YamlNode root() const
    {
        return inner && !inner->documents().empty() ? inner->documents().front().yaml->root() : YamlNode();
    }

    SourcePtr file;
    YamlStream outer;
    YamlNode scalar;
    SourcePtr text;
    std::optional<YamlStream> inner;
};

std::string placeOf(YamlNode node)
{
    const OriginPlace place = placeInFile(node.document()->source(), node.range());
    return std::string(place.source->text(place.range));
}

std::string withCarriageReturns(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return result;
}

std::string withoutLastBreaks(std::string_view text)
{
    const std::size_t last = text.find_last_not_of('\n');
    return std::string(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

/// Parsers do not agree whether a last line of spaces alone belongs to a block.
std::string withoutLastBlanks(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \n");
    return std::string(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

using Change = std::function<PatchResult(YamlNode)>;

/// The file after a change of the text in it, or "refused: why".
std::string changed(std::string_view before, const Change &change)
{
    const Host host(before);
    const PatchResult edits = change(host.root());
    if (!edits)
        return "refused: " + edits.error().message.english();
    return applyEdits(host.file->bytes(), *edits);
}

Change set(std::vector<std::string> keys, const YamlValue &value)
{
    return [=](YamlNode root) { return YamlPatch::set(root, keys, value); };
}

/// A text as a value of "text", with something behind it.
enum class Form : std::uint8_t { Literal, Strip, Keep, Numbered, Deep, Carriage, Last, Double, Json, Single };
constexpr Form kForms[] = {Form::Literal,  Form::Strip, Form::Keep,   Form::Numbered, Form::Deep,
                           Form::Carriage, Form::Last,  Form::Double, Form::Json,     Form::Single};
const char *const kFormNames[] = {"|", "|-", "|+", "|2", "deep", "CRLF", "last", "double", "JSON", "single"};

std::string block(std::string_view header, std::size_t column, std::string_view text)
{
    std::string result = std::string(column, ' ') + "text: " + std::string(header) + "\n";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at)
            result += std::string(column + 2, ' ');
        result.append(text.substr(at, end - at)).append(1, '\n');
        at = end + 1;
    }
    return result;
}

std::string hosted(Form form, const std::string &text)
{
    switch (form) {
    case Form::Literal:
        return block("|", 0, text) + "after: 1\n";
    case Form::Strip:
        return block("|-", 0, text) + "after: 1\n";
    case Form::Keep:
        return block("|+", 0, text) + "after: 1\n";
    case Form::Numbered:
        return block("|2 # c", 0, text) + "after: 1\n";
    case Form::Deep:
        return "list:\n  - x: 1\n" + block("|", 4, text) + "    # c\n    after: 1\n";
    case Form::Carriage:
        return withCarriageReturns("top:\n" + block("|", 2, text) + "\n  after: 1\n");
    case Form::Last: {
        const std::string whole = block("|-", 0, text);
        return whole.substr(0, whole.size() - 1);
    }
    case Form::Double:
        return "text: " + quotedString(text, YamlStyle::DoubleQuoted) + " # c\nafter: 1\n";
    case Form::Json:
        return "{\"text\": " + quotedString(text, YamlStyle::DoubleQuoted) + ", \"after\": 1}";
    case Form::Single:
        return "text: " + quotedString(text, YamlStyle::SingleQuoted) + "\nafter: 1\n";
    }
    return {};
}

/// Whether the last line breaks of a text are those of the value.
bool keepsLastBreaks(Form form)
{
    return form == Form::Keep || form == Form::Double || form == Form::Json || form == Form::Single;
}

class Random {
public:
    explicit Random(unsigned seed)
        : m_engine(seed)
    {
    }
    std::size_t below(std::size_t count) { return m_engine() % count; }
    std::string pick(std::initializer_list<const char *> choices) { return choices.begin()[below(choices.size())]; }

private:
    std::mt19937 m_engine;
};

std::string randomText(Random &random)
{
    std::string text;
    const std::size_t lines = 1 + random.below(5);
    for (std::size_t i = 0; i < lines; ++i)
        text += random.pick({"", "a: b", "- x", "# no comment", "é\t'q' \"d\" \\", "text: |", "  deeper", "\ttab", "x   "}) + '\n';
    if (random.below(3) == 0)
        text.pop_back();
    return text;
}

std::string randomYaml(Random &random)
{
    std::string text = random.pick({"", "# head\n", "---\n"});
    const std::size_t keys = 1 + random.below(4);
    for (std::size_t i = 0; i < keys; ++i) {
        const std::string key = "k" + std::to_string(i);
        text += random.pick({"", "", "\n", "# c\n"});
        text += key
            + random.pick({": v # c\n", ": 'q''q'\n", ": \"d\\n\"\n", ":\n  a: 1\n\n  b: é\n", ":\n  - x\n  - y: z\n", ": {a: 1}\n",
                           ": [1, 2]\n", ": |\n  lit\n\n  eral\n", ":\n- 1\n- 2\n"});
    }
    if (random.below(4) == 0)
        text.pop_back();
    return text;
}

/// What a document says, without how it is written.
std::string said(YamlNode node)
{
    if (!node)
        return "nothing";
    if (node.isScalar())
        return "<" + withoutLastBreaks(node.scalar()) + ">";
    std::string text = node.isMapping() ? "{" : "[";
    for (YamlNode child = node.firstChild(); child; child = child.nextSibling())
        text += said(child);
    return text + (node.isMapping() ? "}" : "]");
}

std::vector<YamlNode> nodesBelow(YamlNode node)
{
    std::vector<YamlNode> nodes{node};
    for (YamlNode child = node.firstChild(); child; child = child.nextSibling()) {
        const std::vector<YamlNode> more = nodesBelow(child);
        nodes.insert(nodes.end(), more.begin(), more.end());
    }
    return nodes;
}

/// The node at the same place of an equal tree.
YamlNode sameNode(YamlNode node, YamlNode otherRoot)
{
    return YamlNode(otherRoot.document(), node.index());
}

Change randomChange(Random &random, YamlNode target)
{
    const std::string fresh = random.pick({"word", "two: words # x", "it's", "", "lines\nof\ntext\n", "é \"d\" \\"});
    switch (random.below(5)) {
    case 0:
        return [=](YamlNode root) { return YamlPatch::replace(sameNode(target, root), YamlValue::string(fresh)); };
    case 1:
        return [=](YamlNode root) { return YamlPatch::set(sameNode(target, root), {"fresh", "deep"}, YamlValue::string(fresh)); };
    case 2:
        return [=](YamlNode root) { return YamlPatch::remove(sameNode(target, root), root); };
    case 3:
        return [=](YamlNode root) {
            return YamlPatch::append(sameNode(target, root), YamlValue::mapping({{"n", YamlValue::string(fresh)}}));
        };
    default:
        return [=](YamlNode root) { return YamlPatch::rename(sameNode(target, root), "renamed"); };
    }
}

} // namespace

class TestEmbeddedText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void places_data();
    void places();
    void everyByteHasItsPlace();
    void threeLevels();
    void edits_data();
    void edits();
    void refused_data();
    void refused();
    void textEditsReadBack();
    void yamlEditsReadBack();
};

void TestEmbeddedText::places_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("key"); ///< bytes of the file that the key `k` stands on
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *file, const char *key, const char *value) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(key) << QByteArray(value);
    };
    row("literal", "text: |\n  a: 1\n  k: v\n", "k", "v");
    row("strip", "text: |-\n  k: v\nb: 1\n", "k", "v");
    row("keep", "text: |+\n  k: v\n\n\nb: 1\n", "k", "v");
    row("numbered", "text: |1\n   k: v\n   b: 1\n", "k", "v");
    row("numbered strip", "text: |-2\n  k: v\n", "k", "v");
    row("CRLF", "text: |\r\n  a: 1\r\n\r\n  k: v\r\n", "k", "v");
    row("leading blank lines", "text: |\n\n \n  k: v\n", "k", "v");
    row("blank lines between", "text: |\n  a: 1\n\n   \n  k: v\n", "k", "v");
    row("no last line break", "text: |\n  a: 1\n  k: v", "k", "v");
    row("comment in the header", "text: | # c\n  k: v\n", "k", "v");
    row("anchor and tag", "text: &a !!str |\n  k: v\n", "k", "v");
    row("in a list", "- - text: |\n      k: v\n", "k", "v");
    row("plain", "text: [k]\n", "k", "k");
    row("double", "text: \"a: 1\\nk: \\\"v\\\"\\nb: 2\"\n", "k", "\\\"v\\\"");
    row("backslash", "text: \"k: a\\\\b\"\n", "k", "a\\\\b");
    row("escaped letters", "text: \"\\u00e9: \\x41\\nk: v\\u00e9w\\U0001F600\"\n", "k", "v\\u00e9w\\U0001F600");
    row("line separators", "text: \"k: a\\Lb\\Nc\\_\"\n", "k", "a\\Lb\\Nc\\_");
    row("surrogates", "{\"text\": \"a: \\ud83d\\ude00\\nk: x\\ud83d\\ude00\"}", "k", "x\\ud83d\\ude00");
    row("single", "text: 'k: \"it''s\"'\n", "k", "\"it''s\"");
    row("folded", "text: >\n  k: v\n", ">\n  k: v\n", ">\n  k: v\n");
    row("several quoted lines", "text: \"a: 1\n\n  k: v\"\n", "\"a: 1\n\n  k: v\"", "\"a: 1\n\n  k: v\"");
}

void TestEmbeddedText::places()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    const Host host(file.toStdString());
    QVERIFY(host.scalar);
    if (!host.root().isMapping()) {
        compareText(placeOf(host.scalar), "[k]");
        return;
    }
    const YamlNode node = host.root()["k"];
    QVERIFY2(node, host.text->bytes().data());
    compareText(placeOf(node.key()), key.toStdString());
    compareText(placeOf(node), value.toStdString());
}

/// Of each byte that is no line break, the place holds that byte, or is an escape.
void TestEmbeddedText::everyByteHasItsPlace()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        Random random(seed);
        const std::string text = randomText(random);
        for (const Form form : kForms) {
            const Host host(hosted(form, text));
            if (!host.scalar.isScalar() || host.scalar.style() == YamlStyle::Folded)
                continue;
            const std::string_view inner = host.text->bytes();
            ByteOffset before = 0;
            for (ByteOffset at = 0; at < inner.size(); ++at) {
                const OriginPlace place = placeInFile(host.text, {at, at + 1});
                QVERIFY(place.source == host.file);
                QVERIFY(place.range.begin >= before);
                before = place.range.begin;
                const std::string_view there = host.file->text(place.range);
                QVERIFY2(inner[at] == '\n' || there.size() > 1 || there == inner.substr(at, 1),
                         (bytes(host.file->bytes()) + "\nat " + QByteArray::number(at)).constData());
            }
        }
    }
}

void TestEmbeddedText::threeLevels()
{
    const std::string before = "text: |\n  a: 1\n  text: |\n    b: 2\n    text: \"c: 3\\nk: v\"\n  z: 1\ny: 1\n";
    const Host first(before);
    const Host second(first.text);
    const Host third(second.text);
    const YamlNode node = third.root()["k"];
    compareText(placeOf(node), "v");
    QVERIFY(placeInFile(third.text, node.range()).source == first.file);
    QVERIFY(editedSource(third.text) == first.file);
    const PatchResult edits = YamlPatch::set(third.root(), {"new"}, YamlValue::string("it's: \"x\""));
    QVERIFY(edits);
    compareText(
        applyEdits(first.file->bytes(), *edits),
        "text: |\n  a: 1\n  text: |\n    b: 2\n    text: \"c: 3\\nk: v\\nnew: \\\"it's: \\\\\\\"x\\\\\\\"\\\"\"\n  z: 1\ny: 1\n");
    const PatchResult removal = YamlPatch::remove(second.root()["text"], second.root());
    QVERIFY(removal);
    compareText(applyEdits(first.file->bytes(), *removal), "text: |\n  a: 1\n  text: |\n    b: 2\n  z: 1\ny: 1\n");
}

void TestEmbeddedText::edits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };
    // The change sets p to false below the root.
    row("replace", "text: |\n  p: true # c\n  b: 1\n", "text: |\n  p: false # c\n  b: 1\n");
    row("add", "text: |\n  b: 1\nz: 1\n", "text: |\n  b: 1\n  p: false\nz: 1\n");
    row("add, strip", "text: |-\n  b: 1\nz: 1\n", "text: |-\n  b: 1\n  p: false\nz: 1\n");
    row("add, keep", "text: |+\n  b: 1\n\nz: 1\n", "text: |+\n  b: 1\n  p: false\n\nz: 1\n");
    row("add, CRLF", "text: |\r\n  b: 1\r\nz: 1\r\n", "text: |\r\n  b: 1\r\n  p: false\r\nz: 1\r\n");
    row("add, blank lines behind", "text: |\n  b: 1\n\n\nz: 1\n", "text: |\n  b: 1\n  p: false\n\n\nz: 1\n");
    row("add, numbered", "text: |1\n   b: 1\nz: 1\n", "text: |1\n   b: 1\n   p: false\nz: 1\n");
    row("add, end of file", "text: |\n  b: 1", "text: |\n  b: 1\n  p: false");
    row("add, double", "text: \"b: 1\\n\" # c\n", "text: \"b: 1\\np: false\\n\" # c\n");
    row("add, JSON", "{\"text\": \"{\\\"b\\\": 1}\"}", "{\"text\": \"{\\\"b\\\": 1, \\\"p\\\": false}\"}");
    row("add, single", "text: '{b: ''x''}'\n", "text: '{b: ''x'', p: false}'\n");
}

void TestEmbeddedText::edits()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    compareText(changed(before.toStdString(), set({"p"}, YamlValue::boolean(false))), after.toStdString());
}

void TestEmbeddedText::refused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("why");
    const auto row = [](const char *name, const char *before, const char *why) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(why);
    };
    const char *const folded = "The text is folded or spans several quoted lines: it cannot be edited piece by piece";
    row("folded", "text: >\n  b: 1\n", folded);
    row("several quoted lines", "text: \"b: 1\n\n  c: 2\"\n", folded);
    row("shared", "text: &a |\n  b: 1\nc: *a\n", "The text is shared through an anchor: the edit would change several places");
    row("single", "text: 'b: 1'\n", "The new text does not fit between the quotes around it");
}

void TestEmbeddedText::refused()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, why);
    compareText(changed(before.toStdString(), set({"p"}, YamlValue::boolean(false))), "refused: " + why.toStdString());
}

/// Any replacement of any bytes, in each form of text that can hold the result.
void TestEmbeddedText::textEditsReadBack()
{
    int lifted = 0;
    for (unsigned seed = 0; seed < 12000; ++seed) {
        Random random(seed);
        const Form form = kForms[seed % std::size(kForms)];
        const Host host(hosted(form, randomText(random)));
        if (!host.scalar.isScalar())
            continue; // no such text in this form
        const std::string inner(host.text->bytes());
        auto begin = static_cast<ByteOffset>(random.below(inner.size() + 1));
        auto end = std::min(static_cast<ByteOffset>(begin + random.below(9)), static_cast<ByteOffset>(inner.size()));
        while (begin > 0 && (static_cast<unsigned char>(inner[begin]) & 0xC0U) == 0x80U)
            --begin;
        while (end < inner.size() && (static_cast<unsigned char>(inner[end]) & 0xC0U) == 0x80U)
            ++end;
        const TextEdit edit{{begin, end}, random.pick({"", "x", "x\n", "\n", "\nx", "x\n\n  y\n", "\"q\" 'é' \\", "# c"})};
        const auto edits = liftEdits(host.text, {edit});
        if (!edits)
            continue;
        ++lifted;
        const Host after(applyEdits(host.file->bytes(), *edits));
        std::string expected = applyEdits(inner, std::span(&edit, 1));
        std::string actual(after.text ? after.text->bytes() : "no text");
        if (form == Form::Keep && !expected.empty() && !expected.ends_with('\n'))
            expected += '\n'; // of a block that keeps its line breaks the last line has one
        if (!keepsLastBreaks(form)) {
            expected = withoutLastBlanks(expected);
            actual = withoutLastBlanks(actual);
        }
        const bool restIsThere = form == Form::Last || after.file->bytes().contains("after");
        QVERIFY2(actual == expected && restIsThere,
                 (QByteArray(kFormNames[int(form)]) + " seed " + QByteArray::number(seed) + "\nbefore:\n"
                  + bytes(host.file->bytes()) + "\nafter:\n" + bytes(after.file->bytes()) + "\nexpected:\n" + bytes(expected))
                     .constData());
    }
    QVERIFY2(lifted > 8000, QByteArray::number(lifted).constData());
}

/// A change of YAML inside a file does what it does to the same YAML in a file of its own.
void TestEmbeddedText::yamlEditsReadBack()
{
    int lifted = 0;
    for (unsigned seed = 0; seed < 12000; ++seed) {
        Random random(seed);
        const Form form = kForms[seed % std::size(kForms)];
        const std::string text = randomYaml(random);
        const Host host(hosted(form, text));
        if (!host.root())
            continue;
        const YamlStream alone = YamlStream::parse(SourceText::create("alone.yaml", std::string(host.text->bytes())));
        const YamlNode root = alone.documents().front().yaml->root();
        const std::vector<YamlNode> nodes = nodesBelow(root);
        const Change change = randomChange(random, nodes[random.below(nodes.size())]);
        const PatchResult direct = change(root);
        const PatchResult edits = change(host.root());
        if (!direct || !edits)
            continue;
        ++lifted;
        const SourcePtr expected = SourceText::create("alone.yaml", applyEdits(alone.source()->bytes(), *direct));
        const YamlStream expectedYaml = YamlStream::parse(expected);
        const Host after(applyEdits(host.file->bytes(), *edits));
        QVERIFY2(said(after.root()) == said(expectedYaml.documents().front().yaml->root()),
                 (QByteArray(kFormNames[int(form)]) + " seed " + QByteArray::number(seed) + "\nbefore:\n"
                  + bytes(host.file->bytes()) + "\nafter:\n" + bytes(after.file->bytes()) + "\nexpected:\n"
                  + bytes(expected->bytes()))
                     .constData());
    }
    QVERIFY2(lifted > 4000, QByteArray::number(lifted).constData());
}

QTEST_APPLESS_MAIN(TestEmbeddedText)
#include "tst_embedded_text.moc"
