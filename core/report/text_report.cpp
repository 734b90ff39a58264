#include "core/analysis/settings_files.h"
#include "core/report/display_text.h"
#include "core/report/positions.h"
#include "core/report/report.h"
#include "core/report/snippet.h"

#include <format>
#include <map>

namespace bulkhead {

namespace {

constexpr std::size_t listed = 10; // entries of one reason before "and … more"

constexpr std::string_view reset = "\x1b[0m";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view green = "\x1b[32m";
constexpr std::string_view cyan = "\x1b[36m";

std::string_view severityColour(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return "\x1b[1;35m";
    case Severity::High:
        return "\x1b[1;31m";
    case Severity::Medium:
        return "\x1b[33m";
    case Severity::Low:
        return "\x1b[34m";
    case Severity::Info:
        return "\x1b[90m";
    }
    return {};
}

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return std::format("{} {}", count, count == 1 ? one : many);
}

class TextReport {
public:
    TextReport(std::ostream &out, const ReportInput &input, Colour colour)
        : m_out(out)
        , m_input(input)
        , m_colour(colour)
        , m_masks(input.workspace)
    {
    }

    void write()
    {
        m_input.result.forEachFinding([this](const Finding &each) { finding(each); });
        const std::vector<NotUnderstood> notUnderstood = notUnderstoodIn(m_input.workspace, &m_input.result);
        summary(notUnderstood.size());
        gaps(notUnderstood);
        limitedAnswers();
        failures();
    }

private:
    [[nodiscard]] std::string paint(std::string_view colour, std::string_view text) const
    {
        return m_colour == Colour::Ansi ? std::format("{}{}{}", colour, text, reset) : std::string(text);
    }

    std::string place(const Place &place)
    {
        const TextPosition position = m_positions.at(*place.source, place.range.begin);
        return std::format("{}:{}:{}:", forTerminal(place.source->path()), position.line, position.column);
    }

    void finding(const Finding &finding)
    {
        const std::string_view colour = severityColour(finding.severity);
        m_out << paint(bold, place(finding.place)) << ' ' << paint(colour, std::format("{}:", toString(finding.severity))) << ' '
              << paint(bold, forTerminal(finding.message.english())) << " [" << finding.rule->id << "]\n";
        const SourceText &source = *finding.place.source;
        const Snippet snippet = makeSnippet(source, finding.place.range, m_masks.of(source));
        m_out << std::format("{:>6} | {}\n", m_positions.at(source, finding.place.range.begin).line, snippet.line)
              << std::format("{:>6} | {}\n", "", paint(colour, snippet.carets));
        for (const RelatedPlace &related : finding.related)
            m_out << place(related.place) << ' ' << paint(cyan, "note:") << ' ' << forTerminal(related.message.english()) << '\n';
        for (const QuickFix &fix : finding.fixes) {
            m_out << "  " << paint(green, std::format("fix ({}):", toString(fix.applicability))) << ' '
                  << forTerminal(fix.title.english()) << '\n';
        }
        for (const Message &reason : finding.refusedFixes)
            m_out << "  no fix: " << forTerminal(reason.english()) << '\n';
        m_out << '\n';
    }

    void summary(std::size_t notUnderstood)
    {
        const FindingCounts findings = countFindings(m_input.result);
        const InputCounts input = countInput(m_input.workspace);
        std::string bySeverity;
        for (std::size_t i = 0; i < std::size(findings.bySeverity); ++i) {
            if (findings.bySeverity[i] == 0)
                continue;
            const auto severity = static_cast<Severity>(i);
            bySeverity += bySeverity.empty() ? " (" : ", ";
            bySeverity += paint(severityColour(severity), std::format("{} {}", findings.bySeverity[i], toString(severity)));
        }
        if (!bySeverity.empty())
            bySeverity += ")";
        m_out << counted(findings.total, "finding", "findings") << bySeverity << " in " << counted(input.files, "file", "files")
              << ", " << counted(input.resources, "resource", "resources") << "; " << notUnderstood << " not understood";
        if (const std::size_t limited = m_input.result.limitedCount(); limited > 0)
            m_out << "; " << counted(limited, "answer", "answers") << " limited by what is not here";
        m_out << '\n';
    }

    void gaps(const std::vector<NotUnderstood> &notUnderstood)
    {
        std::map<NotUnderstood::Reason, std::vector<const NotUnderstood *>> byReason;
        for (const NotUnderstood &entry : notUnderstood)
            byReason[entry.reason].push_back(&entry);
        for (const auto &[reason, entries] : byReason) {
            m_out << std::format("\n{} ({}):\n", reasonText(reason).text, entries.size());
            for (std::size_t i = 0; i < std::min(listed, entries.size()); ++i) {
                const std::string detail = forTerminal(reasonDetail(*entries[i]));
                m_out << "  " << forTerminal(entries[i]->path) << ':' << entries[i]->startLine;
                m_out << (detail.empty() ? "" : ": " + detail) << '\n';
            }
            if (entries.size() > listed)
                m_out << std::format("  and {} more: --format json lists all\n", entries.size() - listed);
        }
    }

    /// What is not in the workspace, and how many answers it would decide.
    void limitedAnswers()
    {
        std::map<std::string, std::vector<const LimitedAnswer *>> byMissing;
        m_input.result.forEachLimited([&](const LimitedAnswer &answer) { byMissing[answer.missing.english()].push_back(&answer); });
        if (!byMissing.empty())
            m_out << "\nNot here, and needed for an answer (" << byMissing.size() << "):\n";
        std::size_t told = 0;
        for (const auto &[missing, answers] : byMissing) {
            if (told++ == listed)
                break;
            m_out << "  " << forTerminal(missing) << ": " << place(answers.front()->place) << " [" << answers.front()->rule->id
                  << ']';
            m_out << (answers.size() > 1 ? std::format(" and {} more\n", answers.size() - 1) : std::string("\n"));
        }
        if (byMissing.size() > listed)
            m_out << std::format("  and {} more: --format json lists all\n", byMissing.size() - listed);
    }

    void failures()
    {
        const std::vector<RuleFailure> failed = m_input.result.allFailures();
        if (!failed.empty())
            m_out << std::format("\nRules that failed ({}); what they look for was not checked there:\n", failed.size());
        for (std::size_t i = 0; i < std::min(listed, failed.size()); ++i) {
            m_out << "  " << forTerminal(failed[i].ruleId) << ": " << forTerminal(failed[i].path) << ": "
                  << forTerminal(failed[i].reason) << '\n';
        }
        if (failed.size() > listed)
            m_out << std::format("  and {} more: --format json lists all\n", failed.size() - listed);
    }

    std::ostream &m_out;
    const ReportInput &m_input;
    Colour m_colour;
    SecretMasks m_masks;
    Positions m_positions;
};

} // namespace

void writeTextReport(std::ostream &out, const ReportInput &input, Colour colour)
{
    TextReport(out, input, colour).write();
}

} // namespace bulkhead
