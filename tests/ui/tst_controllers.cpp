#include "core/rules/catalogue.h"
#include "ui/workspace/analysis_controller.h"
#include "ui/workspace/workspace_controller.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>

using namespace bulkhead;

namespace {

QByteArray pod(const QByteArray &privileged)
{
    return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: main\n      image: a@sha256:"
        + QByteArray(64, '0') + "\n      securityContext:\n        privileged: " + privileged + "\n";
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

bool reports(const AnalysisSnapshot &snapshot, std::string_view rule, std::string_view path)
{
    bool found = false;
    if (snapshot.result)
        snapshot.result->forEachFinding(
            [&](const Finding &finding) { found = found || (finding.rule->id == rule && finding.place.source->path() == path); });
    return found;
}

} // namespace

class TestControllers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void loadsAndFinds();
    void aSecondOpenReplacesTheFirst();
    void aMissingPathIsAMessage();
    void typingIsCheckedAgain();
    void theNewestTextWins();
    void placementsComeBeforeFindings();
    void closingDropsWhatWasTyped();
    void fixesAreAppliedWholeOrNotAtAll();
    void noticesChangesOnDisk();
    void checkingAgainReadsTheDisk();
    void cancelKeepsWhatWasLoaded();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void openFolder()
    {
        m_workspace->open({m_folder->path()});
        QTRY_VERIFY(!m_workspace->isLoading() && !m_analysis->isRunning());
    }
    EditorDocument *documentA() { return m_workspace->document("a.yaml"); }

    RuleCatalogue m_rules = makeRuleCatalogue();
    Analyzer m_analyzer{m_rules};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AnalysisController> m_analysis;
    std::unique_ptr<WorkspaceController> m_workspace;
};

void TestControllers::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_analysis = std::make_unique<AnalysisController>(m_analyzer, ExecutionMode::Background);
    m_workspace = std::make_unique<WorkspaceController>();
    connect(m_workspace.get(), &WorkspaceController::workspaceReset, m_analysis.get(), [this] { m_analysis->clear(); });
    connect(m_workspace.get(), &WorkspaceController::workspaceChanged, m_analysis.get(),
            [this] { m_analysis->setWorkspace(m_workspace->workspace()); });
    connect(m_workspace.get(), &WorkspaceController::sourceChanged, m_analysis.get(), &AnalysisController::setEditedSource);
    write(path(QStringLiteral("a.yaml")), pod("true"));
    write(path(QStringLiteral("sub/b.yaml")), pod("false"));
}

void TestControllers::loadsAndFinds()
{
    openFolder();
    QCOMPARE(m_workspace->workspace().manifests().size(), 2U);
    QVERIFY(reports(m_analysis->snapshot(), "privileged-container", "a.yaml"));
    QVERIFY(!reports(m_analysis->snapshot(), "privileged-container", "sub/b.yaml"));
}

void TestControllers::aSecondOpenReplacesTheFirst()
{
    QSignalSpy finished(m_workspace.get(), &WorkspaceController::loadingFinished);
    m_workspace->open({m_folder->path()});
    m_workspace->open({path(QStringLiteral("sub"))});
    QTRY_VERIFY(!m_workspace->isLoading() && !m_analysis->isRunning());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(m_workspace->workspace().manifests().size(), 1U);
    QVERIFY(!reports(m_analysis->snapshot(), "privileged-container", "a.yaml"));
}

void TestControllers::aMissingPathIsAMessage()
{
    QSignalSpy failed(m_workspace.get(), &WorkspaceController::loadingFailed);
    m_workspace->open({path(QStringLiteral("gone"))});
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("gone")));
    QVERIFY(!m_workspace->isLoading());
}

void TestControllers::typingIsCheckedAgain()
{
    openFolder();
    EditorDocument *document = documentA();
    QVERIFY(document);
    QTextCursor cursor = document->textDocument()->find(QStringLiteral("privileged: true"));
    cursor.insertText(QStringLiteral("privileged: false"));
    QVERIFY(m_analysis->isRunning());
    QTRY_VERIFY(!m_analysis->isRunning());
    QVERIFY(!reports(m_analysis->snapshot(), "privileged-container", "a.yaml"));
    QCOMPARE(m_analysis->snapshot().workspace.manifest("a.yaml")->source(), document->source());
    document->textDocument()->undo();
    QTRY_VERIFY(!m_analysis->isRunning());
    QVERIFY(reports(m_analysis->snapshot(), "privileged-container", "a.yaml"));
}

void TestControllers::theNewestTextWins()
{
    openFolder();
    QTextCursor cursor(documentA()->textDocument());
    QSignalSpy results(m_analysis.get(), &AnalysisController::resultReady);
    for (int i = 0; i < 50; ++i) {
        cursor.insertText(QStringLiteral("#\n"));
        QTest::qWait(2);
    }
    QTRY_VERIFY(!m_analysis->isRunning());
    QVERIFY(results.count() < 50);
    for (const QList<QVariant> &result : results)
        QVERIFY(!result.isEmpty());
    QCOMPARE(m_analysis->snapshot().workspace.manifest("a.yaml")->source()->revision(), documentA()->source()->revision());
}

void TestControllers::placementsComeBeforeFindings()
{
    openFolder();
    std::vector<std::pair<QString, IsolationPtr>> came;
    connect(m_analysis.get(), &AnalysisController::isolationReady, this,
            [&](const IsolationPtr &isolation) { came.emplace_back(QStringLiteral("isolation"), isolation); });
    connect(m_analysis.get(), &AnalysisController::resultReady, this,
            [&](const AnalysisSnapshot &snapshot) { came.emplace_back(QStringLiteral("findings"), snapshot.result->isolation); });
    QTextCursor(documentA()->textDocument()).insertText(QStringLiteral("# typed\n"));
    QTRY_VERIFY(!m_analysis->isRunning());
    QCOMPARE(came.size(), 2U);
    QCOMPARE(came[0].first, QStringLiteral("isolation"));
    QCOMPARE(came[1].first, QStringLiteral("findings"));
    QVERIFY(came[0].second == came[1].second);
    QVERIFY(m_analysis->isolation() == came[0].second);
    const auto isOfTyped = [&](const ManifestPtr &manifest) { return manifest->source() == documentA()->source(); };
    QVERIFY(std::ranges::any_of(m_analysis->isolation()->manifests(), isOfTyped));

    // Of a text that is typed over before it is read, nothing comes.
    came.clear();
    QTextCursor(documentA()->textDocument()).insertText(QStringLiteral("# one\n"));
    QTextCursor(documentA()->textDocument()).insertText(QStringLiteral("# two\n"));
    QTRY_VERIFY(!m_analysis->isRunning());
    QCOMPARE(came.size(), 2U);
    m_analysis->clear();
    QVERIFY(!m_analysis->isolation());
}

void TestControllers::closingDropsWhatWasTyped()
{
    openFolder();
    QTextCursor cursor = documentA()->textDocument()->find(QStringLiteral("privileged: true"));
    cursor.insertText(QStringLiteral("privileged: false"));
    QTRY_VERIFY(!m_analysis->isRunning());
    QCOMPARE(m_workspace->modifiedDocuments().size(), 1U);
    m_workspace->closeDocument("a.yaml");
    QTRY_VERIFY(!m_analysis->isRunning());
    QVERIFY(reports(m_analysis->snapshot(), "privileged-container", "a.yaml"));
    QVERIFY(m_workspace->modifiedDocuments().empty());
}

void TestControllers::fixesAreAppliedWholeOrNotAtAll()
{
    openFolder();
    const SourcePtr a = documentA()->source();
    const SourcePtr b = m_workspace->document("sub/b.yaml")->source();
    EditSet edits(a, {{{0, 0}, "# one\n"}});
    QVERIFY(edits.add(b, {{0, 0}, "# two\n"}));
    QTextCursor(m_workspace->document("sub/b.yaml")->textDocument()).insertText(QStringLiteral("#\n"));
    QVERIFY(!m_workspace->apply(edits)); // made for an older text of b
    QCOMPARE(documentA()->source(), a);

    EditSet broken(a, {{{0, a->size()}, "a: [1\n"}});
    QVERIFY(!m_workspace->apply(broken)); // would not parse
    QCOMPARE(documentA()->source(), a);

    QVERIFY(m_workspace->apply(EditSet(a, {{{0, 0}, "# one\n"}})));
    QVERIFY(documentA()->source()->bytes().starts_with("# one\napiVersion"));
    documentA()->textDocument()->undo();
    QCOMPARE(documentA()->source()->bytes(), a->bytes());
}

void TestControllers::noticesChangesOnDisk()
{
    openFolder();
    QVERIFY(documentA());
    QSignalSpy changed(m_workspace.get(), &WorkspaceController::changedOnDisk);
    for (int i = 1; i <= 2; ++i) { // the second time too: the file was replaced, not written into
        QTest::qWait(50);
        write(path(QStringLiteral("new")), pod("false") + QByteArray(i, '#'));
        QVERIFY(QFile::remove(path(QStringLiteral("a.yaml"))));
        QVERIFY(QFile::rename(path(QStringLiteral("new")), path(QStringLiteral("a.yaml"))));
        QTRY_COMPARE(changed.count(), i);
        QVERIFY(documentA()->reload());
    }
    QTextCursor(documentA()->textDocument()).insertText(QStringLiteral("#"));
    QVERIFY(documentA()->save()); // our own writing is no change
    QTest::qWait(500);
    QCOMPARE(changed.count(), 2);
}

void TestControllers::checkingAgainReadsTheDisk()
{
    openFolder();
    QTextCursor cursor(m_workspace->document("sub/b.yaml")->textDocument());
    cursor.insertText(QStringLiteral("# typed\n"));
    write(path(QStringLiteral("a.yaml")), pod("false"));
    write(path(QStringLiteral("c.yaml")), pod("true"));
    m_workspace->reopen();
    QTRY_VERIFY(!m_workspace->isLoading() && !m_analysis->isRunning());
    QVERIFY(!reports(m_analysis->snapshot(), "privileged-container", "a.yaml"));
    QVERIFY(reports(m_analysis->snapshot(), "privileged-container", "c.yaml"));
    QVERIFY(m_analysis->snapshot().workspace.manifest("sub/b.yaml")->source()->bytes().starts_with("# typed\n"));
}

void TestControllers::cancelKeepsWhatWasLoaded()
{
    for (int i = 0; i < 2000; ++i)
        write(path(QStringLiteral("many/%1.yaml").arg(i)), pod("true"));
    QSignalSpy finished(m_workspace.get(), &WorkspaceController::loadingFinished);
    m_workspace->open({m_folder->path()});
    QTest::qWait(20);
    QElapsedTimer timer;
    timer.start();
    m_workspace->cancelLoading();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(timer.elapsed() < 1000);
    QTRY_VERIFY(!m_analysis->isRunning());
    QVERIFY(m_workspace->workspace().manifests().size() <= 2002U);
}

QTEST_MAIN(TestControllers)
#include "tst_controllers.moc"
