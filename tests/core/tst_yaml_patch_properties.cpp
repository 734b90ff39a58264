#include "yaml_text_generator.h"

#include "core/yaml/yaml_patch.h"
#include "core/yaml/yaml_stream.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <functional>
#include <random>
#include <span>
#include <utility>

using namespace bulkhead;

namespace {

/// What a document says, without how it is written.
struct Tree {
    YamlKind kind = YamlKind::Scalar;
    std::string text; ///< with its tag; of an alias: its name
    std::string anchor;
    std::vector<Tree> children;
    bool operator==(const Tree &) const = default;
};

Tree scalarTree(std::string text)
{
    return {YamlKind::Scalar, std::move(text), {}, {}};
}

std::string textOf(YamlNode node)
{
    const SourceText &source = *node.document()->source();
    if (node.isAlias())
        return std::string(source.text(node.range()));
    const std::string value = node.isScalar() ? node.isNull() ? "null" : std::string(node.scalar()) : std::string();
    return std::string(node.tag()) + value;
}

Tree treeOf(YamlNode node)
{
    if (!node)
        return {};
    Tree tree{node.kind(), textOf(node), std::string(node.anchor()), {}};
    for (YamlNode child = node.firstChild(); child; child = child.nextSibling())
        tree.children.push_back(treeOf(child));
    return tree;
}

std::string written(const Tree &tree)
{
    std::string text = (tree.anchor.empty() ? "" : "&" + tree.anchor + " ") + tree.text;
    if (tree.kind != YamlKind::Mapping && tree.kind != YamlKind::Sequence)
        return '<' + text + '>';
    text += tree.kind == YamlKind::Mapping ? '{' : '[';
    for (const Tree &child : tree.children)
        text += written(child);
    return text + (tree.kind == YamlKind::Mapping ? '}' : ']');
}

std::vector<Tree> treesOf(const YamlStream &stream)
{
    std::vector<Tree> trees;
    for (const YamlStream::Document &document : stream.documents())
        trees.push_back(document.yaml->problem() ? scalarTree("broken") : treeOf(document.yaml->root()));
    return trees;
}

/// Positions of children from the root down to `node`.
std::vector<std::size_t> stepsTo(YamlNode node)
{
    std::vector<std::size_t> steps;
    for (YamlNode at = node; at.parent(); at = at.parent()) {
        std::size_t position = 0;
        for (YamlNode other = at.parent().firstChild(); other != at; other = other.nextSibling())
            ++position;
        steps.insert(steps.begin(), position);
    }
    return steps;
}

Tree &follow(Tree &root, std::span<const std::size_t> steps)
{
    Tree *at = &root;
    for (const std::size_t step : steps)
        at = &at->children[step];
    return *at;
}

/// One change, made to the text and, independently, to the tree.
struct Operation {
    QByteArray name;
    std::function<PatchResult(YamlNode)> patch;
    std::function<void(Tree &root, YamlNode node)> model;
    std::function<bool(YamlNode)> appliesTo;
};

void replaceInTree(Tree &root, YamlNode node, std::string text)
{
    Tree &place = follow(root, stepsTo(node));
    place = {YamlKind::Scalar,
             std::move(text),
             node.tag().empty() ? place.anchor : std::string(),
             {}}; // a tag goes, and what stands before it
}

void addEntry(Tree &mapping, const std::string &key, Tree value)
{
    mapping.children.push_back(scalarTree(key));
    mapping.children.push_back(std::move(value));
}

void removeFromTree(Tree &root, YamlNode node)
{
    while (node.parent().size() == 1 && node.parent().parent())
        node = node.parent();
    const auto steps = stepsTo(node);
    Tree &parent = follow(root, std::span(steps).first(steps.size() - 1));
    const auto last = parent.children.begin() + static_cast<std::ptrdiff_t>(steps.back());
    parent.children.erase(node.key() ? last - 1 : last, last + 1);
}

bool isValue(YamlNode node)
{
    return node.parent() && (node.key() || node.parent().isSequence());
}

const std::string freshText = "fresh: 'text' #1";

const std::vector<Operation> &operations()
{
    static const std::vector<Operation> all = {
        {"replace by a word", [](YamlNode node) { return YamlPatch::replace(node, YamlValue::raw("12")); },
         [](Tree &root, YamlNode node) { replaceInTree(root, node, "12"); }, isValue},
        {"replace by a string", [](YamlNode node) { return YamlPatch::replace(node, YamlValue::string(freshText)); },
         [](Tree &root, YamlNode node) { replaceInTree(root, node, freshText); }, isValue},
        {"add an entry", [](YamlNode node) { return YamlPatch::set(node, {"fresh"}, YamlValue::string(freshText)); },
         [](Tree &root, YamlNode node) { addEntry(follow(root, stepsTo(node)), "fresh", scalarTree(freshText)); },
         &YamlNode::isMapping},
        {"add a deep entry",
         [](YamlNode node) {
             return YamlPatch::set(node, {"fresh", "deep"},
                                   YamlValue::mapping({{"drop", YamlValue::sequence({YamlValue::string("ALL")})}}));
         },
         [](Tree &root, YamlNode node) {
             const Tree list{YamlKind::Sequence, {}, {}, {scalarTree("ALL")}};
             const Tree drop{YamlKind::Mapping, {}, {}, {scalarTree("drop"), list}};
             addEntry(follow(root, stepsTo(node)), "fresh", {YamlKind::Mapping, {}, {}, {scalarTree("deep"), drop}});
         },
         &YamlNode::isMapping},
        {"fill an empty value",
         [](YamlNode node) {
             return YamlPatch::set(node.parent(), {std::string(node.key().scalar()), "fresh"}, YamlValue::boolean(false));
         },
         [](Tree &root, YamlNode node) {
             Tree &place = follow(root, stepsTo(node));
             place = {YamlKind::Mapping,
                      {},
                      node.tag().empty() ? place.anchor : std::string(),
                      {scalarTree("fresh"), scalarTree("false")}};
         },
         [](YamlNode node) {
             return isValue(node) && node.key().isScalar() && node.isNull() && node.parent()[node.key().scalar()] == node;
         }},
        {"append", [](YamlNode node) { return YamlPatch::append(node, YamlValue::string(freshText)); },
         [](Tree &root, YamlNode node) { follow(root, stepsTo(node)).children.push_back(scalarTree(freshText)); },
         &YamlNode::isSequence},
        {"append a mapping",
         [](YamlNode node) {
             return YamlPatch::append(node, YamlValue::mapping({{"a", YamlValue::raw("1")}, {"b", YamlValue::raw("2")}}));
         },
         [](Tree &root, YamlNode node) {
             Tree entry{YamlKind::Mapping, {}, {}, {scalarTree("a"), scalarTree("1"), scalarTree("b"), scalarTree("2")}};
             follow(root, stepsTo(node)).children.push_back(std::move(entry));
         },
         &YamlNode::isSequence},
        {"remove", [](YamlNode node) { return YamlPatch::remove(node, node.document()->root()); }, removeFromTree, isValue},
        {"rename", [](YamlNode node) { return YamlPatch::rename(node, freshText); },
         [](Tree &root, YamlNode node) { follow(root, stepsTo(node.key())).text = std::string(node.key().tag()) + freshText; },
         [](YamlNode node) { return isValue(node) && node.key().isScalar(); }},
    };
    return all;
}

/// What may vanish with a node: the comments on its own lines.
TextRange linesOf(const SourceText &source, YamlNode node)
{
    while (node.parent().parent() && node.parent().size() == 1)
        node = node.parent();
    const TextRange entry{node.entryRange().begin, node.range().end};
    const bool wholeLines = !node.range().isEmpty() && source.bytes()[entry.end - 1] == '\n';
    return {source.lineRange(entry.begin).begin, source.lineRange(wholeLines ? entry.end - 1 : entry.end).end};
}

std::vector<std::string> commentsOf(const YamlStream &stream, TextRange except)
{
    std::vector<std::string> comments;
    for (const YamlStream::Document &document : stream.documents()) {
        for (const TextRange comment : document.yaml->commentRanges()) {
            if (!except.contains(comment))
                comments.emplace_back(stream.source()->text(comment));
        }
    }
    return comments;
}

bool isSubsequence(const std::vector<std::string> &part, const std::vector<std::string> &whole)
{
    auto at = part.begin();
    for (const std::string &each : whole) {
        if (at != part.end() && *at == each)
            ++at;
    }
    return at == part.end();
}

} // namespace

/// Whatever is asked of YamlPatch, on whatever text: it is refused, or the document says exactly what it said, but for the change,
/// and no comment is lost that stands on lines of its own or of others.
class TestYamlPatchProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void generatedDocuments()
    {
        YamlTextGenerator generator(20260101);
        for (int i = 0; i < 6000 && m_failures < 25; ++i)
            tryAll(SourceText::create("generated", generator.document()), 3);
        finish(20'000);
    }

    void realManifests()
    {
        QStringList files;
        QDirIterator it(QStringLiteral(BULKHEAD_CORPUS_DIR),
                        {QStringLiteral("*.yaml"), QStringLiteral("*.yml"), QStringLiteral("*.json")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files << it.next();
        if (files.isEmpty())
            QSKIP("the corpus of real manifests is not beside the project");
        files.sort();
        for (qsizetype i = 0; i < files.size() && m_failures < 25; i += 3) {
            QFile file(files[i]);
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (file.size() < 20'000)
                tryAll(SourceText::create(files[i].toStdString(), file.readAll().toStdString()), 1);
        }
        finish(500);
    }

private:
    void tryAll(const SourcePtr &source, int nodesEach)
    {
        const YamlStream stream = YamlStream::parse(source);
        for (std::size_t i = 0; i < stream.documents().size(); ++i) {
            const YamlDocument &document = *stream.documents()[i].yaml;
            if (document.problem()) {
                ++m_unread;
                continue;
            }
            for (const Operation &operation : operations())
                tryOne(stream, i, operation, nodesEach);
        }
    }

    void tryOne(const YamlStream &stream, std::size_t number, const Operation &operation, int nodes)
    {
        const YamlDocument &document = *stream.documents()[number].yaml;
        std::vector<YamlNode> candidates;
        for (YamlIndex i = 0; i < document.nodeCount(); ++i) {
            if (const YamlNode node(&document, i); operation.appliesTo(node))
                candidates.push_back(node);
        }
        for (int i = 0; i < nodes && !candidates.empty(); ++i)
            check(stream, number, operation, candidates[m_random() % candidates.size()]);
    }

    void check(const YamlStream &before, std::size_t number, const Operation &operation, YamlNode node)
    {
        const SourceText &source = *before.source();
        const PatchResult edits = operation.patch(node);
        if (!edits) {
            ++m_refused;
            return;
        }
        ++m_applied;
        const YamlStream after = YamlStream::parse(source.withBytes(applyEdits(source.bytes(), *edits)));
        std::vector<Tree> expected = treesOf(before);
        operation.model(expected[number], node);
        const std::vector<Tree> actual = treesOf(after);
        const bool keepsComments = isSubsequence(commentsOf(before, linesOf(source, node)), commentsOf(after, {}));
        if (actual == expected && keepsComments)
            return;
        ++m_failures;
        qWarning().noquote() << operation.name << "at" << QString::fromStdString(node.path()) << "in"
                             << QString::fromStdString(source.path()) << (keepsComments ? "" : "loses a comment")
                             << "\n--- before\n"
                             << shown(source) << "\n--- after\n"
                             << shown(*after.source()) << "\n--- expected\n"
                             << shown(expected) << "\n--- says\n"
                             << shown(actual);
    }

    static QByteArray shown(const SourceText &source)
    {
        return QByteArray(source.bytes().data(), std::min<qsizetype>(source.size(), 700)).replace('\r', "\\r").replace('\t', "\\t");
    }

    static QByteArray shown(const std::vector<Tree> &trees)
    {
        std::string text;
        for (const Tree &tree : trees)
            text += written(tree) + '\n';
        return QByteArray::fromStdString(text.substr(0, 700));
    }

    void finish(int least)
    {
        qInfo() << m_applied << "changes made," << m_refused << "refused," << m_unread << "documents that do not parse";
        const int applied = std::exchange(m_applied, 0);
        QCOMPARE(std::exchange(m_failures, 0), 0);
        QVERIFY(applied > least);
    }

    std::mt19937 m_random{7}; // NOLINT(cert-msc51-cpp): the same documents in every run
    int m_applied = 0;
    int m_refused = 0;
    int m_unread = 0;
    int m_failures = 0;
};

QTEST_APPLESS_MAIN(TestYamlPatchProperties)
#include "tst_yaml_patch_properties.moc"
