#include "core/yaml/yaml_stream.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>

using namespace bulkhead;

namespace {

/// One line an event: what both parsers must agree on.
using Events = std::vector<std::string>;

class YamlCppEvents : public YAML::EventHandler {
public:
    Events events;
    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t) override { events.emplace_back("null"); }
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override { events.emplace_back("alias"); }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &value) override
    {
        events.push_back("=" + value);
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        events.emplace_back("[");
    }
    void OnSequenceEnd() override { events.emplace_back("]"); }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        events.emplace_back("{");
    }
    void OnMapEnd() override { events.emplace_back("}"); }
};

void appendEvents(YamlNode node, Events &events)
{
    if (node.isAlias()) {
        events.emplace_back("alias");
    } else if (node.isScalar()) {
        const bool null = !node.isQuoted() && node.tag().empty() && node.isNull();
        events.push_back(null ? "null" : "=" + std::string(node.scalar()));
    } else {
        events.emplace_back(node.isMapping() ? "{" : "[");
        for (YamlNode child = node.firstChild(); child; child = child.nextSibling())
            appendEvents(child, events);
        events.emplace_back(node.isMapping() ? "}" : "]");
    }
}

/// The second opinion on one document; empty if yaml-cpp cannot read it.
std::optional<Events> secondOpinion(std::string_view text)
{
    std::istringstream stream{std::string(text)};
    YamlCppEvents handler;
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(handler);
    } catch (const YAML::Exception &) {
        return std::nullopt;
    }
    return handler.events;
}

QStringList corpusFiles()
{
    QStringList files;
    QDirIterator it(QStringLiteral(BULKHEAD_CORPUS_DIR),
                    {QStringLiteral("*.yaml"), QStringLiteral("*.yml"), QStringLiteral("*.json")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    files.sort();
    return files;
}

SourcePtr read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? SourceText::create(path.toStdString(), file.readAll().toStdString()) : nullptr;
}

std::string leadingSpaces(const SourceText &source, YamlNode node)
{
    const YamlNode anchorNode = node.key() ? node.key() : node.parent() ? node.parent() : node;
    const ByteOffset begin = anchorNode.range().begin;
    return std::string(begin - source.lineRange(begin).begin, ' ');
}

/// What the bytes of a scalar say when they are read again, in a mapping of the same indentation.
std::string readAgain(const SourceText &source, YamlNode node)
{
    const std::string text = leadingSpaces(source, node) + "k: " + std::string(source.text(node.range()));
    const YamlDocument again(SourceText::create("again", text), {0, static_cast<ByteOffset>(text.size())});
    return std::string(again.root()["k"].scalar());
}

} // namespace

class TestYamlCorpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_files = corpusFiles();
        if (m_files.isEmpty())
            QSKIP("the corpus of real manifests is not beside the project");
    }

    void bothParsersAgree()
    {
        int compared = 0;
        for (const QString &path : std::as_const(m_files)) {
            const SourcePtr source = read(path);
            const YamlStream stream = YamlStream::parse(source);
            for (const YamlStream::Document &document : stream.documents()) {
                if (document.yaml->problem() || !document.yaml->root())
                    continue;
                const auto expected = secondOpinion(source->text(document.piece.range));
                if (!expected)
                    continue;
                Events events;
                appendEvents(document.yaml->root(), events);
                if (events != *expected) {
                    const auto differs = std::ranges::mismatch(events, *expected);
                    QFAIL(qPrintable(
                        path
                        + QStringLiteral(": ours '%1'")
                              .arg(differs.in1 == events.end() ? QStringLiteral("end") : QString::fromStdString(*differs.in1))));
                }
                ++compared;
            }
        }
        QVERIFY(compared > 500);
    }

    /// What only one of the two can read is listed: a change in the list is a change in what people see.
    void onlyTemplatesAreUnreadable()
    {
        for (const QString &path : std::as_const(m_files)) {
            const SourcePtr source = read(path);
            const bool templated =
                source->bytes().contains("{{") || source->bytes().contains("${") || source->bytes().contains("<%");
            const YamlStream stream = YamlStream::parse(source);
            for (const YamlStream::Document &document : stream.documents()) {
                if (document.yaml->problem() && !templated && secondOpinion(source->text(document.piece.range)))
                    QFAIL(qPrintable(path + QStringLiteral(": ")
                                     + QString::fromStdString(document.yaml->problem()->message.english())));
            }
        }
    }

    void everyScalarReadsTheSameFromItsRange()
    {
        qsizetype scalars = 0;
        for (const QString &path : std::as_const(m_files)) {
            const SourcePtr source = read(path);
            const YamlStream stream = YamlStream::parse(source);
            for (const YamlStream::Document &document : stream.documents()) {
                for (YamlIndex i = 0; i < document.yaml->nodeCount(); ++i) {
                    const YamlNode node(document.yaml.get(), i);
                    if (!node.isScalar())
                        continue;
                    ++scalars;
                    // Most are one plain word, whose slice is its value by construction; reading each of 700,000 again takes
                    // minutes.
                    const std::string_view slice = source->text(node.range());
                    const bool plainWord =
                        slice == node.scalar() && slice.find_first_of(" \t\r\n#:,[]{}&*!|>'\"%@`?-") == std::string_view::npos;
                    if (!plainWord && readAgain(*source, node) != node.scalar())
                        QFAIL(qPrintable(QStringLiteral("%1:%2: %3")
                                             .arg(path)
                                             .arg(source->position(node.range().begin).line)
                                             .arg(QString::fromStdString(std::string(slice.substr(0, 200))))));
                }
            }
        }
        QVERIFY(scalars > 100'000);
    }

    void commentsAreFoundBetweenTokens()
    {
        // Taking every comment away leaves the tree as it was.
        for (const QString &path : std::as_const(m_files)) {
            const SourcePtr source = read(path);
            const YamlStream stream = YamlStream::parse(source);
            for (const YamlStream::Document &document : stream.documents()) {
                if (document.yaml->problem())
                    continue;
                std::string bytes(source->text(document.piece.range));
                const std::vector<TextRange> comments = document.yaml->commentRanges();
                for (auto comment = comments.rbegin(); comment != comments.rend(); ++comment)
                    bytes.erase(comment->begin - document.piece.range.begin, comment->size());
                const YamlDocument blank(SourceText::create("blank", bytes), {0, static_cast<ByteOffset>(bytes.size())});
                Events before;
                Events after;
                if (document.yaml->root())
                    appendEvents(document.yaml->root(), before);
                if (blank.root())
                    appendEvents(blank.root(), after);
                if (before != after)
                    QFAIL(qPrintable(path));
            }
        }
    }

private:
    QStringList m_files;
};

QTEST_APPLESS_MAIN(TestYamlCorpus)
#include "tst_yaml_corpus.moc"
