#include "core/rules/catalogue.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/quick_fix_model.h"
#include "ui/editor/quick_fix_popup.h"
#include "ui/review/fix_review.h"
#include "ui/review/review_model.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/patch_export.h"

#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace bulkhead;

namespace {

const QByteArray pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec:\n  containers:\n    - name: main\n"
                       "      image: a@sha256:"
    + QByteArray(64, '0')
    + "\n      resources: {limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 1, memory: 1Gi}}\n"
      "      securityContext:\n        allowPrivilegeEscalation: true\n"
      "        # one\n        # two\n        # three\n        # four\n        # five\n        # six\n        # seven\n"
      "        privileged: true\n";

} // namespace

/// Many fixes at once, looked at before they are made.
class TestFixReview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_config = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("a.yaml"), pod);
        write(QStringLiteral("b.yaml"), pod);
        m_settings = std::make_unique<SettingsStore>(m_config->filePath(QStringLiteral("settings.ini")));
        m_window = std::make_unique<MainWindow>(*m_settings, m_rules);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->openPaths({m_folder->path()});
        settle();
        m_window->editors().goToLine({"a.yaml", 17});
        editor()->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void oneRuleInAllFiles()
    {
        review(Command::FixAllOfRuleEverywhere);
        QCOMPARE(model()->rowCount(), 2);
        QTRY_VERIFY2(outcome().startsWith(QStringLiteral("Closes 2, opens ")), qPrintable(outcome()));
        QTest::keyClick(m_review, Qt::Key_Return);
        for (const char *path : {"a.yaml", "b.yaml"})
            QVERIFY(text(path).contains("privileged: false"));
        QCOMPARE(onDisk(QStringLiteral("a.yaml")), pod);
        m_window->actions().action(Command::Undo)->trigger(); // one step for both
        QCOMPARE(text("a.yaml"), pod.toStdString());
        QCOMPARE(text("b.yaml"), pod.toStdString());
    }

    void aHunkIsLeftOut()
    {
        review(Command::FixAllOfRuleEverywhere);
        QVERIFY(model()->setData(model()->index(0, 0, model()->index(0, 0)), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model()->data(model()->index(0, 0), Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QVERIFY2(apply()->text().contains(QStringLiteral("1 of 2")), qPrintable(apply()->text()));
        QTRY_VERIFY2(outcome().startsWith(QStringLiteral("Closes 1, opens ")), qPrintable(outcome()));
        QTest::mouseClick(apply(), Qt::LeftButton);
        QCOMPARE(text("a.yaml"), pod.toStdString());
        QVERIFY(text("b.yaml").contains("privileged: false"));
    }

    void nothingChosenIsNothingDone()
    {
        review(Command::FixAllOfRuleEverywhere);
        for (int file = 0; file < 2; ++file)
            model()->setData(model()->index(file, 0), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(!apply()->isEnabled());
        QTest::keyClick(m_review, Qt::Key_Return);
        QVERIFY(m_review->isVisible());
        QTest::keyClick(m_review, Qt::Key_Escape);
        QVERIFY(!m_review->isVisible());
        QCOMPARE(text("a.yaml"), pod.toStdString());
    }

    void returnOnLeaveLeaves()
    {
        review(Command::FixAllOfRuleEverywhere);
        for (auto *button : m_review->findChildren<QPushButton *>()) {
            if (button->text().startsWith(QStringLiteral("Leave"))) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Return);
            }
        }
        QVERIFY(!m_review->isVisible());
        QCOMPARE(text("a.yaml"), pod.toStdString());
    }

    /// The space bar is how a keyboard reaches a check box.
    void boxesAreReachedByKeys()
    {
        review(Command::FixAllOfRuleEverywhere);
        auto *hunks = m_review->findChild<QTreeView *>();
        hunks->setFocus();
        hunks->setCurrentIndex(model()->index(0, 0));
        QTest::keyClick(hunks, Qt::Key_Space);
        QCOMPARE(model()->checkedCount(), 1U);
        QTest::keyClick(hunks, Qt::Key_Down);
        QTest::keyClick(hunks, Qt::Key_Space);
        QCOMPARE(model()->checkedCount(), 2U);
    }

    void theBoxOfAHunkStandsAtItsFirstLine()
    {
        review(Command::FixAllOfRuleEverywhere);
        auto *hunks = m_review->findChild<QTreeView *>();
        const QRect row = hunks->visualRect(model()->index(0, 0, model()->index(0, 0)));
        QTest::mouseClick(hunks->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(10, 12));
        QCOMPARE(model()->checkedCount(), 1U);
        QTest::mouseClick(hunks->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(10, row.height() - 12));
        QCOMPARE(model()->checkedCount(), 1U);
    }

    void thePatchIsWhatGitTakes()
    {
        review(Command::FixAllOfRuleEverywhere);
        model()->setData(model()->index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
        QGuiApplication::clipboard()->clear();
        trigger(QStringLiteral("Copy as a patch"));
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        QProcess git;
        git.setWorkingDirectory(m_folder->path());
        git.start(QStringLiteral("git"), {QStringLiteral("apply"), QStringLiteral("-")});
        git.write(QGuiApplication::clipboard()->text().toUtf8());
        git.closeWriteChannel();
        QVERIFY(git.waitForFinished());
        QVERIFY2(git.exitCode() == 0, git.readAllStandardError());
        QVERIFY(onDisk(QStringLiteral("a.yaml")).contains("privileged: false"));
        QCOMPARE(onDisk(QStringLiteral("b.yaml")), pod);
    }

    void kubectlLinesComeForObjects()
    {
        review(Command::FixAllOfRule);
        QGuiApplication::clipboard()->clear();
        trigger(QStringLiteral("kubectl patch lines"));
        QTRY_VERIFY(
            QGuiApplication::clipboard()->text().contains(QStringLiteral("kubectl patch pod a --namespace shop --type json")));
        const QString folder = m_config->filePath(QStringLiteral("component"));
        auto *patches = m_window->findChild<PatchExport *>();
        patches->saveTo(folder, PatchForm::Kustomize, model()->changes());
        QTRY_VERIFY(QFile::exists(folder + QStringLiteral("/kustomization.yaml")));
        QVERIFY(QFile::exists(folder + QStringLiteral("/pod-shop-a.yaml")));
        QSignalSpy warned(patches, &PatchExport::warning);
        patches->saveTo(folder, PatchForm::Kustomize, model()->changes());
        QCOMPARE(warned.count(), 1); // what is there is not written over
    }

    void changesAreAPatch()
    {
        QTest::keyClicks(editor(), QStringLiteral("# x"));
        settle();
        m_window->actions().action(Command::ExportPatch)->trigger();
        m_review = m_window->findChild<FixReview *>();
        QVERIFY(m_review->isVisible());
        QVERIFY(!apply());
        QGuiApplication::clipboard()->clear();
        trigger(QStringLiteral("Copy as a patch"));
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("# x")));
    }

    /// Before a fix is taken its row says what the check after it would say.
    void thePopupSaysWhatAFixWouldDo()
    {
        m_window->actions().action(Command::QuickFix)->trigger();
        auto *popup = m_window->findChild<QuickFixPopup *>();
        QVERIFY(popup && popup->isVisible());
        const QModelIndex fix = popup->model()->firstChoice();
        const auto note = [&fix] { return fix.data(QuickFixModel::NoteRole).toString(); };
        QTRY_VERIFY2(note().contains(QStringLiteral("closes 1, opens ")), qPrintable(note()));
        QCOMPARE(text("a.yaml"), pod.toStdString());
        popup->hide();
    }

    void anothersTurnEndsIt()
    {
        review(Command::FixAllOfRuleEverywhere);
        editor()->setFocus();
        QTRY_VERIFY(!m_review->isVisible());
    }

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray onDisk(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void settle() { QTRY_VERIFY(!m_window->workspace().isLoading() && !m_window->analysis().isRunning()); }
    /// With the caret on a privileged container.
    void review(Command command)
    {
        m_window->actions().action(command)->trigger();
        m_review = m_window->findChild<FixReview *>();
        QTRY_VERIFY(m_review->isVisible() && !m_review->isWorking());
    }
    void trigger(const QString &part)
    {
        for (QAction *action : m_review->findChild<QMenu *>()->actions()) {
            if (action->text().remove(u'&').contains(part))
                return action->trigger();
        }
        QFAIL(qPrintable(part));
    }
    ReviewModel *model() { return m_review->findChild<ReviewModel *>(); }
    QPushButton *apply()
    {
        for (auto *button : m_review->findChildren<QPushButton *>()) {
            if (button->property("primary").toBool() && button->isVisible())
                return button;
        }
        return nullptr;
    }
    QString outcome()
    {
        for (const auto *label : m_review->findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral("loses")) || label->text().contains(u'…'))
                return label->text();
        }
        return {};
    }
    std::string text(const std::string &path) { return std::string(m_window->workspace().document(path)->source()->bytes()); }
    YamlEditor *editor() { return m_window->editors().current()->editor(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<SettingsStore> m_settings;
    RuleCatalogue m_rules = makeRuleCatalogue();
    std::unique_ptr<MainWindow> m_window;
    FixReview *m_review = nullptr;
};

QTEST_MAIN(TestFixReview)
#include "tst_fix_review.moc"
