#include "core/report/isolation_table.h"

#include "core/report/display_text.h"

#include <format>

namespace bulkhead {

namespace {

/// A field of RFC 4180. Spreadsheets take a text that begins with one of = + - @ for a formula, tab and return before it or not.
std::string csvField(std::string_view text)
{
    std::string field = forTerminal(text);
    if (!field.empty() && std::string_view("=+-@\t\r").contains(field.front()))
        field.insert(field.begin(), '\'');
    if (field.find_first_of(",\"\r\n") == std::string::npos && !field.starts_with(' ') && !field.ends_with(' '))
        return field;
    std::string quoted = "\"";
    for (const char c : field)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string markdownCell(std::string_view text)
{
    std::string cell;
    for (const char c : forTerminal(text)) {
        if (std::string_view("\\|`*_<>[]#@~").contains(c))
            cell += '\\';
        cell += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return cell;
}

std::string cellText(const Isolation &isolation, std::size_t workload, std::size_t group)
{
    const std::string word(toString(cellVerdict(isolation, workload, group)));
    const Placement placement = isolation.explain(workload, group);
    return placement.reasons.empty() ? word : word + ": " + placement.reasons.front().message.english();
}

std::string groupTitle(const NodeGroup &group)
{
    std::string title = group.name;
    for (const GroupTaint &taint : group.taints)
        title += " " + taint.taint.text();
    return group.isAssumed() ? title + " (assumed)" : title;
}

std::vector<std::string> headRow(const Isolation &isolation)
{
    std::vector<std::string> row{"namespace", "kind", "name", "class", "environment"};
    for (const NodeGroup &group : isolation.groups())
        row.push_back(groupTitle(group));
    return row;
}

std::vector<std::string> workloadRow(const Isolation &isolation, std::size_t index)
{
    const Workload &workload = isolation.workloads()[index];
    std::vector<std::string> row{workload.resource->namespaceName(), std::string(workload.resource->kind()),
                                 workload.resource->name(), std::string(toString(workload.workloadClass())), workload.environment};
    for (std::size_t group = 0; group < isolation.groups().size(); ++group)
        row.push_back(cellText(isolation, index, group));
    return row;
}

void writeCsvRow(std::ostream &out, const std::vector<std::string> &row)
{
    std::string_view separator;
    for (const std::string &field : row) {
        out << separator << csvField(field);
        separator = ",";
    }
    out << "\r\n";
}

void writeMarkdownRow(std::ostream &out, const std::vector<std::string> &row)
{
    for (const std::string &cell : row)
        out << "| " << markdownCell(cell) << ' ';
    out << "|\n";
}

void writeVerdict(std::ostream &out, const Isolation &isolation)
{
    const Verdict &verdict = isolation.verdict();
    const LeakCounts &leaks = verdict.leaks;
    out << std::format("Verdict: **{}**. CI workloads: {}, applications: {}, node groups: {}{}.\n\n", toString(verdict.state),
                       verdict.ciWorkloads, verdict.applicationWorkloads, isolation.groups().size(),
                       isolation.isAssumed() ? " (assumed from selectors: no object defines nodes)" : "");
    out << std::format("Leaks: {} (CI to applications {}, applications to CI {}, CI of several environments {}, soft {}); "
                       "conditional {}, unknown {}.\n\n",
                       leaks.definite(), leaks.ciToApplication, leaks.applicationToCi, leaks.environmentMix, leaks.soft,
                       leaks.conditional, leaks.unknown);
}

} // namespace

CellVerdict cellVerdict(const Isolation &isolation, std::size_t workload, std::size_t group)
{
    const Landing landing = isolation.landing(workload, group);
    if (landing.answer == Answer::No)
        return CellVerdict::KeptOut;
    if (landing.answer == Answer::Unknown)
        return CellVerdict::Unknown;
    if (!isolation.leakDirection(workload, group))
        return CellVerdict::Lands;
    if (landing.isConditional)
        return CellVerdict::ConditionalLeak;
    return landing.isDiscouraged ? CellVerdict::SoftLeak : CellVerdict::Leak;
}

std::string_view toString(CellVerdict verdict)
{
    switch (verdict) {
    case CellVerdict::Leak:
        return "leak";
    case CellVerdict::ConditionalLeak:
        return "conditional leak";
    case CellVerdict::SoftLeak:
        return "soft leak";
    case CellVerdict::Unknown:
        return "unknown";
    case CellVerdict::Lands:
        return "lands";
    case CellVerdict::KeptOut:
        break;
    }
    return "kept out";
}

void writeIsolationCsv(std::ostream &out, const Isolation &isolation)
{
    writeCsvRow(out, headRow(isolation));
    for (std::size_t workload = 0; workload < isolation.workloads().size(); ++workload)
        writeCsvRow(out, workloadRow(isolation, workload));
}

void writeIsolationMarkdown(std::ostream &out, const Isolation &isolation, const IsolationTableHead &head)
{
    out << "# " << markdownCell(head.title) << "\n\n";
    out << std::format("{} · input {}\n\n", markdownCell(head.date), markdownCell(head.inputHash));
    writeVerdict(out, isolation);
    const std::vector<std::string> columns = headRow(isolation);
    writeMarkdownRow(out, columns);
    for (std::size_t column = 0; column < columns.size(); ++column)
        out << "| --- ";
    out << "|\n";
    for (std::size_t workload = 0; workload < isolation.workloads().size(); ++workload)
        writeMarkdownRow(out, workloadRow(isolation, workload));
    out << "\nNot seen by this table: admission plug-ins and webhooks that change pods, free capacity and priorities, other "
           "clusters, "
           "pods that no file describes.\n";
}

} // namespace bulkhead
