#pragma once

#include "core/analysis/fix_applier.h"
#include "ui/theme/texts.h"
#include "ui/workspace/analysis_controller.h"
#include "ui/workspace/workspace_controller.h"

#include <QObject>

#include <optional>
#include <set>

namespace bulkhead {

/// Several fixes of one file, computed but not applied.
struct FixProposal {
    QString title;
    EditSet edits;
    std::size_t count = 0;
};

/// Applies fixes to the documents, tells what the check after them says, and works out what a fix would do before it is taken. UI
/// thread; computes in others.
class FixController : public QObject {
    Q_OBJECT
public:
    FixController(WorkspaceController &workspace, AnalysisController &analysis, QObject *parent = nullptr);
    ~FixController() override;

    /// A manual fix leaves its placeholder selected.
    void apply(const FindingPtr &finding, std::size_t fix);
    void apply(const EditSet &edits);
    /// Announces a proposal of all safe fixes of the file, or of the first fix of all findings of one rule in it.
    void proposeAllSafe(const std::string &path);
    void proposeAllOfRule(const std::string &path, const std::string &ruleId);
    /// Works out how many findings each fix of it closes and opens.
    void evaluate(const FindingPtr &finding);

Q_SIGNALS:
    /// These files were changed, and not saved.
    void applied(const std::vector<std::string> &paths);
    /// Here stands what the person has to replace.
    void valueWanted(const bulkhead::Place &place);
    void notice(const QString &text);
    void warning(const QString &text);
    void proposed(const bulkhead::FixProposal &proposal);
    void evaluated(const bulkhead::FindingPtr &finding, std::size_t fix, const QString &text);

private:
    struct ProposalTexts {
        QString title;
        QString nothing; ///< said where there is nothing to propose
    };

    void propose(const std::string &path, const ProposalTexts &texts, const FixApplier::Choice &choose);
    bool take(const EditSet &edits);
    void takeProposal(const ProposalTexts &texts, const FixApplier::FixAllResult &result);
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
};

} // namespace bulkhead
