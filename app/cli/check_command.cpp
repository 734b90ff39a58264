#include "app/cli/commands.h"
#include "app/cli/output_target.h"
#include "app/cli/session.h"
#include "core/report/report.h"

#include <algorithm>

namespace bulkhead {

namespace {

bool hasFindingsFrom(const FindingCounts &counts, std::optional<Severity> threshold)
{
    if (!threshold)
        return false;
    const auto last = static_cast<std::size_t>(*threshold);
    return std::any_of(counts.bySeverity, counts.bySeverity + last + 1, [](std::size_t count) { return count > 0; });
}

ExitCode judge(const CheckOptions &options, const Session &session, const AnalysisResult &result)
{
    if (!result.allFailures().empty())
        return ExitCode::Failed;
    if (hasFindingsFrom(countFindings(result), options.failOn))
        return options.exitZero ? ExitCode::Clean : ExitCode::Findings;
    if (session.hasGaps())
        return options.exitZero ? ExitCode::Clean : ExitCode::Incomplete;
    return ExitCode::Clean;
}

void writeReport(std::ostream &out, const CheckOptions &options, const ReportInput &input)
{
    switch (options.format) {
    case ReportFormat::Text:
        return writeTextReport(out, input, options.output.empty() && wantsColour() ? Colour::Ansi : Colour::Plain);
    case ReportFormat::Json:
        return writeJsonReport(out, input);
    case ReportFormat::Sarif:
        return writeSarifReport(out, input);
    }
}

} // namespace

ExitCode runCheck(const CheckOptions &options)
{
    const auto start = std::chrono::steady_clock::now();
    Session session(options.input);
    auto target = OutputTarget::open(options.output);
    if (!target) {
        tell(target.error());
        return ExitCode::Usage;
    }
    if (const auto opened = session.open(); !opened)
        return opened.error();
    // Never freed: the program ends after the report, and giving back a million small pieces of memory would take longer than
    // many a check.
    const AnalysisResult &result = *new AnalysisResult(session.analyze()); // NOLINT(cppcoreguidelines-owning-memory)
    if (session.cancel().isCancelled())
        return ExitCode::Interrupted;
    const auto duration = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    writeReport((*target)->stream(), options,
                {session.workspace(), result, session.catalogue(), session.analysisOptions(), duration, ruleHelp, session.jobs()});
    if (const auto written = (*target)->finish(); !written) {
        tell(written.error());
        return ExitCode::Failed;
    }
    return judge(options, session, result);
}

} // namespace bulkhead
