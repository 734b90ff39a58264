#include "app/cli/commands.h"
#include "app/cli/output_target.h"
#include "app/cli/session.h"
#include "core/analysis/isolation_input.h"
#include "core/report/runners_report.h"

namespace bulkhead {

ExitCode runRunners(const RunnersOptions &options)
{
    Session session(options.input);
    auto target = OutputTarget::open(options.output);
    if (!target) {
        tell(target.error());
        return ExitCode::Usage;
    }
    if (const auto opened = session.open(); !opened)
        return opened.error();
    const Workspace &workspace = session.workspace();
    const ProjectFile file = workspace.projectFile();
    const CiInventoryPtr ci = CiInventory::build(workspace.manifests(), {session.analysisOptions().kubeVersion, file.versions},
                                                 session.jobs(), session.cancel());
    const IsolationPtr isolation = Isolation::build(isolationInput(workspace, file, ci), session.jobs(), session.cancel());
    if (session.cancel().isCancelled() || !isolation)
        return ExitCode::Interrupted;
    const std::vector<RunnerFacts> facts = runnerFacts(*ci, isolation.get());
    const RunnersReport report{workspace, *ci, *isolation, facts, options.withPods};
    if (options.format == ReportFormat::Json)
        writeRunnersJson((*target)->stream(), report);
    else
        writeRunnersText((*target)->stream(), report, options.output.empty() && wantsColour() ? Colour::Ansi : Colour::Plain);
    if (const auto written = (*target)->finish(); !written) {
        tell(written.error());
        return ExitCode::Failed;
    }
    return session.hasGaps() ? ExitCode::Incomplete : ExitCode::Clean;
}

} // namespace bulkhead
