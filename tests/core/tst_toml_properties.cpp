#include "toml_support.h"
#include "toml_text_generator.h"

#include "core/ci/toml/toml_patch.h"

#include <QTest>

using namespace bulkhead;
using namespace bulkhead::test;

namespace {

using Leaves = std::map<std::string, std::string>;

std::vector<TomlNode> nodesBelow(TomlNode node)
{
    std::vector<TomlNode> nodes{node};
    for (TomlNode child = node.firstChild(); child; child = child.nextSibling()) {
        const std::vector<TomlNode> more = nodesBelow(child);
        nodes.insert(nodes.end(), more.begin(), more.end());
    }
    return nodes;
}

QByteArray listed(const Leaves &leaves)
{
    QByteArray text;
    for (const auto &[path, value] : leaves)
        text += "  " + QByteArray::fromStdString(path) + " = " + QByteArray::fromStdString(value) + "\n";
    return text;
}

/// Leaves at or below `path`.
bool isBelow(const std::string &leaf, const std::string &path)
{
    return leaf.starts_with(path)
        && (leaf.size() == path.size() || path.empty() || leaf[path.size()] == '.' || leaf[path.size()] == '[');
}

std::string below(const std::string &path, const std::string &key)
{
    return path.empty() ? key : path + '.' + key;
}

Leaves without(Leaves leaves, const std::string &path)
{
    std::erase_if(leaves, [&](const auto &leaf) { return isBelow(leaf.first, path); });
    return leaves;
}

/// A text as TomlKind::String in leavesOf().
std::string textLeaf(const std::string &text)
{
    return std::to_string(int(TomlKind::String)) + text;
}

/// A table or array that loses or gains its first child changes its own leaf too.
Leaves withoutEmptyAbove(Leaves leaves, const std::string &path)
{
    std::erase_if(leaves,
                  [&](const auto &leaf) { return (leaf.second == "{}" || leaf.second == "[]") && isBelow(path, leaf.first); });
    return leaves;
}

struct Example {
    Example(unsigned seed)
        : random(seed)
        , host(kTomlHosts[seed % std::size(kTomlHosts)])
        , text(TomlTextGenerator(seed).document())
        , before(host, hostedText(host, text))
    {
        if (!before.toml->root())
            return;
        nodes = nodesBelow(before.toml->root());
        node = nodes[random() % nodes.size()];
        leaves = leavesOf(before.toml->root());
    }

    std::mt19937 random;
    TomlHost host;
    std::string text;
    HostedToml before;
    std::vector<TomlNode> nodes;
    TomlNode node;
    Leaves leaves;
};

QByteArray told(const Example &example, const std::string &after)
{
    return nameOf(example.host) + ", at " + QByteArray::fromStdString(example.node.path()) + "\nbefore:\n"
        + QByteArray::fromStdString(std::string(example.before.file->bytes())) + "\nafter:\n" + QByteArray::fromStdString(after);
}

std::string bytesAfter(const Example &example, const PatchResult &edits)
{
    return applyEdits(example.before.file->bytes(), *edits);
}

bool areComments(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::size_t first = text.substr(at, end - at).find_first_not_of(" \t\r");
        if (first != std::string_view::npos && text[at + first] != '#')
            return false;
        at = end + 1;
    }
    return true;
}

} // namespace

class TestTomlProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDocumentIsUnderstood();
    void setAddsOneValue();
    void replaceChangesOneValue();
    void removeTakesOneValue();
    void appendAddsOneItem();
    void renameKeepsValues();
};

/// What stands at each place is what the node says, and what stands between the statements are comments.
void TestTomlProperties::everyDocumentIsUnderstood()
{
    int documents = 0;
    for (unsigned seed = 0; seed < 3000; ++seed) {
        const Example example(seed);
        if (example.host != TomlHost::File)
            continue;
        ++documents;
        const auto &problem = example.before.toml->problem();
        QVERIFY2(!problem, (told(example, problem ? problem->message.english() : "")).constData());
        const SourceText &source = *example.before.file;
        ByteOffset at = 0;
        for (const TomlStatement &statement : example.before.toml->statements()) {
            QVERIFY2(areComments(source.text({at, statement.range.begin})), told(example, "").constData());
            at = statement.range.end;
        }
        QVERIFY2(areComments(source.text({at, source.size()})), told(example, "").constData());
        for (const TomlNode node : example.nodes) {
            if (!node.isScalar())
                continue;
            const TomlDocument alone(SourceText::create("x", "x = " + std::string(source.text(node.valueRange()))));
            QVERIFY2(alone.root()["x"].text() == node.text() && alone.root()["x"].kind() == node.kind(),
                     told(example, "").constData());
        }
    }
    QVERIFY(documents == 500);
}

void TestTomlProperties::setAddsOneValue()
{
    int changes = 0;
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Example example(seed);
        if (!example.node.isTable())
            continue;
        const std::string value = example.random() % 2 == 0 ? "new" : "it's \"new\"\\\n";
        std::vector<std::string> keys{"fresh"};
        for (std::size_t more = example.random() % 3; more > 0; --more)
            keys.push_back("f" + std::to_string(more));
        const PatchResult edits = TomlPatch::set(example.node, keys, TomlValue::string(value));
        if (example.before.toml->source()->bytes().find_first_not_of('\n') == std::string_view::npos)
            continue; // nothing shows how far the text is indented
        QVERIFY2(edits, told(example, edits ? "" : edits.error().english()).constData());
        ++changes;
        std::string path = example.node.path();
        Leaves expected = withoutEmptyAbove(example.leaves, path);
        for (const std::string &key : keys)
            path = below(path, key);
        expected[path] = textLeaf(value);
        const HostedToml after(example.host, bytesAfter(example, edits));
        const Leaves actual = leavesOf(after.toml->root());
        QVERIFY2(actual == expected, (told(example, std::string(after.file->bytes())) + listed(actual)).constData());
        for (const TextEdit &edit : *edits)
            QVERIFY2(areComments(example.before.file->text(edit.range)) || example.node.size() == 0, told(example, "").constData());
    }
    QVERIFY(changes > 800);
}

void TestTomlProperties::replaceChangesOneValue()
{
    int changes = 0;
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Example example(seed);
        const bool strings = example.random() % 2 == 0;
        const PatchResult edits =
            TomlPatch::replace(example.node, strings ? TomlValue::strings({"a", "b'\"\n"}) : TomlValue::string("new"));
        if (!edits)
            continue;
        ++changes;
        const std::string path = example.node.path();
        Leaves expected = without(example.leaves, path);
        if (!strings)
            expected[path] = textLeaf("new");
        else {
            expected[path + "[0]"] = textLeaf("a");
            expected[path + "[1]"] = textLeaf("b'\"\n");
        }
        const HostedToml after(example.host, bytesAfter(example, edits));
        QVERIFY2(leavesOf(after.toml->root()) == expected, told(example, std::string(after.file->bytes())).constData());
        QCOMPARE(edits->size(), std::size_t(1));
    }
    QVERIFY(changes > 800);
}

/// Leaves after the removal of `node`; items behind it move up.
Leaves leavesWithout(TomlNode node, const Leaves &leaves)
{
    Leaves result = without(leaves, node.path());
    if (!node.parent().isArray())
        return result;
    Leaves moved;
    const std::string array = node.parent().path();
    for (const auto &[path, value] : result) {
        const std::size_t close = path.find(']', array.size());
        const bool isItem =
            isBelow(path, array) && path.size() > array.size() && path[array.size()] == '[' && path[array.size() + 1] != '"';
        const std::size_t position = isItem ? std::stoul(path.substr(array.size() + 1)) : 0;
        if (isItem && position > node.position())
            moved[array + '[' + std::to_string(position - 1) + path.substr(close)] = value;
        else
            moved[path] = value;
    }
    return moved;
}

void TestTomlProperties::removeTakesOneValue()
{
    int changes = 0;
    for (unsigned seed = 0; seed < 4000; ++seed) {
        Example example(seed);
        const PatchResult edits = TomlPatch::remove(example.node);
        if (!edits)
            continue;
        ++changes;
        const HostedToml after(example.host, bytesAfter(example, edits));
        QVERIFY2(!after.toml->problem(), told(example, std::string(after.file->bytes())).constData());
        const std::string path = example.node.path();
        const Leaves expected = withoutEmptyAbove(leavesWithout(example.node, example.leaves), path);
        const Leaves actual = withoutEmptyAbove(leavesOf(after.toml->root()), path);
        QVERIFY2(actual == expected,
                 (told(example, std::string(after.file->bytes())) + "\n" + listed(actual) + "expected:\n" + listed(expected))
                     .constData());
    }
    QVERIFY2(changes > 1000, QByteArray::number(changes).constData());
}

void TestTomlProperties::appendAddsOneItem()
{
    int changes = 0;
    for (unsigned seed = 0; seed < 4000; ++seed) {
        Example example(seed);
        const PatchResult edits = TomlPatch::append(example.node, TomlValue::table({{"n", TomlValue::string("new")}}));
        if (!edits)
            continue;
        ++changes;
        const std::string path = example.node.path();
        Leaves expected = withoutEmptyAbove(example.leaves, path);
        expected[path + '[' + std::to_string(example.node.size()) + "].n"] = textLeaf("new");
        const HostedToml after(example.host, bytesAfter(example, edits));
        QVERIFY2(leavesOf(after.toml->root()) == expected, told(example, std::string(after.file->bytes())).constData());
        for (const TextEdit &edit : *edits)
            QVERIFY(edit.range.isEmpty());
    }
    QVERIFY2(changes > 120, QByteArray::number(changes).constData());
}

void TestTomlProperties::renameKeepsValues()
{
    int changes = 0;
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Example example(seed);
        const PatchResult edits = TomlPatch::rename(example.node, "new name");
        if (!edits)
            continue;
        ++changes;
        const std::string path = example.node.path();
        const std::string renamed = example.node.parent().path() + "[\"new name\"]";
        Leaves expected;
        for (const auto &[leaf, value] : example.leaves)
            expected[isBelow(leaf, path) ? renamed + leaf.substr(path.size()) : leaf] = value;
        const HostedToml after(example.host, bytesAfter(example, edits));
        QVERIFY2(leavesOf(after.toml->root()) == expected, told(example, std::string(after.file->bytes())).constData());
    }
    QVERIFY(changes > 800);
}

QTEST_APPLESS_MAIN(TestTomlProperties)
#include "tst_toml_properties.moc"
