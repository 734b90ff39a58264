#include "core/analysis/settings_files.h"
#include "core/report/display_text.h"
#include "core/report/report.h"
#include "core/report/text_finding.h"

#include <format>
#include <map>
#include <vector>

namespace bulkhead {

namespace {

constexpr std::size_t listed = 10; // entries of one reason before "and … more"

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return std::format("{} {}", count, count == 1 ? one : many);
}

class TextReport {
public:
    TextReport(std::ostream &out, const ReportInput &input, Colour colour)
        : m_out(out)
        , m_input(input)
        , m_painter(colour)
        , m_masks(input.workspace)
    {
    }

    void write()
    {
        findings();
        const std::vector<NotUnderstood> notUnderstood = notUnderstoodIn(m_input.workspace, &m_input.result);
        summary(notUnderstood.size());
        gaps(notUnderstood);
        limitedAnswers();
        failures();
    }

private:
    /// Many at once, in their order: writing takes longer than finding.
    void findings()
    {
        struct Placed {
            const Finding *finding;
            TextPosition at;
        };
        std::vector<Placed> all;
        all.reserve(m_input.result.findingCount());
        Positions positions; // in one go: in a file of one long line each part would count from its start
        m_input.result.forEachFinding([&](const Finding &each) {
            if (all.empty() || all.back().finding->place.source != each.place.source)
                m_masks.make(*each.place.source);
            all.push_back({&each, positions.at(*each.place.source, each.place.range.begin)});
        });
        constexpr std::size_t perPart = 512;
        constexpr std::size_t partsAtOnce = 32; // written before more are made
        std::vector<std::string> parts;
        for (std::size_t first = 0; first < all.size(); first += perPart * partsAtOnce) {
            const std::size_t left = std::min(all.size() - first, perPart * partsAtOnce);
            parts.assign((left + perPart - 1) / perPart, {});
            parallelFor(parts.size(), m_input.jobs, {}, [&](std::size_t part) {
                TextFinding writer(m_painter, m_masks);
                const std::size_t end = std::min(left, (part + 1) * perPart);
                for (std::size_t i = part * perPart; i < end; ++i)
                    writer.append(parts[part], *all[first + i].finding, all[first + i].at);
            });
            for (const std::string &part : parts)
                m_out << part;
        }
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
            bySeverity += m_painter.severity(severity, std::format("{} {}", findings.bySeverity[i], toString(severity)));
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
            m_out << "  " << forTerminal(missing) << ": " << TextFinding(m_painter, m_masks).place(answers.front()->place) << " ["
                  << answers.front()->rule->id << ']';
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
    Painter m_painter;
    SecretMasks m_masks;
};

} // namespace

void writeTextReport(std::ostream &out, const ReportInput &input, Colour colour)
{
    TextReport(out, input, colour).write();
}

} // namespace bulkhead
