// What a person sees and types when the editor proposes fields, explains them and goes to names.

#include "core/rules/catalogue.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/field_popup.h"
#include "ui/editor/field_text.h"
#include "ui/editor/text_position_mapper.h"
#include "ui/shell/main_window.h"
#include "ui/workspace/editor_document.h"

#include <KSyntaxHighlighting/Repository>

#include <QAccessible>
#include <QFile>
#include <QHelpEvent>
#include <QListView>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace bulkhead;

namespace {

QString lastAnnouncement;

void rememberAnnouncement(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        lastAnnouncement = static_cast<QAccessibleAnnouncementEvent *>(event)->message();
}

constexpr auto pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  \n";

} // namespace

class FieldPopupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void typingProposesAndReturnWrites();
    void ctrlSpaceShowsAllAndEscCloses();
    void theKeyLeadsToItsValue();
    void arrowsChooseAndAreSpoken();
    void otherKeysAreLeftToTheEditor();
    void oneStepUndoesWhatWasTaken();
    void nothingIsProposedWithoutNames();
    void hoverExplainsAField();
    void f12GoesToAnotherFile();
    void referencesAreChosenFromAMenu();

private:
    void show(const std::string &text);
    void caretAtEndOf(QStringView text);
    void type(const QString &text) { QTest::keyClicks(m_editor, text); }
    [[nodiscard]] QString shown() const { return m_editor->document()->toPlainText(); }
    [[nodiscard]] bool isProposing() const { return m_editor->fieldPopup() && m_editor->fieldPopup()->isVisible(); }
    [[nodiscard]] QString chosen() const { return m_editor->fieldPopup()->list()->currentIndex().data().toString(); }

    KSyntaxHighlighting::Repository m_repository;
    std::unique_ptr<EditorDocument> m_document;
    std::unique_ptr<EditorPane> m_pane;
    YamlEditor *m_editor = nullptr;
};

void FieldPopupTest::init()
{
    m_pane = std::make_unique<EditorPane>(m_repository);
    m_editor = m_pane->editor();
    m_pane->resize(900, 600);
    show(pod);
    m_editor->setNames(std::make_shared<const WorkspaceNames>());
    m_pane->show();
    m_editor->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    caretAtEndOf(u"spec:\n  ");
}

void FieldPopupTest::cleanup()
{
    m_pane.reset();
    m_document.reset();
}

void FieldPopupTest::show(const std::string &text)
{
    m_editor->showDocument(nullptr);
    m_document = std::make_unique<EditorDocument>(SourceText::create("pod.yaml", text));
    m_editor->showDocument(m_document->textDocument());
    m_editor->setSource(m_document->source());
    connect(m_document.get(), &EditorDocument::sourceChanged, m_editor, &YamlEditor::setSource);
}

void FieldPopupTest::caretAtEndOf(QStringView text)
{
    const qsizetype at = shown().indexOf(text);
    QVERIFY(at >= 0);
    QTextCursor caret(m_editor->document());
    caret.setPosition(static_cast<int>(at + text.size()));
    m_editor->setTextCursor(caret);
}

void FieldPopupTest::typingProposesAndReturnWrites()
{
    type(QStringLiteral("secu"));
    QVERIFY(isProposing());
    QCOMPARE(chosen(), QStringLiteral("securityContext"));
    QVERIFY(m_editor->hasFocus());
    QTest::keyClick(m_editor, Qt::Key_Return);
    QVERIFY(shown().contains(QStringLiteral("spec:\n  securityContext:\n    \n")));
    QVERIFY(isProposing()); // of the new mapping
    type(QStringLiteral("runAsNon"));
    QTest::keyClick(m_editor, Qt::Key_Tab);
    QVERIFY(shown().contains(QStringLiteral("  securityContext:\n    runAsNonRoot: \n")));
}

void FieldPopupTest::ctrlSpaceShowsAllAndEscCloses()
{
    QTest::keyClick(m_editor, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(isProposing());
    QCOMPARE(chosen(), QStringLiteral("containers (required)"));
    QVERIFY(m_editor->fieldPopup()->description().contains(QStringLiteral("[]Container")));
    const QString before = shown();
    QTest::keyClick(m_editor, Qt::Key_Escape);
    QVERIFY(!isProposing());
    QCOMPARE(shown(), before);
}

void FieldPopupTest::theKeyLeadsToItsValue()
{
    type(QStringLiteral("dnsP"));
    QTest::keyClick(m_editor, Qt::Key_Return);
    QVERIFY(isProposing());
    QTest::keyClick(m_editor, Qt::Key_Return);
    QVERIFY(shown().contains(QStringLiteral("  dnsPolicy: ClusterFirstWithHostNet\n")));
    QVERIFY(!isProposing());
}

void FieldPopupTest::arrowsChooseAndAreSpoken()
{
    type(QStringLiteral("hostN"));
    lastAnnouncement.clear();
    const auto before = QAccessible::installUpdateHandler(rememberAnnouncement);
    QAccessible::setActive(true);
    QTest::keyClick(m_editor, Qt::Key_Backspace);
    const QString first = chosen();
    QTest::keyClick(m_editor, Qt::Key_Down);
    QAccessible::installUpdateHandler(before);
    QVERIFY(chosen() != first);
    QVERIFY2(lastAnnouncement.startsWith(chosen()), qPrintable(lastAnnouncement));
}

void FieldPopupTest::otherKeysAreLeftToTheEditor()
{
    type(QStringLiteral("hostN"));
    QVERIFY(isProposing());
    type(QStringLiteral(":"));
    QVERIFY(!isProposing());
    QTest::keyClick(m_editor, Qt::Key_Return);
    QVERIFY(shown().contains(QStringLiteral("  hostN:\n")));
}

void FieldPopupTest::oneStepUndoesWhatWasTaken()
{
    type(QStringLiteral("volum"));
    const QString typed = shown();
    QTest::keyClick(m_editor, Qt::Key_Return);
    QVERIFY(shown().contains(QStringLiteral("volumes:\n    - ")));
    m_editor->document()->undo();
    QCOMPARE(shown(), typed);
}

void FieldPopupTest::nothingIsProposedWithoutNames()
{
    m_editor->setNames(nullptr);
    type(QStringLiteral("secu"));
    QVERIFY(!isProposing());
}

void FieldPopupTest::hoverExplainsAField()
{
    show("apiVersion: v1\nkind: Pod\nspec:\n  hostNetwork: true\n");
    caretAtEndOf(u"  hostN");
    const QPoint at = m_editor->cursorRect().center();
    QHelpEvent help(QEvent::ToolTip, at, m_editor->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(m_editor->viewport(), &help);
    QTRY_VERIFY(QToolTip::isVisible());
    const QString text = QToolTip::text();
    QVERIFY2(text.contains(QStringLiteral("spec.hostNetwork")) && text.contains(QStringLiteral("boolean")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("network namespace")) && text.contains(QStringLiteral("v1 Pod, as of Kubernetes 1.32")),
             qPrintable(text));
    QToolTip::hideText();
}

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A window with two files that name each other's objects.
struct TwoFiles {
    QTemporaryDir folder;
    QTemporaryDir config;
    SettingsStore settings{config.filePath(QStringLiteral("settings.ini"))};
    RuleCatalogue rules = makeRuleCatalogue();
    std::unique_ptr<MainWindow> window;

    TwoFiles()
    {
        write(folder.filePath(QStringLiteral("account.yaml")),
              "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: builder\n  namespace: ci\n");
        write(folder.filePath(QStringLiteral("pod.yaml")),
              "apiVersion: v1\nkind: Pod\nmetadata:\n  name: job\n  namespace: ci\n"
              "spec:\n  serviceAccountName: builder\n  containers: []\n");
        window = std::make_unique<MainWindow>(settings, rules);
        window->resize(1200, 700);
        window->show();
        window->activateWindow();
        window->openPaths({folder.path()});
        QTRY_VERIFY(!window->workspace().isLoading() && !window->analysis().isRunning());
    }

    void caretOn(const std::string &path, QStringView text) const
    {
        EditorPane *pane = window->editors().open(path);
        QVERIFY(pane);
        QTextCursor caret(pane->editor()->document());
        caret.setPosition(static_cast<int>(pane->editor()->document()->toPlainText().indexOf(text)) + 1);
        pane->editor()->setTextCursor(caret);
        pane->editor()->setFocus();
    }
};

} // namespace

void FieldPopupTest::f12GoesToAnotherFile()
{
    const TwoFiles files;
    EditorArea &editors = files.window->editors();
    files.caretOn("pod.yaml", u"builder");
    QTest::keyClick(editors.current()->editor(), Qt::Key_F12);
    QCOMPARE(editors.currentPath(), std::string("account.yaml"));
    QCOMPARE(editors.currentPlace().line, 3);
}

void FieldPopupTest::referencesAreChosenFromAMenu()
{
    const TwoFiles files;
    EditorArea &editors = files.window->editors();
    files.caretOn("account.yaml", u"builder");
    QTest::keyClick(editors.current()->editor(), Qt::Key_F12, Qt::ShiftModifier);
    QVERIFY(editors.placeMenu());
    QCOMPARE(editors.placeMenu()->actions().size(), 2);
    QVERIFY(editors.placeMenu()->actions().at(1)->text().contains(QStringLiteral("spec.serviceAccountName")));
    editors.placeMenu()->actions().at(1)->trigger();
    QCOMPARE(editors.currentPath(), std::string("pod.yaml"));
    QCOMPARE(editors.currentPlace().line, 6);
}

QTEST_MAIN(FieldPopupTest)
#include "tst_field_popup.moc"
