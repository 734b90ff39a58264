#include "app/cli/commands.h"
#include "app/cli/output_target.h"
#include "app/cli/session.h"
#include "core/analysis/isolation_input.h"
#include "core/report/isolation_report.h"
#include "core/report/isolation_table.h"
#include "core/report/isolation_texts.h"

#include <QDate>

#include <format>

namespace bulkhead {

namespace {

using Clock = std::chrono::steady_clock;

IsolationPtr buildIsolation(const Session &session, bool perNode)
{
    ProgressLine line;
    line.show("Placing workloads");
    const ProjectFile file = session.workspace().projectFile();
    const CiInventoryPtr ci =
        CiInventory::build(session.workspace().manifests(), {{}, file.versions}, session.jobs(), session.cancel());
    Isolation::Input input = isolationInput(session.workspace(), file, ci);
    input.perNode = perNode;
    return Isolation::build(std::move(input), session.jobs(), session.cancel());
}

IsolationTableHead tableHead(const Workspace &workspace)
{
    return {.title = "Node groups and isolation",
            .date = QDate::currentDate().toString(Qt::ISODate).toStdString(),
            .inputHash = inputHash(workspace.manifests())};
}

void writeReport(std::ostream &out, const IsolationOptions &options, const IsolationReport &report)
{
    switch (options.format) {
    case IsolationFormat::Text:
        return writeIsolationText(out, report, options.output.empty() && wantsColour() ? Colour::Ansi : Colour::Plain);
    case IsolationFormat::Json:
        return writeIsolationJson(out, report);
    case IsolationFormat::Csv:
        return writeIsolationCsv(out, report.isolation);
    case IsolationFormat::Markdown:
        return writeIsolationMarkdown(out, report.isolation, tableHead(report.workspace));
    }
}

} // namespace

ExitCode runIsolation(const IsolationOptions &options)
{
    Session session(options.input);
    auto target = OutputTarget::open(options.output);
    if (!target) {
        tell(target.error());
        return ExitCode::Usage;
    }
    if (const auto opened = session.open(); !opened)
        return opened.error();
    const auto start = Clock::now();
    const IsolationPtr isolation = buildIsolation(session, options.perNode);
    if (session.cancel().isCancelled() || !isolation)
        return ExitCode::Interrupted;
    const auto duration = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
    writeReport((*target)->stream(), options, {session.workspace(), *isolation, duration});
    if (const auto written = (*target)->finish(); !written) {
        tell(written.error());
        return ExitCode::Failed;
    }
    return session.hasGaps() ? ExitCode::Incomplete : ExitCode::Clean;
}

} // namespace bulkhead
