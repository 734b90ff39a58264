#include "app/cli/commands.h"
#include "app/cli/output_target.h"
#include "app/cli/session.h"
#include "core/report/report.h"
#include "core/report/rule_help_text.h"

#include <algorithm>
#include <format>
#include <iostream>

namespace bulkhead {

namespace {

std::string fixText(const RuleMetadata &rule)
{
    if (rule.fix == FixAvailability::None)
        return "-";
    return std::format("{}{}{}", toString(rule.fix), rule.fixApplicability ? ", " : "",
                       rule.fixApplicability ? toString(*rule.fixApplicability) : std::string_view());
}

void writeTable(std::ostream &out, const RuleCatalogue &catalogue)
{
    std::size_t idWidth = 4;
    for (const auto &rule : catalogue.rules())
        idWidth = std::max(idWidth, rule->metadata().id.size());
    out << std::format("{:<{}}  {:<8}  {:<17}  {}\n", "RULE", idWidth, "SEVERITY", "FIX", "TITLE");
    for (const auto &each : catalogue.rules()) {
        const RuleMetadata &rule = each->metadata();
        out << std::format("{:<{}}  {:<8}  {:<17}  {}\n", rule.id, idWidth, toString(rule.severity), fixText(rule),
                           rule.title.text);
    }
}

ExitCode finish(OutputTarget &target)
{
    const auto written = target.finish();
    if (!written)
        tell(written.error());
    return written ? ExitCode::Clean : ExitCode::Failed;
}

} // namespace

ExitCode runRules(ReportFormat format)
{
    const RuleCatalogue catalogue = makeRuleCatalogue();
    const auto target = OutputTarget::open({});
    if (format == ReportFormat::Json)
        writeRulesJson((*target)->stream(), catalogue);
    else
        writeTable((*target)->stream(), catalogue);
    return finish(**target);
}

ExitCode runExplain(const std::string &ruleId)
{
    const RuleCatalogue catalogue = makeRuleCatalogue();
    if (!catalogue.find(ruleId)) {
        tell(unknownRule(ruleId));
        return ExitCode::Usage;
    }
    const std::string help = ruleHelp(ruleId);
    const auto target = OutputTarget::open({});
    (*target)->stream() << (isTerminal(Stream::Output) ? helpPlainText(help) : helpMarkdown(help));
    return finish(**target);
}

} // namespace bulkhead
