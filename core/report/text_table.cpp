#include "core/report/text_table.h"

#include "core/report/display_text.h"

#include <algorithm>

namespace bulkhead {

std::size_t textWidth(std::string_view utf8)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint character = codePointAt(utf8, at);
        width += terminalWidth(character.value);
        at += character.size;
    }
    return width;
}

std::string elided(std::string_view utf8, std::size_t width)
{
    if (textWidth(utf8) <= width)
        return std::string(utf8);
    std::size_t used = 1; // of the ellipsis
    std::size_t at = 0;
    while (at < utf8.size()) {
        const CodePoint character = codePointAt(utf8, at);
        used += terminalWidth(character.value);
        if (used > width)
            break;
        at += character.size;
    }
    return std::string(utf8.substr(0, at)) + "…";
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view indent)
{
    std::string result;
    std::string line;
    const auto finish = [&] {
        result.append(indent).append(line).append("\n");
        line.clear();
    };
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, space);
        if (!line.empty() && indent.size() + textWidth(line) + 1 + textWidth(word) > width)
            finish();
        line.append(line.empty() ? "" : " ").append(word);
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    finish();
    return result;
}

TextTable::TextTable(std::vector<Column> columns)
    : m_columns(std::move(columns))
{
    for (const Column &column : m_columns)
        m_widths.push_back(column.title.size());
}

void TextTable::add(const std::vector<std::string> &cells)
{
    std::vector<std::string> row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row.push_back(elided(forTerminal(cells[i]), m_columns[i].most));
        m_widths[i] = std::max(m_widths[i], textWidth(row.back()));
    }
    m_rows.push_back(std::move(row));
}

void TextTable::write(std::ostream &out, std::size_t width) const
{
    constexpr std::size_t least = 24;
    std::size_t before = 2;
    for (std::size_t i = 0; i + 1 < m_widths.size(); ++i)
        before += m_widths[i] + 2;
    const std::size_t last = std::max(least, width - std::min(width, before));
    const auto writeRow = [&](const auto &cellOf) {
        for (std::size_t i = 0; i + 1 < m_columns.size(); ++i)
            out << "  " << cellOf(i) << std::string(m_widths[i] - textWidth(cellOf(i)), ' ');
        out << "  " << elided(cellOf(m_columns.size() - 1), last) << '\n';
    };
    if (m_rows.empty())
        return;
    writeRow([this](std::size_t i) { return m_columns[i].title; });
    for (const std::vector<std::string> &row : m_rows)
        writeRow([&row](std::size_t i) { return std::string_view(row[i]); });
}

} // namespace bulkhead
