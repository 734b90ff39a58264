#include "core/rules/catalogue.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/quick_fix_model.h"
#include "ui/editor/quick_fix_popup.h"
#include "ui/findings/findings_view.h"
#include "ui/review/fix_review.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/detail_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/workspace/workspace_tree_view.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTranslator>

using namespace bulkhead;

namespace {

const QByteArray manifest =
    "\xEF\xBB\xBF# caf\xC3\xA9\r\napiVersion: v1\r\nkind: Pod\r\nmetadata: {name: a}\r\nspec:\r\n  containers:\r\n"
    "    - name: main\r\n      image: a@sha256:"
    + QByteArray(64, '0')
    + "\r\n"
      "      resources: {limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 1, memory: 1Gi}}\r\n"
      "      securityContext:\r\n        allowPrivilegeEscalation: true\r\n        privileged: true # why";

/// Every text 40 % longer, as a translation may be.
class PseudoLocale : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        QString text = QString::fromUtf8(source);
        if (n >= 0)
            text.replace(QStringLiteral("%n"), QString::number(n));
        return text + QString(std::max<qsizetype>(1, text.size() * 2 / 5), u'~');
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void fromAFolderToASavedFix();
    void eachWayToChangeASharedValueIsTaken_data();
    void eachWayToChangeASharedValueIsTaken();
    void aStaleFixChangesNothing();
    void typingReplacesThePlaceholderOfAManualFix();
    void allFindingsOfARuleAreFixedAfterReview();
    void everyIconSaysWhatItDoes();
    void closingAsksForWhatIsNotSaved();
    void quittingAsksForWhatIsNotSaved();
    void theSessionComesBack();
    void thePaletteRunsCommandsAndOpensFiles();
    void panesAreReachedByKeys();
    void theDetailsFoldAwayInANarrowWindow();
    void everyControlHasAName();
    void rightToLeftMirrors();
    void longTextsFitTheirButtons();

private:
    void writeManifest(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(manifest);
    }
    QByteArray onDisk(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void makeWindow();
    void openFolder();
    void settle() { QTRY_VERIFY(!m_window->workspace().isLoading() && !m_window->analysis().isRunning()); }
    /// The file stands with the caret on the finding of this rule.
    void goTo(std::string_view rule);
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
    }
    YamlEditor *editor() { return m_window->editors().current()->editor(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<SettingsStore> m_settings;
    RuleCatalogue m_rules = makeRuleCatalogue();
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_config = std::make_unique<QTemporaryDir>();
    writeManifest(QStringLiteral("a.yaml"));
    writeManifest(QStringLiteral("b.yaml"));
    makeWindow();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_settings.reset();
}

void TestMainWindow::makeWindow()
{
    m_window.reset();
    m_settings = std::make_unique<SettingsStore>(m_config->filePath(QStringLiteral("settings.ini")));
    m_window = std::make_unique<MainWindow>(*m_settings, m_rules);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::openFolder()
{
    m_window->openPaths({m_folder->path()});
    settle();
}

void TestMainWindow::goTo(std::string_view rule)
{
    const auto &result = m_window->analysis().snapshot().result;
    FindingPtr found;
    result->forEachFinding([&](const Finding &finding) {
        if (!found && finding.rule->id == rule && finding.place.source->path() == "a.yaml")
            found = FindingPtr(result, &finding);
    });
    QVERIFY(found);
    m_window->editors().goTo(found->place);
    editor()->setFocus();
}

void TestMainWindow::fromAFolderToASavedFix()
{
    openFolder();
    key(Qt::Key_F8);
    QVERIFY(m_window->editors().current());
    QVERIFY(editor()->hasFocus());
    goTo("privileged-container");
    key(Qt::Key_Period, Qt::ControlModifier);
    auto *popup = m_window->findChild<QuickFixPopup *>();
    QTRY_VERIFY(popup && popup->isVisible());
    QCOMPARE(onDisk(QStringLiteral("a.yaml")), manifest);
    QTest::keyClick(popup->list(), Qt::Key_Return);
    QTRY_VERIFY(m_window->editors().currentDocument()->isModified());
    settle();
    QVERIFY2(m_window->notices().text().startsWith(QStringLiteral("Fixed ")), qPrintable(m_window->notices().text()));
    QCOMPARE(onDisk(QStringLiteral("a.yaml")), manifest); // on disk only when saved

    // The offscreen platform takes a closed popup for the active window, where no key of the main window works.
    QAction *save = m_window->actions().action(Command::Save);
    QCOMPARE(save->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_S));
    save->trigger();
    QByteArray wanted = manifest;
    wanted.replace("privileged: true", "privileged: false");
    QVERIFY2(onDisk(QStringLiteral("a.yaml")) == wanted,
             onDisk(QStringLiteral("a.yaml")).sliced(manifest.size() - 120).constData());
    QCOMPARE(onDisk(QStringLiteral("b.yaml")), manifest);

    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(QByteArray::fromStdString(std::string(m_window->editors().currentDocument()->source()->bytes())), manifest);
}

void TestMainWindow::eachWayToChangeASharedValueIsTaken_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QByteArray>("wanted");
    QTest::newRow("everywhere") << 0
                                << QByteArray("  - name: a\n    securityContext: &s\n      privileged: false\n"
                                              "  - name: b\n    securityContext: *s\n");
    QTest::newRow("only here") << 1
                               << QByteArray("  - name: a\n    securityContext:\n      privileged: false\n"
                                             "  - name: b\n    securityContext: &s\n      privileged: true\n");
}

void TestMainWindow::eachWayToChangeASharedValueIsTaken()
{
    QFETCH(int, row);
    QFETCH(QByteArray, wanted);
    const QByteArray head = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n";
    QFile file(m_folder->filePath(QStringLiteral("a.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(head + "  - name: a\n    securityContext: &s\n      privileged: true\n  - name: b\n    securityContext: *s\n");
    file.close();
    openFolder();
    goTo("privileged-container");
    key(Qt::Key_Period, Qt::ControlModifier);
    auto *popup = m_window->findChild<QuickFixPopup *>();
    QTRY_VERIFY(popup && popup->isVisible());
    QModelIndex choice;
    for (int i = 0, seen = 0; i < popup->model()->rowCount() && !choice.isValid(); ++i) {
        const QModelIndex index = popup->model()->index(i, 0);
        const QString note = index.data(QuickFixModel::NoteRole).toString();
        const bool offered =
            QuickFixModel::kindOf(index) == QuickFixModel::Kind::Fix && index.data().toString().contains(u"privileged");
        if (offered && (note.contains(u"changes all 2 places") || note.contains(u"writes it out here")) && seen++ == row)
            choice = index;
    }
    QVERIFY(choice.isValid());
    popup->list()->setCurrentIndex(choice);
    QTest::keyClick(popup->list(), Qt::Key_Return);
    QTRY_VERIFY(m_window->editors().currentDocument()->isModified());
    QCOMPARE(QByteArray::fromStdString(std::string(m_window->editors().currentDocument()->source()->bytes())), head + wanted);
}

void TestMainWindow::aStaleFixChangesNothing()
{
    openFolder();
    goTo("privileged-container");
    const FindingPtr old = editor()->findingsAtCaret().front();
    QTest::keyClicks(editor(), QStringLiteral("x"));
    const std::string typed(m_window->editors().currentDocument()->source()->bytes());
    Q_EMIT m_window->panels().details()->detail()->fixChosen(old, 0);
    QCOMPARE(std::string(m_window->editors().currentDocument()->source()->bytes()), typed);
    QVERIFY(m_window->notices().text().contains(QStringLiteral("changed since")));
}

void TestMainWindow::typingReplacesThePlaceholderOfAManualFix()
{
    QByteArray unlimited = manifest;
    unlimited.replace("{limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 1, memory: 1Gi}}", "{limits: {cpu: 1}}");
    QFile file(m_folder->filePath(QStringLiteral("a.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(unlimited) == unlimited.size());
    file.close();
    openFolder();
    goTo("missing-memory-limit");
    m_window->actions().action(Command::ApplyPreferred)->trigger();
    QCOMPARE(editor()->textCursor().selectedText(), QStringLiteral("256Mi"));
    QVERIFY(editor()->hasFocus());
    settle();
    QVERIFY2(m_window->notices().text().contains(QStringLiteral("256Mi")), qPrintable(m_window->notices().text()));
    QTest::keyClicks(editor(), QStringLiteral("1Gi"));
    QByteArray wanted = unlimited;
    wanted.replace("limits: {cpu: 1}", "limits: {cpu: 1, memory: 1Gi}");
    const SourcePtr typed = m_window->editors().currentDocument()->source();
    QCOMPARE(QByteArray::fromStdString(std::string(typed->bytes())), wanted);
}

void TestMainWindow::allFindingsOfARuleAreFixedAfterReview()
{
    openFolder();
    goTo("privileged-container");
    m_window->actions().action(Command::FixAllOfRule)->trigger();
    auto *review = m_window->findChild<FixReview *>();
    QTRY_VERIFY(review->isVisible());
    QVERIFY(!m_window->editors().currentDocument()->isModified());
    editor()->setFocus(); // turning to something else leaves it
    QTRY_VERIFY(!review->isVisible());
    m_window->actions().action(Command::FixAllOfRule)->trigger();
    QTRY_VERIFY(review->isVisible());
    QTest::keyClick(review, Qt::Key_Escape);
    QVERIFY(!review->isVisible());
    QCOMPARE(QApplication::focusWidget(), editor());
    m_window->actions().action(Command::FixAllOfRule)->trigger();
    QTRY_VERIFY(review->isVisible());
    QTest::keyClick(review, Qt::Key_Return);
    QVERIFY(m_window->editors().currentDocument()->source()->bytes().contains("privileged: false"));
    editor()->document()->undo();
    QVERIFY(!m_window->editors().currentDocument()->isModified());
}

/// Everything that shows only an icon, and every field, has a name that can be read out.
void TestMainWindow::everyIconSaysWhatItDoes()
{
    openFolder();
    goTo("privileged-container");
    for (const Command command : {Command::Replace, Command::GoToLine, Command::Preferences, Command::CommandPalette})
        m_window->actions().action(command)->trigger();
    const auto places = [](const QWidget *widget) {
        return QStringLiteral("%1 in %2")
            .arg(QString::fromLatin1(widget->metaObject()->className()),
                 QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    };
    QStringList nameless;
    for (const QWidget *widget : QApplication::allWidgets()) {
        const QWidget *parent = widget->parentWidget();
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool iconOnly = button && button->text().isEmpty() && !button->icon().isNull();
        const bool isField = qobject_cast<const QLineEdit *>(widget) && !qobject_cast<const QAbstractSpinBox *>(parent);
        const bool isOfQt =
            widget->inherits("QToolBarExtension") || (button && (parent->inherits("QLineEdit") || parent->inherits("QMenuBar")));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if ((iconOnly || isField) && !isOfQt && (!spoken || spoken->text(QAccessible::Name).isEmpty()))
            nameless << places(widget);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestMainWindow::closingAsksForWhatIsNotSaved()
{
    openFolder();
    goTo("privileged-container");
    QTest::keyClicks(editor(), QStringLiteral("x"));
    key(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(m_window->editors().openPaths().size(), 1U);
    QVERIFY(m_window->editors().current()->barText().contains(QStringLiteral("not saved")));
    editor()->document()->undo();
    key(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(m_window->editors().openPaths().size(), 0U);
    key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->editors().currentPath(), std::string("a.yaml"));
}

void TestMainWindow::quittingAsksForWhatIsNotSaved()
{
    openFolder();
    goTo("privileged-container");
    QTest::keyClicks(editor(), QStringLiteral("x"));
    bool asked = false;
    QTimer::singleShot(0, this, [&asked] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        asked = box != nullptr;
        if (box)
            box->reject();
    });
    QVERIFY(!m_window->close());
    QVERIFY(asked);
    editor()->document()->undo();
    QVERIFY(m_window->close());
}

void TestMainWindow::theSessionComesBack()
{
    openFolder();
    m_window->editors().goToLine({"b.yaml", 2});
    m_window->editors().goToLine({"a.yaml", 7});
    key(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(!m_window->panels().findings()->isVisible());
    QVERIFY(m_window->close());
    makeWindow();
    m_window->restoreSession();
    settle();
    QTRY_COMPARE(m_window->editors().openPaths(), (std::vector<std::string>{"b.yaml", "a.yaml"}));
    QCOMPARE(m_window->editors().currentPath(), std::string("a.yaml"));
    QCOMPARE(m_window->editors().currentPlace().line, 7);
    QVERIFY(!m_window->panels().findings()->isVisible());
}

void TestMainWindow::thePaletteRunsCommandsAndOpensFiles()
{
    openFolder();
    auto *palette = m_window->findChild<CommandPalette *>();
    key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(palette->isVisible());
    QTest::keyClicks(palette->field(), QStringLiteral("byaml"));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_window->editors().currentPath(), std::string("b.yaml"));
    key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(palette->field(), QStringLiteral("workspace panel"));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(!m_window->panels().tree()->isVisible());
    key(Qt::Key_P, Qt::ControlModifier);
    QTest::keyClicks(palette->field(), QStringLiteral(":4"));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(m_window->editors().currentPlace().line, 3);
    key(Qt::Key_Left, Qt::AltModifier);
}

void TestMainWindow::panesAreReachedByKeys()
{
    openFolder();
    key(Qt::Key_F8);
    QVERIFY(editor()->hasFocus());
    QSet<const QWidget *> visited;
    for (int i = 0; i < 4; ++i) {
        key(Qt::Key_F6);
        const QWidget *focused = QApplication::focusWidget();
        for (const QWidget *pane : std::initializer_list<const QWidget *>{
                 m_window->panels().tree(), &m_window->editors(), m_window->panels().findings(), m_window->panels().details()}) {
            if (pane->isAncestorOf(focused))
                visited.insert(pane);
        }
    }
    QCOMPARE(visited.size(), 4);
}

void TestMainWindow::theDetailsFoldAwayInANarrowWindow()
{
    openFolder();
    QVERIFY(m_window->panels().details()->isVisible());
    m_window->resize(900, 700);
    QTRY_VERIFY(!m_window->panels().details()->isVisible());
    m_window->resize(1280, 720);
    QTRY_VERIFY(m_window->panels().details()->isVisible());
}

void TestMainWindow::everyControlHasAName()
{
    openFolder();
    key(Qt::Key_F8);
    int checked = 0;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool needsName = (button && button->text().isEmpty()) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget);
        if (!needsName || widget->objectName().startsWith(QStringLiteral("qt_"))
            || widget->objectName().startsWith(QStringLiteral("Scroll"))
            || qobject_cast<QLineEdit *>(widget->parentWidget())) // Qt's own
            continue;
        ++checked;
        const QString where = QStringLiteral("%1 in %2")
                                  .arg(QLatin1StringView(widget->metaObject()->className()),
                                       QLatin1StringView(widget->parentWidget()->metaObject()->className()));
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(where));
        if (button)
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(where));
    }
    QVERIFY(checked > 10);
}

void TestMainWindow::rightToLeftMirrors()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const auto restore = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    makeWindow();
    openFolder();
    key(Qt::Key_F8);
    const int tree = m_window->panels().tree()->mapTo(m_window.get(), QPoint(0, 0)).x();
    const int details = m_window->panels().details()->mapTo(m_window.get(), QPoint(0, 0)).x();
    QVERIFY(tree > details);
    QCOMPARE(editor()->layoutDirection(), Qt::LeftToRight);
    QVERIFY(!m_window->grab().isNull());
}

void TestMainWindow::longTextsFitTheirButtons()
{
    PseudoLocale pseudo;
    QCoreApplication::installTranslator(&pseudo);
    const auto restore = qScopeGuard([&pseudo] { QCoreApplication::removeTranslator(&pseudo); });
    makeWindow();
    const auto check = [this](const char *page) {
        int checked = 0;
        for (const QPushButton *button : m_window->findChildren<QPushButton *>()) {
            if (!button->isVisible())
                continue;
            ++checked;
            QVERIFY2(button->width() >= button->sizeHint().width(),
                     qPrintable(QLatin1StringView(page) + QStringLiteral(": ") + button->text()));
        }
        QVERIFY(checked > 0);
    };
    check("start page");
    openFolder();
    goTo("privileged-container");
    QTest::qWait(50);
    check("editor");
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
