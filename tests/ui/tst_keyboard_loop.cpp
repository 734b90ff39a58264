// The whole work without a mouse, and all of it named for those who hear it.

#include "tests/ui/window_fixture.h"
#include "ui/editor/fix_preview.h"
#include "ui/editor/outline_view.h"
#include "ui/editor/quick_fix_popup.h"
#include "ui/review/fix_review.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/detail_panel.h"
#include "ui/shell/recovery_controller.h"
#include "ui/shell/recovery_dialog.h"
#include "ui/shell/text_compare.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QTimer>
#include <QWindow>

using namespace bulkhead;
using bulkhead::test::WindowFixture;

namespace {

const QByteArray pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: main\n"
                       "    image: registry.corp/a@sha256:"
    + QByteArray(64, '0')
    + "\n    resources: {limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 1, memory: 1Gi}}\n"
      "    securityContext:\n      allowPrivilegeEscalation: true\n      privileged: true\n";

QStringList heard;

void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        heard << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
}

} // namespace

class TestKeyboardLoop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void fromOpeningToThePatchWithoutAMouse();
    void thePaletteHasEveryActionWithItsKey();
    void quickOpenFindsFilesResourcesRulesAndLines();
    void theCaretSaysWhatItEnters();
    void whateverTakesTheFocusHasAName();
    void noKeyIsTakenTwice();

private:
    /// Gives a path to the next dialog that asks for one, and takes it.
    void answerWith(const QString &path);
    /// Presses a letter in the next menu that opens.
    void chooseInMenu(Qt::Key letter);
    /// The offscreen platform takes a closed popup for the active window, where no key of the main window works.
    void activate()
    {
        m_fixture->window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &m_fixture->window());
        QTRY_COMPARE(QGuiApplication::focusWindow(), m_fixture->window().windowHandle());
    }
    CommandPalette *palette() { return m_fixture->window().findChild<CommandPalette *>(); }
    QString paletteRow(int row, int role = Qt::DisplayRole)
    {
        return palette()->findChild<QListWidget *>()->item(row)->data(role).toString();
    }

    QTemporaryDir m_journal;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestKeyboardLoop::initTestCase()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QAccessible::installUpdateHandler(hear);
}

void TestKeyboardLoop::init()
{
    heard.clear();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->write(QStringLiteral("a.yaml"), pod);
    m_fixture->write(QStringLiteral("b.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n");
}

void TestKeyboardLoop::cleanup()
{
    m_fixture.reset();
}

void TestKeyboardLoop::answerWith(const QString &path)
{
    auto *poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [poll, path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        poll->deleteLater();
        auto *field = dialog->findChild<QLineEdit *>();
        field->setText(path); // as pasted: what is typed key by key the dialog completes to what lies beside
        QTest::keyClick(field, Qt::Key_Return);
    });
    poll->start(20);
}

void TestKeyboardLoop::chooseInMenu(Qt::Key letter)
{
    auto *poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [poll, letter] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        poll->deleteLater();
        QTest::keyClick(menu, letter);
    });
    poll->start(20);
}

void TestKeyboardLoop::fromOpeningToThePatchWithoutAMouse()
{
    answerWith(m_fixture->folder());
    m_fixture->key(Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(m_fixture->window().workspace().openPaths(), QStringList{m_fixture->folder()});
    m_fixture->settle();
    activate();

    // F8 until it is heard that a container is privileged.
    const auto isOnIt = [this] {
        if (!m_fixture->window().editors().current())
            return false;
        const auto here = m_fixture->editor()->findingsAtCaret();
        return std::ranges::any_of(here, [](const FindingPtr &finding) { return finding->rule->id == "privileged-container"; });
    };
    for (int i = 0; i < 20 && !isOnIt(); ++i)
        m_fixture->key(Qt::Key_F8);
    QVERIFY(isOnIt());
    QVERIFY(m_fixture->editor()->hasFocus());
    QVERIFY2(std::ranges::any_of(heard, [](const QString &text) { return text.contains(QStringLiteral("privileged")); }),
             qPrintable(heard.join(u'\n')));

    // Ctrl+. shows what each fix would change, before anything does.
    m_fixture->key(Qt::Key_Period, Qt::ControlModifier);
    auto *popup = m_fixture->window().findChild<QuickFixPopup *>();
    QTRY_VERIFY(popup && popup->isVisible());
    const auto *preview = popup->findChild<FixPreview *>();
    const auto closesIt = [preview] {
        return std::ranges::any_of(preview->lines(), [](const FixPreview::Line &line) {
            return line.kind == FixPreview::Line::Kind::Added && line.text.contains(QStringLiteral("privileged: false"));
        });
    };
    for (int i = 0; i < popup->list()->model()->rowCount() && !closesIt(); ++i)
        QTest::keyClick(popup->list(), Qt::Key_Down);
    QVERIFY(closesIt());
    QVERIFY(preview->accessibleDescription().contains(QStringLiteral("added:")));
    QCOMPARE(m_fixture->source()->bytes(), std::string_view(pod.constData(), pod.size()));
    heard.clear();
    QTest::keyClick(popup->list(), Qt::Key_Return);
    QTRY_VERIFY(m_fixture->window().editors().currentDocument()->isModified());
    m_fixture->settle();
    QVERIFY2(std::ranges::any_of(heard, [](const QString &text) { return text.startsWith(QStringLiteral("Fixed ")); }),
             qPrintable(heard.join(u'\n')));

    activate();
    m_fixture->key(Qt::Key_S, Qt::ControlModifier);
    QByteArray fixed = pod;
    fixed.replace("privileged: true", "privileged: false");
    QCOMPARE(m_fixture->onDisk(QStringLiteral("a.yaml")), fixed);

    m_fixture->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *review = m_fixture->window().findChild<FixReview *>();
    QTRY_VERIFY(review && review->isVisible() && review->isAncestorOf(QApplication::focusWidget()));
    chooseInMenu(Qt::Key_S);
    answerWith(m_fixture->path(QStringLiteral("out.patch")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(!m_fixture->onDisk(QStringLiteral("out.patch")).isEmpty());
    const QByteArray patch = m_fixture->onDisk(QStringLiteral("out.patch"));
    QVERIFY2(patch.startsWith("diff --git a/a.yaml b/a.yaml\n"), patch.constData());
    QVERIFY(patch.contains("\n-      privileged: true\n"));
    QVERIFY(patch.contains("\n+      privileged: false\n"));
    QVERIFY(!patch.contains("b.yaml"));
}

void TestKeyboardLoop::thePaletteHasEveryActionWithItsKey()
{
    m_fixture->openFolder();
    m_fixture->key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette()->isVisible());
    const auto *list = palette()->findChild<QListWidget *>();
    QMap<QString, QString> shown;
    for (int row = 0; row < list->count(); ++row)
        shown[list->item(row)->text()] = paletteRow(row, Qt::AccessibleDescriptionRole);
    QSet<const QAction *> known;
    for (const auto &[command, action] : m_fixture->window().actions().all()) {
        const QString text = QString(action->text()).remove(u'&');
        QVERIFY2(shown.contains(text), qPrintable(text));
        QCOMPARE(shown.value(text), action->shortcut().toString(QKeySequence::NativeText));
        known.insert(action);
    }
    for (const QAction *action : m_fixture->window().actions().findChildren<QAction *>())
        QVERIFY2(known.contains(action), qPrintable(action->text()));
}

void TestKeyboardLoop::quickOpenFindsFilesResourcesRulesAndLines()
{
    m_fixture->openFolder();
    const auto choose = [this](const QString &typed) {
        m_fixture->key(Qt::Key_P, Qt::ControlModifier);
        QTest::keyClicks(palette()->field(), typed);
        QTest::keyClick(palette()->field(), Qt::Key_Return);
        QVERIFY(!palette()->isVisible());
    };
    choose(QStringLiteral("b.y"));
    QCOMPARE(m_fixture->window().editors().currentPath(), std::string("b.yaml"));
    choose(QStringLiteral("@pod a"));
    QCOMPARE(m_fixture->window().editors().currentPath(), std::string("a.yaml"));
    choose(QStringLiteral(":5"));
    QCOMPARE(m_fixture->editor()->textCursor().blockNumber(), 4);
    choose(QStringLiteral("#privileged-container"));
    QVERIFY(m_fixture->window().panels().details()->isVisible());
    const auto texts = m_fixture->window().panels().details()->findChildren<QTextEdit *>();
    QVERIFY(std::ranges::any_of(texts, [](const QTextEdit *text) {
        return text->isVisible() && text->toPlainText().contains(QStringLiteral("privileged"), Qt::CaseInsensitive);
    }));
}

void TestKeyboardLoop::theCaretSaysWhatItEnters()
{
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    m_fixture->editor()->goToLine(10);
    heard.clear();
    QTest::keyClick(m_fixture->editor(), Qt::Key_Down);
    QCOMPARE(heard.size(), 1);
    QVERIFY2(heard.front().contains(QStringLiteral("privileged")), qPrintable(heard.front()));
    QTest::keyClick(m_fixture->editor(), Qt::Key_Right); // the same line: said already
    QCOMPARE(heard.size(), 1);
    QTest::keyClick(m_fixture->editor(), Qt::Key_Down); // nothing there
    QCOMPARE(heard.size(), 1);
}

void TestKeyboardLoop::whateverTakesTheFocusHasAName()
{
    m_fixture->window().keepUnsaved(m_journal.path());
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    QTest::keyClicks(m_fixture->editor(), QStringLiteral("# x"));
    m_fixture->window().recovery()->journal().writeNow();
    m_fixture->makeWindow();
    m_fixture->window().keepUnsaved(m_journal.path()); // the recovery dialog shows
    m_fixture->openFolder();
    m_fixture->openFile("a.yaml");
    for (const Command command : {Command::SplitBeside, Command::FocusOutline, Command::Replace, Command::GoToLine,
                                  Command::Preferences, Command::CommandPalette})
        m_fixture->window().actions().action(command)->trigger();
    m_fixture->write(QStringLiteral("a.yaml"), "# somebody\n");
    QTRY_VERIFY(!m_fixture->window().editors().current()->barText().isEmpty());
    for (QPushButton *button : m_fixture->window().findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Compare with disk"))
            button->click();
    }
    QVERIFY(m_fixture->window().editors().comparison());
    int checked = 0;
    QStringList nameless;
    for (QWidget *widget : QApplication::allWidgets()) {
        const QWidget *parent = widget->parentWidget();
        const bool takesFocus = widget->focusPolicy() != Qt::NoFocus;
        const bool isOfQt = widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<QScrollBar *>(widget)
            || widget->inherits("QToolBarExtension") || widget->inherits("QMenuBar")
            || widget->inherits("QComboBoxPrivateContainer")
            || (parent
                && (parent->inherits("QLineEdit") || parent->inherits("QMenuBar") || parent->inherits("QComboBoxPrivateContainer")
                    || qobject_cast<const QAbstractSpinBox *>(parent)));
        const auto *label = qobject_cast<const QLabel *>(widget); // one that says nothing now has nothing to be named by
        if (!takesFocus || isOfQt || (label && label->text().isEmpty()))
            continue;
        ++checked;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            nameless << QStringLiteral("%1 '%2' in %3")
                            .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                 parent ? QString::fromLatin1(parent->metaObject()->className()) : QString());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY(checked > 60);
}

void TestKeyboardLoop::noKeyIsTakenTwice()
{
    QMap<QKeySequence, QString> taken;
    for (const auto &[command, action] : m_fixture->window().actions().all()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!taken.contains(keys), qPrintable(keys.toString() + u' ' + action->text() + u' ' + taken.value(keys)));
            taken[keys] = action->text();
        }
    }
    QVERIFY(taken.size() > 40);
}

QTEST_MAIN(TestKeyboardLoop)
#include "tst_keyboard_loop.moc"
