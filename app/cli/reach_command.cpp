#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/report/reach_report.h"

#include <algorithm>
#include <iostream>

namespace bulkhead {

ExitCode runReach(const ReachOptions &options)
{
    Session session(options.input);
    if (const auto opened = session.open(); !opened)
        return opened.error();
    const Workspace &workspace = session.workspace();
    const ProjectFile file = workspace.projectFile();
    const CiInventoryPtr ci =
        CiInventory::build(workspace.manifests(), {session.analysisOptions().kubeVersion, file.versions, file.environments},
                           session.jobs(), session.cancel());
    if (session.cancel().isCancelled())
        return ExitCode::Interrupted;
    const std::vector<NetworkEnd> ends = networkEnds(*ci);
    const auto question = readConnection(options.connection, ends, workspace.manifests());
    if (!question) {
        tell(question.error());
        return ExitCode::Usage;
    }
    const ReachAnswer answer = answerOf(ci->cluster().network(), *question);
    const std::vector<NotUnderstood> notUnderstood = workspace.notUnderstood();
    const auto gaps = static_cast<std::size_t>(std::ranges::count_if(notUnderstood, isGap));
    const ReachReport report{*question, answer, notUnderstood, gaps};
    if (options.format == ReportFormat::Json)
        writeReachJson(std::cout, report);
    else
        writeReachText(std::cout, report);
    return exitCodeOf(report.answer());
}

} // namespace bulkhead
