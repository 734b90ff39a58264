#pragma once

#include "ui/findings/rule_browser.h"
#include "ui/theme/background_build.h"
#include "ui/workspace/analysis_controller.h"
#include "ui/workspace/workspace_controller.h"

#include <QObject>

namespace bulkhead {

/// Connects the browser of rules with the workspace: shows what was checked last, and writes what the person chooses into the
/// project file of the folder that is open, as an edit that is not saved yet. UI thread.
class RuleController : public QObject {
    Q_OBJECT
public:
    RuleController(RuleBrowser &browser, const RuleCatalogue &catalogue, AnalysisController &analysis,
                   WorkspaceController &workspace, QObject *parent = nullptr);

    /// Shows what was checked last.
    void refresh();

Q_SIGNALS:
    /// The project file at `path` was changed.
    void written(const std::string &path, const QString &ruleId);
    void refused(const QString &reason);

private:
    void write(const QString &ruleId, const QString &level);
    void refuse(const QString &reason);
    [[nodiscard]] SourcePtr projectFile();

    RuleBrowser &m_browser;
    std::vector<const RuleMetadata *> m_rules;
    RuleListPtr m_list; ///< shown
    AnalysisController &m_analysis;
    WorkspaceController &m_workspace;
    std::shared_ptr<const AnalysisResult> m_shown;
    AnalysisOptions m_shownOptions;
    BackgroundBuild<RuleList> m_build;
};

} // namespace bulkhead
