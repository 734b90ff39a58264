#include "ui/workspace/document_change.h"
#include "ui/workspace/editor_document.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>

using namespace bulkhead;
using namespace std::string_literals;

namespace {

std::string bytesOf(const EditorDocument &document)
{
    return std::string(document.source()->bytes());
}

void type(EditorDocument &document, int line, int column, const QString &text, int replaced = 0)
{
    QTextCursor cursor(document.textDocument());
    cursor.setPosition(document.textDocument()->findBlockByNumber(line).position() + column);
    cursor.setPosition(cursor.position() + replaced, QTextCursor::KeepAnchor);
    cursor.insertText(text);
}

ByteOffset offsetOf(const EditorDocument &document, std::string_view text)
{
    return static_cast<ByteOffset>(document.source()->bytes().find(text));
}

} // namespace

class TestEditorDocument : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void typingChangesOnlyItsPlace_data();
    void typingChangesOnlyItsPlace();
    void undoAndRedoKeepTheBytes();
    void joiningAndSplittingLines();
    void mixedLineEndingsSurviveAWideUndo();
    void randomEditsStayInStep();
    void applyIsOneUndoStep();
    void applyRefusesWhatDoesNotFit();
    void savesOnlyTheChange();
    void refusesToSaveOverAForeignChange();
    void savingFailsWithoutLosingTheOldFile();
    void reloadCanBeUndone();
    void textThatIsNoTextIsReadOnly();
    void aHugeFileIsAnExcerpt();

private:
    SourcePtr file(const std::string &bytes)
    {
        const QString path = m_folder->filePath(QStringLiteral("a.yaml"));
        write(bytes);
        return SourceText::create("a.yaml", bytes, path.toStdString());
    }
    void write(const std::string &bytes)
    {
        QFile file(m_folder->filePath(QStringLiteral("a.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(bytes));
    }
    std::string onDisk()
    {
        QFile file(m_folder->filePath(QStringLiteral("a.yaml")));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "gone"s;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEditorDocument::typingChangesOnlyItsPlace_data()
{
    QTest::addColumn<std::string>("before");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("replaced");
    QTest::addColumn<std::string>("after");
    QTest::newRow("plain") << "a: 1\nb: 2\n"s << 1 << 3 << QStringLiteral("3") << 1 << "a: 1\nb: 3\n"s;
    QTest::newRow("CRLF") << "a: 1\r\nb: 2\r\n"s << 0 << 4 << QStringLiteral("\nc: 3") << 0 << "a: 1\r\nc: 3\r\nb: 2\r\n"s;
    QTest::newRow("BOM") << "\xEF\xBB\xBF"s + "a: 1\n" << 0 << 0 << QStringLiteral("#") << 0 << "\xEF\xBB\xBF"s + "#a: 1\n";
    QTest::newRow("no final newline") << "a: 1\nb: 2"s << 1 << 4 << QStringLiteral("0") << 0 << "a: 1\nb: 20"s;
    QTest::newRow("after the last line") << "a: 1\n"s << 1 << 0 << QStringLiteral("b") << 0 << "a: 1\nb"s;
    QTest::newRow("before an astral character")
        << "a: \xF0\x9F\x90\xB3 x\n"s << 0 << 6 << QStringLiteral("y") << 1 << "a: \xF0\x9F\x90\xB3 y\n"s;
    QTest::newRow("in place of one astral character by another")
        << "a: \xF0\x9F\x90\xB3\n"s << 0 << 3 << QString::fromUtf8("\xF0\x9F\x90\xB4") << 2 << "a: \xF0\x9F\x90\xB4\n"s;
    QTest::newRow("no-break space stays") << "a: 1\xC2\xA0\nb: \xE2\x80\xA8\n"s << 0 << 0 << QStringLiteral("x") << 0
                                          << "xa: 1\xC2\xA0\nb: \xE2\x80\xA8\n"s;
    QTest::newRow("tabs and trailing blanks stay")
        << "a:\t1  \nb: 2\t\n"s << 1 << 3 << QStringLiteral("3") << 1 << "a:\t1  \nb: 3\t\n"s;
    QTest::newRow("empty file") << ""s << 0 << 0 << QStringLiteral("a: 1\n") << 0 << "a: 1\n"s;
    QTest::newRow("mixed line endings") << "a: 1\nb: 2\r\nc: 3\nd: 4\r\n"s << 1 << 4 << QStringLiteral("\nx") << 0
                                        << "a: 1\nb: 2\r\nx\r\nc: 3\nd: 4\r\n"s;
}

void TestEditorDocument::typingChangesOnlyItsPlace()
{
    QFETCH(const std::string, before);
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const QString, typed);
    QFETCH(const int, replaced);
    QFETCH(const std::string, after);
    EditorDocument document(SourceText::create("a.yaml", before));
    QSignalSpy changed(&document, &EditorDocument::sourceChanged);
    type(document, line, column, typed, replaced);
    QCOMPARE(bytesOf(document), after);
    QCOMPARE(changed.count(), 1);
    QVERIFY(document.source()->revision() > 0);
    QVERIFY(document.isModified());
    document.textDocument()->undo();
    QCOMPARE(bytesOf(document), before);
    QVERIFY(!document.isModified());
}

void TestEditorDocument::undoAndRedoKeepTheBytes()
{
    EditorDocument document(SourceText::create("a.yaml", "\xEF\xBB\xBF"s + "a: 1\r\nb: 2\r\nc: 3"));
    const std::string before = bytesOf(document);
    type(document, 1, 0, QStringLiteral("x: y\n"));
    type(document, 0, 3, QString(), 6); // over a line break
    const std::string after = bytesOf(document);
    while (document.textDocument()->isUndoAvailable())
        document.textDocument()->undo();
    QCOMPARE(bytesOf(document), before);
    while (document.textDocument()->isRedoAvailable())
        document.textDocument()->redo();
    QCOMPARE(bytesOf(document), after);
}

void TestEditorDocument::joiningAndSplittingLines()
{
    EditorDocument document(SourceText::create("a.yaml", "a\r\nb\r\nc\r\n"));
    type(document, 0, 1, QString(), 1);
    QCOMPARE(bytesOf(document), "ab\r\nc\r\n"s);
    type(document, 0, 1, QStringLiteral("\n"));
    QCOMPARE(bytesOf(document), "a\r\nb\r\nc\r\n"s);
    QTextCursor all(document.textDocument());
    all.select(QTextCursor::Document);
    all.insertText(QStringLiteral("x"));
    QCOMPARE(bytesOf(document), "x"s);
    document.textDocument()->undo();
    QCOMPARE(bytesOf(document), "a\r\nb\r\nc\r\n"s);
}

void TestEditorDocument::mixedLineEndingsSurviveAWideUndo()
{
    const std::string before = "a: 1\nb: 2\r\nc: 3\nd: 4\r\ne: 5\n";
    EditorDocument document(SourceText::create("a.yaml", before));
    QVERIFY(document.apply({{{3, 4}, "10"}, {{offsetOf(document, "5"), offsetOf(document, "5") + 1}, "50"}}));
    QCOMPARE(bytesOf(document), "a: 10\nb: 2\r\nc: 3\nd: 4\r\ne: 50\n"s);
    document.textDocument()->undo();
    QCOMPARE(bytesOf(document), before);
}

void TestEditorDocument::randomEditsStayInStep()
{
    EditorDocument document(SourceText::create("a.yaml", "\xEF\xBB\xBF"s + "a: \xC3\xA9\r\nb: \xF0\x9F\x90\xB3\r\n\r\nc: 3"));
    const QStringList texts{QStringLiteral("x"), QStringLiteral("\n"), QString(), QString::fromUtf8("\xF0\x9F\x90\xB3"),
                            QStringLiteral("p\nq\n")};
    quint32 state = 12345;
    const auto next = [&state](int bound) {
        state = state * 1664525U + 1013904223U;
        return static_cast<int>((state >> 8U) % static_cast<quint32>(bound));
    };
    for (int i = 0; i < 500; ++i) {
        QTextDocument &text = *document.textDocument();
        QTextCursor cursor(&text);
        const auto place = [&text](int position) { // a caret never stands within a surrogate pair
            const int within = std::min(position, text.characterCount() - 1);
            return text.characterAt(within).isLowSurrogate() ? within - 1 : within;
        };
        cursor.setPosition(place(next(text.characterCount())));
        cursor.setPosition(place(cursor.position() + next(6)), QTextCursor::KeepAnchor);
        cursor.insertText(texts.at(next(static_cast<int>(texts.size()))));
        if (next(4) == 0)
            text.undo();
        QString shown = QStringLiteral("\uFEFF");
        for (QTextBlock block = text.begin(); block.isValid(); block = block.next())
            shown += block.text() + (block.next().isValid() ? QStringLiteral("\r\n") : QString());
        QCOMPARE(bytesOf(document), shown.toStdString());
    }
}

void TestEditorDocument::applyIsOneUndoStep()
{
    EditorDocument document(SourceText::create("a.yaml", "a: 1\r\nb: 2\r\nc: 3\r\n"));
    QSignalSpy changed(&document, &EditorDocument::sourceChanged);
    QVERIFY(document.apply({{{offsetOf(document, "3"), offsetOf(document, "3") + 1}, "30"}, {{6, 6}, "x: y\r\n"}}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bytesOf(document), "a: 1\r\nx: y\r\nb: 2\r\nc: 30\r\n"s);
    QCOMPARE(document.textDocument()->toPlainText(), QStringLiteral("a: 1\nx: y\nb: 2\nc: 30\n"));
    document.textDocument()->undo();
    QCOMPARE(bytesOf(document), "a: 1\r\nb: 2\r\nc: 3\r\n"s);
    QVERIFY(!document.textDocument()->isUndoAvailable());
}

void TestEditorDocument::applyRefusesWhatDoesNotFit()
{
    EditorDocument document(SourceText::create("a.yaml", "a: 1\r\n"));
    QVERIFY(!document.apply({{{5, 5}, "x"}})); // between CR and LF
    QVERIFY(!document.apply({{{0, 99}, "x"}})); // beyond the end
    QVERIFY(!document.apply({{{0, 0}, "\xFF"}}));
    QCOMPARE(bytesOf(document), "a: 1\r\n"s);
    QVERIFY(!document.textDocument()->isUndoAvailable());
}

void TestEditorDocument::savesOnlyTheChange()
{
    EditorDocument document(file("\xEF\xBB\xBF"s + "a: 1 # \xC3\xA9\r\nb: 2\r\nc: 'x'"));
    type(document, 1, 3, QStringLiteral("false"), 1);
    QCOMPARE(onDisk(), "\xEF\xBB\xBF"s + "a: 1 # \xC3\xA9\r\nb: 2\r\nc: 'x'");
    QVERIFY(document.save());
    QCOMPARE(onDisk(), "\xEF\xBB\xBF"s + "a: 1 # \xC3\xA9\r\nb: false\r\nc: 'x'");
    QVERIFY(!document.isModified());
    document.textDocument()->undo(); // undo goes on past a save
    QVERIFY(document.isModified());
    QVERIFY(document.save());
    QCOMPARE(onDisk(), "\xEF\xBB\xBF"s + "a: 1 # \xC3\xA9\r\nb: 2\r\nc: 'x'");
}

void TestEditorDocument::refusesToSaveOverAForeignChange()
{
    EditorDocument document(file("a: 1\n"));
    type(document, 0, 3, QStringLiteral("2"), 1);
    write("a: other\n");
    QVERIFY(document.isChangedOnDisk());
    const auto saved = document.save();
    QVERIFY(!saved);
    QVERIFY(saved.error().english().find("a.yaml") != std::string::npos);
    QCOMPARE(onDisk(), "a: other\n"s);
    QVERIFY(document.isModified());
    QVERIFY(document.overwrite());
    QCOMPARE(onDisk(), "a: 2\n"s);
    QVERIFY(!document.isModified());
}

void TestEditorDocument::savingFailsWithoutLosingTheOldFile()
{
    EditorDocument document(file("a: 1\n"));
    type(document, 0, 3, QStringLiteral("2"), 1);
    const QString folder = m_folder->path();
    QVERIFY(QDir().rename(folder, folder + QStringLiteral("-moved")));
    QVERIFY(!document.save());
    QVERIFY(document.isModified());
    QVERIFY(QDir().rename(folder + QStringLiteral("-moved"), folder));
    QCOMPARE(onDisk(), "a: 1\n"s);
    EditorDocument nowhere(SourceText::create("stdin", "a: 1\n"));
    type(nowhere, 0, 0, QStringLiteral("#"));
    QVERIFY(!nowhere.save());
    QVERIFY(nowhere.isModified());
}

void TestEditorDocument::reloadCanBeUndone()
{
    EditorDocument document(file("a: 1\r\nb: 2\r\n"));
    write("a: 1\r\nb: \xC3\xA9\r\nc: 3\r\n");
    QVERIFY(document.reload());
    QCOMPARE(bytesOf(document), "a: 1\r\nb: \xC3\xA9\r\nc: 3\r\n"s);
    QVERIFY(!document.isModified());
    document.textDocument()->undo();
    QCOMPARE(bytesOf(document), "a: 1\r\nb: 2\r\n"s);
    QVERIFY(document.isModified());
    QFile::remove(m_folder->filePath(QStringLiteral("a.yaml")));
    QVERIFY(document.isChangedOnDisk());
    QVERIFY(!document.reload());
    QCOMPARE(bytesOf(document), "a: 1\r\nb: 2\r\n"s);
    QVERIFY(document.overwrite());
    QCOMPARE(onDisk(), "a: 1\r\nb: 2\r\n"s);
}

void TestEditorDocument::textThatIsNoTextIsReadOnly()
{
    EditorDocument document(SourceText::create("a.yaml", "a: \xFF\n"));
    QCOMPARE(document.access(), EditorDocument::Access::NotText);
    QVERIFY(!document.apply({{{0, 1}, "b"}}));
    QCOMPARE(bytesOf(document), "a: \xFF\n"s);
    QVERIFY(!document.textDocument()->toPlainText().isEmpty());
}

void TestEditorDocument::aHugeFileIsAnExcerpt()
{
    std::string bytes;
    while (bytes.size() <= EditorDocument::editableBytes)
        bytes += "key: some value that is neither long nor short\n";
    EditorDocument document(SourceText::create("big.yaml", bytes));
    QCOMPARE(document.access(), EditorDocument::Access::TooLarge);
    QVERIFY(document.textDocument()->characterCount() <= static_cast<int>(EditorDocument::excerptBytes));
    QVERIFY(document.textDocument()->characterCount() > static_cast<int>(EditorDocument::excerptBytes) / 2);
    QCOMPARE(document.source()->size(), static_cast<ByteOffset>(bytes.size()));
}

QTEST_MAIN(TestEditorDocument)
#include "tst_editor_document.moc"
