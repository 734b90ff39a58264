#include "core/report/rule_help_text.h"

#include <algorithm>
#include <ranges>
#include <vector>

namespace bulkhead {

namespace {

constexpr std::string_view fence = "```";
constexpr std::string_view expectation = "# expect:";

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (const auto part : std::views::split(text, '\n')) {
        std::string_view line(part.begin(), part.end());
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
    }
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

std::string_view trimmedRight(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// False if the line was only the mark.
bool appendExampleLine(std::string &out, std::string_view line)
{
    const std::size_t mark = line.find(expectation);
    if (mark != std::string_view::npos) {
        line = trimmedRight(line.substr(0, mark));
        if (line.empty())
            return false;
    }
    out += line;
    return true;
}

std::string_view withoutHeadingMarks(std::string_view line)
{
    const std::size_t text = line.find_first_not_of('#');
    const bool heading = text != 0 && text != std::string_view::npos && line[text] == ' ';
    return heading ? line.substr(text + 1) : line;
}

std::string withoutInlineMarks(std::string_view line)
{
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '`' || line.substr(at).starts_with("**")) {
            at += line[at] == '`' ? 0 : 1;
            continue;
        }
        out += line[at];
    }
    return out;
}

} // namespace

std::string helpMarkdown(std::string_view ruleMarkdown)
{
    std::string out;
    bool inExample = false;
    for (const std::string_view line : linesOf(ruleMarkdown)) {
        if (line.starts_with(fence)) {
            out += inExample ? line : line.substr(0, line.find(' '));
            inExample = !inExample;
        } else if (inExample) {
            if (!appendExampleLine(out, line))
                continue;
        } else {
            out += line;
        }
        out += '\n';
    }
    return out;
}

std::string helpPlainText(std::string_view ruleMarkdown)
{
    std::string out;
    bool inExample = false;
    for (const std::string_view line : linesOf(ruleMarkdown)) {
        if (line.starts_with(fence)) {
            const std::size_t word = line.find(' ');
            if (!inExample && word != std::string_view::npos)
                out += std::string(line.substr(word + 1)) + ":\n";
            inExample = !inExample;
            continue;
        }
        if (!inExample) {
            out += withoutInlineMarks(withoutHeadingMarks(line));
        } else {
            std::string example;
            if (!appendExampleLine(example, line))
                continue;
            out += example.empty() ? example : "    " + example;
        }
        out += '\n';
    }
    return out;
}

std::string helpFirstParagraph(std::string_view ruleMarkdown, std::size_t maximum)
{
    std::string paragraph;
    for (const std::string_view line : linesOf(ruleMarkdown)) {
        const bool prose = !line.empty() && !line.starts_with('#') && !line.starts_with(fence);
        if (!prose && !paragraph.empty())
            break;
        if (prose)
            paragraph += (paragraph.empty() ? "" : " ") + withoutInlineMarks(line);
    }
    if (paragraph.size() > maximum) {
        paragraph.resize(paragraph.rfind(' ', maximum - 3));
        paragraph += "…";
    }
    return paragraph;
}

} // namespace bulkhead
