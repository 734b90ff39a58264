#include "core/report/snippet.h"

#include "core/report/display_text.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::size_t tabWidth = 4;
constexpr ByteOffset bytesBefore = 800; // enough for any window, so that a line of a gigabyte costs nothing
constexpr ByteOffset bytesAfter = 1600;
constexpr std::size_t columnsBefore = 40; // kept in front of the range when a line is cut
constexpr std::string_view hidden = "***";
constexpr std::string_view ellipsis = "…";

/// What is shown for some bytes of the line.
struct Cell {
    std::string text;
    std::size_t width = 1;
    bool marked = false;
};

class CellReader {
public:
    CellReader(const SourceText &source, TextRange marked, const SecretMask &mask)
        : m_source(source)
        , m_marked(marked)
        , m_mask(mask)
    {
    }

    std::vector<Cell> read(TextRange line)
    {
        const std::string_view bytes = m_source.bytes();
        m_cells.reserve(line.size());
        for (ByteOffset at = line.begin; at < line.end;) {
            const TextRange secret = m_mask.firstIn({at, at + 1});
            if (!secret.isEmpty()) {
                const ByteOffset end = std::min(secret.end, line.end);
                add(std::string(hidden), hidden.size(), {at, end});
                at = end;
                continue;
            }
            const CodePoint character = codePointAt(bytes, at);
            const auto size = static_cast<ByteOffset>(character.size);
            addCharacter(character.value, {at, at + size});
            at += size;
        }
        if (std::ranges::none_of(m_cells, &Cell::marked))
            m_cells.push_back({" ", 1, true});
        return std::move(m_cells);
    }

private:
    void addCharacter(char32_t character, TextRange range)
    {
        if (character == U'\t') {
            const std::size_t width = tabWidth - m_column % tabWidth;
            add(std::string(width, ' '), width, range);
        } else if (!isUnsafeForTerminal(character)) {
            add(toUtf8(character), terminalWidth(character), range);
        }
    }

    void add(std::string text, std::size_t width, TextRange range)
    {
        const ByteOffset markedEnd = std::max(m_marked.end, m_marked.begin + 1);
        m_cells.push_back({std::move(text), width, range.begin < markedEnd && range.end > m_marked.begin});
        m_column += width;
    }

    const SourceText &m_source;
    TextRange m_marked;
    const SecretMask &m_mask;
    std::vector<Cell> m_cells;
    std::size_t m_column = 0;
};

TextRange withinReach(const SourceText &source, TextRange line, ByteOffset offset)
{
    TextRange reach = line;
    if (offset > line.begin + bytesBefore)
        reach.begin = offset - bytesBefore;
    reach.end = std::min(line.end, std::max(offset, line.begin) + bytesAfter);
    const std::string_view bytes = source.bytes();
    while (reach.begin > line.begin && (static_cast<unsigned char>(bytes[reach.begin]) & 0xC0U) == 0x80U)
        --reach.begin;
    return reach;
}

std::size_t widthOf(const std::vector<Cell> &cells)
{
    std::size_t width = 0;
    for (const Cell &cell : cells)
        width += cell.width;
    return width;
}

/// Cuts to `width` columns; the first marked cell stays.
std::vector<Cell> cut(std::vector<Cell> cells, std::size_t width, bool startCut, bool endCut)
{
    std::size_t column = 0;
    const auto marked = std::ranges::find_if(cells, [&column](const Cell &cell) {
        column += cell.marked ? 0 : cell.width;
        return cell.marked;
    });
    auto first = cells.begin();
    std::size_t total = widthOf(cells);
    if (total > width && column + columnsBefore > width) {
        for (; first != marked && column > columnsBefore; ++first) {
            column -= first->width;
            total -= first->width;
            startCut = true;
        }
    }
    auto last = cells.end();
    while (total > width && last - 1 > marked) {
        --last;
        total -= last->width;
        endCut = true;
    }
    std::vector<Cell> kept;
    if (startCut)
        kept.push_back({std::string(ellipsis)});
    kept.insert(kept.end(), std::make_move_iterator(first), std::make_move_iterator(last));
    if (endCut)
        kept.push_back({std::string(ellipsis)});
    return kept;
}

void trimRight(std::string &text)
{
    text.erase(text.find_last_not_of(' ') + 1);
}

} // namespace

Snippet makeSnippet(const SourceText &source, TextRange range, const SecretMask &mask, std::size_t width)
{
    const TextRange line = source.lineRange(range.begin);
    const TextRange reach = withinReach(source, line, range.begin);
    std::vector<Cell> cells = CellReader(source, range, mask).read(reach);
    cells = cut(std::move(cells), width - 2, reach.begin > line.begin, reach.end < line.end);
    Snippet snippet;
    for (const Cell &cell : cells) {
        snippet.line += cell.text;
        snippet.carets.append(cell.width, cell.marked ? '^' : ' ');
    }
    trimRight(snippet.line);
    trimRight(snippet.carets);
    return snippet;
}

} // namespace bulkhead
