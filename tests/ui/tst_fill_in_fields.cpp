// The values of a manual fix, asked for one after the other: from the fields of the editor to a whole window without a mouse.

#include "tests/ui/window_fixture.h"
#include "ui/editor/quick_fix_popup.h"

#include <QAccessible>
#include <QApplication>
#include <QListView>
#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <KSyntaxHighlighting/Repository>

using namespace bulkhead;
using bulkhead::test::WindowFixture;

namespace {

constexpr std::string_view text = "limits:\n  cpu: 500m\n  memory: 256Mi\nnext: 1\n";
const QByteArray pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: main\n"
                       "    image: registry.corp/a@sha256:"
    + QByteArray(64, '0') + "\n    securityContext: {allowPrivilegeEscalation: false}\n";

QStringList heard;

void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        heard << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
}

} // namespace

class TestFillInFields : public QObject {
    Q_OBJECT
private:
    KSyntaxHighlighting::Repository m_repository;
    QTextDocument m_document;
    SourcePtr m_source;
    std::unique_ptr<YamlEditor> m_editor;

    static TextRange rangeOf(std::string_view part)
    {
        const auto at = static_cast<ByteOffset>(text.find(part));
        return {at, at + static_cast<ByteOffset>(part.size())};
    }
    QString shown(int line) const { return m_document.findBlockByNumber(line).text(); }
    QString selected() const { return m_editor->textCursor().selectedText(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_editor.get(), key, modifiers); }
    void type(const char *typed) { QTest::keyClicks(m_editor.get(), QString::fromLatin1(typed)); }
    int pixelsOf(const QColor &colour)
    {
        const QImage image = m_editor->viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == colour ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase() { QAccessible::installUpdateHandler(hear); }

    void init()
    {
        m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document));
        m_document.setPlainText(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
        m_source = SourceText::create("a.yaml", std::string(text));
        m_editor = std::make_unique<YamlEditor>(m_repository);
        m_editor->resize(600, 300);
        m_editor->showDocument(&m_document);
        m_editor->setSource(m_source);
        m_editor->show();
        m_editor->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        heard.clear();
        m_editor->fillIn(*m_source,
                         {{rangeOf("500m"), QStringLiteral("CPU limit")}, {rangeOf("256Mi"), QStringLiteral("memory limit")}});
    }
    void cleanup() { m_editor.reset(); }

    void theFirstIsSelectedAndSaid()
    {
        QCOMPARE(selected(), QStringLiteral("500m"));
        QCOMPARE(heard, QStringList{QStringLiteral("Field 1 of 2: CPU limit")});
    }

    void tabGoesOnAndBack()
    {
        type("2");
        press(Qt::Key_Tab);
        QCOMPARE(selected(), QStringLiteral("256Mi"));
        QCOMPARE(heard.back(), QStringLiteral("Field 2 of 2: memory limit"));
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(selected(), QStringLiteral("2"));
        press(Qt::Key_Backtab, Qt::ShiftModifier); // there is none before it
        QCOMPARE(selected(), QStringLiteral("2"));
        press(Qt::Key_Return); // takes what stands there
        type("1Gi");
        press(Qt::Key_Tab);
        QVERIFY(!m_editor->fillIns().isActive());
        QVERIFY(!m_editor->textCursor().hasSelection());
        QCOMPARE(m_editor->textCursor().positionInBlock(), shown(2).size());
        QCOMPARE(heard.back(), QStringLiteral("All fields are filled in"));
        QCOMPARE(shown(1), QStringLiteral("  cpu: 2"));
        QCOMPARE(shown(2), QStringLiteral("  memory: 1Gi"));
        press(Qt::Key_Tab); // now it indents
        QVERIFY(shown(2).size() > qsizetype(sizeof("  memory: 1Gi")) - 1);
    }

    void fieldsMoveWithWhatIsTyped()
    {
        press(Qt::Key_End);
        type("00"); // at the end of the field it belongs to it
        press(Qt::Key_Left);
        press(Qt::Key_Left);
        press(Qt::Key_Backspace);
        QTextCursor above(&m_document); // somebody else's edit
        above.insertText(QStringLiteral("# one\n"));
        press(Qt::Key_Tab);
        QCOMPARE(selected(), QStringLiteral("256Mi"));
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(selected(), QStringLiteral("50000"));
        press(Qt::Key_Home);
        QVERIFY(!m_editor->fillIns().isActive());
    }

    void anEmptyFieldIsStillOne()
    {
        press(Qt::Key_Delete);
        QVERIFY(m_editor->fillIns().isActive());
        press(Qt::Key_Tab);
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(m_editor->fillIns().isActive());
        type("3");
        QCOMPARE(shown(1), QStringLiteral("  cpu: 3"));
        press(Qt::Key_Tab);
        QCOMPARE(selected(), QStringLiteral("256Mi"));
    }

    void escapeAndLeavingEnd()
    {
        press(Qt::Key_Escape);
        QVERIFY(!m_editor->fillIns().isActive());
        QCOMPARE(shown(1), QStringLiteral("  cpu: 500m"));
        m_editor->fillIn(*m_source, {{rangeOf("500m"), {}}, {rangeOf("256Mi"), {}}});
        press(Qt::Key_Down);
        QVERIFY(!m_editor->fillIns().isActive() || m_editor->fillIns().current() == 1);
        press(Qt::Key_Down);
        QVERIFY(!m_editor->fillIns().isActive());
        m_editor->fillIn(*m_source, {{rangeOf("500m"), {}}});
        m_editor->showDocument(nullptr);
        QVERIFY(!m_editor->fillIns().isActive());
    }

    void aClickIntoAnotherTakesItInHand()
    {
        QTextCursor inside(m_document.findBlockByNumber(2));
        inside.movePosition(QTextCursor::EndOfBlock);
        heard.clear();
        m_editor->setTextCursor(inside);
        QCOMPARE(m_editor->fillIns().current(), std::size_t(1));
        QCOMPARE(heard, QStringList{QStringLiteral("Field 2 of 2: memory limit")});
    }

    void undoneTypingComesBackToItsField()
    {
        type("2");
        press(Qt::Key_Tab);
        m_document.undo();
        QCOMPARE(shown(1), QStringLiteral("  cpu: 500m"));
        const auto [begin, end] = m_editor->fillIns().isActive() ? m_editor->fillIns().range(0) : std::pair(0, 0);
        QCOMPARE(end - begin, 4);
    }

    void theyAreOutlined()
    {
        const QColor accent = m_editor->theme().accent;
        const int active = pixelsOf(accent);
        press(Qt::Key_Escape);
        QVERIFY(pixelsOf(accent) < active);
    }

    /// Of a whole window: the popup, the fix, both values, and back again.
    void fromTheFindingToBothLimitsWithoutAMouse()
    {
        m_editor.reset();
        WindowFixture fixture;
        fixture.write(QStringLiteral("a.yaml"), pod);
        fixture.openFolder();
        fixture.openFile("a.yaml");
        fixture.editor()->goToLine(6);
        fixture.key(Qt::Key_Period, Qt::ControlModifier);
        auto *popup = fixture.window().findChild<QuickFixPopup *>();
        QTRY_VERIFY(popup && popup->isVisible());
        const auto title = [popup] { return popup->list()->currentIndex().data().toString(); };
        for (int i = 0; i < popup->list()->model()->rowCount() && title() != QStringLiteral("Set a CPU and a memory limit"); ++i)
            QTest::keyClick(popup->list(), Qt::Key_Down);
        QCOMPARE(title(), QStringLiteral("Set a CPU and a memory limit"));
        heard.clear();
        QTest::keyClick(popup->list(), Qt::Key_Return);
        QTRY_VERIFY(fixture.editor()->fillIns().isActive());
        YamlEditor *editor = fixture.editor();
        QCOMPARE(editor->textCursor().selectedText(), QStringLiteral("500m"));
        QVERIFY2(heard.contains(QStringLiteral("Field 1 of 2: CPU limit")), qPrintable(heard.join(u'\n')));
        QTest::keyClicks(editor, QStringLiteral("2"));
        QTest::keyClick(editor, Qt::Key_Tab);
        QCOMPARE(editor->textCursor().selectedText(), QStringLiteral("256Mi"));
        QTest::keyClicks(editor, QStringLiteral("1Gi"));
        fixture.settle();
        QTest::keyClick(editor, Qt::Key_Tab);
        QVERIFY(!editor->fillIns().isActive());
        const std::string filled(fixture.source()->bytes());
        QVERIFY2(filled.contains("    resources:\n      limits:\n        cpu: 2\n        memory: 1Gi\n"), filled.c_str());
        for (int i = 0; i < 5 && fixture.source()->bytes() != std::string_view(pod.constData(), pod.size()); ++i)
            QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(QByteArray(fixture.source()->bytes().data(), static_cast<qsizetype>(fixture.source()->size())), pod);
    }

    void undoingTheFixEndsItsFields()
    {
        m_editor.reset();
        WindowFixture fixture;
        fixture.write(QStringLiteral("a.yaml"), pod);
        fixture.openFolder();
        fixture.openFile("a.yaml");
        const auto finding = [&]() -> FindingPtr {
            fixture.editor()->goToLine(6);
            for (const FindingPtr &each : fixture.editor()->findingsAtCaret()) {
                if (each->rule->id == "missing-memory-limit")
                    return each;
            }
            return nullptr;
        }();
        QVERIFY(finding);
        Q_EMIT fixture.editor()->fixChosen(finding, 1);
        QVERIFY(fixture.editor()->fillIns().isActive());
        QTest::keyClicks(fixture.editor(), QStringLiteral("2"));
        QTest::keyClick(fixture.editor(), Qt::Key_Z, Qt::ControlModifier); // what was typed
        QVERIFY(fixture.editor()->fillIns().isActive());
        QVERIFY(std::string(fixture.source()->bytes()).contains("cpu: 500m"));
        QTest::keyClick(fixture.editor(), Qt::Key_Tab);
        QTest::keyClick(fixture.editor(), Qt::Key_End); // where what the fix has inserted ends, too
        QTest::keyClicks(fixture.editor(), QStringLiteral("12"));
        QVERIFY(std::string(fixture.source()->bytes()).contains("memory: 256Mi12"));
        QTest::keyClick(fixture.editor(), Qt::Key_Z, Qt::ControlModifier); // what was typed behind it
        QVERIFY(std::string(fixture.source()->bytes()).contains("memory: 256Mi\n"));
        QVERIFY(fixture.editor()->fillIns().isActive());
        QTest::keyClick(fixture.editor(), Qt::Key_Z, Qt::ControlModifier); // the fix
        QVERIFY(!fixture.editor()->fillIns().isActive());
        QCOMPARE(fixture.source()->size(), ByteOffset(pod.size()));
    }

    /// The text editor would take two insertions that touch for one.
    void typingBehindTheFixIsAStepOfItsOwn()
    {
        m_editor.reset();
        WindowFixture fixture;
        fixture.write(QStringLiteral("a.yaml"),
                      "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: nginx\n");
        fixture.openFolder();
        fixture.openFile("a.yaml");
        fixture.editor()->goToLine(7);
        const std::vector<FindingPtr> here = fixture.editor()->findingsAtCaret();
        const auto finding =
            std::ranges::find_if(here, [](const FindingPtr &each) { return each->rule->id == "image-latest-tag"; });
        QVERIFY(finding != here.end());
        Q_EMIT fixture.editor()->fixChosen(*finding, 0);
        QCOMPARE(fixture.editor()->textCursor().selectedText(), QStringLiteral("VERSION"));
        QTest::keyClick(fixture.editor(), Qt::Key_End);
        QTest::keyClicks(fixture.editor(), QStringLiteral("12"));
        QCOMPARE(fixture.editor()->textCursor().block().text(), QStringLiteral("    image: nginx:VERSION12"));
        QTest::keyClick(fixture.editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.editor()->textCursor().block().text(), QStringLiteral("    image: nginx:VERSION"));
        QTest::keyClick(fixture.editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.editor()->textCursor().block().text(), QStringLiteral("    image: nginx"));
    }
};

QTEST_MAIN(TestFillInFields)
#include "tst_fill_in_fields.moc"
