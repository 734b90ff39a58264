// Measures what a person waits for in the real window: bulkhead-window-bench
#include "core/rules/catalogue.h"
#include "tests/bench/generators.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/quick_fix_model.h"
#include "ui/editor/quick_fix_popup.h"
#include "ui/findings/findings_view.h"
#include "ui/review/fix_review.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace bulkhead;

namespace {

/// Keeps the longest time between two chances for the user interface to react.
class LongestStep : public QObject {
public:
    LongestStep()
    {
        m_clock.start();
        connect(&m_tick, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_tick.start(1);
    }
    [[nodiscard]] qint64 milliseconds() const { return m_longest; }

private:
    QElapsedTimer m_clock;
    QTimer m_tick;
    qint64 m_longest = 0;
};

void report(const char *name, double value, double target)
{
    std::printf("%-52s %8.1f ms   < %6.0f  %s\n", name, value, target, value < target ? "met" : "missed");
}

void measureTree(MainWindow &window, const QString &folder)
{
    auto *const rows = window.panels().findings()->findChild<QTreeView *>()->model();
    qint64 first = -1;
    qint64 last = 0;
    QElapsedTimer clock;
    const auto note = [&] {
        if (rows->rowCount() == 0)
            return;
        last = clock.elapsed();
        first = first < 0 ? last : first;
    };
    QObject::connect(rows, &QAbstractItemModel::layoutChanged, &window, note);
    QObject::connect(rows, &QAbstractItemModel::modelReset, &window, note);
    QObject::connect(rows, &QAbstractItemModel::rowsInserted, &window, note);
    const LongestStep steps;
    clock.start();
    window.openPaths({folder});
    while (clock.elapsed() < 30'000
           && (first < 0 || window.workspace().isLoading() || window.analysis().isRunning() || clock.elapsed() < last + 300))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    QObject::disconnect(rows, nullptr, &window, nullptr);
    report("tree of 5,000 files, first findings shown", static_cast<double>(first), 500);
    report("tree of 5,000 files, all findings shown", static_cast<double>(last), 2000);
    report("tree of 5,000 files, longest step of the window", static_cast<double>(steps.milliseconds()), 16);
}

/// All fixes of the rule that found most and needs no value: from the command to the review, and from Return to changed texts.
void measureFixAll(MainWindow &window)
{
    const AnalysisSnapshot snapshot = window.analysis().snapshot();
    std::map<const RuleMetadata *, std::vector<const Finding *>> byRule;
    snapshot.result->forEachFinding([&](const Finding &finding) {
        if (!finding.fixes.empty() && finding.fixes.front().applicability != Applicability::Manual)
            byRule[finding.rule].push_back(&finding);
    });
    const auto most = std::ranges::max_element(byRule, {}, [](const auto &entry) { return entry.second.size(); });
    if (most == byRule.end())
        return;
    window.editors().goTo(most->second.back()->place);
    auto *const review = window.findChild<FixReview *>();
    QElapsedTimer clock;
    clock.start();
    window.actions().action(Command::FixAllOfRuleEverywhere)->trigger();
    while ((!review->isVisible() || review->isWorking()) && clock.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    review->repaint();
    const double reviewed = static_cast<double>(clock.elapsed());
    clock.restart();
    QTest::keyClick(review, Qt::Key_Return);
    const double made = static_cast<double>(clock.elapsed());
    std::printf("(%zu findings of %s, %zu files changed)\n", most->second.size(), std::string(most->first->id).c_str(),
                window.workspace().modifiedDocuments().size());
    report("tree of 5,000 files, one rule's fixes to review", reviewed, 3000);
    report("tree of 5,000 files, they are made", made, 3000);
}

/// From the key to the painted findings, debounce included.
double keystroke(MainWindow &window, YamlEditor &editor, int number)
{
    bool ready = false;
    const auto connection = QObject::connect(&window.analysis(), &AnalysisController::resultReady, &window, [&] { ready = true; });
    QElapsedTimer clock;
    clock.start();
    if (number % 2 == 0)
        QTest::keyClick(&editor, Qt::Key_X);
    else
        QTest::keyClick(&editor, Qt::Key_Backspace);
    while (!ready && clock.elapsed() < 5'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    editor.viewport()->repaint();
    const double elapsed = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    QObject::disconnect(connection);
    return elapsed;
}

/// From the key to the popup with its diff, and until it says what the fix would close and open.
void measurePopup(MainWindow &window, YamlEditor &editor)
{
    QElapsedTimer clock;
    clock.start();
    window.actions().action(Command::QuickFix)->trigger();
    auto *const popup = editor.findChild<QuickFixPopup *>();
    if (!popup)
        return;
    popup->repaint();
    const double shown = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    const QModelIndex fix = popup->model()->firstChoice();
    const QString before = fix.data(QuickFixModel::NoteRole).toString();
    while (fix.data(QuickFixModel::NoteRole).toString() == before && clock.elapsed() < 5'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 2);
    report("quick fix in a 2,000-line file, popup with its diff", shown, 100);
    report("  and what it would close and open", static_cast<double>(clock.nsecsElapsed()) / 1e6, 100);
    popup->hide();
}

void measureTyping(MainWindow &window, const QString &file)
{
    window.openPaths({file});
    do
        QTest::qWait(100);
    while (window.workspace().isLoading() || window.analysis().isRunning());
    const AnalysisSnapshot snapshot = window.analysis().snapshot();
    if (snapshot.result->findingCount() == 0)
        return;
    const Finding &finding = snapshot.result->manifests.at(0)->findings.at(0);
    window.editors().goTo(finding.place);
    YamlEditor *const editor = window.editors().current()->editor();
    editor->setFocus();
    measurePopup(window, *editor);
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_End);
    QTest::keyClick(editor, Qt::Key_Space); // a comment: typing in it keeps the file whole
    QTest::keyClick(editor, Qt::Key_NumberSign);
    QTest::qWait(300);
    std::vector<double> times;
    const LongestStep steps;
    for (int i = 0; i < 100; ++i)
        times.push_back(keystroke(window, *editor, i));
    std::ranges::sort(times);
    std::printf("(%zu findings in the file, median %.1f ms)\n", snapshot.result->findingCount(), times[50]);
    report("key in a 2,000-line file to painted findings, p95", times[95], 60);
    report("key in a 2,000-line file, longest step of the window", static_cast<double>(steps.milliseconds()), 16);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    std::filesystem::create_directory(path / "tree");
    bench::writeTree(path / "tree", 5'000);
    bench::writeLongFile(path / "long.yaml", 2'000);
    SettingsStore settings(folder.filePath(QStringLiteral("settings.ini")));
    const RuleCatalogue rules = makeRuleCatalogue();
    MainWindow window(settings, rules);
    window.resize(1440, 900);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return 1;
    measureTree(window, folder.filePath(QStringLiteral("tree")));
    measureFixAll(window);
    measureTyping(window, folder.filePath(QStringLiteral("long.yaml")));
    std::fflush(stdout);
    std::_Exit(0); // nothing to save: the window would ask about the text typed
}
