#include "core/yaml/yaml_edits.h"
#include "core/yaml/yaml_places.h"

#include <algorithm>
#include <optional>

namespace bulkhead::YamlEdits {

std::string separatorAt(YamlNode first)
{
    const SourceText &source = sourceOf(first);
    const ByteOffset begin = first.rangeWithProperties().begin;
    if (!startsItsLine(first))
        return ", ";
    return "," + std::string(source.lineEnding()) + std::string(source.text({source.lineRange(begin).begin, begin}));
}

namespace {

constexpr std::size_t consultedNeighbours = 16;

/// Where a new entry goes: below the entry with this value, or before all if it is empty.
struct EntryPlace {
    YamlNode after;
};

std::vector<YamlNode> valuesOf(YamlNode mapping)
{
    std::vector<YamlNode> values;
    for (const auto [key, value] : YamlEntries(mapping))
        values.push_back(value);
    return values;
}

/// The value under `key` in `mapping` itself, not through a merge.
std::vector<YamlNode>::const_iterator find(const std::vector<YamlNode> &values, std::string_view key)
{
    return std::ranges::find_if(values, [key](YamlNode value) { return value.key().scalar() == key; });
}

/// Whether nothing that the first entry needs before it is in the way of another one there.
bool canBePreceded(YamlNode first)
{
    if (isExplicitKey(first))
        return false;
    const SourceText &source = sourceOf(first);
    const ByteOffset line = source.lineRange(first.rangeWithProperties().begin).begin;
    if (!startsItsLine(first))
        return true;
    if (line == 0 || line == source.bomSize())
        return false; // a file begins as it does for a reason
    const std::string_view above = source.text(source.lineRange(line - 1));
    const std::size_t written = above.find_first_not_of(" \t");
    return written != std::string_view::npos && above[written] != '#' && !above.starts_with("---");
}

/// The place of `key` in a mapping that has the entries of `model`, another mapping with that key, in the same order.
std::optional<EntryPlace> placeAsIn(YamlNode model, const std::vector<YamlNode> &values, std::string_view key)
{
    const std::vector<YamlNode> known = valuesOf(model);
    const auto found = find(known, key);
    if (found == known.end())
        return std::nullopt;
    for (auto before = found; before != known.begin();) {
        const auto own = find(values, (--before)->key().scalar());
        if (own != values.end())
            return EntryPlace{*own};
    }
    for (auto after = found + 1; after != known.end(); ++after) {
        const auto own = find(values, after->key().scalar());
        if (own != values.end())
            return EntryPlace{own == values.begin() ? YamlNode() : *(own - 1)};
    }
    return std::nullopt;
}

std::optional<EntryPlace> placeAmongNeighbours(YamlNode mapping, const std::vector<YamlNode> &values, std::string_view key)
{
    if (!mapping.parent().isSequence())
        return std::nullopt;
    YamlNode neighbour = mapping.parent().firstChild();
    for (std::size_t i = 0; neighbour && i < consultedNeighbours; ++i, neighbour = neighbour.nextSibling()) {
        if (!neighbour.isMapping() || neighbour == mapping)
            continue;
        if (const auto place = placeAsIn(neighbour, values, key))
            return place;
    }
    return std::nullopt;
}

bool isAlphabetical(const std::vector<YamlNode> &values)
{
    constexpr std::size_t fewestKeys = 3; // two may stand in order by chance
    return values.size() >= fewestKeys
        && std::ranges::adjacent_find(values, [](YamlNode a, YamlNode b) { return a.key().scalar() >= b.key().scalar(); })
        == values.end();
}

EntryPlace placeFor(YamlNode mapping, const std::vector<YamlNode> &values, std::string_view key)
{
    const EntryPlace atEnd{values.back()};
    if (mapping[key])
        return atEnd; // it comes from a merge key: for tools that read in order only what stands below it counts more
    std::optional<EntryPlace> place = placeAmongNeighbours(mapping, values, key);
    if (!place && isAlphabetical(values)) {
        const auto next = std::ranges::find_if(values, [key](YamlNode value) { return value.key().scalar() > key; });
        place = EntryPlace{next == values.begin() ? YamlNode() : *(next - 1)};
    }
    if (!place || (!place->after && !canBePreceded(values.front().key())))
        return atEnd;
    return *place;
}

std::string flowEntries(const Entries &entries, const std::string &separator, const YamlLook &look)
{
    std::string text;
    for (const auto &[key, value] : entries)
        text += (text.empty() ? "" : separator) + flowEntry(key, value, look);
    return text;
}

std::vector<TextEdit> insertion(ByteOffset place, std::string text)
{
    return {TextEdit{{place, place}, std::move(text)}};
}

PatchResult addToFlow(YamlNode mapping, EntryPlace place, const Entries &entries, const YamlLook &look)
{
    const YamlNode first = mapping.firstChild();
    if (!place.after) {
        const std::string separator = separatorAt(first);
        return insertion(first.rangeWithProperties().begin, flowEntries(entries, separator, look) + separator);
    }
    const std::string separator = separatorAt(place.after.key());
    return insertion(place.after.range().end, separator + flowEntries(entries, separator, look));
}

PatchResult addToBlock(YamlNode mapping, EntryPlace place, const Entries &entries, YamlLook look)
{
    const std::size_t column = columnOfEntries(mapping);
    if (!place.after) {
        const std::string lines = blockLines(YamlValue::mapping(entries), column, look);
        return insertion(mapping.firstChild().rangeWithProperties().begin, lines + std::string(look.lineEnding) + spaces(column));
    }
    const auto below = lineBelow(deepestLast(place.after), column);
    if (!below)
        return std::unexpected(below.error());
    look.literals = below->takesLiteral;
    return std::vector{below->edit(column, blockLines(YamlValue::mapping(entries), column, look), look.lineEnding)};
}

} // namespace

PatchResult addEntries(YamlNode mapping, const Entries &entries)
{
    const YamlLook look = lookAround(mapping);
    if (isSinglePair(mapping))
        return refused(RULE_TEXT("Core", "A mapping without braces inside brackets holds one entry only"));
    const std::vector<YamlNode> values = valuesOf(mapping);
    if (values.empty())
        return insertion(mapping.range().begin + 1, flowEntries(entries, ", ", look));
    std::vector<std::pair<EntryPlace, Entries>> groups; // of entries that go to one place
    for (const auto &entry : entries) {
        const EntryPlace place = placeFor(mapping, values, entry.first);
        const auto found = std::ranges::find_if(groups, [&](const auto &group) { return group.first.after == place.after; });
        (found == groups.end() ? groups.emplace_back(place, Entries()) : *found).second.push_back(entry);
    }
    PatchResult edits;
    for (auto &[place, group] : groups) {
        if (isAlphabetical(values))
            std::ranges::sort(group, {}, &Entries::value_type::first);
        const auto added =
            mapping.style() == YamlStyle::Flow ? addToFlow(mapping, place, group, look) : addToBlock(mapping, place, group, look);
        if (!added)
            return added;
        edits = joined(std::move(*edits), *added);
        if (!edits)
            return edits;
    }
    return edits;
}

namespace {

PatchResult insertIntoFlow(YamlNode sequence, YamlNode before, YamlNode next, const std::vector<YamlValue> &items)
{
    const YamlLook look = lookAround(sequence);
    const std::string separator = before ? separatorAt(before) : next ? separatorAt(next) : ", ";
    std::string text;
    for (const YamlValue &item : items)
        text += (text.empty() ? "" : separator) + flowValue(item, look);
    if (before)
        return insertion(before.range().end, separator + text);
    if (!next)
        return insertion(sequence.range().begin + 1, text);
    if (isExplicitKey(next) || (isSinglePair(next) && isExplicitKey(next.firstChild())))
        return refusedExplicitKey();
    return insertion(next.rangeWithProperties().begin, text + separator);
}

/// The place before the first item of a block sequence below a key: above the comments that stand right over that item.
ByteOffset placeBeforeFirst(YamlNode sequence)
{
    const SourceText &source = sourceOf(sequence);
    const ByteOffset dash = sequence.range().begin;
    const std::size_t column = columnOf(source, dash);
    ByteOffset place = dash;
    while (sequence.key() && startsItsLine(source, dash)) {
        const TextRange line = source.lineRange(source.lineRange(place).begin - 1);
        if (line.begin <= sequence.key().range().end || line.size() <= column || source.bytes()[line.begin + column] != '#'
            || !startsItsLine(source, line.begin + static_cast<ByteOffset>(column)))
            break;
        place = line.begin + static_cast<ByteOffset>(column);
    }
    return place;
}

} // namespace

PatchResult insertItems(YamlNode sequence, std::size_t position, const std::vector<YamlValue> &items)
{
    if (position > sequence.size())
        return refused(RULE_TEXT("Core", "The list has fewer items than that"));
    YamlNode before;
    YamlNode next = sequence.firstChild();
    for (std::size_t i = 0; i < position; ++i) {
        before = next;
        next = next.nextSibling();
    }
    if (sequence.style() == YamlStyle::Flow)
        return insertIntoFlow(sequence, before, next, items);
    YamlLook look = lookAround(sequence);
    const std::size_t column = columnOfEntries(sequence);
    const YamlValue lines = YamlValue::sequence(items);
    if (!before)
        return insertion(placeBeforeFirst(sequence),
                         blockLines(lines, column, look) + std::string(look.lineEnding) + spaces(column));
    const auto below = lineBelow(deepestLast(before), column);
    if (!below)
        return std::unexpected(below.error());
    look.literals = below->takesLiteral;
    return std::vector{below->edit(column, blockLines(lines, column, look), look.lineEnding)};
}

PatchResult fill(YamlNode empty, const YamlValue &value)
{
    YamlLook look = lookAround(empty.parent());
    const bool inBlock = empty.key() && empty.parent().style() == YamlStyle::Block && !isSinglePair(empty.parent());
    if (!inBlock || !empty.rangeWithProperties().isEmpty() || value.isScalar() || value.entries().empty())
        return replace(empty, value);
    if (isExplicitKey(empty.key()))
        return refusedExplicitKey();
    const SourceText &source = sourceOf(empty);
    const std::size_t column = columnOf(source, empty.key().rangeWithProperties().begin)
        + (value.kind() == YamlKind::Mapping ? look.indentation : look.dashOffset);
    const auto below = lineBelow(empty, column);
    if (!below)
        return std::unexpected(below.error());
    look.literals = below->takesLiteral;
    return std::vector{below->edit(column, blockLines(value, column, look), look.lineEnding)};
}

PatchResult joined(std::vector<TextEdit> first, std::vector<TextEdit> second)
{
    for (TextEdit &edit : second) {
        const auto same = std::ranges::find_if(
            first, [&](const TextEdit &own) { return own.range.isEmpty() && edit.range.isEmpty() && own.range == edit.range; });
        if (same == first.end())
            first.push_back(std::move(edit));
        else
            same->newText += edit.newText;
    }
    std::ranges::stable_sort(first, {}, &TextEdit::range);
    const auto meet = [](const TextEdit &before, const TextEdit &after) { return after.range.begin < before.range.end; };
    if (std::ranges::adjacent_find(first, meet) != first.end())
        return refused(RULE_TEXT("Core", "Two edits change the same place"));
    return first;
}

} // namespace bulkhead::YamlEdits
