#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// A table for a terminal: columns as wide as their content, up to a limit beyond which cells are cut; the last one takes what is
/// left of the line. Cells are cleaned of what a
/// terminal must not be sent.
class TextTable {
public:
    struct Column {
        std::string_view title;
        std::size_t most = 40; ///< cells of a terminal
    };
    explicit TextTable(std::vector<Column> columns);

    void add(const std::vector<std::string> &cells);
    /// Lines of up to `width` cells, more only if the other columns leave too little for the last. Nothing for a table without
    /// rows.
    void write(std::ostream &out, std::size_t width) const;

private:
    std::vector<Column> m_columns;
    std::vector<std::size_t> m_widths;
    std::vector<std::vector<std::string>> m_rows;
};

/// Cells of a terminal that a text takes.
[[nodiscard]] std::size_t textWidth(std::string_view utf8);
/// At most `width` cells; what is cut ends in "…".
[[nodiscard]] std::string elided(std::string_view utf8, std::size_t width);
/// Breaks at spaces, `indent` before each line, each ended.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

} // namespace bulkhead
