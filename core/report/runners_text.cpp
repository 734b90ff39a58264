#include "core/report/display_text.h"
#include "core/report/made_lines.h"
#include "core/report/positions.h"
#include "core/report/runners_report.h"
#include "core/report/text_table.h"

#include <algorithm>
#include <format>

namespace bulkhead {

namespace {

constexpr std::size_t width = 118; // cells of a line, two short of the widest usual terminal
constexpr std::size_t mostPowers = 8; // of an account
constexpr std::size_t mostGroups = 6; // of node groups in one line

std::string rolesText(const CiRunner &runner)
{
    std::string text;
    for (const CiRole role : rolesOf(runner))
        text += (text.empty() ? "" : ", ") + std::string(toString(role));
    return text.empty() ? "-" : text;
}

std::string tagsText(const CiRunner &runner)
{
    std::string text = scopeText(runner);
    for (const std::string &tag : runner.tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text.empty() ? "-" : text;
}

class RunnersText {
public:
    RunnersText(std::ostream &out, const RunnersReport &report, Colour colour)
        : m_out(out)
        , m_report(report)
        , m_colour(colour)
        , m_masks(report.workspace)
    {
    }

    void write()
    {
        const auto &runners = m_report.runners;
        if (runners.empty()) {
            m_out << "No CI runners: none of the CI systems known here is defined in these files\n";
            return footer();
        }
        m_out << std::format("{} {}\n\n", runners.size(), runners.size() == 1 ? "runner" : "runners");
        table();
        for (const RunnerFacts &facts : runners)
            details(facts);
        footer();
    }

private:
    [[nodiscard]] std::string bold(std::string_view text) const
    {
        return m_colour == Colour::Ansi ? std::format("\x1b[1m{}\x1b[0m", text) : std::string(text);
    }

    std::string place(const Location &location)
    {
        if (!location.source)
            return "-";
        return std::format("{}:{}", location.source->path(), m_positions.at(*location.source, location.range.begin).line);
    }

    [[nodiscard]] std::string groupsText(const RunnerFacts &facts) const
    {
        if (!facts.hasJobPods)
            return "no job pod known";
        std::string text;
        std::size_t count = 0;
        for (const RunnerLanding &landing : facts.landings) {
            if (++count > mostGroups)
                continue;
            text += std::format("{}{}{}{}", text.empty() ? "" : ", ", m_report.isolation.groups()[landing.group].name,
                                landing.isLeak ? "!" : "", landing.answer == Answer::Unknown ? "?" : "");
        }
        if (count > mostGroups)
            text += std::format(" and {} more", count - mostGroups);
        return text.empty() ? "-" : text;
    }

    void table()
    {
        TextTable table({{"SYSTEM", 24},
                         {"NAME", 26},
                         {"ROLES", 14},
                         {"DEFINED AT", 34},
                         {"SCOPE AND TAGS", 26},
                         {"ISOLATION", 12},
                         {"JOBS MAY LAND ON", 60}});
        for (const RunnerFacts &facts : m_report.runners) {
            const CiRunner &runner = *facts.runner;
            table.add({std::string(toString(runner.system)), runner.name, rolesText(runner), place(runner.place), tagsText(runner),
                       std::string(toString(facts.verdict)), groupsText(facts)});
        }
        table.write(m_out, width);
        m_out << "  ! a leak   ? the files do not tell   - nowhere\n";
    }

    void details(const RunnerFacts &facts)
    {
        const CiRunner &runner = *facts.runner;
        m_out << '\n' << bold(forTerminal(std::format("{} ({})", runner.name, toString(runner.system)))) << '\n';
        std::string evidence = std::format("{}: {}", toString(runner.confidence), runner.evidence.english());
        if (!runner.version.empty())
            evidence += std::format("; version {}{}", runner.version, runner.isVersionChosen ? "" : " (newest known, not stated)");
        m_out << wrapped(forTerminal(evidence), width, "  ");
        for (const RunnerAccount &account : facts.accounts)
            rights(account);
        if (facts.actingAsManager.hasReason())
            m_out << wrapped(std::format("a job {} use the manager's account: {}",
                                         facts.actingAsManager.answer == Answer::Yes ? "can" : "perhaps can",
                                         facts.actingAsManager.reason.text),
                             width, "  ");
        for (const CiPod &each : runner.pods)
            pod(each);
    }

    void rights(const RunnerAccount &account)
    {
        const CiAccount &which = account.account;
        const std::string name = which.name.empty() ? std::string("an account that is not told")
            : which.namespaceName.empty()           ? which.name
                                                    : std::format("{}/{}", which.namespaceName, which.name);
        m_out << wrapped(forTerminal(std::format("{} may, as {}{}:", toString(account.role), name,
                                                 account.carriesToken ? "" : " (its pods carry no token)")),
                         width, "  ");
        if (account.knowledge != AccountKnowledge::Bound) {
            m_out << wrapped(explanation(account.knowledge).text, width, "    ");
            return;
        }
        const std::vector<HeldPower> powers = tellingPowers(account.held);
        for (std::size_t i = 0; i < std::min(powers.size(), mostPowers); ++i) {
            m_out << wrapped(forTerminal(std::format("{}{} ({})", powers[i].certainty == Answer::Unknown ? "perhaps " : "",
                                                     powerText(powers[i]), place(powers[i].grant.bindingPlace))),
                             width, "    ");
        }
        if (powers.size() > mostPowers)
            m_out << std::format("    and {} more: --format json lists all\n", powers.size() - mostPowers);
        if (account.held.powers.empty())
            m_out << wrapped("nothing from which more rights can be won", width, "    ");
        if (!account.held.unresolved.empty())
            m_out << std::format("    unknown: {} bindings to roles that are not in these files\n", account.held.unresolved.size());
    }

    void pod(const CiPod &pod)
    {
        m_out << forTerminal(std::format("  {} pod {}, {} {}", toString(pod.role), pod.resource->id(),
                                         pod.made ? "will be made; caused by" : "written at", place(Location::keyOf(pod.spec))))
              << '\n';
        if (!m_report.withPods || !pod.made)
            return;
        for (const MadeLine &line : madeLines(*pod.made, m_masks)) {
            const std::string where = place({line.cause.source, line.cause.range, {}, {}});
            m_out << forTerminal(
                std::format("    {:<60} # {}{}", line.text, line.cause.isWritten ? "" : "default, implied by ", where))
                  << '\n';
        }
    }

    void footer()
    {
        const InputCounts input = countInput(m_report.workspace);
        m_out << std::format("\n{} files, {} resources; {} not understood{}\n", input.files, input.resources,
                             m_report.workspace.notUnderstood().size(),
                             m_report.workspace.notUnderstood().empty() ? "" : " (bulkhead-cli check lists them)");
    }

    std::ostream &m_out;
    const RunnersReport &m_report;
    Colour m_colour;
    SecretMasks m_masks;
    Positions m_positions;
};

} // namespace

std::string scopeText(const CiRunner &runner)
{
    std::string text;
    for (const Message &part : runner.scope)
        text += (text.empty() ? "" : ", ") + part.english();
    return text;
}

std::string powerText(const HeldPower &power)
{
    std::string text = powerName(power.power).text;
    text += power.isClusterWide ? std::string(", in the whole cluster") : std::format(", in namespace {}", power.namespaceName);
    std::string names;
    for (const std::string &name : power.onlyNames)
        names += (names.empty() ? "" : ", ") + name;
    return names.empty() ? text : std::format("{} (only {})", text, names);
}

std::string_view toString(CiConfidence confidence)
{
    return confidence == CiConfidence::Certain ? "certain" : confidence == CiConfidence::Likely ? "likely" : "assumed";
}

void writeRunnersText(std::ostream &out, const RunnersReport &report, Colour colour)
{
    RunnersText(out, report, colour).write();
}

} // namespace bulkhead
