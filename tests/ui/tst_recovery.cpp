// Nothing typed is lost: what a crash leaves, what the next start offers, and what happens when somebody else changes the file.

#include "tests/ui/window_fixture.h"
#include "ui/editor/fix_preview.h"
#include "ui/editor/message_bar.h"
#include "ui/shell/recovery_controller.h"
#include "ui/shell/recovery_dialog.h"
#include "ui/shell/text_compare.h"
#include "ui/workspace/recovery_journal.h"

#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextCursor>

#include <csignal>

using namespace bulkhead;
using bulkhead::test::WindowFixture;

namespace {

const QByteArray before = "apiVersion: v1\r\nkind: Secret\r\nmetadata: {name: s}\r\nstringData: {password: old}\r\n";
const QByteArray typedLine = "# hunter2\n";
const QByteArray after = "# hunter2\r\n" + before;

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << walk.next();
    return files;
}

QStringList keptTexts(const QString &folder)
{
    return filesBelow(folder).filter(QStringLiteral(".unsaved"));
}

void typeAtStart(EditorDocument &document)
{
    QTextCursor(document.textDocument()).insertText(QString::fromUtf8(typedLine));
}

QString textOf(const FixPreview &preview, FixPreview::Line::Kind kind)
{
    QStringList lines;
    for (const FixPreview::Line &line : preview.lines()) {
        if (line.kind == kind)
            lines << line.text;
    }
    return lines.join(u'|');
}

/// Opens a folder, types, and is killed once the journal has it.
int typeAndDie(const QString &folder, const QString &journal)
{
    WorkspaceController workspace;
    RecoveryJournal keeper(workspace, journal);
    workspace.open({folder});
    if (!QTest::qWaitFor([&] { return !workspace.isLoading(); }))
        return 1;
    typeAtStart(*workspace.document("a.yaml"));
    if (!QTest::qWaitFor([&] { return !keptTexts(journal).isEmpty(); }))
        return 2;
    return std::raise(SIGKILL);
}

} // namespace

class TestRecovery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theFolderIsTheStateFolder();
    void onlyItsOwnerCanReadWhatIsKept();
    void whatIsSavedOrUndoneIsNotKept();
    void aKilledProcessLosesNothing();
    void aLivingSessionIsNotOffered();
    void damagedTextsAreLeftAlone();
    void aFolderThatCannotBeWrittenIsSaidOnce();
    void afterACrashTheTextComesBackWithADiff();
    void theDiffIsAgainstTheDiskOfToday();
    void laterMeansLaterAndDiscardTakesTwoClicks();
    void quittingByChoiceLeavesNothing();
    void aFileThatHasGoneKeepsItsText();
    void theBarComparesReloadsAndKeeps();
    void theBarIsReachedByKeys();
    void savingOverAForeignChangeAsksFirst();

private:
    void crashWhileTyping();
    void startAgain();
    [[nodiscard]] RecoveryDialog *dialog() { return m_fixture->window().recovery()->dialog(); }
    void changeOnDisk();
    void press(const QString &text);

    std::unique_ptr<QTemporaryDir> m_journal;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestRecovery::init()
{
    m_journal = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->write(QStringLiteral("a.yaml"), before);
    m_fixture->write(QStringLiteral("b.yaml"), before);
}

void TestRecovery::cleanup()
{
    m_fixture.reset();
}

void TestRecovery::crashWhileTyping()
{
    m_fixture->window().keepUnsaved(m_journal->path());
    QVERIFY(!dialog());
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    typeAtStart(*m_fixture->window().editors().currentDocument());
    QTRY_COMPARE(keptTexts(m_journal->path()).size(), 1);
    m_fixture->dropWindow();
    QCOMPARE(keptTexts(m_journal->path()).size(), 1);
    QCOMPARE(m_fixture->onDisk(QStringLiteral("a.yaml")), before);
}

void TestRecovery::startAgain()
{
    m_fixture->makeWindow();
    m_fixture->window().keepUnsaved(m_journal->path());
}

void TestRecovery::theFolderIsTheStateFolder()
{
    const QByteArray old = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", m_journal->path().toUtf8());
    const QString folder = RecoveryJournal::defaultFolder();
    old.isEmpty() ? qunsetenv("XDG_STATE_HOME") : qputenv("XDG_STATE_HOME", old);
    QVERIFY2(folder.startsWith(m_journal->path() + u'/'), qPrintable(folder));
    QVERIFY(folder.endsWith(QStringLiteral("/unsaved")));
}

void TestRecovery::onlyItsOwnerCanReadWhatIsKept()
{
    const QString folder = m_journal->filePath(QStringLiteral("state/unsaved"));
    m_fixture->window().keepUnsaved(folder);
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    typeAtStart(*m_fixture->window().editors().currentDocument());
    QTRY_COMPARE(keptTexts(folder).size(), 1);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const QString &file : filesBelow(folder)) {
        QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
        QVERIFY2(!(QFile::permissions(QFileInfo(file).path()) & others), qPrintable(file));
        for (const char *word : {"hunter2", "password", "a.yaml"})
            QVERIFY2(!QFileInfo(file).fileName().contains(QLatin1StringView(word)), qPrintable(file));
    }
    QVERIFY(!(QFile::permissions(folder) & others));
    QFile kept(keptTexts(folder).front());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll().endsWith(after));
}

void TestRecovery::whatIsSavedOrUndoneIsNotKept()
{
    m_fixture->window().keepUnsaved(m_journal->path());
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    EditorDocument *document = m_fixture->window().editors().currentDocument();
    typeAtStart(*document);
    QTRY_COMPARE(keptTexts(m_journal->path()).size(), 1);
    QVERIFY(document->save());
    QTRY_VERIFY(keptTexts(m_journal->path()).isEmpty());
    document->textDocument()->undo();
    QTRY_COMPARE(keptTexts(m_journal->path()).size(), 1);
    document->textDocument()->redo();
    QTRY_VERIFY(keptTexts(m_journal->path()).isEmpty());
    m_fixture->dropWindow();
    QVERIFY(filesBelow(m_journal->path()).isEmpty()); // the lock has gone too
}

void TestRecovery::aKilledProcessLosesNothing()
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--type-and-die"), m_fixture->folder(), m_journal->path()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(m_fixture->onDisk(QStringLiteral("a.yaml")), before);
    {
        const std::vector<LeftSession> left = LeftSession::find(m_journal->path());
        QCOMPARE(left.size(), 1U);
        QCOMPARE(left.front().texts().size(), 1U);
        const UnsavedText &text = left.front().texts().front();
        QCOMPARE(text.source->bytes(), std::string_view(after.constData(), after.size()));
        QCOMPARE(text.source->path(), std::string("a.yaml"));
        QCOMPARE(text.workspace, QStringList{m_fixture->folder()});
        QVERIFY(LeftSession::find(m_journal->path()).empty()); // one window at a time offers it
    }
    QCOMPARE(LeftSession::find(m_journal->path()).size(), 1U);
}

void TestRecovery::aLivingSessionIsNotOffered()
{
    m_fixture->window().keepUnsaved(m_journal->path());
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    typeAtStart(*m_fixture->window().editors().currentDocument());
    QTRY_COMPARE(keptTexts(m_journal->path()).size(), 1);
    QVERIFY(LeftSession::find(m_journal->path()).empty());
}

void TestRecovery::damagedTextsAreLeftAlone()
{
    crashWhileTyping();
    const QString kept = keptTexts(m_journal->path()).front();
    QFile file(kept);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() - 1)); // cut off
    file.close();
    QVERIFY(!readUnsaved(kept));
    QVERIFY(LeftSession::find(m_journal->path()).empty());
    startAgain();
    QVERIFY(!dialog());
    QVERIFY(QFile::exists(kept));
}

void TestRecovery::aFolderThatCannotBeWrittenIsSaidOnce()
{
    m_fixture->window().keepUnsaved(m_fixture->path(QStringLiteral("a.yaml"))); // no folder
    QSignalSpy warned(m_fixture->window().recovery(), &RecoveryController::warning);
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    for (int i = 0; i < 2; ++i) {
        typeAtStart(*m_fixture->window().editors().currentDocument());
        m_fixture->window().recovery()->journal().writeNow();
    }
    QCOMPARE(warned.count(), 1);
    QVERIFY(m_fixture->window().notices().text().contains(QStringLiteral("cannot be kept")));
}

void TestRecovery::afterACrashTheTextComesBackWithADiff()
{
    crashWhileTyping();
    startAgain();
    QVERIFY(dialog() && dialog()->isVisible());
    QCOMPARE(dialog()->list()->count(), 1);
    QCOMPARE(textOf(*dialog()->preview(), FixPreview::Line::Kind::Added), QStringLiteral("# hunter2"));
    QCOMPARE(textOf(*dialog()->preview(), FixPreview::Line::Kind::Removed), QString());
    QVERIFY(!dialog()->list()->item(0)->toolTip().contains(QStringLiteral("hunter2")));
    QTest::keyClick(dialog(), Qt::Key_Return);
    m_fixture->settle();
    QTRY_VERIFY(m_fixture->window().editors().currentDocument());
    QCOMPARE(m_fixture->window().editors().currentPath(), std::string("a.yaml"));
    QCOMPARE(m_fixture->source()->bytes(), std::string_view(after.constData(), after.size()));
    QVERIFY(m_fixture->window().editors().currentDocument()->isModified());
    QCOMPARE(m_fixture->onDisk(QStringLiteral("a.yaml")), before); // until it is saved
    QCOMPARE(keptTexts(m_journal->path()).size(), 1); // and it is safe already
    QVERIFY(keptTexts(m_journal->path()).front().startsWith(m_fixture->window().recovery()->journal().sessionFolder()));
    m_fixture->window().actions().action(Command::Undo)->trigger();
    QCOMPARE(m_fixture->source()->bytes(), std::string_view(before.constData(), before.size()));
    m_fixture->window().actions().action(Command::Redo)->trigger();
    m_fixture->window().actions().action(Command::Save)->trigger();
    QCOMPARE(m_fixture->onDisk(QStringLiteral("a.yaml")), after);
    QTRY_VERIFY(keptTexts(m_journal->path()).isEmpty());
}

void TestRecovery::theDiffIsAgainstTheDiskOfToday()
{
    crashWhileTyping();
    QByteArray changed = before;
    changed.replace("old", "new");
    m_fixture->write(QStringLiteral("a.yaml"), changed);
    startAgain();
    QVERIFY(dialog());
    QVERIFY(textOf(*dialog()->preview(), FixPreview::Line::Kind::Removed).contains(QStringLiteral("password: new")));
    QVERIFY(textOf(*dialog()->preview(), FixPreview::Line::Kind::Added).contains(QStringLiteral("password: old")));
    const QString state = dialog()->list()->item(0)->data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(state.contains(QStringLiteral("changed on disk since")) && !state.contains(QStringLiteral("unchanged")),
             qPrintable(state));
    m_fixture->dropWindow();
    m_fixture->write(QStringLiteral("a.yaml"), after); // what was typed is there by now
    startAgain();
    QVERIFY(!dialog());
    QVERIFY(keptTexts(m_journal->path()).isEmpty());
}

void TestRecovery::laterMeansLaterAndDiscardTakesTwoClicks()
{
    crashWhileTyping();
    startAgain();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(keptTexts(m_journal->path()).size(), 1);
    m_fixture->dropWindow();
    startAgain();
    QVERIFY(dialog());
    dialog()->list()->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!dialog()->restoreButton()->isEnabled());
    dialog()->list()->item(0)->setCheckState(Qt::Checked);
    dialog()->discardButton()->click();
    QVERIFY(dialog()->isVisible());
    QCOMPARE(keptTexts(m_journal->path()).size(), 1);
    dialog()->discardButton()->click();
    QTRY_VERIFY(!dialog());
    QVERIFY(filesBelow(m_journal->path()).isEmpty());
}

void TestRecovery::quittingByChoiceLeavesNothing()
{
    m_fixture->window().keepUnsaved(m_journal->path());
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    typeAtStart(*m_fixture->window().editors().currentDocument());
    QTRY_COMPARE(keptTexts(m_journal->path()).size(), 1);
    QTimer::singleShot(0, this, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
    });
    QVERIFY(m_fixture->window().close());
    m_fixture->dropWindow();
    QVERIFY(filesBelow(m_journal->path()).isEmpty());
    QCOMPARE(m_fixture->onDisk(QStringLiteral("a.yaml")), before);
}

void TestRecovery::aFileThatHasGoneKeepsItsText()
{
    crashWhileTyping();
    QVERIFY(QFile::remove(m_fixture->path(QStringLiteral("a.yaml"))));
    startAgain();
    QVERIFY(dialog());
    QCOMPARE(dialog()->list()->item(0)->checkState(), Qt::Unchecked);
    QCOMPARE(textOf(*dialog()->preview(), FixPreview::Line::Kind::Removed), QString());
    QVERIFY(textOf(*dialog()->preview(), FixPreview::Line::Kind::Added).contains(QStringLiteral("# hunter2|apiVersion")));
    dialog()->list()->item(0)->setCheckState(Qt::Checked); // asked for all the same
    QTest::keyClick(dialog(), Qt::Key_Return);
    m_fixture->settle();
    QTRY_VERIFY(m_fixture->window().notices().text().contains(QStringLiteral("cannot be restored")));
    QCOMPARE(keptTexts(m_journal->path()).size(), 1);
}

void TestRecovery::changeOnDisk()
{
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    QTest::qWait(20);
    QByteArray changed = before;
    changed.replace("old", "new");
    m_fixture->write(QStringLiteral("a.yaml"), changed);
    QTRY_VERIFY(m_fixture->window().editors().current()->barText().contains(QStringLiteral("changed on the disk")));
}

void TestRecovery::press(const QString &text)
{
    for (QPushButton *button : m_fixture->window().findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return QTest::keyClick(button, Qt::Key_Space);
    }
    QFAIL(qPrintable(text));
}

void TestRecovery::theBarComparesReloadsAndKeeps()
{
    changeOnDisk();
    EditorPane *pane = m_fixture->window().editors().current();
    press(QStringLiteral("Compare with disk"));
    TextCompare *compare = m_fixture->window().editors().comparison();
    QVERIFY(compare && compare->isVisible());
    QVERIFY(textOf(*compare->preview(), FixPreview::Line::Kind::Removed).contains(QStringLiteral("password: new")));
    QVERIFY(textOf(*compare->preview(), FixPreview::Line::Kind::Added).contains(QStringLiteral("password: old")));
    QTest::keyClick(compare->preview(), Qt::Key_Escape);
    QVERIFY(!compare->isVisible());
    QVERIFY(!pane->barText().isEmpty()); // still to be decided
    press(QStringLiteral("Compare with disk"));
    press(QStringLiteral("Reload from disk"));
    QVERIFY(!compare->isVisible());
    QVERIFY(m_fixture->source()->bytes().contains("password: new"));
    m_fixture->window().actions().action(Command::Undo)->trigger(); // reloading can be undone
    QVERIFY(m_fixture->source()->bytes().contains("password: old"));
    m_fixture->write(QStringLiteral("a.yaml"), "# somebody\n");
    QTRY_VERIFY(pane->barText().contains(QStringLiteral("changed on the disk")));
    press(QStringLiteral("Keep this text and save it"));
    QCOMPARE(m_fixture->onDisk(QStringLiteral("a.yaml")), before);
}

void TestRecovery::theBarIsReachedByKeys()
{
    changeOnDisk();
    QVERIFY(m_fixture->editor()->hasFocus());
    m_fixture->key(Qt::Key_F6, Qt::ShiftModifier);
    MessageBar *bar = m_fixture->window().editors().current()->bar();
    QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), QStringLiteral("Reload from disk"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), QStringLiteral("Compare with disk"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_fixture->editor()->hasFocus());
    m_fixture->key(Qt::Key_F6, Qt::ShiftModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(m_fixture->source()->bytes().contains("password: new"));
    QVERIFY(m_fixture->editor()->hasFocus());
}

void TestRecovery::savingOverAForeignChangeAsksFirst()
{
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    typeAtStart(*m_fixture->window().editors().currentDocument());
    m_fixture->write(QStringLiteral("a.yaml"), "# somebody\n");
    m_fixture->window().actions().action(Command::Save)->trigger();
    QCOMPARE(m_fixture->onDisk(QStringLiteral("a.yaml")), QByteArray("# somebody\n"));
    QVERIFY(m_fixture->window().editors().current()->barText().contains(QStringLiteral("on the disk and here")));
    QVERIFY(m_fixture->window().editors().currentDocument()->isModified());
    m_fixture->window().editors().currentDocument()->textDocument()->undo();
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc == 4 && std::string_view(argv[1]) == "--type-and-die")
        return typeAndDie(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
