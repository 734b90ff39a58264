#include "ui/shell/rule_controller.h"

#include "core/workspace/project_file_edits.h"
#include "ui/theme/texts.h"

#include <QDir>
#include <QFileInfo>

namespace bulkhead {

namespace {

/// Findings that the UI thread counts itself.
constexpr std::size_t smallEnough = 2'000;

} // namespace

RuleController::RuleController(RuleBrowser &browser, const RuleCatalogue &catalogue, AnalysisController &analysis,
                               WorkspaceController &workspace, QObject *parent)
    : QObject(parent)
    , m_browser(browser)
    , m_catalogue(catalogue)
    , m_analysis(analysis)
    , m_workspace(workspace)
    , m_build(this, [this](const RuleListPtr &list) { m_browser.setList(list); })
{
    connect(&analysis, &AnalysisController::resultReady, this, [this] {
        if (m_browser.isVisible())
            refresh();
    });
    connect(&browser, &RuleBrowser::levelChosen, this, &RuleController::write);
}

void RuleController::refresh()
{
    const auto &result = m_analysis.snapshot().result;
    if (m_shown == result && m_shownOptions == m_analysis.options() && !m_browser.model().list().rows().empty())
        return;
    m_shown = result;
    m_shownOptions = m_analysis.options();
    using Build = BackgroundBuild<RuleList>;
    m_build.request(
        [&catalogue = m_catalogue, options = m_shownOptions, result] { return RuleList::build(catalogue, options, result); },
        !result || result->findingCount() <= smallEnough ? Build::Size::Immediate : Build::Size::Large);
}

/// The newest text of the one that counts here; of a folder without one, the file that is not there yet.
SourcePtr RuleController::projectFile() const
{
    for (const ManifestPtr &manifest : m_analysis.snapshot().workspace.manifests()) {
        if (isProjectFile(manifest->source()->path()))
            return manifest->source();
    }
    const QStringList &open = m_workspace.openPaths();
    if (open.size() != 1 || !QFileInfo(open.front()).isDir())
        return nullptr;
    const QString path = QDir(open.front()).filePath(toQString(projectFileName));
    return SourceText::absent(std::string(projectFileName), toUtf8(path));
}

void RuleController::write(const QString &ruleId, const QString &level)
{
    const SourcePtr file = projectFile();
    if (!file) {
        m_browser.setList(RuleList::build(m_catalogue, m_analysis.options(), m_analysis.snapshot().result));
        Q_EMIT refused(tr("Settings of rules stand in the .bulkhead.yaml of a folder: open one folder to change them."));
        return;
    }
    const Result<EditSet> edits = withRuleLevel(file, toUtf8(ruleId), toUtf8(level));
    if (!edits) {
        Q_EMIT refused(translated(edits.error().message));
        return;
    }
    if (edits->isEmpty())
        return;
    if (const Result<void> applied = m_workspace.apply(*edits); !applied)
        Q_EMIT refused(translated(applied.error().message));
    else
        Q_EMIT written(file->path(), ruleId);
}

} // namespace bulkhead
