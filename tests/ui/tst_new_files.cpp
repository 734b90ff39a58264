#include "tests/ui/window_fixture.h"

#include "ui/review/fix_review.h"
#include "ui/review/review_model.h"
#include "ui/shell/recovery_controller.h"
#include "ui/shell/recovery_dialog.h"
#include "ui/workspace/workspace_tree_view.h"

#include <QListWidget>
#include <QTreeView>

using namespace bulkhead;
using namespace bulkhead::test;

namespace {

const QByteArray release =
    "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: runner\n  namespace: ci\n"
    "spec:\n  chart:\n    spec:\n      chart: gitlab-runner\n      version: 0.86.0\n  values:\n    rbac:\n"
    "      create: false\n    runners:\n      config: |\n        [[runners]]\n          [runners.kubernetes]\n"
    "            namespace = \"{{ .Release.Namespace }}\"\n";
const QByteArray kustomization = "resources:\n- runner.yaml\n";
const QString account = QStringLiteral("serviceaccount-ci-job.yaml");
const std::string accountPath = "serviceaccount-ci-job.yaml";
constexpr std::string_view rule = "gitlab-job-uses-manager-account";

} // namespace

/// Fixes that bring an object of their own: a file that nobody has until it is saved.
class TestNewFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->write(QStringLiteral("runner.yaml"), release);
        m_fixture->write(QStringLiteral("kustomization.yaml"), kustomization);
        m_fixture->openFolder();
    }
    void cleanup() { m_fixture.reset(); }

    void oneUndoTakesAllBack()
    {
        fix();
        QVERIFY(text("runner.yaml").contains("service_account = \"ci-job\""));
        QVERIFY(text("kustomization.yaml").contains("- serviceaccount-ci-job.yaml"));
        QVERIFY(text(accountPath).starts_with("apiVersion: v1\nkind: ServiceAccount\n"));
        QVERIFY2(!QFile::exists(m_fixture->path(account)), "nothing is written before it is saved");
        QVERIFY(tree().contains(account));
        QVERIFY(!isFound());

        m_fixture->openFile("runner.yaml");
        m_fixture->window().actions().action(Command::Undo)->trigger();
        m_fixture->settle();
        QCOMPARE(text("runner.yaml"), release.toStdString());
        QCOMPARE(text("kustomization.yaml"), kustomization.toStdString());
        QVERIFY2(!tree().contains(account), "a file that was taken back is no file");
        QVERIFY(m_fixture->window().workspace().changes().empty());
        QVERIFY(isFound());

        fix(); // and again, over what was taken back
        QVERIFY(tree().contains(account));
        QVERIFY(!isFound());
    }

    void savingMakesTheFile()
    {
        fix();
        m_fixture->window().actions().action(Command::SaveAll)->trigger();
        QCOMPARE(m_fixture->onDisk(account), QByteArray::fromStdString(text(accountPath)));
        QVERIFY(m_fixture->onDisk(account).contains("kind: ServiceAccount"));
        QVERIFY(m_fixture->window().workspace().modifiedDocuments().empty());
        const auto changes = m_fixture->window().workspace().changes();
        const auto made = std::ranges::find(changes, accountPath, [](const auto &change) { return change.before->path(); });
        QVERIFY2(made != changes.end() && made->before->isAbsent(), "what was made since loading stays in the patch");
        QVERIFY(!document()->isChangedOnDisk());

        m_fixture->window().workspace().reopen();
        m_fixture->settle();
        QVERIFY(m_fixture->window().workspace().workspace().manifest(accountPath));
        QVERIFY(m_fixture->window().workspace().changes().empty());
    }

    void somebodyElsesFileIsNotWrittenOver()
    {
        fix();
        m_fixture->write(account, "theirs\n");
        const auto saved = document()->save();
        QVERIFY(!saved);
        QCOMPARE(m_fixture->onDisk(account), QByteArray("theirs\n"));
        QVERIFY(document()->isChangedOnDisk());
        QVERIFY(document()->reload());
        QCOMPARE(text(accountPath), std::string("theirs\n"));
        QVERIFY(!document()->isModified());
    }

    void aFixIsRefusedWhereAFileHasAppeared()
    {
        m_fixture->write(account, "theirs\n");
        fix();
        QVERIFY(!m_applied);
        QCOMPARE(text("runner.yaml"), release.toStdString());
        QCOMPARE(text("kustomization.yaml"), kustomization.toStdString());
        QCOMPARE(m_fixture->onDisk(account), QByteArray("theirs\n"));
    }

    void theReviewSaysThatTheFileIsNew()
    {
        m_fixture->openFile("runner.yaml");
        const FindingPtr found = finding();
        m_fixture->window().editors().goTo(found->place);
        m_fixture->window().actions().action(Command::FixAllOfRuleEverywhere)->trigger();
        auto *review = m_fixture->window().findChild<FixReview *>();
        QTRY_VERIFY(review && review->isVisible() && !review->isWorking());
        auto *model = review->findChild<ReviewModel *>();
        QStringList files;
        for (int i = 0; i < model->rowCount(); ++i)
            files += model->index(i, 0).data().toString();
        QCOMPARE(files,
                 QStringList({QStringLiteral("kustomization.yaml"), QStringLiteral("runner.yaml"),
                              QStringLiteral("new file: ") + account}));
        QTest::keyClick(review, Qt::Key_Return);
        m_fixture->settle();
        QVERIFY(text(accountPath).starts_with("apiVersion: v1\n"));
        QVERIFY(!isFound());
    }

    void aCrashLosesNothing()
    {
        m_fixture->window().keepUnsaved(m_journal.path());
        fix();
        m_fixture->window().recovery()->journal().writeNow();
        m_fixture->dropWindow();
        m_fixture->makeWindow();
        m_fixture->window().keepUnsaved(m_journal.path());
        auto *dialog = m_fixture->window().findChild<RecoveryDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->list()->count(), 3);
        QTest::keyClick(dialog, Qt::Key_Return);
        m_fixture->settle();
        QTRY_VERIFY(tree().contains(account));
        QVERIFY(text(accountPath).starts_with("apiVersion: v1\n"));
        QVERIFY(text("runner.yaml").contains("service_account = \"ci-job\""));
        QVERIFY(!QFile::exists(m_fixture->path(account)));
    }

private:
    [[nodiscard]] FindingPtr finding()
    {
        FindingPtr found;
        const auto result = m_fixture->window().analysis().snapshot().result;
        result->forEachFinding([&](const Finding &one) {
            if (one.rule->id == rule)
                found = FindingPtr(result, &one);
        });
        return found;
    }
    [[nodiscard]] bool isFound() { return finding() != nullptr; }
    void fix()
    {
        const FindingPtr found = finding();
        QVERIFY(found && !found->fixes.empty());
        m_applied = m_fixture->window().workspace().apply(found->fixes.front().edits).has_value();
        m_fixture->settle();
    }
    [[nodiscard]] EditorDocument *document() { return m_fixture->window().workspace().document(accountPath); }
    [[nodiscard]] std::string text(const std::string &path)
    {
        EditorDocument *const open = m_fixture->window().workspace().document(path);
        return open ? std::string(open->source()->bytes()) : std::string();
    }
    [[nodiscard]] QStringList tree()
    {
        const auto *view = m_fixture->window().findChild<WorkspaceTreeView *>()->findChild<QTreeView *>();
        QStringList titles;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            titles += view->model()->index(row, 0).data().toString();
        return titles;
    }

    QTemporaryDir m_journal;
    std::unique_ptr<WindowFixture> m_fixture;
    bool m_applied = false;
};

QTEST_MAIN(TestNewFiles)
#include "tst_new_files.moc"
