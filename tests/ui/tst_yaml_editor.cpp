#include "ui/editor/editor_gutter.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/find_bar.h"
#include "ui/editor/finding_panel.h"
#include "ui/editor/overview_scroll_bar.h"
#include "ui/editor/quick_fix_popup.h"
#include "ui/editor/text_painter.h"
#include "ui/editor/text_position_mapper.h"

#include <KSyntaxHighlighting/Repository>

#include <QAccessible>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <algorithm>

using namespace bulkhead;

namespace {

constexpr RuleMetadata someRule{
    .id = "privileged-container", .title = {"Rules", "Privileged"}, .fixApplicability = {}, .equivalents = {}, .frameworks = {}};
constexpr auto manifest = "kind: Pod\n"
                          "spec:\n"
                          "  containers:\n"
                          "    - name: main\n"
                          "      image: busybox\n"
                          "      privileged: true\n"
                          "---\n"
                          "kind: Service\n"
                          "name: main\n";

QString lastAnnouncement;

void rememberAnnouncement(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        lastAnnouncement = static_cast<QAccessibleAnnouncementEvent *>(event)->message();
}

} // namespace

class YamlEditorTest : public QObject {
    Q_OBJECT
private:
    KSyntaxHighlighting::Repository m_repository;
    QTextDocument m_document;
    SourcePtr m_source;
    std::unique_ptr<EditorPane> m_pane;
    YamlEditor *m_editor = nullptr;

    void show(const std::string &text)
    {
        m_source = SourceText::create("pod.yaml", text);
        m_document.setPlainText(*TextPositionMapper::editableText(*m_source));
        m_editor->showDocument(&m_document);
        m_editor->setSource(m_source);
    }

    FindingPtr finding(std::string_view text, Severity severity = Severity::High, const char *message = "Runs privileged") const
    {
        auto one = std::make_shared<Finding>();
        one->rule = &someRule;
        one->severity = severity;
        one->message = {{"Rules", message}, {}};
        const auto at = static_cast<ByteOffset>(m_source->bytes().find(text));
        one->place = {m_source, {at, at + static_cast<ByteOffset>(text.size())}};
        one->fixes.push_back({{{"Rules", "Repair"}, {}}, Applicability::Unsafe, EditSet(m_source, {{one->place.range, ""}})});
        return one;
    }

    QTextBlock line(int number) const { return m_document.findBlockByNumber(number - 1); }
    int caretLine() const { return m_editor->textCursor().blockNumber() + 1; }

    int pixelsOf(const QColor &colour, const QTextBlock &block) const
    {
        const QImage image = m_editor->viewport()->grab().toImage();
        const QList<VisibleBlock> lines = m_editor->visibleBlocks();
        const auto shown = std::ranges::find(lines, block, &VisibleBlock::block);
        if (shown == lines.end())
            return 0;
        int count = 0;
        for (int y = qRound(shown->rect.top()); y < qRound(shown->rect.bottom()); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == colour ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void init()
    {
        m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document));
        m_pane = std::make_unique<EditorPane>(m_repository);
        m_editor = m_pane->editor();
        m_pane->resize(1000, 600);
        show(manifest);
        m_pane->show();
        m_editor->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void cleanup() { m_pane.reset(); }

    void aFindingIsUnderlinedInShapeAndColour()
    {
        const QColor high = m_editor->theme().severity(Severity::High);
        m_editor->setInlineMessages(InlineMessages::Off);
        QCOMPARE(pixelsOf(high, line(6)), 0);
        m_editor->setFindings({finding("privileged: true")});
        QVERIFY(pixelsOf(high, line(6)) > 0);
        QCOMPARE(pixelsOf(high, line(5)), 0);
        const auto marks = m_editor->decorations().marks();
        QCOMPARE(marks.size(), 1U);
        QCOMPARE(marks.front().range.selectedText(), QStringLiteral("privileged: true"));

        QSet<int> shapes;
        for (const Severity severity : {Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info})
            shapes.insert(static_cast<int>(underlineShape(severity)));
        QCOMPARE(shapes.size(), 5);
    }

    void marksMoveWithTextAndFadeWhenEdited()
    {
        m_editor->setFindings({finding("privileged: true"), finding("busybox", Severity::Low)});
        QTextCursor above(&m_document);
        above.insertText(QStringLiteral("# one\n# two\n"));
        const auto marks = m_editor->decorations().marks();
        QCOMPARE(marks[1].range.selectedText(), QStringLiteral("privileged: true"));
        QCOMPARE(marks[1].range.blockNumber(), 7);
        QVERIFY(!marks[0].isStale && !marks[1].isStale);

        QTextCursor inside(line(8));
        inside.movePosition(QTextCursor::EndOfBlock);
        inside.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, 2);
        inside.insertText(QStringLiteral("x"));
        QVERIFY(marks[1].isStale);
        QVERIFY(!marks[0].isStale);
    }

    void findingsOfOtherFilesAreLeftOut()
    {
        const FindingPtr own = finding("busybox");
        auto other = std::make_shared<Finding>(*own);
        other->place.source = SourceText::create("other.yaml", manifest);
        m_editor->setFindings({own, other});
        QCOMPARE(m_editor->decorations().marks().size(), 1U);
    }

    void messagesFollowTheMode()
    {
        m_editor->setFindings({finding("privileged: true"), finding("busybox", Severity::Low, "No tag")});
        m_editor->goToLine(6);
        QCOMPARE(m_editor->inlineMessageOf(line(6)), QStringLiteral("Runs privileged"));
        QCOMPARE(m_editor->inlineMessageOf(line(5)), QString());
        m_editor->setInlineMessages(InlineMessages::All);
        QCOMPARE(m_editor->inlineMessageOf(line(5)), QStringLiteral("No tag"));
        m_editor->setInlineMessages(InlineMessages::Off);
        QCOMPARE(m_editor->inlineMessageOf(line(6)), QString());
        const int without = pixelsOf(m_editor->theme().high, line(6));
        m_editor->setInlineMessages(InlineMessages::CurrentLine);
        QVERIFY(pixelsOf(m_editor->theme().high, line(6)) > without);
    }

    void theWorstMessageComesFirst()
    {
        m_editor->setFindings(
            {finding("privileged", Severity::Low, "Small"), finding("privileged: true", Severity::Critical, "Large")});
        m_editor->goToLine(6);
        QCOMPARE(m_editor->inlineMessageOf(line(6)), QStringLiteral("Large  +1"));
    }

    void aScreenReaderHearsTheLine()
    {
        QAccessible::installUpdateHandler(rememberAnnouncement);
        QAccessible::setActive(true);
        m_editor->setFindings({finding("privileged: true")});
        lastAnnouncement.clear();
        m_editor->goToLine(6);
        QCOMPARE(lastAnnouncement, QStringLiteral("high, Runs privileged, 1 fix(es)"));
        lastAnnouncement.clear();
        QTest::keyClick(m_editor, Qt::Key_End);
        QVERIFY(lastAnnouncement.isEmpty());
        QAccessible::installUpdateHandler(nullptr);
    }

    void foldingHidesLinesAndGoToUnfolds()
    {
        m_editor->goToLine(3);
        QTest::keyClick(m_editor, Qt::Key_BracketLeft, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_editor->folding().isFolded(line(3)));
        for (const int hidden : {4, 5, 6})
            QVERIFY(!line(hidden).isVisible());
        QVERIFY(line(7).isVisible());
        m_editor->goTo(finding("privileged: true")->place.range);
        QCOMPARE(caretLine(), 6);
        QVERIFY(line(6).isVisible());
    }

    void aDocumentFoldsUnderItsSeparator()
    {
        m_editor->goToLine(7);
        m_editor->foldAtCaret();
        QVERIFY(!line(8).isVisible() && !line(9).isVisible());
        QTest::keyClick(m_editor, Qt::Key_BracketRight, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(line(8).isVisible() && line(9).isVisible());
    }

    void foldsSurviveEditsElsewhere()
    {
        m_editor->goToLine(3);
        m_editor->foldAtCaret();
        QTextCursor(&m_document).insertText(QStringLiteral("# above\n"));
        QVERIFY(m_editor->folding().isFolded(line(4)));
        QVERIFY(!line(6).isVisible());
        QTextCursor hidden(line(6));
        hidden.insertText(QStringLiteral("x"));
        QVERIFY(line(6).isVisible());
    }

    void itemsAsDeepAsTheirKeyFoldWithIt()
    {
        show("containers:\n- name: a\n  image: b\n- name: c\nnext: 1\n");
        QCOMPARE(TextFolding::lastOf(line(1)), line(4));
        QCOMPARE(TextFolding::lastOf(line(2)), line(3));
        QVERIFY(!TextFolding::isFoldable(line(5)));
    }

    void aClickOnTheIconOpensTheFixes()
    {
        m_editor->setFindings({finding("privileged: true")});
        auto *gutter = m_editor->findChild<EditorGutter *>();
        const QList<VisibleBlock> lines = m_editor->visibleBlocks();
        const auto shown = std::ranges::find(lines, line(6), &VisibleBlock::block);
        QVERIFY(shown != lines.end());
        const QRect icon = gutter->iconRect(qRound(shown->rect.top()), qRound(shown->rect.height()));
        QTest::mouseClick(gutter, Qt::LeftButton, {}, icon.center());
        const auto *popup = m_editor->findChild<QuickFixPopup *>();
        QVERIFY(popup && popup->isVisible());
        QCOMPARE(caretLine(), 6);
    }

    void aClickOnTheArrowFolds()
    {
        auto *gutter = m_editor->findChild<EditorGutter *>();
        const VisibleBlock spec = m_editor->visibleBlocks().at(1);
        const QRect arrow = gutter->foldRect(qRound(spec.rect.top()), qRound(spec.rect.height()));
        QTest::mouseClick(gutter, Qt::LeftButton, {}, arrow.center());
        QVERIFY(!line(3).isVisible());
        QTest::mouseClick(gutter, Qt::LeftButton, {}, arrow.center());
        QVERIFY(line(3).isVisible());
    }

    void theScrollBarShowsEveryFinding()
    {
        m_editor->setFindings({finding("privileged: true"), finding("Service", Severity::Low)});
        const auto *overview = m_editor->findChild<OverviewScrollBar *>();
        QCOMPARE(overview->marks().size(), 2U);
        QCOMPARE(overview->marks().back().line, 5);
        QVERIFY(overview->marks().back().severity == Severity::High);
    }

    void whatTheHoverShowsCanBeReadByKeys()
    {
        m_editor->setFindings({finding("privileged: true")});
        m_editor->goToLine(6, 8);
        QSignalSpy explained(m_editor, &YamlEditor::explainRequested);
        QTest::keyClick(m_editor, Qt::Key_F1);
        QCOMPARE(explained.size(), 1);
        QTest::keyClick(m_editor, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(m_editor, Qt::Key_I, Qt::ControlModifier);
        const auto *panel = m_editor->findChild<FindingPanel *>();
        QVERIFY(panel && panel->isVisible());
        for (const auto &word : {u"high", u"Runs privileged", u"privileged-container", u"Repair"})
            QVERIFY2(panel->text().contains(QStringView(word)), qPrintable(panel->text()));
    }

    void findCountsAndWalks()
    {
        QTest::keyClick(m_editor, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(m_editor, Qt::Key_F, Qt::ControlModifier);
        FindBar *bar = m_pane->findBar();
        QVERIFY(bar->isVisible());
        QTest::keyClicks(bar->patternEdit(), QStringLiteral("MAIN"));
        QCOMPARE(bar->status(), QStringLiteral("1 of 2"));
        QCOMPARE(caretLine(), 4);
        QTest::keyClick(bar->patternEdit(), Qt::Key_Return);
        QCOMPARE(bar->status(), QStringLiteral("2 of 2"));
        QCOMPARE(caretLine(), 9);
        QTest::keyClick(bar->patternEdit(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(caretLine(), 4);
        bar->patternEdit()->setText(QStringLiteral("nowhere"));
        QCOMPARE(bar->status(), QStringLiteral("no match"));
        QTest::keyClick(bar->patternEdit(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(m_editor->hasFocus());
    }

    void replaceAllIsOneUndoStep()
    {
        QTest::keyClick(m_editor, Qt::Key_H, Qt::ControlModifier);
        FindBar *bar = m_pane->findBar();
        bar->patternEdit()->setText(QStringLiteral("main"));
        bar->replacementEdit()->setText(QStringLiteral("web"));
        bar->replaceAll();
        QCOMPARE(m_document.toPlainText().count(QStringLiteral("web")), 2);
        QVERIFY(!m_document.toPlainText().contains(QStringLiteral("main")));
        m_document.undo();
        QCOMPARE(m_document.toPlainText(), QString::fromLatin1(manifest));
    }

    void replaceTakesOneAfterAnother()
    {
        m_editor->goToLine(1);
        m_pane->replace();
        FindBar *bar = m_pane->findBar();
        bar->patternEdit()->setText(QStringLiteral("main"));
        bar->replacementEdit()->setText(QStringLiteral("web"));
        bar->replacementEdit()->setFocus();
        QTest::keyClick(bar->replacementEdit(), Qt::Key_Return);
        QCOMPARE(line(4).text(), QStringLiteral("    - name: web"));
        QCOMPARE(line(9).text(), QStringLiteral("name: main"));
        QCOMPARE(bar->status(), QStringLiteral("1 of 1"));
    }

    void expressionsReplaceByGroupAndBrokenOnesSaySo()
    {
        const SearchOptions options{QStringLiteral("kind: (\\w)\\w+"), true, false, true};
        QCOMPARE(TextSearch::replaceAll(m_document, options, QStringLiteral("sort: \\1")), 2);
        QCOMPARE(line(1).text(), QStringLiteral("sort: P"));
        QVERIFY(!SearchOptions{QStringLiteral("(")}.expression().pattern().isEmpty());
        QVERIFY(!SearchOptions({QStringLiteral("("), false, false, true}).expression().isValid());
        QCOMPARE(TextSearch::allMatches(m_document, SearchOptions({QStringLiteral("mai"), true, true, false}).expression()).size(),
                 0U);
    }

    void keysKeepTheStructure()
    {
        show("spec:\n");
        m_editor->goToLine(1, 6);
        QTest::keyClick(m_editor, Qt::Key_Return);
        QTest::keyClicks(m_editor, QStringLiteral("- name: a"));
        QTest::keyClick(m_editor, Qt::Key_Return);
        QTest::keyClicks(m_editor, QStringLiteral("image:"));
        QCOMPARE(m_document.toPlainText(), QStringLiteral("spec:\n  - name: a\n    image:\n"));
        QTest::keyClick(m_editor, Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(line(3).text(), QStringLiteral("    # image:"));
        QTest::keyClick(m_editor, Qt::Key_Slash, Qt::ControlModifier);
        QTest::keyClick(m_editor, Qt::Key_Backtab);
        QCOMPARE(line(3).text(), QStringLiteral("  image:"));
        QTest::keyClick(m_editor, Qt::Key_Home);
        QTest::keyClick(m_editor, Qt::Key_Tab);
        QCOMPARE(line(3).text(), QStringLiteral("    image:"));
    }

    void theCaretIsReportedInCodePointsAndBytes()
    {
        show("a: 😀x\n");
        QSignalSpy moved(m_editor, &YamlEditor::caretMoved);
        m_editor->goToLine(1, 5);
        QCOMPARE(moved.back().at(0).toInt(), 1);
        QCOMPARE(moved.back().at(1).toInt(), 5);
        QCOMPARE(moved.back().at(2).value<ByteOffset>(), 7U);
    }

    void aLineCanBeTyped()
    {
        QTest::keyClick(m_editor, Qt::Key_G, Qt::ControlModifier);
        QWidget *field = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit *>(field));
        QTest::keyClicks(field, QStringLiteral("6:7"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(caretLine(), 6);
        QCOMPARE(m_editor->textCursor().positionInBlock(), 6);
        QVERIFY(m_editor->hasFocus());
    }

    void zoomChangesTheFontAndComesBack()
    {
        const int normal = m_editor->font().pixelSize();
        QTest::keyClick(m_editor, Qt::Key_Plus, Qt::ControlModifier);
        QTest::keyClick(m_editor, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(m_editor->font().pixelSize() > normal);
        QTest::keyClick(m_editor, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_editor->font().pixelSize(), normal);
    }

    void hiddenCharactersAreDrawn()
    {
        QCOMPARE(hiddenCharacterName(QChar(0x202E)), QStringLiteral("RLO"));
        show("a: b\xE2\x80\xAE"
             "c\n");
        QVERIFY(pixelsOf(m_editor->theme().critical, line(1)) > 20);
    }

    void lookalikesAreFramed()
    {
        show("name: web\nname: w\xD0\xB5"
             "b\nname: \xD0\xB2\xD0\xB5\xD0\xB1\n"); // a Cyrillic letter among Latin ones, and a Cyrillic word
        QVERIFY(pixelsOf(m_editor->theme().critical, line(2)) > 20);
        QCOMPARE(pixelsOf(m_editor->theme().critical, line(1)), 0);
        QCOMPARE(pixelsOf(m_editor->theme().critical, line(3)), 0);
    }

    void bracketsFindTheirPartner()
    {
        show("a: [b, {c: 1}]\n");
        QCOMPARE(matchingBrackets(m_document, 3), std::vector<int>({3, 13}));
        QCOMPARE(matchingBrackets(m_document, 13), std::vector<int>({13, 3}));
        QVERIFY(matchingBrackets(m_document, 1).empty());
    }

    void aLargeFileHasNoColoursAndSaysSo()
    {
        QVERIFY(m_editor->isHighlighted());
        QSignalSpy changed(m_editor, &YamlEditor::highlightingChanged);
        const std::string large(YamlEditor::highlightedBytes + 1, '\n');
        m_editor->setSource(SourceText::create("large.yaml", large));
        QVERIFY(!m_editor->isHighlighted());
        QCOMPARE(changed.back().front().toBool(), false);
    }

    void everyPartHasAName()
    {
        m_pane->find();
        for (const QWidget *part : m_pane->findChildren<QWidget *>()) {
            const bool named = !part->accessibleName().isEmpty();
            if (qobject_cast<const QLineEdit *>(part) || part->inherits("QToolButton") || part == m_editor)
                QVERIFY2(named, part->metaObject()->className());
        }
    }

    void aKeystrokeAmongManyFindingsIsFast()
    {
        std::string text;
        for (int i = 0; i < 2000; ++i)
            text += "      key" + std::to_string(i) + ": value\n";
        show(text);
        std::vector<FindingPtr> findings;
        for (int i = 0; i < 200; ++i)
            findings.push_back(finding("key" + std::to_string(i * 10) + ":"));
        m_editor->setInlineMessages(InlineMessages::All);
        m_editor->goToLine(1000, 12);
        QTest::qWait(50);
        std::vector<qint64> times;
        for (int i = 0; i < 40; ++i) {
            QElapsedTimer timer;
            timer.start();
            QTest::keyClick(m_editor, Qt::Key_X);
            m_editor->setFindings(findings);
            m_editor->viewport()->repaint();
            times.push_back(timer.elapsed());
        }
        std::ranges::sort(times);
        qInfo("keystroke to painted findings: median %lld ms, 95th percentile %lld ms", times[20], times[38]);
        QVERIFY2(times[38] < 60, qPrintable(QString::number(times[38])));
    }
};

QTEST_MAIN(YamlEditorTest)
#include "tst_yaml_editor.moc"
