// What people expect of an editor they would choose to stay in, in the window as it is.

#include "tests/ui/window_fixture.h"
#include "ui/editor/field_popup.h"
#include "ui/editor/outline_view.h"
#include "ui/shell/status_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>
#include <ctime>

using namespace bulkhead;
using bulkhead::test::WindowFixture;

namespace {

const QByteArray deployment =
    "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: cart\n  namespace: shop\nspec:\n  template:\n"
    "    metadata:\n      labels:\n        app: cart\n    spec:\n      serviceAccountName: cart\n"
    "      containers:\n        - name: main\n          image: registry.corp/cart:1\n";

QByteArray service(const QByteArray &name)
{
    return "apiVersion: v1\nkind: Service\nmetadata: {name: " + name + ", namespace: shop}\nspec:\n  selector: {app: cart}\n";
}

/// Of work by this thread alone: other programs of a busy machine do not count.
double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

class TestEditorDuties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void undoGoesOnPastSaves();
    void listsGoOnAndEnd_data();
    void listsGoOnAndEnd();
    void customKindsAreProposedAndExplained();
    void aClickWithCtrlGoesToTheDefinition();
    void podLabelsListTheServicesThatSelectThem();
    void theOutlineFollowsAndLeads();
    void theOutlineStaysOpenWhileOneTypes();
    void theOutlineShowsNoValue();
    void theBreadcrumbNamesFileDocumentObjectAndPath();
    void foldsSurviveRenaming();
    void twoViewsShareTextAndFolds();
    void longLinesWrapAndKeepTheirNumbers();
    void spacesAndTabsCanBeSeen();
    void pathsAreCopied();
    void theStatusBarTellsTheFormat_data();
    void theStatusBarTellsTheFormat();
    void aLargeFileIsPlainAndStillChecked();

private:
    void open(const QByteArray &bytes, const QString &name = QStringLiteral("a.yaml"));
    void trigger(Command command) { m_fixture->window().actions().action(command)->trigger(); }
    void caretAfter(const QString &text);
    [[nodiscard]] QString shown() { return m_fixture->editor()->toPlainText(); }
    [[nodiscard]] QString breadcrumbText()
    {
        return m_fixture->window().editors().current()->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly)->text();
    }
    [[nodiscard]] QString current(const OutlineView &outline) { return outline.tree()->currentIndex().data().toString(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestEditorDuties::open(const QByteArray &bytes, const QString &name)
{
    m_fixture->write(name, bytes);
    m_fixture->openFolder();
    m_fixture->openFile(name.toStdString());
    m_fixture->settle();
}

void TestEditorDuties::caretAfter(const QString &text)
{
    const QTextCursor found = m_fixture->editor()->document()->find(text);
    QVERIFY2(!found.isNull(), qPrintable(text));
    QTextCursor caret(found);
    caret.setPosition(found.selectionEnd());
    m_fixture->editor()->setTextCursor(caret);
}

void TestEditorDuties::undoGoesOnPastSaves()
{
    open(deployment);
    QByteArrayList saved{deployment};
    for (const char *const text : {"# one", "# two", "# three"}) {
        m_fixture->editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(m_fixture->editor(), QString::fromLatin1(text));
        QTest::keyClick(m_fixture->editor(), Qt::Key_Return);
        trigger(Command::Save);
        saved << m_fixture->onDisk(QStringLiteral("a.yaml"));
        QCOMPARE(saved.back(), saved.at(saved.size() - 2) + text + '\n');
    }
    QTextDocument *document = m_fixture->editor()->document();
    int steps = 0;
    for (; document->isUndoAvailable(); ++steps)
        QTest::keyClick(m_fixture->editor(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(steps >= 3);
    QCOMPARE(m_fixture->source()->bytes(), std::string_view(deployment.constData(), deployment.size()));
    QVERIFY(m_fixture->window().editors().currentDocument()->isModified());
    trigger(Command::Save);
    QCOMPARE(m_fixture->onDisk(QStringLiteral("a.yaml")), deployment);
    while (document->isRedoAvailable())
        QTest::keyClick(m_fixture->editor(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    trigger(Command::Save);
    QCOMPARE(m_fixture->onDisk(QStringLiteral("a.yaml")), saved.back());
}

void TestEditorDuties::listsGoOnAndEnd_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after"); // Return and an x
    QTest::newRow("scalar item") << "drop:\n  - ALL" << "drop:\n  - ALL\n  - x";
    QTest::newRow("quoted item") << "args:\n- \"a: b\"" << "args:\n- \"a: b\"\n- x";
    QTest::newRow("address") << "- http://a.b/c" << "- http://a.b/c\n- x";
    QTest::newRow("list in list") << "- - a" << "- - a\n  - x";
    QTest::newRow("item of keys") << "- name: a" << "- name: a\n  x";
    QTest::newRow("quoted key") << "- \"a\": \"b\"" << "- \"a\": \"b\"\n  x";
    QTest::newRow("open quote") << "- \"a" << "- \"a\n  x";
    QTest::newRow("text block") << "- |" << "- |\n    x";
    QTest::newRow("flow") << "- [a" << "- [a\n  x";
    QTest::newRow("dash alone") << "a:\n  -" << "a:\n  -\n    x";
    QTest::newRow("key") << "spec:" << "spec:\n  x";
    QTest::newRow("empty item ends it") << "drop:\n  - ALL\n  - " << "drop:\n  - ALL\n  x";
    QTest::newRow("comment") << "  # - a" << "  # - a\n  x";
}

void TestEditorDuties::listsGoOnAndEnd()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    open("kind: X\n");
    YamlEditor *editor = m_fixture->editor();
    editor->selectAll();
    editor->insertPlainText(before);
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClicks(editor, QStringLiteral("x"));
    QCOMPARE(shown(), after);
}

void TestEditorDuties::customKindsAreProposedAndExplained()
{
    m_fixture->write(QStringLiteral("crd.yaml"),
                     "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: boats.sea.io}\nspec:\n"
                     "  group: sea.io\n  scope: Namespaced\n  names: {kind: Boat, plural: boats}\n  versions:\n  - name: v1\n"
                     "    served: true\n    storage: true\n    schema:\n      openAPIV3Schema:\n        type: object\n"
                     "        properties:\n          spec:\n            type: object\n            properties:\n"
                     "              draught: {type: integer, description: How deep it lies.}\n"
                     "              rig: {type: string, enum: [sloop, ketch]}\n");
    open("apiVersion: sea.io/v1\nkind: Boat\nmetadata: {name: b}\nspec:\n  draught: 3\n  \n");
    m_fixture->editor()->goToLine(6, 3);
    QTest::keyClick(m_fixture->editor(), Qt::Key_Space, Qt::ControlModifier);
    const FieldPopup *popup = m_fixture->editor()->fieldPopup();
    QVERIFY(popup && popup->isVisible());
    QCOMPARE(popup->list()->model()->rowCount(), 1); // what is written already is not proposed again
    QCOMPARE(popup->list()->currentIndex().data().toString(), QStringLiteral("rig"));
    QTest::keyClick(m_fixture->editor(), Qt::Key_Return);
    QVERIFY2(shown().endsWith(QStringLiteral("  rig: \n")), qPrintable(shown()));
    QVERIFY(popup->isVisible()); // its values
    QCOMPARE(popup->list()->currentIndex().data().toString(), QStringLiteral("sloop"));
    QTest::keyClick(m_fixture->editor(), Qt::Key_Escape);
    caretAfter(QStringLiteral("draug"));
    const QPoint at = m_fixture->editor()->cursorRect().center();
    QHelpEvent hover(QEvent::ToolTip, at, m_fixture->editor()->viewport()->mapToGlobal(at));
    QApplication::sendEvent(m_fixture->editor()->viewport(), &hover);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("How deep it lies.")), qPrintable(QToolTip::text()));
}

void TestEditorDuties::aClickWithCtrlGoesToTheDefinition()
{
    m_fixture->write(QStringLiteral("account.yaml"),
                     "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  namespace: shop\n  name: cart\n");
    open(deployment);
    caretAfter(QStringLiteral("serviceAccountName: ca"));
    const QPoint at = m_fixture->editor()->cursorRect().center();
    QTest::mouseClick(m_fixture->editor()->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(m_fixture->window().editors().currentPath(), std::string("a.yaml")); // a plain click only sets the caret
    QTest::mouseClick(m_fixture->editor()->viewport(), Qt::LeftButton, Qt::ControlModifier, at);
    QCOMPARE(m_fixture->window().editors().currentPath(), std::string("account.yaml"));
    QCOMPARE(m_fixture->editor()->textCursor().blockNumber(), 4);
    trigger(Command::Back);
    QCOMPARE(m_fixture->window().editors().currentPath(), std::string("a.yaml"));
}

void TestEditorDuties::podLabelsListTheServicesThatSelectThem()
{
    m_fixture->write(QStringLiteral("s.yaml"), service("front") + "---\n" + service("back"));
    open(deployment);
    caretAfter(QStringLiteral("app: ca"));
    QTest::keyClick(m_fixture->editor(), Qt::Key_F12, Qt::ShiftModifier);
    QMenu *menu = m_fixture->window().editors().placeMenu();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions().at(0)->text().startsWith(QStringLiteral("Service shop/front")));
    QVERIFY(menu->actions().at(1)->text().startsWith(QStringLiteral("Service shop/back")));
    menu->actions().at(1)->trigger();
    menu->close();
    QCOMPARE(m_fixture->window().editors().currentPath(), std::string("s.yaml"));
    QCOMPARE(m_fixture->editor()->textCursor().block().text(), QStringLiteral("  selector: {app: cart}"));
    QVERIFY(m_fixture->editor()->textCursor().blockNumber() > 5);
}

void TestEditorDuties::theOutlineFollowsAndLeads()
{
    open(service("front") + "---\n" + deployment);
    OutlineView &outline = *m_fixture->window().panels().outline();
    QVERIFY(!outline.isVisible());
    m_fixture->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(outline.isVisible());
    QVERIFY(outline.tree()->hasFocus());
    QAbstractItemModel &model = *outline.tree()->model();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("Deployment"));
    QCOMPARE(model.index(1, 0).data(OutlineModel::DetailRole).toString(), QStringLiteral("shop/cart"));
    QTest::keyClick(outline.tree(), Qt::Key_Escape);
    QVERIFY(m_fixture->editor()->hasFocus());
    caretAfter(QStringLiteral("image"));
    QCOMPARE(current(outline), QStringLiteral("image"));
    QCOMPARE(outline.tree()->currentIndex().parent().data().toString(), QStringLiteral("main"));
    m_fixture->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(outline.tree(), Qt::Key_Up);
    QTest::keyClick(outline.tree(), Qt::Key_Up);
    QCOMPARE(current(outline), QStringLiteral("main"));
    QTest::keyClick(outline.tree(), Qt::Key_Return);
    QVERIFY(m_fixture->editor()->hasFocus());
    QCOMPARE(m_fixture->editor()->textCursor().block().text(), QStringLiteral("        - name: main"));
    m_fixture->key(Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!outline.isVisible());
}

void TestEditorDuties::theOutlineStaysOpenWhileOneTypes()
{
    open(deployment);
    OutlineView &outline = *m_fixture->window().panels().outline();
    trigger(Command::FocusOutline);
    m_fixture->editor()->setFocus();
    caretAfter(QStringLiteral("image"));
    const QModelIndex spec = outline.tree()->currentIndex().parent().parent().parent();
    QVERIFY(outline.tree()->isExpanded(spec));
    const QString before = spec.data(OutlineModel::KeyRole).toString();
    m_fixture->editor()->moveCursor(QTextCursor::Start);
    QTest::keyClicks(m_fixture->editor(), QStringLiteral("# typed"));
    QTest::keyClick(m_fixture->editor(), Qt::Key_Return);
    m_fixture->settle();
    auto &model = static_cast<OutlineModel &>(*outline.tree()->model());
    QCOMPARE(model.manifest()->source(), m_fixture->source());
    QVERIFY(outline.tree()->isExpanded(model.indexOf(before)));
    QCOMPARE(model.index(0, 0).data(OutlineModel::LineRole).toInt(), 2);
}

void TestEditorDuties::theOutlineShowsNoValue()
{
    open("apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {token: hunter2}\n---\nkey: hunter2\n");
    OutlineView &outline = *m_fixture->window().panels().outline();
    trigger(Command::FocusOutline);
    outline.tree()->expandAll();
    QAbstractItemModel &model = *outline.tree()->model();
    int seen = 0;
    const std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &parent) {
        for (int row = 0; row < model.rowCount(parent); ++row, ++seen) {
            const QModelIndex index = model.index(row, 0, parent);
            for (const int role :
                 {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(OutlineModel::DetailRole)})
                QVERIFY(!index.data(role).toString().contains(QStringLiteral("hunter2")));
            walk(index);
        }
    };
    walk({});
    QVERIFY(seen >= 7); // two documents, four keys of the first, its token and name
}

void TestEditorDuties::theBreadcrumbNamesFileDocumentObjectAndPath()
{
    open(service("front") + "---\n" + deployment, QStringLiteral("sub/a.yaml"));
    caretAfter(QStringLiteral("image"));
    QCOMPARE(breadcrumbText(), QStringLiteral("a.yaml › document 2 of 2 › Deployment shop/cart › spec.containers[main].image"));
    open(deployment, QStringLiteral("b.yaml"));
    caretAfter(QStringLiteral("namespace"));
    QCOMPARE(breadcrumbText(), QStringLiteral("b.yaml › Deployment shop/cart › metadata.namespace"));
}

void TestEditorDuties::foldsSurviveRenaming()
{
    open(deployment);
    YamlEditor *editor = m_fixture->editor();
    caretAfter(QStringLiteral("- name: main"));
    const int header = editor->textCursor().blockNumber();
    editor->foldAtCaret();
    const auto isFolded = [&](int line) { return editor->folding().isFolded(editor->document()->findBlockByNumber(line)); };
    QVERIFY(isFolded(header));
    QTest::keyClick(editor, Qt::Key_Backspace);
    QTest::keyClicks(editor, QStringLiteral("nframe"));
    QVERIFY(isFolded(header)); // the item has another name
    caretAfter(QStringLiteral("name: cart"));
    QTest::keyClicks(editor, QStringLiteral("-two"));
    QVERIFY(isFolded(header)); // so has the object
    editor->moveCursor(QTextCursor::Start);
    QTest::keyClicks(editor, QStringLiteral("# first"));
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(isFolded(header + 1));
    QVERIFY(!editor->document()->findBlockByNumber(header + 2).isVisible());
    while (editor->document()->isUndoAvailable())
        editor->document()->undo();
    QVERIFY(isFolded(header));
}

void TestEditorDuties::twoViewsShareTextAndFolds()
{
    open(deployment);
    EditorPane *pane = m_fixture->window().editors().current();
    YamlEditor *first = pane->editor();
    caretAfter(QStringLiteral("kind"));
    m_fixture->key(Qt::Key_Backslash, Qt::ControlModifier);
    QCOMPARE(pane->editors().size(), 2);
    YamlEditor *second = pane->editor();
    QVERIFY(second != first && second->hasFocus());
    QVERIFY(second->isHighlighted());
    QCOMPARE(second->textCursor().position(), first->textCursor().position());
    QVERIFY(qAbs(second->width() - first->width()) < 20);

    // Each has a caret of its own; typing in one is seen in the other, once in the file.
    second->moveCursor(QTextCursor::End);
    QTest::keyClicks(second, QStringLiteral("# typed"));
    QCOMPARE(first->toPlainText(), second->toPlainText());
    QCOMPARE(m_fixture->source()->bytes(), std::string(deployment.toStdString() + "# typed"));
    QCOMPARE(first->source(), second->source());
    QCOMPARE(first->textCursor().blockNumber(), 1);
    QCOMPARE(m_fixture->window().editors().currentPlace().line, second->textCursor().blockNumber());
    m_fixture->settle();
    QCOMPARE(first->decorations().marks().size(), second->decorations().marks().size());
    QVERIFY(!second->decorations().marks().empty());

    // What is folded in one is folded in both, and says so.
    first->setFocus();
    QCOMPARE(pane->editor(), first);
    caretAfter(QStringLiteral("spec:"));
    first->foldAtCaret();
    QVERIFY(second->folding().isFolded(first->textCursor().block()));
    second->setFocus();
    second->unfoldAll();
    QVERIFY(!first->folding().isFolded(first->textCursor().block()));

    // Search serves the view in use; the other key stacks them; the same again makes one of two.
    trigger(Command::SplitBelow);
    QCOMPARE(pane->splitting(), Qt::Vertical);
    QVERIFY(m_fixture->window().actions().action(Command::SplitBelow)->isChecked());
    QVERIFY(!m_fixture->window().actions().action(Command::SplitBeside)->isChecked());
    second->setFocus();
    const int line = second->textCursor().blockNumber();
    trigger(Command::SplitBelow);
    QCOMPARE(pane->editors().size(), 1);
    QCOMPARE(pane->editor(), first);
    QVERIFY(first->hasFocus() && first->isHighlighted());
    QCOMPARE(first->textCursor().blockNumber(), line);
    trigger(Command::SplitBeside);
    trigger(Command::Save);
    trigger(Command::CloseTab); // with two views
    QVERIFY(!m_fixture->window().editors().current());
}

void TestEditorDuties::longLinesWrapAndKeepTheirNumbers()
{
    open(deployment + "      # " + QByteArray(900, 'x') + "\n      # last\n");
    YamlEditor *editor = m_fixture->editor();
    const QTextBlock line = editor->document()->findBlockByNumber(15);
    QVERIFY(editor->horizontalScrollBar()->maximum() > 0);
    QCOMPARE(line.layout()->lineCount(), 1);
    m_fixture->key(Qt::Key_Z, Qt::AltModifier);
    QCOMPARE(editor->horizontalScrollBar()->maximum(), 0);
    QVERIFY(line.layout()->lineCount() > 3);
    const QList<VisibleBlock> blocks = editor->visibleBlocks();
    QVERIFY(std::ranges::is_sorted(blocks, {}, [](const VisibleBlock &block) { return block.rect.top(); }));
    QCOMPARE(editor->blockAt(blocks.at(15).rect.bottom() - 2).blockNumber(), 15);
    QVERIFY(!m_fixture->window().grab().isNull());
    m_fixture->makeWindow(); // the choice is remembered when the window closes; here it is asked for anew
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    trigger(Command::WrapLines);
    QVERIFY(m_fixture->editor()->wordWrap());
    QVERIFY(m_fixture->window().close());
    m_fixture->makeWindow();
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    QVERIFY(m_fixture->editor()->wordWrap());
    QVERIFY(m_fixture->window().actions().action(Command::WrapLines)->isChecked());
}

void TestEditorDuties::spacesAndTabsCanBeSeen()
{
    open("a:   b\n#\tc\n");
    YamlEditor *editor = m_fixture->editor();
    editor->moveCursor(QTextCursor::End);
    const QImage without = editor->viewport()->grab().toImage();
    trigger(Command::ShowWhitespace);
    const QImage with = editor->viewport()->grab().toImage();
    QVERIFY(with != without);
    const auto differs = [&](int line) {
        const QRectF rect = editor->visibleBlocks().at(line).rect;
        for (int y = qRound(rect.top()); y < rect.bottom(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                if (with.pixel(x, y) != without.pixel(x, y))
                    return true;
            }
        }
        return false;
    };
    QVERIFY(differs(0));
    QVERIFY(differs(1));
    QVERIFY(!differs(2)); // nothing stands there
    trigger(Command::ShowWhitespace);
    QCOMPARE(editor->viewport()->grab().toImage(), without);
}

void TestEditorDuties::pathsAreCopied()
{
    open(deployment);
    caretAfter(QStringLiteral("image"));
    trigger(Command::CopyFilePath);
    QCOMPARE(QApplication::clipboard()->text(), m_fixture->path(QStringLiteral("a.yaml")));
    trigger(Command::CopyFieldPath);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("spec.template.spec.containers[0].image"));
}

void TestEditorDuties::theStatusBarTellsTheFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("LF") << QByteArray("a: 1\nb: 2\n") << "UTF-8  LF";
    QTest::newRow("CRLF") << QByteArray("a: 1\r\nb: 2\r\n") << "UTF-8  CRLF";
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF"
                                       "a: 1\n")
                         << "UTF-8 BOM  LF";
}

void TestEditorDuties::theStatusBarTellsTheFormat()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, shown);
    open(bytes);
    const auto labels = m_fixture->window().statusBar()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text() == shown; }));
}

void TestEditorDuties::aLargeFileIsPlainAndStillChecked()
{
    QByteArray bytes = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: a\n    image: a\n"
                       "    securityContext: {privileged: true}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n"
                       "  log: |\n";
    while (bytes.size() < 6 * 1024 * 1024)
        bytes += "    a line of some common length that was written by a program\n";
    open(bytes);
    YamlEditor *editor = m_fixture->editor();
    QVERIFY(!editor->isHighlighted());
    QVERIFY(!editor->isReadOnly());
    editor->goToLine(8);
    const auto findings = editor->findingsAtCaret();
    QVERIFY(std::ranges::any_of(findings, [](const FindingPtr &finding) { return finding->rule->id == "privileged-container"; }));
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, QStringLiteral("#"));
    std::vector<double> times;
    for (int i = 0; i < 15; ++i) {
        const double before = threadMilliseconds();
        QTest::keyClick(editor, Qt::Key_X);
        editor->viewport()->repaint();
        times.push_back(threadMilliseconds() - before);
    }
    std::ranges::sort(times);
    qInfo("a key in a file of 6 MB: median %.1f ms, slowest %.1f ms", times[7], times.back());
    QVERIFY2(times[7] < 100, qPrintable(QString::number(times[7])));
}

QTEST_MAIN(TestEditorDuties)
#include "tst_editor_duties.moc"
