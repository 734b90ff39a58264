#include "ui/shell/access_controller.h"

namespace bulkhead {

AccessController::AccessController(AccessView &view, AnalysisController &analysis, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_analysis(analysis)
    , m_build(this, [this](const AccessSheetPtr &sheet) { take(sheet); })
{
    connect(&analysis, &AnalysisController::resultReady, this, [this] {
        if (m_view.isVisible()) // a hidden view would take time from the editor
            refresh();
    });
    connect(&view, &AccessView::placeActivated, this,
            [this](const Location &place) { Q_EMIT placeActivated(Place{place.source, place.range, place.certainty}); });
    connect(&view, &AccessView::podChosen, this, [this](std::size_t pod) {
        m_place.pod = pod;
        request();
    });
}

void AccessController::show(const std::string &path, ByteOffset offset)
{
    m_place = {.path = path, .offset = offset};
    refresh();
}

void AccessController::refresh()
{
    if (m_view.sheet().result() != m_analysis.snapshot().result || m_view.sheet().place() != m_place || m_build.isRunning())
        request();
}

void AccessController::request()
{
    const AnalysisSnapshot &snapshot = m_analysis.snapshot();
    using Build = BackgroundBuild<AccessSheet>;
    const bool isSmall = AccessSheet::isSmall(snapshot.result.get());
    if (!isSmall)
        m_view.showWorking();
    m_build.request([result = snapshot.result, workspace = snapshot.workspace,
                     place = m_place] { return AccessSheet::build(result, workspace, place); },
                    isSmall ? Build::Size::Immediate : Build::Size::Large);
}

void AccessController::take(const AccessSheetPtr &sheet)
{
    if (sheet->result() != m_analysis.snapshot().result || sheet->place().path != m_place.path
        || sheet->place().offset != m_place.offset)
        return; // a newer one is on its way
    m_place.pod = sheet->place().pod;
    m_view.setSheet(sheet);
}

} // namespace bulkhead
