#include "core/report/display_text.h"
#include "core/report/isolation_report.h"
#include "core/report/isolation_texts.h"
#include "core/report/positions.h"
#include "core/report/text_table.h"

#include <algorithm>
#include <format>

namespace bulkhead {

namespace {

constexpr std::size_t mostGroups = 100;
constexpr std::size_t mostWorkloads = 200;
constexpr std::size_t mostLeaks = 50;
constexpr std::size_t mostNames = 6; // of groups in one line
constexpr std::size_t width = 118; // cells of a line, two short of the widest usual terminal

constexpr std::string_view reset = "\x1b[0m";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view red = "\x1b[1;31m";
constexpr std::string_view yellow = "\x1b[33m";
constexpr std::string_view green = "\x1b[32m";

std::string_view colourOf(IsolationState state)
{
    switch (state) {
    case IsolationState::Exclusive:
        return green;
    case IsolationState::Conditional:
    case IsolationState::Unknown:
    case IsolationState::Soft:
        return yellow;
    default:
        return red;
    }
}

std::string_view explanationOf(LeakDirection direction)
{
    switch (direction) {
    case LeakDirection::CiToApplication:
        return "CI that may land where applications run";
    case LeakDirection::ApplicationToCi:
        return "Applications that may land on nodes of CI";
    case LeakDirection::CiEnvironmentMix:
        break;
    }
    return "CI of one environment that may land on nodes of another's CI";
}

std::string countsText(const LeakCounts &leaks)
{
    std::string text;
    const auto add = [&text](std::size_t count, std::string_view what) {
        if (count > 0)
            text += std::format("{}{} {}", text.empty() ? "" : ", ", count, what);
    };
    add(leaks.ciToApplication, "CI to applications");
    add(leaks.applicationToCi, "applications to CI");
    add(leaks.environmentMix, "CI across environments");
    add(leaks.soft, "held back by a preference only");
    add(leaks.conditional, "conditional");
    add(leaks.unknown, "not known");
    return text.empty() ? "no leaks" : text;
}

std::string labelText(const NodeGroup &group)
{
    std::string text;
    for (const auto &[key, value] : group.labels) {
        const bool tellsLittle = key == "kubernetes.io/arch" || key == "kubernetes.io/os" || key == "kubernetes.io/hostname"
            || key.starts_with("beta.kubernetes.io/");
        if (!tellsLittle)
            text += std::format("{}{}{}{}", text.empty() ? "" : ", ", key, value.empty() ? "" : "=", value);
    }
    return text.empty() ? "-" : text;
}

std::string taintText(const NodeGroup &group)
{
    std::string text;
    for (const GroupTaint &taint : group.taints)
        text += (text.empty() ? "" : ", ") + taint.taint.text() + (taint.isAssumed ? " (assumed)" : "");
    return text.empty() ? "none" : text;
}

/// The groups of one leaking workload, of one direction.
struct WorkloadLeaks {
    std::vector<std::size_t> groups; ///< the first ones
    std::size_t count = 0;
};

class IsolationText {
public:
    IsolationText(std::ostream &out, const IsolationReport &report, Colour colour)
        : m_out(out)
        , m_report(report)
        , m_isolation(report.isolation)
        , m_colour(colour)
    {
    }

    void write()
    {
        verdict();
        groups();
        workloads();
        for (const LeakDirection direction :
             {LeakDirection::CiToApplication, LeakDirection::ApplicationToCi, LeakDirection::CiEnvironmentMix})
            leaks(direction);
        limits();
    }

private:
    [[nodiscard]] std::string paint(std::string_view colour, std::string_view text) const
    {
        return m_colour == Colour::Ansi ? std::format("{}{}{}", colour, text, reset) : std::string(text);
    }

    void heading(std::string_view text, std::size_t count)
    {
        m_out << '\n' << paint(bold, std::format("{} ({})", text, count)) << '\n';
    }

    void more(std::size_t total, std::size_t shown)
    {
        if (total > shown)
            m_out << std::format("  and {} more: --format json lists all\n", total - shown);
    }

    std::string place(const Location &location)
    {
        if (!location.source)
            return "-";
        return std::format("{}:{}", location.source->path(), m_positions.at(*location.source, location.range.begin).line);
    }

    void verdict()
    {
        const Verdict &verdict = m_isolation.verdict();
        m_out << paint(colourOf(verdict.state), verdictSentence(verdict).english()) << '\n';
        m_out << std::format("Verdict: {} ({}); {} CI workloads, {} applications, {} node groups{}\n", toString(verdict.state),
                             countsText(verdict.leaks), verdict.ciWorkloads, verdict.applicationWorkloads,
                             m_isolation.groups().size(), m_isolation.isAssumed() ? ", assumed from selectors" : "");
        const auto &environments = m_isolation.verdictsByEnvironment();
        if (environments.size() < 2)
            return;
        TextTable table({{"ENVIRONMENT", 20}, {"VERDICT", 20}, {"LEAKS", 100}});
        for (const auto &[environment, each] : environments)
            table.add({environment.empty() ? "(none)" : environment, std::string(toString(each.state)), countsText(each.leaks)});
        m_out << '\n';
        table.write(m_out, width);
    }

    void groups()
    {
        const std::vector<NodeGroup> &groups = m_isolation.groups();
        heading("Node groups", groups.size());
        TextTable table({{"GROUP", 28}, {"ROLE", 11}, {"NODES", 5}, {"TAINTS", 48}, {"DEFINED AT", 40}, {"LABELS", 200}});
        for (std::size_t i = 0; i < std::min(groups.size(), mostGroups); ++i) {
            const NodeGroup &group = groups[i];
            table.add({group.name, std::string(toString(m_isolation.use(i).role)),
                       group.nodeCount ? std::to_string(*group.nodeCount) : "?",
                       taintText(group) + (group.isUnschedulable ? ", cordoned" : ""),
                       group.isAssumed() ? "assumed" : place(group.place), labelText(group)});
        }
        table.write(m_out, width);
        more(groups.size(), mostGroups);
    }

    [[nodiscard]] std::string nameOf(std::size_t workload) const
    {
        const Resource &resource = *m_isolation.workloads()[workload].resource;
        const std::string space = resource.namespaceName();
        return space.empty() ? resource.name() : space + "/" + resource.name();
    }

    /// "ci, apps!, gpu?": where it may land, and how.
    [[nodiscard]] std::string landingsText(std::size_t workload) const
    {
        std::string text;
        std::size_t count = 0;
        for (std::size_t group = 0; group < m_isolation.groups().size(); ++group) {
            const Landing landing = m_isolation.landing(workload, group);
            if (landing.answer == Answer::No || ++count > mostNames)
                continue;
            const bool isLeak = m_isolation.leakDirection(workload, group).has_value();
            text += std::format("{}{}{}{}{}", text.empty() ? "" : ", ", m_isolation.groups()[group].name, isLeak ? "!" : "",
                                landing.isDiscouraged ? "~" : "", landing.answer == Answer::Unknown ? "?" : "");
        }
        if (count > mostNames)
            text += std::format(" and {} more", count - mostNames);
        return text.empty() ? "nowhere" : text;
    }

    void workloads()
    {
        const std::vector<Workload> &workloads = m_isolation.workloads();
        heading("Workloads", workloads.size());
        std::vector<std::size_t> order(workloads.size());
        std::ranges::generate(order, [next = std::size_t{0}]() mutable { return next++; });
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return workloads[i].workloadClass(); });
        TextTable table({{"WORKLOAD", 40}, {"KIND", 20}, {"CLASS", 11}, {"ENV", 10}, {"MAY LAND ON", 120}});
        for (std::size_t i = 0; i < std::min(order.size(), mostWorkloads); ++i) {
            const Workload &workload = workloads[order[i]];
            table.add({nameOf(order[i]), std::string(workload.resource->kind()), std::string(toString(workload.workloadClass())),
                       workload.environment.empty() ? "-" : workload.environment, landingsText(order[i])});
        }
        table.write(m_out, width);
        more(workloads.size(), mostWorkloads);
        if (!workloads.empty())
            m_out << "  ! a leak   ~ only a preference speaks against it   ? the files do not tell\n";
    }

    void leaks(LeakDirection direction)
    {
        std::vector<WorkloadLeaks> byWorkload(m_isolation.workloads().size());
        std::size_t leaking = 0;
        m_isolation.forEachLeak([&](const Leak &leak) {
            if (leak.direction != direction)
                return;
            WorkloadLeaks &leaks = byWorkload[leak.workload];
            leaking += leaks.count++ == 0 ? 1 : 0;
            if (leaks.groups.size() < mostNames)
                leaks.groups.push_back(leak.group);
        });
        if (leaking == 0)
            return;
        heading(explanationOf(direction), leaking);
        std::size_t shown = 0;
        for (std::size_t workload = 0; workload < byWorkload.size() && shown < mostLeaks; ++workload) {
            if (byWorkload[workload].count == 0)
                continue;
            leak(workload, byWorkload[workload]);
            ++shown;
        }
        more(leaking, shown);
    }

    void leak(std::size_t workload, const WorkloadLeaks &leaks)
    {
        std::string names;
        for (const std::size_t group : leaks.groups)
            names += (names.empty() ? "" : ", ") + m_isolation.groups()[group].name;
        if (leaks.count > leaks.groups.size())
            names += std::format(" and {} more", leaks.count - leaks.groups.size());
        const Placement placement = m_isolation.explain(workload, leaks.groups.front());
        const std::string_view may = placement.landing.answer == Answer::Unknown ? "perhaps on" : "on";
        m_out << wrapped(std::format("{} {} {}", forTerminal(nameOf(workload)), may, forTerminal(names)), width, "  ");
        for (const PlacementReason &reason : placement.reasons) {
            const std::string text = reason.message.english();
            m_out << "      " << forTerminal(place(placeOf(reason))) << ": " << forTerminal(text) << '\n';
        }
    }

    void limits()
    {
        m_out << '\n' << paint(bold, "What this does not see") << '\n';
        for (const Message &limit : isolationLimits(m_isolation)) {
            std::string lines = wrapped(limit.english(), width, "    ");
            lines[2] = '-';
            m_out << lines;
        }
        const InputCounts input = countInput(m_report.workspace);
        m_out << std::format("\n{} files, {} resources; {} not understood{}\n", input.files, input.resources,
                             m_report.workspace.notUnderstood().size(),
                             m_report.workspace.notUnderstood().empty() ? "" : " (bulkhead-cli check lists them)");
    }

    std::ostream &m_out;
    const IsolationReport &m_report;
    const Isolation &m_isolation;
    Colour m_colour;
    Positions m_positions;
};

} // namespace

void writeIsolationText(std::ostream &out, const IsolationReport &report, Colour colour)
{
    IsolationText(out, report, colour).write();
}

} // namespace bulkhead
