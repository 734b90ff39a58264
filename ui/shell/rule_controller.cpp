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
    , m_analysis(analysis)
    , m_workspace(workspace)
    , m_build(this, [this](const RuleListPtr &list) {
        m_list = list;
        m_browser.setList(list);
    })
{
    for (const auto &rule : catalogue.rules())
        m_rules.push_back(&rule->metadata());
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
    m_build.request([rules = m_rules, options = m_shownOptions, result] { return RuleList::build(rules, options, result); },
                    !result || result->findingCount() <= smallEnough ? Build::Size::Immediate : Build::Size::Large);
}

/// The newest text of the one that counts here; of a folder without one, the file that is not there yet.
SourcePtr RuleController::projectFile()
{
    std::string path(projectFileName);
    for (const ManifestPtr &manifest : m_analysis.snapshot().workspace.manifests()) {
        if (isProjectFile(manifest->source()->path()))
            path = manifest->source()->path();
    }
    if (EditorDocument *document = m_workspace.document(path))
        return document->source();
    const QStringList &open = m_workspace.openPaths();
    if (open.size() != 1 || !QFileInfo(open.front()).isDir())
        return nullptr;
    const QString onDisk = QDir(open.front()).filePath(toQString(projectFileName));
    return SourceText::absent(std::string(projectFileName), toUtf8(onDisk));
}

/// What was chosen and not done is shown no longer.
void RuleController::refuse(const QString &reason)
{
    if (m_list)
        m_browser.setList(m_list);
    Q_EMIT refused(reason);
}

void RuleController::write(const QString &ruleId, const QString &level)
{
    const SourcePtr file = projectFile();
    if (!file)
        return refuse(tr("Settings of rules stand in the .bulkhead.yaml of a folder: open one folder to change them."));
    const Result<EditSet> edits = withRuleLevel(file, toUtf8(ruleId), toUtf8(level));
    if (!edits)
        return refuse(translated(edits.error().message));
    if (edits->isEmpty())
        return;
    if (const Result<void> applied = m_workspace.apply(*edits); !applied)
        return refuse(translated(applied.error().message));
    Q_EMIT written(file->path(), ruleId);
}

} // namespace bulkhead
