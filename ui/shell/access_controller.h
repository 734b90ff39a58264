#pragma once

#include "ui/access/access_view.h"
#include "ui/theme/background_build.h"
#include "ui/workspace/analysis_controller.h"

#include <QObject>

namespace bulkhead {

/// Connects the view of rights and connections with the rest of the window: works out the sheet of what a person points at, and
/// again after each check while it is in sight. UI thread.
class AccessController : public QObject {
    Q_OBJECT
public:
    AccessController(AccessView &view, AnalysisController &analysis, QObject *parent = nullptr);

    /// The object at a place of a file; what is shown already is not asked for again.
    void show(const std::string &path, ByteOffset offset);

Q_SIGNALS:
    void placeActivated(const bulkhead::Place &place);

private:
    void refresh();
    void request();
    void take(const AccessSheetPtr &sheet);

    AccessView &m_view;
    AnalysisController &m_analysis;
    AccessPlace m_place;
    BackgroundBuild<AccessSheet> m_build;
};

} // namespace bulkhead
