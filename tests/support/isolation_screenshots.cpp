#include "tests/support/isolation_screenshots.h"

#include "tests/bench/cluster_generator.h"
#include "tests/support/screenshot_views.h"
#include "ui/isolation/what_if_proposals.h"
#include "ui/review/fix_review.h"
#include "ui/shell/isolation_controller.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace bulkhead {

namespace {

/// The first leak, which is what a meeting asks about.
std::optional<Leak> firstLeak(const Isolation &isolation)
{
    std::optional<Leak> first;
    isolation.forEachLeak([&](const Leak &leak) {
        if (!first)
            first = leak;
    });
    return first;
}

void click(QWidget &parent, const QString &label)
{
    for (QAbstractButton *button : parent.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&parent) && button->text().startsWith(label))
            return button->click();
    }
}

/// The first half of what is suggested, tried out.
void tryHalf(IsolationView &view)
{
    const std::vector<WhatIfProposal> proposals = proposalsFor(*view.today());
    for (std::size_t i = 1; i < proposals.size() / 2 + 1; ++i)
        view.whatIf().add(proposals[i].changes);
    QTest::qWait(500);
}

/// Tries out all that is suggested, and writes it into the files.
bool closeAllLeaks(MainWindow &window)
{
    IsolationView &view = window.isolationView();
    view.forgetWhatIf();
    const std::vector<WhatIfProposal> proposals = proposalsFor(*view.today());
    if (!proposals.empty())
        view.whatIf().add(proposals.front().changes);
    if (!QTest::qWaitFor([&] { return view.shown()->verdict().state == IsolationState::Exclusive; }))
        return false;
    click(view, QStringLiteral("Make this change"));
    QTest::qWait(300);
    if (auto *review = window.findChild<FixReview *>())
        click(*review, QStringLiteral("Apply"));
    const bool isClosed = QTest::qWaitFor([&] { return view.today()->verdict().state == IsolationState::Exclusive; });
    view.setWhatIfShown(false);
    return isClosed;
}

/// 60 node groups, all of them in the window.
bool takeLargePicture(MainWindow &window, const QString &path)
{
    const QTemporaryDir folder;
    bench::writeCluster(folder.path().toStdString(), {.groups = 60, .workloads = 24, .signatures = 24});
    window.openPaths({folder.path()});
    waitForFindings(window);
    window.panels().setActivity(Activity::Isolation);
    window.resize(1920, 1080);
    return pictureOf(window).save(path);
}

} // namespace

bool takeIsolationPictures(MainWindow &window, const QDir &folder)
{
    const auto take = [&](const char *name) {
        return pictureOf(window).save(folder.filePath(QLatin1String(name) + QStringLiteral(".png")));
    };
    IsolationView &view = window.isolationView();
    window.panels().setActivity(Activity::Isolation);
    if (!view.shown())
        return false;
    view.selectAt({}, {});
    bool saved = take("isolation");
    view.setPage(IsolationPage::Matrix);
    saved &= take("isolation-matrix");
    view.setPage(IsolationPage::Picture);
    const std::optional<Leak> leak = firstLeak(*view.shown());
    if (leak)
        view.selectAt(leak->workload, leak->group);
    saved &= take("isolation-why");
    view.selectAt({}, {});
    window.themes().setChoice(ThemeChoice::Dark);
    saved &= take("isolation-dark");
    window.themes().setChoice(ThemeChoice::Light);
    view.setWhatIfShown(true);
    tryHalf(view);
    view.selectAt({}, {});
    saved &= take("isolation-what-if");
    saved &= closeAllLeaks(window);
    view.selectAt({}, {});
    saved &= take("isolation-exclusive");
    window.actions().action(Command::Undo)->trigger(); // with changes left, opening something else would ask
    window.isolation().write(IsolationExport::Pdf, folder.filePath(QStringLiteral("isolation-export.pdf")));
    return takeLargePicture(window, folder.filePath(QStringLiteral("isolation-60-groups.png"))) && saved;
}

} // namespace bulkhead
