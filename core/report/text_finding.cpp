#include "core/report/text_finding.h"

#include "core/report/display_text.h"
#include "core/report/snippet.h"

#include <format>
#include <iterator>

namespace bulkhead {

namespace {

constexpr std::string_view reset = "\x1b[0m";
constexpr std::string_view boldText = "\x1b[1m";
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

} // namespace

std::string Painter::paint(std::string_view colour, std::string_view text) const
{
    return m_colour == Colour::Ansi ? std::format("{}{}{}", colour, text, reset) : std::string(text);
}

std::string Painter::bold(std::string_view text) const
{
    return paint(boldText, text);
}

std::string Painter::note(std::string_view text) const
{
    return paint(cyan, text);
}

std::string Painter::fix(std::string_view text) const
{
    return paint(green, text);
}

std::string Painter::severity(Severity severity, std::string_view text) const
{
    return paint(severityColour(severity), text);
}

std::string TextFinding::place(const Place &place)
{
    const TextPosition position = m_positions.at(*place.source, place.range.begin);
    return std::format("{}:{}:{}:", forTerminal(place.source->path()), position.line, position.column);
}

void TextFinding::append(std::string &text, const Finding &finding, TextPosition at)
{
    const SourceText &source = *finding.place.source;
    const Snippet snippet = makeSnippet(source, finding.place.range, m_masks.known(source));
    auto out = std::back_inserter(text);
    std::format_to(out, "{} {} {} [{}]\n", m_painter.bold(std::format("{}:{}:{}:", forTerminal(source.path()), at.line, at.column)),
                   m_painter.severity(finding.severity, std::format("{}:", toString(finding.severity))),
                   m_painter.bold(forTerminal(finding.message.english())), finding.rule->id);
    std::format_to(out, "{:>6} | {}\n{:>6} | {}\n", at.line, snippet.line, "",
                   m_painter.severity(finding.severity, snippet.carets));
    for (const RelatedPlace &related : finding.related) {
        std::format_to(out, "{} {} {}\n", place(related.place), m_painter.note("note:"), forTerminal(related.message.english()));
    }
    for (const QuickFix &fix : finding.fixes) {
        std::format_to(out, "  {} {}\n", m_painter.fix(std::format("fix ({}):", toString(fix.applicability))),
                       forTerminal(fix.title.english()));
    }
    for (const Message &reason : finding.refusedFixes)
        std::format_to(out, "  no fix: {}\n", forTerminal(reason.english()));
    text += '\n';
}

} // namespace bulkhead
