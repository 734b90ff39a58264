#include "core/yaml/completed_text.h"

#include <algorithm>
#include <optional>

namespace bulkhead {

namespace {

constexpr std::string_view kNull = " ~";
constexpr std::string_view kIndentation = "9";
constexpr std::string_view kBlanks = " \t\r";

struct Line {
    std::size_t begin = 0;
    std::string_view text;
    [[nodiscard]] std::size_t indentation() const { return text.find_first_not_of(' '); }
    [[nodiscard]] bool isBlank() const { return text.find_first_not_of(kBlanks) == std::string_view::npos; }
    [[nodiscard]] bool isComment() const { return !isBlank() && text[text.find_first_not_of(kBlanks)] == '#'; }
};

std::vector<Line> writtenLines(std::string_view text)
{
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (const Line line{at, text.substr(at, end - at)}; !line.isBlank())
            lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

/// Where a line's own content begins, behind its dashes, and the last of these.
struct Start {
    std::size_t content = 0;
    std::optional<std::size_t> dash;
};

Start startOf(std::string_view line)
{
    Start start{line.find_first_not_of(' '), {}};
    while (start.content < line.size() && line[start.content] == '-') {
        const std::string_view rest = line.substr(start.content + 1);
        if (!rest.empty() && !kBlanks.contains(rest.front()))
            break;
        start.dash = start.content;
        start.content = std::min(line.find_first_not_of(kBlanks, start.content + 1), line.size());
    }
    return start;
}

bool isOnlyComment(std::string_view rest)
{
    const std::size_t first = rest.find_first_not_of(kBlanks);
    return first == std::string_view::npos || (rest[first] == '#' && first > 0);
}

/// Just behind the `|` or `>` that ends a line.
std::optional<std::size_t> behindHeader(std::string_view line)
{
    for (std::size_t at = line.find_first_of("|>", 1); at != std::string_view::npos; at = line.find_first_of("|>", at + 1)) {
        std::string_view rest = line.substr(at + 1);
        if (rest.starts_with('+') || rest.starts_with('-'))
            rest.remove_prefix(1);
        if (kBlanks.contains(line[at - 1]) && isOnlyComment(rest))
            return at + 1;
    }
    return std::nullopt;
}

} // namespace

std::vector<LeadingTabs> leadingTabs(std::string_view text)
{
    std::vector<LeadingTabs> found;
    for (std::size_t tab = text.find('\t'); tab != std::string_view::npos;) {
        const std::size_t newline = text.substr(0, tab).rfind('\n');
        const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
        const std::size_t end = std::min(text.find('\n', tab), text.size());
        const Line line{begin, text.substr(begin, end - begin)};
        const std::size_t content = begin + std::min(line.text.find_first_not_of(" \t"), line.text.size());
        if (tab < content && (line.isBlank() || line.isComment()))
            found.push_back({begin, tab, content});
        tab = text.find('\t', end);
    }
    return found;
}

void markAsText(std::vector<LeadingTabs> &tabs, std::size_t begin, std::size_t end, std::size_t column)
{
    for (auto at = std::ranges::lower_bound(tabs, begin, {}, &LeadingTabs::line); at != tabs.end() && at->line < end; ++at)
        at->isText = at->isText || at->first - at->line >= column;
}

CompletedText::CompletedText(std::string_view original)
    : m_original(original)
    , m_tabs(leadingTabs(original))
{
    findEmptyValues();
    write();
}

void CompletedText::findEmptyValues()
{
    std::vector<Line> lines = writtenLines(m_original);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto header = behindHeader(lines[i].text);
        const Start start = startOf(lines[i].text);
        if (!header || start.content >= lines[i].text.size())
            continue;
        const bool item = !lines[i].text.substr(start.content, *header - start.content).contains(": ");
        const std::optional<std::size_t> column = item ? start.dash : start.content;
        if (column && i + 1 < lines.size() && lines[i + 1].indentation() <= *column)
            m_insertions.push_back({lines[i].begin + *header, kIndentation, 0, false});
    }
    std::erase_if(lines, &Line::isComment);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Start start = startOf(lines[i].text);
        const bool alone = start.dash && isOnlyComment(lines[i].text.substr(*start.dash + 1));
        if (alone && (i + 1 == lines.size() || lines[i + 1].indentation() <= *start.dash))
            m_insertions.push_back({lines[i].begin + *start.dash + 1, kNull, 0, false});
    }
    std::ranges::sort(m_insertions, {}, &Insertion::original);
}

void CompletedText::write()
{
    std::string spaced(m_original); // as long as the original
    for (const LeadingTabs &tabs : m_tabs)
        std::fill(spaced.begin() + static_cast<std::ptrdiff_t>(tabs.first), spaced.begin() + static_cast<std::ptrdiff_t>(tabs.end),
                  ' ');
    m_text.clear();
    std::size_t at = 0;
    for (Insertion &insertion : m_insertions) {
        m_text.append(spaced, at, insertion.original - at);
        insertion.offset = m_text.size();
        m_text += insertion.text;
        at = insertion.original;
    }
    m_text.append(spaced, at);
}

std::size_t CompletedText::originalOffset(std::size_t offset) const
{
    const auto after = std::ranges::upper_bound(m_insertions, offset, {}, &Insertion::offset);
    if (after == m_insertions.begin())
        return offset;
    const Insertion &last = *std::prev(after);
    const std::size_t behind = offset - last.offset;
    return last.original + (behind > last.text.size() ? behind - last.text.size() : 0);
}

void CompletedText::confirm(std::size_t originalOffset)
{
    const auto found = std::ranges::lower_bound(m_insertions, originalOffset, {}, &Insertion::original);
    if (found != m_insertions.end() && found->original == originalOffset)
        found->confirmed = true;
}

bool CompletedText::dropUnconfirmed()
{
    const auto dropped = std::erase_if(m_insertions, [](const Insertion &insertion) { return !insertion.confirmed; })
        + std::erase_if(m_tabs, &LeadingTabs::isText);
    write();
    return dropped > 0;
}

} // namespace bulkhead
