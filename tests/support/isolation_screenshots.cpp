#include "tests/support/isolation_screenshots.h"

#include "tests/support/screenshot_views.h"

#include "ui/isolation/what_if_proposals.h"
#include "ui/shell/isolation_controller.h"
#include "ui/shell/main_window.h"

#include <QDir>
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

/// What it takes to hold every leaking workload of CI to a group of CI, and to keep the others out there.
std::vector<PlacementChange> remedies(const Isolation &isolation)
{
    std::vector<PlacementChange> changes;
    const auto home = isolation.groupNamed("ci-prod");
    if (!home)
        return changes;
    std::set<std::size_t> held;
    isolation.forEachLeak([&](const Leak &leak) {
        if (leak.direction == LeakDirection::ApplicationToCi || !held.insert(leak.workload).second)
            return;
        for (const auto &[key, value] : isolation.groups()[*home].labels) {
            if (key == "pool" || key == "env")
                changes.push_back(AddSelector{leak.workload, key, value});
        }
        for (const GroupTaint &taint : isolation.groups()[*home].taints)
            changes.push_back(
                AddToleration{leak.workload, {.key = taint.taint.key, .value = taint.taint.value, .effect = taint.taint.effect}});
    });
    return changes;
}

/// Tries out all that is suggested.
void closeAllLeaks(IsolationView &view)
{
    view.forgetWhatIf();
    const std::vector<WhatIfProposal> proposals = proposalsFor(*view.today());
    if (!proposals.empty())
        view.whatIf().add(proposals.front().changes);
    (void)QTest::qWaitFor([&] { return view.shown()->verdict().state == IsolationState::Exclusive; });
    view.setWhatIfShown(false);
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
    const std::optional<Leak> leak = firstLeak(*view.shown());
    if (leak)
        view.selectAt(leak->workload, leak->group);
    saved &= take("isolation-why");
    view.setPage(IsolationPage::Matrix);
    saved &= take("isolation-matrix");
    view.setPage(IsolationPage::Picture);
    window.themes().setChoice(ThemeChoice::Dark);
    saved &= take("isolation-dark");
    window.themes().setChoice(ThemeChoice::Light);
    view.setWhatIfShown(true);
    const std::vector<PlacementChange> changes = remedies(*view.shown());
    if (!changes.empty())
        view.whatIf().add(changes);
    QTest::qWait(500);
    view.selectAt({}, {});
    saved &= take("isolation-what-if");
    closeAllLeaks(view);
    return saved && take("isolation-exclusive");
}

} // namespace bulkhead
