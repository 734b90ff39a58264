#include "core/yaml/list_cutter.h"

#include "core/yaml/yaml_document.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// Walks over the lines of a document.
class Lines {
public:
    Lines(std::string_view text, TextRange range)
        : m_text(text.substr(0, range.end))
        , m_begin(range.begin)
    {
        locate();
    }

    [[nodiscard]] bool atEnd() const { return m_begin >= m_text.size(); }
    [[nodiscard]] ByteOffset begin() const { return m_begin; }
    [[nodiscard]] ByteOffset end() const { return m_end; }
    [[nodiscard]] std::string_view text() const { return m_text.substr(m_begin, m_end - m_begin); }
    /// Number of leading spaces, or nothing for a line that is blank or only a comment.
    [[nodiscard]] std::optional<std::size_t> indentation() const
    {
        const std::size_t written = text().find_first_not_of(" \t\r\n");
        return written == std::string_view::npos || text()[written] == '#' ? std::nullopt
                                                                           : std::optional(text().find_first_not_of(' '));
    }
    void next()
    {
        m_begin = m_end;
        locate();
    }

private:
    void locate()
    {
        const std::size_t newline = m_text.find('\n', m_begin);
        m_end = newline == std::string_view::npos ? static_cast<ByteOffset>(m_text.size()) : static_cast<ByteOffset>(newline + 1);
    }

    std::string_view m_text;
    ByteOffset m_begin;
    ByteOffset m_end = 0;
};

bool isItemsLine(std::string_view line)
{
    if (!line.starts_with("items:"))
        return false;
    line.remove_prefix(6);
    const std::size_t rest = line.find_first_not_of(" \t\r\n");
    return rest == std::string_view::npos || (rest > 0 && line[rest] == '#');
}

bool isDash(std::string_view line, std::size_t column)
{
    return line.size() > column && line[column] == '-'
        && (line.size() == column + 1 || std::string_view(" \r\n").contains(line[column + 1]));
}

bool saysList(const SourcePtr &source, TextRange part)
{
    const YamlDocument document(source, part);
    return !document.problem() && document.root()["kind"].scalar().ends_with("List");
}

/// A part of a document read on its own: no shared ownership is taken.
SourcePtr borrowed(const SourceText &source)
{
    return {SourcePtr(), &source};
}

} // namespace

CutList cutYamlList(const SourceText &source, TextRange document)
{
    Lines lines(source.bytes(), document);
    while (!lines.atEnd() && !isItemsLine(lines.text()))
        lines.next();
    if (lines.atEnd())
        return {};
    CutList cut{{document.begin, lines.end()}, {}, {document.end, document.end}};
    lines.next();
    std::optional<std::size_t> column;
    for (; !lines.atEnd(); lines.next()) {
        const auto indentation = lines.indentation();
        if (!indentation || (column && *indentation > *column))
            continue;
        if (!isDash(lines.text(), *indentation)) {
            if (*indentation > 0)
                return {}; // neither an item nor the next key of the List
            cut.tail.begin = lines.begin();
            break;
        }
        if (column && *indentation < *column)
            return {};
        column = indentation;
        if (!cut.items.empty())
            cut.items.back().end = lines.begin();
        cut.items.push_back({lines.begin(), document.end});
    }
    if (cut.items.empty() || (column && *column == 0 && source.bytes().substr(cut.tail.begin, 1) == "-"))
        return {};
    cut.items.back().end = cut.tail.begin;
    const bool isList = saysList(borrowed(source), cut.head) || (!cut.tail.isEmpty() && saysList(borrowed(source), cut.tail));
    return isList ? cut : CutList{};
}

namespace {

/// Reads just enough of JSON: brackets, strings, and which key of the outermost object comes next.
class JsonScanner {
public:
    JsonScanner(std::string_view text, TextRange range)
        : m_text(text)
        , m_range(range)
    {
    }

    CutList cut()
    {
        for (m_at = m_range.begin; m_at < m_range.end; ++m_at) {
            const char c = m_text[m_at];
            if (!isJsonHere(c))
                return {};
            if (c == '"') {
                if (!takeString())
                    return {};
            } else if (c == '{' || c == '[') {
                open(c);
            } else if (c == '}' || c == ']') {
                if (m_depth == 0)
                    return {};
                close(c);
            } else if (m_inItems && m_depth == 2 && !std::string_view(" \t\r\n,").contains(c)) {
                return {}; // an item that is no object
            }
        }
        return m_depth == 0 && m_isList ? std::move(m_cut) : CutList{};
    }

private:
    /// What else YAML allows (comments, single quotes, text without quotes) could hide brackets, and aliases lead out of an item;
    /// a second text behind the first would be lost.
    [[nodiscard]] bool isJsonHere(char c) const
    {
        constexpr std::string_view words = "0123456789+-.eEtrufalsn";
        if (std::string_view(" \t\r\n").contains(c))
            return true;
        if (m_depth == 0 && m_isOver)
            return false;
        return c == '"' ? !words.contains(m_text[m_at - 1]) : words.contains(c) || std::string_view("{}[],:").contains(c);
    }

    bool takeString()
    {
        const ByteOffset begin = m_at + 1;
        ByteOffset end = begin;
        while (end < m_range.end && m_text[end] != '"')
            end += m_text[end] == '\\' ? 2 : 1;
        if (end >= m_range.end)
            return false;
        if (m_depth == 1) {
            const std::string_view string = m_text.substr(begin, end - begin);
            if (m_key == "kind" && string.ends_with("List"))
                m_isList = true;
            m_key = string;
        }
        m_at = end;
        return true;
    }

    void open(char c)
    {
        ++m_depth;
        if (m_depth == 2 && c == '[' && m_key == "items") {
            m_inItems = true;
            m_cut.head = {m_range.begin, m_at + 1};
        } else if (m_depth == 3 && m_inItems && c == '{') {
            m_cut.items.push_back({m_at, m_at});
        }
    }

    void close(char c)
    {
        if (m_depth == 3 && m_inItems && !m_cut.items.empty())
            m_cut.items.back().end = m_at + 1;
        if (m_depth == 2 && m_inItems && c == ']') {
            m_inItems = false;
            m_cut.tail = {m_at, m_range.end};
        }
        m_isOver = --m_depth == 0;
    }

    std::string_view m_text;
    TextRange m_range;
    ByteOffset m_at = 0;
    std::size_t m_depth = 0;
    bool m_inItems = false;
    bool m_isList = false;
    bool m_isOver = false; ///< the outermost object has ended
    std::string_view m_key; ///< the last string at depth 1: a key, while its value is read
    CutList m_cut;
};

} // namespace

CutList cutJsonList(const SourceText &source, TextRange document)
{
    return JsonScanner(source.bytes(), document).cut();
}

} // namespace bulkhead
