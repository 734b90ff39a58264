#pragma once

#include "ui/editor/fill_in_fields.h"
#include "ui/review/proposed_change.h"
#include "ui/workspace/analysis_controller.h"
#include "ui/workspace/workspace_controller.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>
#include <set>

namespace bulkhead {

/// Which findings are to be fixed at once.
struct FixScope {
    std::string path{}; ///< in this file alone; empty: in all of the workspace
    std::string ruleId{}; ///< by their first fix; empty: all that have a safe fix
};

/// Applies fixes to the documents, tells what the check after them says, and works out what a fix would do before it is taken. UI
/// thread; computes in others.
class FixController : public QObject {
    Q_OBJECT
public:
    FixController(WorkspaceController &workspace, AnalysisController &analysis, QObject *parent = nullptr);
    ~FixController() override;

    /// A manual fix then asks for its values.
    void apply(const FindingPtr &finding, std::size_t fix);
    void apply(const EditSet &edits);
    /// Works out all fixes of a kind and announces them as one proposal; another call, or cancelProposal(), ends the one before.
    void propose(const FixScope &scope);
    void cancelProposal();
    /// Works out what each fix of these findings would do to the findings of the workspace; of several calls the last counts.
    void evaluate(const std::vector<FindingPtr> &findings);
    /// Works out what edits would do to the findings; of several calls the last counts.
    void evaluate(const EditSet &edits);

Q_SIGNALS:
    /// These files were changed, and not saved.
    void applied(const std::vector<std::string> &paths);
    /// Here stands in a text what the person has to replace.
    void valuesWanted(const bulkhead::SourcePtr &text, const std::vector<bulkhead::FillInPlace> &places);
    void notice(const QString &text);
    void warning(const QString &text);
    /// A proposal takes long enough that somebody should hear of it.
    void working(const QString &title);
    void progressed(std::size_t fixes);
    void proposed(const bulkhead::ProposedChange &change);
    /// There is nothing to propose.
    void proposedNothing();
    void evaluated(const bulkhead::FindingPtr &finding, std::size_t fix, const QString &text);
    void changeEvaluated(const std::optional<bulkhead::ChangeOutcome> &outcome);

private:
    struct ProposalTexts {
        QString title;
        QString nothing; ///< said where there is nothing to propose
    };
    [[nodiscard]] static ProposalTexts textsFor(const FixScope &scope);
    void evaluate(const FindingPtr &finding, std::size_t fix);
    bool take(const EditSet &edits);
    void takeProposal(const ProposedChange &change, const QString &nothing);
    void compare(const AnalysisSnapshot &snapshot);

    /// What stood in the files before a fix, until the next check.
    struct Before {
        std::set<std::string> paths;
        std::multiset<std::string> fingerprints;
    };
    WorkspaceController &m_workspace;
    AnalysisController &m_analysis;
    std::optional<Before> m_before;
    CancelToken m_evaluation;
    CancelToken m_changeEvaluation;
    CancelToken m_proposal;
    QTimer m_patience; ///< until a proposal counts as slow
    QString m_workingTitle;
    QThreadPool m_pool;
};

} // namespace bulkhead
