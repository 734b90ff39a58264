#include "ui/editor/text_position_mapper.h"

#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace bulkhead;
using namespace std::string_literals;

namespace {

constexpr auto bom = "\xEF\xBB\xBF";

std::unique_ptr<QTextDocument> shown(const QString &text)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentLayout(new QPlainTextDocumentLayout(document.get()));
    document->setPlainText(text);
    return document;
}

bool beginsCodePoint(std::string_view bytes, std::size_t at)
{
    return at == bytes.size() || (static_cast<unsigned char>(bytes[at]) & 0xC0U) != 0x80U;
}

} // namespace

class TextPositionMapperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPlaceComesBack_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::newRow("empty") << ""s;
        QTest::newRow("one line without an end") << "kind: Pod"s;
        QTest::newRow("two lines") << "kind: Pod\nname: x\n"s;
        QTest::newRow("CRLF") << "kind: Pod\r\nname: x\r\n"s;
        QTest::newRow("mixed line ends") << "a: 1\r\nb: 2\nc: 3\r\n\r\n\n"s;
        QTest::newRow("BOM") << bom + "kind: Pod\nname: x\n"s;
        QTest::newRow("two BOMs") << bom + (bom + "a: 1\n"s);
        QTest::newRow("umlauts") << "größe: ü\nß: é"s;
        QTest::newRow("astral") << "a: 😀b\nc: 👩‍🔧 d\r\ne: 𝔘"s;
        QTest::newRow("line separator stays in its line") << "a: x\xE2\x80\xA8y\nb: 1\n"s;
    }

    void everyPlaceComesBack()
    {
        QFETCH(std::string, bytes);
        const SourcePtr source = SourceText::create("a.yaml", bytes);
        const auto text = TextPositionMapper::editableText(*source);
        QVERIFY(text.has_value());
        const auto document = shown(*text);
        QCOMPARE(document->blockCount(), static_cast<int>(source->lines().lineCount()));
        for (ByteOffset offset = source->bomSize(); offset <= source->size(); ++offset) {
            const bool insideLineEnd = offset > 0 && offset < source->size() && bytes[offset] == '\n' && bytes[offset - 1] == '\r';
            if (!beginsCodePoint(bytes, offset) || insideLineEnd)
                continue;
            const int position = TextPositionMapper::toDocument(*source, *document, offset);
            const QTextBlock block = document->findBlock(position);
            QCOMPARE(TextPositionMapper::toBytes(*source, block.blockNumber(), position - block.position()), offset);
        }
    }

    void theTextIsWhatTheBytesSay()
    {
        const SourcePtr source = SourceText::create("a.yaml", bom + "a: 😀\r\nb: 2"s);
        QCOMPARE(TextPositionMapper::editableText(*source), QStringLiteral("a: 😀\nb: 2"));
    }

    void aPlaceInsideACodePointGoesToItsStart()
    {
        const SourcePtr source = SourceText::create("a.yaml", "x😀y");
        const auto document = shown(*TextPositionMapper::editableText(*source));
        for (const ByteOffset inside : {1U, 2U, 3U, 4U})
            QCOMPARE(TextPositionMapper::toDocument(*source, *document, inside), 1);
        QCOMPARE(TextPositionMapper::toDocument(*source, *document, 5), 3);
        QCOMPARE(TextPositionMapper::toBytes(*source, 0, 2), 1U);
    }

    void placesOutsideTheTextAreBroughtIn()
    {
        const SourcePtr source = SourceText::create("a.yaml", bom + "ab\ncd"s);
        const auto document = shown(*TextPositionMapper::editableText(*source));
        QCOMPARE(TextPositionMapper::toDocument(*source, *document, 0), 0);
        QCOMPARE(TextPositionMapper::toDocument(*source, *document, 9999), 5);
        QCOMPARE(TextPositionMapper::toBytes(*source, 0, 99), 5U);
        QCOMPARE(TextPositionMapper::toBytes(*source, 99, 99), 8U);
    }

    void whatCannotComeBackIsShownButNotEdited_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::newRow("invalid UTF-8") << "a: \xFF\xFE\nb: 1\n"s;
        QTest::newRow("truncated sequence") << "a: \xE2\x82"s;
        QTest::newRow("overlong") << "a: \xC0\xAF\n"s;
        QTest::newRow("surrogate") << "a: \xED\xA0\x80\n"s;
        QTest::newRow("NUL") << "a: \0b\n"s;
        QTest::newRow("lone CR") << "a: 1\rb: 2\n"s;
        QTest::newRow("CR at the end") << "a: 1\r"s;
        QTest::newRow("paragraph separator") << "a: \xE2\x80\xA9\n"s;
        QTest::newRow("frame begin") << "a: \xEF\xB7\x90\n"s;
        QTest::newRow("frame end") << "a: \xEF\xB7\x91\n"s;
    }

    void whatCannotComeBackIsShownButNotEdited()
    {
        QFETCH(std::string, bytes);
        const SourcePtr source = SourceText::create("a.yaml", bytes);
        QVERIFY(!TextPositionMapper::editableText(*source).has_value());
        const QString text = TextPositionMapper::lossyText(*source);
        QVERIFY(text.contains(QChar::ReplacementCharacter));
        const auto document = shown(text);
        QCOMPARE(document->blockCount(), static_cast<int>(source->lines().lineCount()));
        QCOMPARE(TextPositionMapper::toDocument(*source, *document, 3), 3);
    }

    void placesBehindUnreadableBytesStillMap()
    {
        const SourcePtr source = SourceText::create("a.yaml", "\xFF\xFE: x\nkey: value\n");
        const auto document = shown(TextPositionMapper::lossyText(*source));
        QCOMPARE(TextPositionMapper::toDocument(*source, *document, 4), 4);
        const int key = TextPositionMapper::toDocument(*source, *document, 6);
        QCOMPARE(document->findBlock(key).text(), QStringLiteral("key: value"));
        QCOMPARE(TextPositionMapper::toBytes(*source, 1, 0), 6U);
    }
};

QTEST_MAIN(TextPositionMapperTest)
#include "tst_text_position_mapper.moc"
