#include "tests/bench/window/picture_keystroke.h"

#include "core/rules/catalogue.h"
#include "tests/bench/cluster_generator.h"
#include "ui/editor/editor_pane.h"
#include "ui/isolation/isolation_canvas.h"
#include "ui/isolation/isolation_view.h"
#include "ui/shell/main_window.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

#include <algorithm>
#include <cstdio>

namespace bulkhead::bench {

namespace {

constexpr int strokes = 40;
constexpr qint64 patience = 10'000;

/// Milliseconds from the key.
struct Stroke {
    double verdict = 0; ///< the window has the new isolation
    double picture = 0; ///< its picture is painted
    double findings = 0; ///< and everything else is there too
};

struct Bench {
    MainWindow &window;
    IsolationCanvas &canvas;
    QTextCursor cursor; ///< in the value of a selector
};

void waitUntil(const QElapsedTimer &clock, const auto &isThere)
{
    while (!isThere() && clock.elapsed() < patience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 2);
}

/// The selector's value with a letter more, or with that letter gone again.
Stroke press(Bench &bench, int number)
{
    const IsolationPtr before = bench.window.isolationView().today();
    bool isPainted = false;
    QElapsedTimer clock;
    clock.start();
    const auto elapsed = [&clock] { return static_cast<double>(clock.nsecsElapsed()) / 1e6; };
    Stroke stroke;
    const auto connection = QObject::connect(&bench.canvas, &IsolationCanvas::pictureChanged, &bench.canvas, [&] {
        if (isPainted || bench.window.isolationView().today() == before)
            return;
        bench.canvas.viewport()->repaint();
        stroke.picture = elapsed();
        isPainted = true;
    });
    if (number % 2 == 0)
        bench.cursor.insertText(QStringLiteral("x"));
    else
        bench.cursor.deletePreviousChar();
    waitUntil(clock, [&] { return bench.window.isolationView().today() != before; });
    stroke.verdict = elapsed();
    waitUntil(clock, [&] { return isPainted; });
    waitUntil(clock, [&] { return !bench.window.analysis().isRunning(); });
    stroke.findings = elapsed();
    QObject::disconnect(connection);
    return stroke;
}

bool report(const char *name, const std::vector<Stroke> &all, double Stroke::*part, double target)
{
    std::vector<double> times;
    for (const Stroke &stroke : all)
        times.push_back(stroke.*part);
    std::ranges::sort(times);
    const double p95 = times[times.size() * 95 / 100];
    std::printf("%-52s %8.1f ms   < %6.0f  %s (p95 %.1f)\n", name, times[times.size() / 2], target, p95 < target ? "met" : "missed",
                p95);
    return p95 < target;
}

} // namespace

bool measureKeystrokeToPicture()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    writeCluster(path / "cluster", {});
    SettingsStore settings(folder.filePath(QStringLiteral("settings.ini")));
    const RuleCatalogue rules = makeRuleCatalogue();
    auto *const window = new MainWindow(settings, rules); // lives as long as the process: closing it would ask
    window->resize(1440, 900);
    window->show();
    window->openPaths({folder.filePath(QStringLiteral("cluster"))});
    do
        QTest::qWait(200);
    while (window->workspace().isLoading() || window->analysis().isRunning());
    window->editors().goToLine({"060.yaml", 1});
    QTextDocument *const text = window->workspace().document("060.yaml")->textDocument();
    QTextCursor cursor = text->find(QStringLiteral("nodeSelector: {pool: apps-"));
    if (cursor.isNull())
        return false;
    cursor.clearSelection();
    window->actions().action(Command::ShowIsolation)->trigger();
    auto *const canvas = window->isolationView().findChild<IsolationCanvas *>();
    QTest::qWait(2'000); // the first picture
    Bench bench{*window, *canvas, cursor};
    std::vector<Stroke> all;
    for (int i = 0; i < strokes; ++i) {
        all.push_back(press(bench, i));
        QTest::qWait(50);
    }
    report("key in a selector to the new verdict", all, &Stroke::verdict, 150);
    const bool isMet = report("key in a selector to the painted picture", all, &Stroke::picture, 150);
    return report("key in a selector to all findings", all, &Stroke::findings, 500) && isMet;
}

} // namespace bulkhead::bench
