#include "tests/support/ci_screenshots.h"

#include "tests/support/screenshot_views.h"

#include "ui/ci/ci_view.h"
#include "ui/ci/made_pod_text.h"
#include "ui/ci/made_pod_view.h"
#include "ui/ci/runner_table.h"
#include "ui/shell/main_window.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace bulkhead {

namespace {

/// The first made pod on which something was found: its runner is chosen, its page shown, its worst line current.
void showTellingPod(CiView &view)
{
    const RunnerTable &table = view.table();
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        view.table().setCurrentIndex(table.model()->index(row, 0));
        const auto &pods = view.selectedRow()->facts->runner->pods;
        const auto made = std::ranges::find_if(pods, [](const CiPod &pod) { return pod.made != nullptr; });
        if (made == pods.end())
            continue;
        view.showPod(static_cast<std::size_t>(made - pods.begin()));
        break;
    }
    auto *text = view.findChild<MadePodText *>();
    if (!view.podView().pod() || !text)
        return;
    const auto &lines = view.podView().pod()->lines;
    const auto worst = std::ranges::min_element(lines, {}, [](const MadePodLine &line) {
        return line.findings.empty() ? 99 : static_cast<int>(line.findings.front()->severity);
    });
    text->setCurrentLine(static_cast<int>(worst - lines.begin()));
}

bool takeEmpty(MainWindow &window, const QDir &folder)
{
    const QTemporaryDir files;
    QFile file(files.filePath(QStringLiteral("namespace.yaml")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n");
    file.close();
    window.openPaths({files.path()});
    waitForFindings(window);
    window.panels().setActivity(Activity::Editor);
    window.panels().setActivity(Activity::CiRunners);
    return pictureOf(window).save(folder.filePath(QStringLiteral("ci-empty.png")));
}

} // namespace

bool takeCiPictures(MainWindow &window, const QDir &folder)
{
    const auto take = [&](const char *name) {
        return pictureOf(window).save(folder.filePath(QLatin1String(name) + QStringLiteral(".png")));
    };
    CiView &view = window.ciView();
    window.panels().setActivity(Activity::CiRunners);
    QTest::qWait(500);
    if (view.table().model()->rowCount() == 0)
        return false;
    view.table().setCurrentIndex(view.table().model()->index(0, 0));
    bool saved = take("ci-runners");
    window.themes().setChoice(ThemeChoice::Dark);
    saved &= take("ci-runners-dark");
    showTellingPod(view);
    saved &= take("ci-pod-dark");
    window.themes().setChoice(ThemeChoice::Light);
    saved &= take("ci-pod");
    window.resize(1280, 720);
    saved &= take("ci-pod-small");
    view.showTable();
    saved &= take("ci-runners-small");
    window.resize(1440, 900);
    return saved && takeEmpty(window, folder);
}

} // namespace bulkhead
