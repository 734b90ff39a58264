// The way of a person in the whole window: from the picture to a fix over two files, and back by one undo.

#include "core/rules/catalogue.h"
#include "ui/editor/editor_pane.h"
#include "ui/isolation/what_if_proposals.h"
#include "ui/review/fix_review.h"
#include "ui/shell/isolation_controller.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace bulkhead;

namespace {

const QByteArray nodes = "apiVersion: v1\nkind: Node\nmetadata:\n  name: n1\n  labels: {pool: ci}\nspec: {}\n---\n"
                         "apiVersion: v1\nkind: Node\nmetadata:\n  name: n2\n  labels: {pool: apps}\nspec: {}\n";
const QByteArray pods =
    "# the runner\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: runner, namespace: ci}\nspec:\n  template:\n"
    "    metadata: {labels: {app: runner}}\n    spec:\n      containers:\n        - name: main\n"
    "          image: gitlab/gitlab-runner:v17 # pinned\n---\n"
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec:\n  template:\n"
    "    metadata: {labels: {app: web}}\n    spec:\n      nodeSelector: {pool: apps}\n      containers:\n        - name: main\n"
    "          image: web:1\n";

} // namespace

class TestIsolationWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void whatIfBecomesOneFixAndOneUndo();
    void allSuggestionsCloseTheLeaksOfTheSample();
    void picturesAndTablesAreWritten();
    void thePictureFollowsTheCaretAndLeadsBack();
    void findLooksInWhatIsInSight();

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] std::string text(const char *name) const
    {
        return std::string(m_window->workspace().document(name)->source()->bytes());
    }
    void click(QWidget &parent, const QString &label) const
    {
        for (QAbstractButton *button : parent.findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(&parent) && button->text().startsWith(label)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(label + QStringLiteral(": no such button")));
    }
    [[nodiscard]] const Isolation &isolation() const { return *m_window->isolationView().today(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<SettingsStore> m_settings;
    RuleCatalogue m_rules = makeRuleCatalogue();
    std::unique_ptr<MainWindow> m_window;
};

void TestIsolationWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_config = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("nodes.yaml"), nodes);
    write(QStringLiteral("pods.yaml"), pods);
    m_settings = std::make_unique<SettingsStore>(m_config->filePath(QStringLiteral("settings.ini")));
    m_window = std::make_unique<MainWindow>(*m_settings, m_rules, ExecutionMode::Synchronous);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->openPaths({m_folder->path()});
    QTRY_VERIFY(!m_window->workspace().isLoading() && !m_window->analysis().isRunning());
    m_window->actions().action(Command::ShowIsolation)->trigger();
    QVERIFY(m_window->isolationView().isVisible());
}

void TestIsolationWindow::whatIfBecomesOneFixAndOneUndo()
{
    QVERIFY(isolation().verdict().state == IsolationState::CiLeaks);
    const auto runner = std::size_t{0};
    QCOMPARE(isolation().workloads()[runner].resource->name(), std::string("runner"));
    const auto ci = isolation().groupNamed("ci");
    QVERIFY(ci);
    IsolationView &view = m_window->isolationView();
    view.setWhatIfShown(true);
    view.whatIf().add({AddSelector{runner, "pool", "ci"}, AddToleration{runner, {.key = "dedicated", .value = "ci"}},
                       AddTaint{*ci, {"dedicated", "ci", TaintEffect::NoSchedule}}});
    QTRY_VERIFY(view.shown()->verdict().state == IsolationState::Exclusive);
    QCOMPARE(text("nodes.yaml"), nodes.toStdString()); // nothing is written by trying
    QCOMPARE(text("pods.yaml"), pods.toStdString());

    click(view, QStringLiteral("Make this change"));
    auto *review = m_window->findChild<FixReview *>();
    QVERIFY(review && review->isVisible());
    click(*review, QStringLiteral("Apply"));
    QTRY_VERIFY(isolation().verdict().state == IsolationState::Exclusive);
    QVERIFY(text("nodes.yaml").contains("dedicated"));
    QVERIFY(text("pods.yaml").contains("nodeSelector:\n        pool: ci"));
    QVERIFY(text("pods.yaml").contains("# pinned"));
    QVERIFY(view.whatIf().changes().empty()); // they stand in the files now

    QVERIFY(m_window->editors().currentDocument());
    m_window->actions().action(Command::Undo)->trigger();
    QCOMPARE(text("nodes.yaml"), nodes.toStdString());
    QCOMPARE(text("pods.yaml"), pods.toStdString());
    m_window->actions().action(Command::Redo)->trigger();
    QVERIFY(text("nodes.yaml").contains("dedicated"));
    QVERIFY(text("pods.yaml").contains("pool: ci"));
}

/// Half of its pods are made by controllers: what holds them to nodes has to be written into charts, TOML and Jenkins' own YAML.
void TestIsolationWindow::allSuggestionsCloseTheLeaksOfTheSample()
{
    namespace fs = std::filesystem;
    const fs::path sample = fs::path(m_folder->path().toStdString()) / "acme-shop";
    fs::copy(fs::path(BULKHEAD_SOURCE_DIR) / "resources/samples/acme-shop", sample, fs::copy_options::recursive);
    m_window->openPaths({QString::fromStdString(sample.string())});
    QTRY_VERIFY(!m_window->workspace().isLoading() && !m_window->analysis().isRunning());
    QVERIFY(isolation().verdict().leaks.definite() > 0);
    const std::vector<WhatIfProposal> proposals = proposalsFor(isolation());
    for (const WhatIfProposal &proposal : proposals)
        QVERIFY2(proposal.refusal.isEmpty(), qPrintable(proposal.title + u' ' + proposal.refusal));
    IsolationView &view = m_window->isolationView();
    view.setWhatIfShown(true);
    view.whatIf().add(proposals.front().changes);
    QTRY_VERIFY(view.shown()->verdict().state == IsolationState::Exclusive);
    click(view, QStringLiteral("Make this change"));
    auto *review = m_window->findChild<FixReview *>();
    QVERIFY(review && review->isVisible());
    click(*review, QStringLiteral("Apply"));
    QTRY_VERIFY(isolation().verdict().state == IsolationState::Exclusive);
    QVERIFY(text("ci/gitlab-runner/runner-dev.yaml").contains("[runners.kubernetes.node_selector]"));
    m_window->actions().action(Command::Undo)->trigger();
    QTRY_VERIFY(isolation().verdict().leaks.definite() > 0);
}

void TestIsolationWindow::picturesAndTablesAreWritten()
{
    const std::pair<IsolationExport, QByteArray> kinds[] = {{IsolationExport::Svg, "<?xml"},
                                                            {IsolationExport::Pdf, "%PDF-"},
                                                            {IsolationExport::Png, "\x89PNG"},
                                                            {IsolationExport::Csv, "\""},
                                                            {IsolationExport::Markdown, "# "}};
    for (const auto &[kind, begin] : kinds) {
        const QString path = m_folder->filePath(QStringLiteral("out"));
        m_window->isolation().write(kind, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(kind == IsolationExport::Csv ? bytes.contains("runner") : bytes.startsWith(begin), bytes.left(40).constData());
        file.close();
        QVERIFY(file.remove());
    }
}

void TestIsolationWindow::thePictureFollowsTheCaretAndLeadsBack()
{
    m_window->panels().setActivity(Activity::Editor);
    m_window->editors().goToLine({"pods.yaml", 19}); // nodeSelector of web
    m_window->panels().setActivity(Activity::Isolation);
    const auto selected = m_window->isolationView().selection().workload;
    QVERIFY(selected);
    QCOMPARE(isolation().workloads()[*selected].resource->name(), std::string("web"));

    Q_EMIT m_window->isolationView().placeActivated(isolation().groups()[0].place);
    QVERIFY(m_window->panels().activity() == Activity::Editor);
    QCOMPARE(m_window->editors().currentPath(), std::string("nodes.yaml"));
}

void TestIsolationWindow::findLooksInWhatIsInSight()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QAction *find = m_window->actions().action(Command::Find);
    m_window->panels().setActivity(Activity::Isolation);
    QVERIFY(find->isEnabled());
    find->trigger();
    const auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field && m_window->isolationView().isAncestorOf(field));
    m_window->panels().setActivity(Activity::Editor);
    QCOMPARE(find->isEnabled(), m_window->editors().current() != nullptr);
}

QTEST_MAIN(TestIsolationWindow)
#include "tst_isolation_window.moc"
