#include "core/schema/caret_scan.h"

#include "core/schema/flow_scan.h"
#include "core/schema/line_shape.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// Beyond this many lines up or down nothing is looked for: a key stroke must not wait for an export of a whole cluster.
constexpr int mostLines = 20'000;

bool beginsFlow(std::string_view text, TextRange value)
{
    return !value.isEmpty() && (text[value.begin] == '{' || text[value.begin] == '[');
}

/// Whether a key with this value behind it in its line can have a block below it.
bool opensBlock(std::string_view text, TextRange value)
{
    if (value.isEmpty())
        return true;
    const std::string_view written = text.substr(value.begin, value.size());
    return (written.front() == '&' || written.front() == '!') && !written.contains(' ');
}

/// The levels above one line, from the inside outwards.
class BlockWalk {
public:
    BlockWalk(std::string_view text, const LineShape &line, ByteOffset column)
        : m_text(text)
        , m_line(line)
    {
        m_levels.push_back({CaretLevel::Kind::Mapping, column, {}, {}});
        takeDashes(line.dashes);
        int count = 0;
        for (auto above = lineBefore(text, line); above && !above->isMarker && count < mostLines; ++count) {
            if (!above->isBlank)
                takeAbove(*above);
            above = lineBefore(text, *above);
        }
    }

    /// Adds the keys that stand below the line.
    void walkDown()
    {
        std::size_t level = 0;
        int count = 0;
        for (auto below = lineAfter(m_text, m_line); below && !below->isMarker && count < mostLines; ++count) {
            if (!below->isBlank && !takeBelow(*below, level))
                return;
            below = lineAfter(m_text, *below);
        }
    }

    [[nodiscard]] std::vector<CaretLevel> levels() const { return {m_levels.rbegin(), m_levels.rend()}; }
    /// Lines whose key, or whose bare value, the first line lies below; from the inside outwards.
    [[nodiscard]] const std::vector<LineShape> &parents() const { return m_parents; }
    /// A line above has a text or a scalar as its value, and this one is part of it.
    [[nodiscard]] bool isInText() const { return m_inText; }
    void setStep(std::string_view key) { m_levels.front().step = key; }

private:
    [[nodiscard]] std::string_view textOf(TextRange range) const { return m_text.substr(range.begin, range.size()); }
    [[nodiscard]] ScannedEntry entryOf(const LineShape &line) const { return {unquoted(textOf(line.key)), line.key, line.value}; }

    void takeDashes(const std::vector<ByteOffset> &dashes)
    {
        for (auto dash = dashes.rbegin(); dash != dashes.rend(); ++dash) {
            if (*dash < m_levels.back().column)
                m_levels.push_back({CaretLevel::Kind::Item, *dash, {}, {}});
        }
    }

    void takeAbove(const LineShape &above)
    {
        CaretLevel &inner = m_levels.back();
        const bool mapping = inner.kind == CaretLevel::Kind::Mapping;
        const bool isAbove = mapping ? above.column < inner.column : above.column <= inner.column;
        if (isAbove)
            takeParent(above);
        else if (mapping && above.column == inner.column && above.hasKey())
            inner.entries.push_back(entryOf(above));
        takeDashes(above.dashes);
    }

    void takeParent(const LineShape &parent)
    {
        const bool flow = beginsFlow(m_text, parent.value);
        if (parent.hasKey() || flow)
            m_parents.push_back(parent);
        m_inText = m_inText || (parent.hasKey() ? !flow && !opensBlock(m_text, parent.value) : !flow && !parent.value.isEmpty());
        if (parent.hasKey())
            m_levels.push_back({CaretLevel::Kind::Mapping, parent.column, {}, unquoted(textOf(parent.key))});
    }

    /// False once the line lies outside of everything.
    bool takeBelow(const LineShape &below, std::size_t &at)
    {
        const ByteOffset column = below.dashes.empty() ? below.column : below.dashes.front();
        for (; at < m_levels.size(); ++at) {
            CaretLevel &level = m_levels[at];
            const bool endsList = level.kind == CaretLevel::Kind::Item && column == level.column && below.dashes.empty();
            if (column < level.column || endsList)
                continue;
            const bool own = level.kind == CaretLevel::Kind::Mapping && column == level.column && below.dashes.empty();
            if (own && below.hasKey())
                level.entries.push_back(entryOf(below));
            return true;
        }
        return false;
    }

    std::string_view m_text;
    LineShape m_line;
    std::vector<CaretLevel> m_levels;
    std::vector<LineShape> m_parents;
    bool m_inText = false;
};

/// What the line alone tells of a place in it.
struct LinePlace {
    CaretScan::Place place = CaretScan::Place::Nowhere;
    TextRange word{};
    ByteOffset column = 0;
};

LinePlace behindKey(std::string_view text, const LineShape &line, ByteOffset offset)
{
    using enum CaretScan::Place;
    if (!line.value.isEmpty()) {
        const bool in = offset >= line.value.begin && offset <= line.value.end;
        return {in ? Value : Nowhere, line.value, line.column};
    }
    const auto colon = static_cast<ByteOffset>(text.find(':', line.key.end));
    return {offset >= colon + 2 ? Value : Nowhere, {offset, offset}, line.column};
}

LinePlace placeInLine(std::string_view text, const LineShape &line, ByteOffset offset)
{
    using enum CaretScan::Place;
    const ByteOffset column = offset - line.range.begin;
    if (line.isMarker || (line.comment && offset > *line.comment))
        return {};
    if (line.hasKey() && offset > line.key.end)
        return behindKey(text, line, offset);
    const TextRange content = line.hasKey() ? line.key : line.value;
    if (!content.isEmpty()) {
        const bool in = offset >= content.begin && offset <= content.end;
        return {in ? Key : Nowhere, content, line.column};
    }
    const bool behindDash = line.dashes.empty() || column >= line.dashes.back() + 2;
    return {behindDash ? Key : Nowhere, {offset, offset}, column};
}

/// Where the outermost flow collection that holds the place begins, and the line of that.
std::optional<LineShape> flowLine(std::string_view text, const LineShape &line, const BlockWalk &walk, ByteOffset offset)
{
    std::vector<LineShape> candidates(walk.parents().rbegin(), walk.parents().rend());
    candidates.push_back(line);
    const auto open = std::ranges::find_if(candidates, [&](const LineShape &one) {
        return beginsFlow(text, one.value) && one.value.begin < offset && isOpenAt(text, one.value.begin, offset);
    });
    return open == candidates.end() ? std::nullopt : std::optional(*open);
}

/// Of a text that is one flow collection, as JSON is: its beginning.
std::optional<ByteOffset> wholeFlow(std::string_view text, ByteOffset offset)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n", text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (first == std::string_view::npos || first >= offset || (text[first] != '{' && text[first] != '['))
        return std::nullopt;
    return static_cast<ByteOffset>(first);
}

/// Reads the lines of a block list one after another.
class ItemReader {
public:
    ItemReader(std::string_view text, ByteOffset keyColumn, std::string_view inside, std::string_view name)
        : m_text(text)
        , m_keyColumn(keyColumn)
        , m_inside(inside)
        , m_name(name)
    {
    }

    /// False once the line is none of the list.
    bool take(const LineShape &line)
    {
        const ByteOffset column = line.dashes.empty() ? line.column : line.dashes.front();
        if (line.isMarker || column < m_keyColumn || (line.dashes.empty() && column == m_keyColumn))
            return false;
        if (!line.dashes.empty() && (!m_dash || column == *m_dash)) {
            m_dash = column;
            m_itemColumn = line.column;
        }
        takeKey(line);
        return true;
    }

    std::vector<std::string_view> found;

private:
    [[nodiscard]] std::string_view textOf(TextRange range) const { return unquoted(m_text.substr(range.begin, range.size())); }

    void takeKey(const LineShape &line)
    {
        if (line.column == m_itemColumn)
            m_around = line.hasKey() ? textOf(line.key) : std::string_view();
        const bool isOwn = line.column == m_itemColumn && m_inside.empty();
        const bool isInside = line.column > m_itemColumn && !m_inside.empty() && m_around == m_inside;
        if ((isOwn || isInside) && line.hasKey() && textOf(line.key) == m_name && !line.value.isEmpty())
            found.push_back(textOf(line.value));
        else if (line.column == m_itemColumn && beginsFlow(m_text, line.value))
            takeFlow(line.value);
    }

    /// "- {name: a}", or "- metadata: {name: a}" where one deeper is asked for.
    void takeFlow(TextRange value)
    {
        CaretScan scan;
        const bool fits = m_inside.empty() ? m_around.empty() : m_around == m_inside;
        if (!fits || value.size() < 2 || !scanFlow(m_text, value.begin, value.end - 1, scan) || scan.levels.empty())
            return;
        const CaretLevel &mapping = scan.innermost();
        const bool isLast = scan.place == CaretScan::Place::Value && mapping.step == m_name; // the one at the place
        const std::string_view scalar = isLast ? textOf(scan.word) : mapping.scalar(m_text, m_name);
        if (!scalar.empty())
            found.push_back(scalar);
    }

    std::string_view m_text;
    ByteOffset m_keyColumn;
    std::string_view m_inside;
    std::string_view m_name;
    std::optional<ByteOffset> m_dash;
    ByteOffset m_itemColumn = 0;
    std::string_view m_around; ///< the item's own key above the line
};

CaretScan scanFlowBelow(std::string_view text, const LineShape &line, ByteOffset offset)
{
    CaretScan scan;
    scan.style = CaretScan::Style::Flow;
    BlockWalk walk(text, line, line.column);
    if (line.hasKey())
        walk.setStep(unquoted(text.substr(line.key.begin, line.key.size())));
    walk.walkDown();
    scan.levels = walk.levels();
    if (!line.hasKey()) // the collection itself stands there, no mapping around it
        scan.levels.pop_back();
    (void)scanFlow(text, line.value.begin, offset, scan); // it is known to be open
    return scan;
}

} // namespace

std::string_view CaretLevel::scalar(std::string_view text, std::string_view key) const
{
    const auto found = std::ranges::find(entries, key, &ScannedEntry::key);
    return found == entries.end() ? std::string_view() : unquoted(text.substr(found->value.begin, found->value.size()));
}

CaretScan scanAt(std::string_view text, ByteOffset offset)
{
    CaretScan scan;
    if (const auto begin = wholeFlow(text, offset)) {
        if (scanFlow(text, *begin, offset, scan)) {
            scan.style = CaretScan::Style::Json;
            return scan;
        }
    }
    const LineShape line = lineAt(text, offset);
    const LinePlace here = placeInLine(text, line, offset);
    BlockWalk walk(text, line, here.place == CaretScan::Place::Nowhere ? line.column : here.column);
    if (const auto flow = line.isMarker ? std::nullopt : flowLine(text, line, walk, offset))
        return scanFlowBelow(text, *flow, offset);
    if (here.place == CaretScan::Place::Nowhere || walk.isInText())
        return scan;
    if (here.place == CaretScan::Place::Value)
        walk.setStep(unquoted(text.substr(line.key.begin, line.key.size())));
    walk.walkDown();
    scan.place = here.place;
    scan.word = here.word;
    scan.hasColon = here.place == CaretScan::Place::Key && line.hasKey();
    scan.isAlone = !line.hasKey() && !line.comment;
    scan.levels = walk.levels();
    return scan;
}

std::vector<std::string_view> scalarsOfItems(std::string_view text, const CaretLevel &level, std::string_view key,
                                             std::string_view inside, std::string_view name)
{
    const auto list = std::ranges::find(level.entries, key, &ScannedEntry::key);
    if (list == level.entries.end())
        return {};
    if (beginsFlow(text, list->value))
        return text[list->value.begin] == '[' ? scalarsOfFlowItems(text, list->value.begin, inside, name)
                                              : std::vector<std::string_view>();
    ItemReader reader(text, level.column, inside, name);
    int count = 0;
    for (auto line = lineAfter(text, lineAt(text, list->keyRange.begin)); line && count < mostLines; ++count) {
        if (!line->isBlank && !reader.take(*line))
            break;
        line = lineAfter(text, *line);
    }
    return reader.found;
}

std::string_view scalarBelow(std::string_view text, const CaretLevel &level, std::string_view key, std::string_view below)
{
    const auto found = std::ranges::find(level.entries, key, &ScannedEntry::key);
    if (found == level.entries.end())
        return {};
    std::optional<ByteOffset> column;
    int count = 0;
    for (auto line = lineAfter(text, lineAt(text, found->keyRange.begin)); line && count < mostLines; ++count) {
        if (!line->isBlank && (line->isMarker || line->column <= level.column))
            return {};
        if (!line->isBlank && !column)
            column = line->column;
        if (!line->isBlank && line->column == column && unquoted(text.substr(line->key.begin, line->key.size())) == below)
            return unquoted(text.substr(line->value.begin, line->value.size()));
        line = lineAfter(text, *line);
    }
    return {};
}

} // namespace bulkhead
