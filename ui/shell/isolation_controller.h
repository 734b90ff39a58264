#pragma once

#include "ui/isolation/isolation_view.h"
#include "ui/review/proposed_change.h"
#include "ui/theme/theme.h"
#include "ui/workspace/analysis_controller.h"

#include <QObject>

namespace bulkhead {

/// Connects the isolation view with the rest of the window: shows what was checked last, turns what-if into a fix to review, and
/// writes pictures and tables where the person says. UI thread.
class IsolationController : public QObject {
    Q_OBJECT
public:
    IsolationController(IsolationView &view, AnalysisController &analysis, QObject *parent = nullptr);

    /// Shows what was checked last, and chooses what the caret of the editor stands in, if that is a workload or a node group.
    void follow(const std::string &path, ByteOffset caret);
    /// Shows what was checked last, and chooses in it a workload of an isolation that may be older.
    void select(const IsolationPtr &isolation, std::size_t workload);
    void setWorkspaceTitle(const QString &title) { m_title = title; }
    /// The changes proposed last were made, or will not be: what was tried out then stands in the files, or goes on.
    void takeOutcome(bool made);
    /// Writes to a file, in the format that `kind` names; says what went wrong through warning().
    void write(IsolationExport kind, const QString &path);

Q_SIGNALS:
    void placeActivated(const bulkhead::Place &place);
    void proposed(const bulkhead::ProposedChange &change);
    void notice(const QString &text);
    void warning(const QString &text);

private:
    void refresh();
    void askWhere(IsolationExport kind);
    void propose(const std::vector<PlacementChange> &changes, const IsolationPtr &today);
    [[nodiscard]] Result<void> writeTable(IsolationExport kind, const QString &path) const;

    IsolationView &m_view;
    AnalysisController &m_analysis;
    QString m_title;
    bool m_isProposed = false;
};

} // namespace bulkhead
