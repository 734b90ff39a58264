#include "yaml_patch_model.h"
#include "yaml_text_generator.h"

#include "core/yaml/yaml_patch.h"
#include "core/yaml/yaml_stream.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <random>
#include <utility>

using namespace bulkhead;

namespace {

/// Whether `after` is `before` but for the edits: these are in order and apart, within the document, and all else is the same.
bool keepsOtherBytes(std::string_view before, std::string_view after, const std::vector<TextEdit> &edits, TextRange document)
{
    std::size_t at = 0;
    std::size_t now = 0;
    for (const TextEdit &edit : edits) {
        const std::size_t kept = edit.range.begin - at;
        if (edit.range.begin < at || edit.range.begin < document.begin || edit.range.end > document.end
            || after.substr(now, kept) != before.substr(at, kept) || after.substr(now + kept, edit.newText.size()) != edit.newText)
            return false;
        at = edit.range.end;
        now += kept + edit.newText.size();
    }
    return after.substr(now) == before.substr(at);
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

std::vector<std::string> commentsOf(const YamlStream &stream, const std::vector<TextRange> &except)
{
    std::vector<std::string> comments;
    ByteOffset end = 0;
    for (const YamlStream::Document &document : stream.documents()) {
        const std::string_view gap = stream.source()->text({end, std::max(end, document.yaml->range().begin)});
        if (const std::size_t comment = gap.find('#'); document.piece.kind == PieceKind::ListItem && comment != gap.npos)
            comments.emplace_back(gap.substr(comment, gap.find_first_of("\r\n", comment) - comment)); // above the first item
        end = document.yaml->range().end;
        for (const TextRange comment : document.yaml->commentRanges()) {
            if (std::ranges::none_of(except, [comment](TextRange each) { return each.contains(comment); }))
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
/// and no comment is lost that stands on lines of its own or of others. BULKHEAD_PATCH_PAIRS says how many pairs of a document and
/// a patch are tried.
class TestYamlPatchProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void generatedDocuments()
    {
        bool isNumber = false;
        const int wanted = qEnvironmentVariableIntValue("BULKHEAD_PATCH_PAIRS", &isNumber);
        const int pairs = isNumber ? wanted : 120'000;
        YamlTextGenerator generator(20260101);
        while (m_applied + m_refused < pairs && m_failures < 25)
            tryAll(SourceText::create("generated", generator.document()), 3);
        finish(pairs / 2);
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
            const PieceKind kind = stream.documents()[i].piece.kind;
            if (kind == PieceKind::ListHead || kind == PieceKind::ListTail)
                continue; // a change there may make it another kind of document
            for (const Operation &operation : operations())
                tryOne(stream, i, operation, nodesEach);
        }
    }

    void tryOne(const YamlStream &stream, std::size_t number, const Operation &operation, int nodes)
    {
        const YamlDocument &document = *stream.documents()[number].yaml;
        std::vector<YamlNode> candidates;
        std::vector<YamlNode> shared; // those too that an alias leads to
        for (YamlIndex i = 0; i < document.nodeCount(); ++i) {
            const YamlNode node(&document, i);
            if (operation.appliesTo(node))
                candidates.push_back(node);
            if (operation.appliesTo(node) && document.isShared(node))
                shared.push_back(node);
            if (node.isAlias())
                collectBelow(node.resolved(), operation, shared);
        }
        for (int i = 0; i < nodes && !candidates.empty(); ++i)
            check(stream, number, operation, candidates[m_random() % candidates.size()], SharedChange::Refused);
        for (int i = 0; i < nodes && !shared.empty(); ++i) {
            const YamlNode node = shared[m_random() % shared.size()];
            check(stream, number, operation, node, SharedChange::Everywhere);
            check(stream, number, operation, node, SharedChange::OnlyHere);
        }
    }

    static void collectBelow(YamlNode node, const Operation &operation, std::vector<YamlNode> &nodes)
    {
        if (operation.appliesTo(node))
            nodes.push_back(node);
        const YamlNode alias = node.alias();
        for (YamlNode child = node.firstChild(); child; child = child.nextSibling()) {
            if (!isMergeValue(alias) || alias.resolved() != node || isFoundThrough(alias, child))
                collectBelow(child, operation, nodes);
        }
    }

    /// Whether the mapping with the merge key has this entry from there.
    static bool isFoundThrough(YamlNode alias, YamlNode entry)
    {
        const YamlNode mapping = alias.parent().isSequence() ? alias.parent().parent() : alias.parent();
        const YamlNode found = mapping[entry.key().scalar()];
        return entry.key().isScalar() && found == entry.resolved() && found.alias() == alias;
    }

    /// What the document says with its aliases followed; nothing if that is too long.
    static std::vector<Tree> expandedTreesOf(const YamlStream &stream)
    {
        std::vector<Tree> trees;
        for (const YamlStream::Document &document : stream.documents())
            trees.push_back(expandedTree(document.yaml->root()).value_or(Tree()));
        return trees;
    }

    void check(const YamlStream &before, std::size_t number, const Operation &operation, YamlNode node, SharedChange shared)
    {
        const SourceText &source = *before.source();
        const PatchResult edits = operation.patch(node, shared);
        const bool here = shared == SharedChange::OnlyHere;
        if (!edits || (here && !expandedTree(before.documents()[number].yaml->root()))) {
            ++m_refused;
            return;
        }
        ++m_applied;
        m_here += here ? 1 : 0;
        const YamlStream after = YamlStream::parse(source.withBytes(applyEdits(source.bytes(), *edits)));
        std::vector<Tree> expected = here ? expandedTreesOf(before) : treesOf(before);
        Target target(expected[number], shared);
        operation.model(target, node);
        expected = withNewEntriesLast(withListsWhole(std::move(expected), before));
        const std::vector<Tree> actual = withNewEntriesLast(withListsWhole(here ? expandedTreesOf(after) : treesOf(after), after));
        std::vector<TextRange> mayLose;
        if (operation.drops)
            mayLose = {linesOf(source, node), linesOf(source, node.alias() ? node.alias() : node)};
        const bool keepsComments = isSubsequence(commentsOf(before, mayLose), commentsOf(after, {}));
        const TextRange document = before.documents()[number].yaml->range();
        if (actual == expected && keepsComments && keepsOtherBytes(source.bytes(), after.source()->bytes(), *edits, document))
            return;
        ++m_failures;
        qWarning().noquote() << operation.name
                             << (here                                     ? "only here"
                                     : shared == SharedChange::Everywhere ? "everywhere"
                                                                          : "")
                             << "at" << QString::fromStdString(node.path())
                             << (node.alias() ? QStringLiteral("through ") + QString::fromStdString(node.alias().path())
                                              : QString())
                             << "in" << QString::fromStdString(source.path()) << (keepsComments ? "" : "loses a comment")
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
        qInfo() << m_applied + m_refused << "pairs:" << m_applied << "changes made," << std::exchange(m_here, 0)
                << "of them by writing a shared value out," << m_refused << "refused," << m_unread << "documents that do not parse";
        const int applied = std::exchange(m_applied, 0);
        m_refused = 0;
        m_unread = 0;
        QCOMPARE(std::exchange(m_failures, 0), 0);
        QVERIFY(applied > least);
    }

    std::mt19937 m_random{7}; // NOLINT(cert-msc51-cpp): the same documents in every run
    int m_applied = 0;
    int m_here = 0;
    int m_refused = 0;
    int m_unread = 0;
    int m_failures = 0;
};

QTEST_APPLESS_MAIN(TestYamlPatchProperties)
#include "tst_yaml_patch_properties.moc"
