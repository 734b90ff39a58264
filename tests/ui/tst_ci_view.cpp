// What a person sees and does in the view of CI runners, in the whole window.

#include "tests/ui/ci_fixture.h"
#include "ui/ci/ci_view.h"
#include "ui/ci/made_pod_text.h"
#include "ui/ci/made_pod_view.h"
#include "ui/ci/runner_details.h"
#include "ui/ci/runner_table.h"
#include "ui/editor/editor_pane.h"
#include "ui/findings/finding_model.h"
#include "ui/findings/findings_view.h"
#include "ui/isolation/isolation_view.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <format>

using namespace bulkhead;

class TestCiView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void aKeyOpensTheTable();
    void detailsTellWhatIsKnown();
    void thePodIsShownWithItsCauses();
    void aLineLeadsToItsCause();
    void thePodHasSyntaxColours();
    void linksLeadOn();
    void keysDoAllOfIt();
    void selectionIsShared();
    void followsEachCheck();
    void emptyStateSaysWhatWasLookedFor();
    void everythingHasAName();
    void shortColumnsAreReadable();
    void manyRunnersDoNotBlock();

private:
    void open(const QByteArray &runners);
    void choose(const QString &name);
    void clickCell(RunnerColumn column);
    [[nodiscard]] CiView &view() const { return m_window->ciView(); }
    [[nodiscard]] RunnerTable &table() const { return view().table(); }
    [[nodiscard]] MadePodText &podText() const { return *view().findChild<MadePodText *>(); }
    [[nodiscard]] int podLine(const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<SettingsStore> m_settings;
    RuleCatalogue m_rules = makeRuleCatalogue();
    std::unique_ptr<MainWindow> m_window;
};

void TestCiView::init()
{
    open(fixture::runnersText);
}

void TestCiView::open(const QByteArray &runners)
{
    m_window.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_config = std::make_unique<QTemporaryDir>();
    for (const auto &[name, bytes] :
         {std::pair(QStringLiteral("arc.yaml"), runners), {QStringLiteral("cluster.yaml"), fixture::clusterText}}) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    m_settings = std::make_unique<SettingsStore>(m_config->filePath(QStringLiteral("settings.ini")));
    m_window = std::make_unique<MainWindow>(*m_settings, m_rules, ExecutionMode::Synchronous);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->openPaths({m_folder->path()});
    QTRY_VERIFY(!m_window->workspace().isLoading() && !m_window->analysis().isRunning());
    m_window->actions().action(Command::ShowCiRunners)->trigger();
    QVERIFY(view().isVisible());
}

void TestCiView::choose(const QString &name)
{
    for (int row = 0; row < table().model()->rowCount(); ++row) {
        const QModelIndex index = table().model()->index(row, static_cast<int>(RunnerColumn::Name));
        if (index.data().toString() == name)
            table().setCurrentIndex(index);
    }
    QVERIFY(view().selectedRow() && view().selectedRow()->text(RunnerColumn::Name) == name);
}

void TestCiView::clickCell(RunnerColumn column)
{
    const QModelIndex index = table().currentIndex().siblingAtColumn(static_cast<int>(column));
    table().scrollTo(index);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(index).center());
}

int TestCiView::podLine(const QString &text) const
{
    for (QTextBlock block = podText().document()->firstBlock(); block.isValid(); block = block.next()) {
        if (block.text().trimmed() == text)
            return block.blockNumber();
    }
    return -1;
}

void TestCiView::aKeyOpensTheTable()
{
    m_window->panels().setActivity(Activity::Editor);
    QVERIFY(!view().isVisible());
    QCOMPARE(m_window->actions().action(Command::ShowCiRunners)->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    m_window->actions().action(Command::ShowCiRunners)->trigger();
    QVERIFY(view().isVisible());
    QVERIFY(m_window->panels().activityBar()->current() == Activity::CiRunners);
    QCOMPARE(table().model()->rowCount(), 2);
    QVERIFY(view().emptyText().isEmpty());
}

void TestCiView::detailsTellWhatIsKnown()
{
    choose(QStringLiteral("arc-shop"));
    const QString text = view().details().text();
    for (const char *part : {"arc-shop", "GitHub runner scale set", "Version 0.9.3", "repository acme/shop", "As arc/builder",
                             "read Secrets, in namespace shop (only registry)", "leaks", "job pods can land on apps: a leak",
                             "Show the pod it will create", "match: {namespace: arc, kind: Pod, name: arc-shop-runner}"})
        QVERIFY2(text.contains(QLatin1StringView(part)),
                 qPrintable(QLatin1StringView(part) + QStringLiteral(" is not in ") + text));
    choose(QStringLiteral("legacy"));
    QVERIFY2(view().details().text().contains(QStringLiteral("no binding in this workspace names it")),
             qPrintable(view().details().text()));
}

void TestCiView::thePodIsShownWithItsCauses()
{
    choose(QStringLiteral("arc-shop"));
    view().showPod(0);
    QVERIFY(view().isPodShown());
    const QString head = view().podView().headText();
    for (const char *part :
         {"arc/arc-shop-runner", "job", "Made, not written", "GitHub runner scale set", "0.9.3", "cannot be edited"})
        QVERIFY2(head.contains(QLatin1StringView(part)), qPrintable(head));
    QVERIFY(podText().isReadOnly());
    QVERIFY(!podText().toPlainText().contains(QStringLiteral("plain-deploy-token")));
    podText().setCurrentLine(podLine(QStringLiteral("privileged: true")));
    const QString line = view().podView().lineText();
    QVERIFY2(line.contains(QStringLiteral("arc.yaml:11")) && line.contains(QStringLiteral("runs privileged")), qPrintable(line));
}

void TestCiView::aLineLeadsToItsCause()
{
    choose(QStringLiteral("arc-shop"));
    view().showPod(0);
    podText().setCurrentLine(podLine(QStringLiteral("privileged: true")));
    QTest::keyClick(&podText(), Qt::Key_Return);
    QVERIFY(m_window->panels().activity() == Activity::Editor);
    QCOMPARE(m_window->editors().currentPath(), std::string("arc.yaml"));
    QCOMPARE(m_window->editors().currentPlace().line, 10);

    m_window->actions().action(Command::ShowCiRunners)->trigger();
    QVERIFY(view().isPodShown()); // it is still there
    QTextCursor line(podText().document()->findBlockByNumber(podLine(QStringLiteral("serviceAccountName: builder"))));
    line.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 4);
    podText().setTextCursor(line);
    podText().ensureCursorVisible();
    QTest::mouseClick(podText().viewport(), Qt::LeftButton, {}, podText().cursorRect(line).center());
    QVERIFY(m_window->panels().activity() == Activity::Editor);
    QCOMPARE(m_window->editors().currentPlace().line, 13);
}

void TestCiView::thePodHasSyntaxColours()
{
    choose(QStringLiteral("arc-shop"));
    view().showPod(0);
    QTRY_VERIFY(!podText().document()->firstBlock().layout()->formats().isEmpty());
    QVERIFY(podText().document()->firstBlock().layout()->formats().first().format.foreground().color()
            == m_window->themes().theme().accent);
}

void TestCiView::linksLeadOn()
{
    choose(QStringLiteral("arc-shop"));
    const auto findings = static_cast<int>(view().selectedRow()->findings.size());
    clickCell(RunnerColumn::Findings);
    QVERIFY(m_window->panels().activity() == Activity::Findings);
    QCOMPARE(static_cast<int>(m_window->panels().findings()->model().rows().findings().size()), findings);
    QVERIFY(m_window->panels().findings()->query().filter.subject.contains(QStringLiteral("arc-shop")));
    m_window->panels().findings()->clearFilter();
    QVERIFY(static_cast<int>(m_window->panels().findings()->model().rows().findings().size()) > findings);

    m_window->actions().action(Command::ShowCiRunners)->trigger();
    clickCell(RunnerColumn::Isolation);
    QVERIFY(m_window->panels().activity() == Activity::Isolation);
    const auto workload = m_window->isolationView().selection().workload;
    QVERIFY(workload);
    QCOMPARE(m_window->isolationView().today()->workloads()[*workload].resource->name(), std::string("arc-shop-runner"));

    m_window->actions().action(Command::ShowCiRunners)->trigger();
    clickCell(RunnerColumn::Place);
    QVERIFY(m_window->panels().activity() == Activity::Editor);
    QCOMPARE(m_window->editors().currentPlace().line, 0);
}

void TestCiView::keysDoAllOfIt()
{
    QVERIFY(table().hasFocus());
    choose(QStringLiteral("legacy"));
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("System\tName")) && lines.at(1).contains(QStringLiteral("\tlegacy\t")));
    QTest::keyClick(&table(), Qt::Key_Space);
    QVERIFY(view().isPodShown());
    QVERIFY(podText().hasFocus());
    QTest::keyClick(&podText(), Qt::Key_Escape);
    QVERIFY(!view().isPodShown());
    QVERIFY(table().hasFocus());
    QTest::keyClick(&table(), Qt::Key_Slash);
    auto *filter = view().findChild<QLineEdit *>();
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("zebra"));
    QVERIFY(view().emptyText().startsWith(QStringLiteral("No runner matches")));
    filter->clear();
    QTest::keyClicks(filter, QStringLiteral("legacy"));
    QCOMPARE(table().model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(table().hasFocus());
    QVERIFY(view().selectedRow()); // still chosen
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(m_window->panels().activity() == Activity::Editor);
}

void TestCiView::selectionIsShared()
{
    m_window->panels().setActivity(Activity::Editor);
    m_window->editors().goToLine({"arc.yaml", 27}); // labels of the older runner
    m_window->actions().action(Command::ShowCiRunners)->trigger();
    QVERIFY(view().selectedRow());
    QCOMPARE(view().selectedRow()->text(RunnerColumn::Name), QStringLiteral("legacy"));
    choose(QStringLiteral("arc-shop"));
    m_window->actions().action(Command::ShowEditor)->trigger();
    QCOMPARE(m_window->editors().currentPlace().line, 0);
    m_window->editors().goToLine({"arc.yaml", 30});
    m_window->actions().action(Command::ShowCiRunners)->trigger();
    m_window->actions().action(Command::ShowEditor)->trigger(); // nothing was chosen meanwhile
    QCOMPARE(m_window->editors().currentPlace().line, 30);
}

void TestCiView::followsEachCheck()
{
    choose(QStringLiteral("arc-shop"));
    view().showPod(0);
    QVERIFY(podLine(QStringLiteral("privileged: true")) >= 0);
    EditorDocument *document = m_window->workspace().document("arc.yaml");
    const std::string text(document->source()->bytes());
    const auto at = static_cast<ByteOffset>(text.find("type: dind"));
    QVERIFY(document->apply({{{at, at + 10}, "type: \"\""}}));
    QTRY_VERIFY(!m_window->analysis().isRunning());
    QVERIFY(view().isPodShown());
    QCOMPARE(podLine(QStringLiteral("privileged: true")), -1);
    QCOMPARE(view().selectedRow()->text(RunnerColumn::Name), QStringLiteral("arc-shop"));
    document->textDocument()->undo();
    QTRY_VERIFY(podLine(QStringLiteral("privileged: true")) >= 0);
}

void TestCiView::emptyStateSaysWhatWasLookedFor()
{
    open("apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n");
    const QString text = view().emptyText();
    QVERIFY2(text.startsWith(QStringLiteral("No CI runners in this workspace\nLooked for in 2 file(s)")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("GitLab Runner")) && text.contains(QStringLiteral("Tekton")));
    QVERIFY(!view().details().isVisible());
}

void TestCiView::everythingHasAName()
{
    choose(QStringLiteral("arc-shop"));
    view().showPod(0);
    for (const QWidget *widget : view().findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus && !qobject_cast<const QAbstractButton *>(widget)) {
            const bool isPart = widget->objectName().startsWith(QStringLiteral("qt_"));
            QVERIFY2(isPart || !widget->accessibleName().isEmpty() || widget->focusProxy(), widget->metaObject()->className());
        }
    }
}

void TestCiView::shortColumnsAreReadable()
{
    const QFontMetrics metrics = table().fontMetrics();
    for (const RunnerColumn column : {RunnerColumn::Roles, RunnerColumn::Isolation, RunnerColumn::Findings}) {
        const QString title = table().model()->headerData(static_cast<int>(column), Qt::Horizontal).toString();
        QVERIFY2(table().columnWidth(static_cast<int>(column)) > metrics.horizontalAdvance(title), qPrintable(title));
    }
    QTRY_VERIFY(!table().horizontalScrollBar()->isVisible());
    choose(QStringLiteral("arc-shop"));
    view().showPod(0);
    QTRY_COMPARE(podText().horizontalScrollBar()->maximum(), 0);
}

void TestCiView::manyRunnersDoNotBlock()
{
    std::string text;
    for (int i = 0; i < 2000; ++i)
        text +=
            std::format("apiVersion: actions.summerwind.dev/v1alpha1\nkind: RunnerDeployment\nmetadata: {{name: r{}, namespace: "
                        "n}}\nspec: {{template: {{spec: {{organization: acme}}}}}}\n---\n",
                        i);
    const fixture::CheckedWorkspace all = fixture::checked({{"many.yaml", text}, {"cluster.yaml", fixture::clusterText}});
    CiView many;
    many.resize(1200, 700);
    QElapsedTimer timer;
    timer.start();
    many.setResult(all.result, all.workspace);
    QVERIFY2(timer.elapsed() < 16, "the list is made outside the UI thread");
    QTRY_COMPARE(many.table().model()->rowCount(), 2000);
}

QTEST_MAIN(TestCiView)
#include "tst_ci_view.moc"
