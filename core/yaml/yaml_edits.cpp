#include "core/yaml/yaml_edits.h"

#include "core/yaml/yaml_writer.h"

#include <algorithm>

namespace bulkhead::YamlEdits {

namespace {

std::unexpected<Error> refused(MessageId why)
{
    return failure(why);
}

std::unexpected<Error> refusedShared()
{
    return refused(RULE_TEXT("Core", "The value is shared through an anchor: the edit would change several places"));
}

std::unexpected<Error> refusedLineEnds()
{
    return refused(RULE_TEXT("Core", "Lines end with a carriage return alone here: save the file with other line ends first"));
}

std::unexpected<Error> refusedExplicitKey()
{
    return refused(RULE_TEXT("Core", "The key is written with a question mark"));
}

const SourceText &sourceOf(YamlNode node)
{
    return *node.document()->source();
}

/// The value that stands under `key` in `mapping` itself, not through a merge; as written, an alias not followed.
YamlNode ownValue(YamlNode mapping, std::string_view key)
{
    YamlNode found;
    for (const auto [name, value] : YamlEntries(mapping)) {
        if (name.scalar() == key)
            found = value;
    }
    return found;
}

YamlNode lastChild(YamlNode collection)
{
    YamlNode last = collection.firstChild();
    while (const YamlNode next = last.nextSibling())
        last = next;
    return last;
}

/// A column in bytes; only spaces, dashes and question marks stand before the first key of a block mapping.
std::size_t columnOf(const SourceText &source, ByteOffset offset)
{
    return offset - source.lineRange(offset).begin;
}

/// The end of the line a node ends on; a block scalar ends with the line break itself.
ByteOffset endOfLastLine(YamlNode node)
{
    const SourceText &source = sourceOf(node);
    const TextRange range = node.range();
    const bool behindBreak = !range.isEmpty() && source.bytes()[range.end - 1] == '\n';
    return source.lineRange(behindBreak ? range.end - 1 : range.end).end;
}

/// `{a}` or `? a`: a key without a colon, whose value nobody wrote.
bool lacksColon(YamlNode value)
{
    const YamlNode key = value.key();
    return key && value.rangeWithProperties().isEmpty() && value.range().begin == key.range().end;
}

/// `[a: b]`: a mapping without braces, which has room for one entry.
bool isSinglePair(YamlNode node)
{
    const bool insideFlow = node.parent() && node.parent().style() == YamlStyle::Flow;
    return insideFlow && node.isMapping() && node.firstChild()
        && node.firstChild().rangeWithProperties().begin <= node.range().begin;
}

bool isExplicitKey(YamlNode key)
{
    const SourceText &source = sourceOf(key);
    const ByteOffset begin = key.rangeWithProperties().begin;
    const std::string_view before = source.text({source.lineRange(begin).begin, begin});
    const std::size_t last = before.find_last_not_of(" \t");
    return last != std::string_view::npos && before[last] == '?';
}

std::string spaces(std::size_t count)
{
    return std::string(count, ' ');
}

bool isBlockScalar(YamlNode node)
{
    return node.style() == YamlStyle::Literal || node.style() == YamlStyle::Folded;
}

bool endsInBlanks(std::string_view text)
{
    const std::size_t last = text.find_last_not_of('\n');
    return last == std::string_view::npos || text[last] == ' ' || text[last] == '\t';
}

/// Where a line can be added below `last`, the end of a block collection, and the text for it.
PatchResult insertLineAfter(YamlNode last, std::size_t column, const std::string &line, std::string_view lineEnding)
{
    const SourceText &source = sourceOf(last);
    const ByteOffset end = last.range().end;
    const bool literal = isBlockScalar(last);
    if (literal && endsInBlanks(last.scalar()))
        return refused(RULE_TEXT(
            "Core", "A block scalar that is empty or ends in spaces stands before; a line after it could become part of it"));
    if (end > 0 && source.bytes()[end - 1] == '\n' && !last.range().isEmpty())
        return std::vector{TextEdit{{end, end}, spaces(column) + line + std::string(lineEnding)}};
    const ByteOffset lineEnd = source.lineRange(end).end;
    if (literal && lineEnd == source.size())
        return refused(
            RULE_TEXT("Core", "The file ends inside a block scalar without a line break; a line after it would change that text"));
    return std::vector{TextEdit{{lineEnd, lineEnd}, std::string(lineEnding) + spaces(column) + line}};
}

/// The last node written below `node`, a flow collection counting as one: where its text ends.
YamlNode deepestLast(YamlNode node)
{
    while (node.style() == YamlStyle::Block)
        node = lastChild(node);
    return node;
}

bool startsItsLine(YamlNode node)
{
    const SourceText &source = sourceOf(node);
    const ByteOffset begin = node.rangeWithProperties().begin;
    return source.text({source.lineRange(begin).begin, begin}).find_first_not_of(" \t") == std::string_view::npos;
}

/// Adds `text` to a flow collection: on a line of its own if the last entry has one.
PatchResult insertIntoFlow(YamlNode collection, const std::string &text)
{
    const SourceText &source = sourceOf(collection);
    const YamlNode last = lastChild(collection);
    if (!last) {
        const ByteOffset place = collection.range().begin + 1;
        return std::vector{TextEdit{{place, place}, text}};
    }
    const YamlNode first = last.key() ? last.key() : last;
    std::string separator = ", ";
    const ByteOffset begin = first.rangeWithProperties().begin;
    if (startsItsLine(first))
        separator = "," + std::string(source.lineEnding()) + std::string(source.text({source.lineRange(begin).begin, begin}));
    const ByteOffset end = last.range().end;
    return std::vector{TextEdit{{end, end}, separator + text}};
}

PatchResult addEntry(YamlNode mapping, std::string_view key, const YamlValue &value)
{
    const YamlLook look = lookAround(mapping);
    if (isSinglePair(mapping))
        return refused(RULE_TEXT("Core", "A mapping without braces inside brackets holds one entry only"));
    if (mapping.style() == YamlStyle::Flow)
        return insertIntoFlow(mapping, flowEntry(key, value, look));
    const ByteOffset begin = std::min(mapping.range().begin, mapping.firstChild().rangeWithProperties().begin);
    const std::size_t column = columnOf(sourceOf(mapping), begin);
    return insertLineAfter(deepestLast(mapping), column, blockEntry(key, value, column, look), look.lineEnding);
}

/// Gives the empty `key:` a mapping with one entry, on the next line.
PatchResult fillEmptyValue(YamlNode empty, std::string_view key, const YamlValue &value)
{
    const YamlLook look = lookAround(empty.parent());
    if (!empty.rangeWithProperties().isEmpty() || empty.parent().style() == YamlStyle::Flow || isSinglePair(empty.parent()))
        return replace(empty, YamlValue::mapping({{std::string(key), value}}));
    if (isExplicitKey(empty.key()))
        return refusedExplicitKey();
    const SourceText &source = sourceOf(empty);
    const std::size_t column = columnOf(source, empty.key().rangeWithProperties().begin) + look.indentation;
    const ByteOffset lineEnd = source.lineRange(empty.range().end).end;
    return std::vector{
        TextEdit{{lineEnd, lineEnd}, std::string(look.lineEnding) + spaces(column) + blockEntry(key, value, column, look)}};
}

YamlValue nested(const std::vector<std::string> &keys, std::size_t from, const YamlValue &value)
{
    YamlValue result = value;
    for (std::size_t i = keys.size(); i > from; --i)
        result = YamlValue::mapping({{keys[i - 1], std::move(result)}});
    return result;
}

} // namespace

PatchResult set(YamlNode base, const std::vector<std::string> &keys, const YamlValue &value)
{
    if (!base.isMapping() || keys.empty())
        return refused(RULE_TEXT("Core", "There is no mapping to write into"));
    if (base.document()->hasBareCarriageReturns())
        return refusedLineEnds();
    if (base.document()->isShared(base))
        return refusedShared();
    YamlNode at = base;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const YamlNode next = ownValue(at, keys[i]);
        if (!next && at[keys[i]])
            return refused(RULE_TEXT("Core", "The value comes from a merge key (<<): the edit would change several places"));
        if (!next)
            return addEntry(at, keys[i], nested(keys, i + 1, value));
        if (next.isAlias() || next.document()->isShared(next))
            return refusedShared();
        const bool last = i + 1 == keys.size();
        if (last)
            return replace(next, value);
        if (next.isNull())
            return fillEmptyValue(next, keys[i + 1], nested(keys, i + 2, value));
        if (!next.isMapping())
            return refused(RULE_TEXT("Core", "A value stands where a mapping is needed"));
        at = next;
    }
    return refused(RULE_TEXT("Core", "There is no mapping to write into"));
}

PatchResult replace(YamlNode node, const YamlValue &value)
{
    if (!node)
        return refused(RULE_TEXT("Core", "There is no value to replace"));
    if (node.document()->hasBareCarriageReturns())
        return refusedLineEnds();
    if (node.document()->isShared(node) || node.document()->holdsSharedNode(node))
        return refusedShared();
    if (node.style() == YamlStyle::Block)
        return refused(RULE_TEXT("Core", "A block of several lines would have to be replaced"));
    const bool bare = lacksColon(node);
    if (bare && node.parent().style() == YamlStyle::Block)
        return refusedExplicitKey();
    const YamlLook look = lookAround(node.parent() ? node.parent() : node);
    const bool keepsQuotes = value.isString() && node.isQuoted() && !look.json;
    std::string text = keepsQuotes ? quotedString(value.text(), node.style()) : flowValue(value, look);
    // A tag says what the old value was.
    const TextRange range = node.tag().empty() ? node.range() : node.rangeWithProperties();
    if (range.isEmpty())
        text.insert(0, bare ? ": " : " ");
    else if (sourceOf(node).bytes()[range.end - 1] == '\n')
        text += look.lineEnding;
    return std::vector{TextEdit{range, std::move(text)}};
}

namespace {

bool holdsComment(YamlNode near, TextRange range)
{
    return !near.document()->commentRanges(range).empty();
}

/// True if a block scalar would take for its own what stands at `place` once that follows it: blank lines that it keeps, comments
/// indented deeper than what it lies in.
bool wouldSwallow(YamlNode blockScalar, ByteOffset place)
{
    const SourceText &source = sourceOf(blockScalar);
    const std::size_t written = source.bytes().find_first_not_of(" \t\r\n", place);
    const bool blank = written >= source.lineRange(place).end;
    if (blank && source.text(blockScalar.range()).substr(0, 3).contains('+'))
        return true;
    if (written == std::string_view::npos || source.bytes()[written] != '#')
        return false;
    return columnOf(source, static_cast<ByteOffset>(written)) > columnOf(source, blockScalar.parent().range().begin);
}

/// Deletes the whole lines that `range` covers, keeping a missing final line break missing, unless the text of `previous` ends
/// there.
PatchResult deleteLines(YamlNode previous, TextRange range)
{
    const SourceText &source = sourceOf(previous);
    ByteOffset begin = source.lineRange(range.begin).begin;
    const bool endsAtLineStart = range.end > range.begin && source.bytes()[range.end - 1] == '\n';
    ByteOffset end = endsAtLineStart ? range.end : source.lineRange(range.end).end;
    if (!endsAtLineStart) {
        const std::size_t newline = source.bytes().find('\n', end);
        end = newline == std::string_view::npos ? source.size() : static_cast<ByteOffset>(newline + 1);
        if (newline == std::string_view::npos && begin > source.bomSize() && !isBlockScalar(previous)) {
            --begin; // the line break before goes instead
            if (begin > 0 && source.bytes()[begin - 1] == '\r')
                --begin;
        }
    }
    if (isBlockScalar(previous) && wouldSwallow(previous, end))
        return refused(RULE_TEXT("Core", "The block scalar before would take what follows for its own text"));
    return std::vector{TextEdit{{begin, end}, {}}};
}

PatchResult removeFromFlow(YamlNode first, YamlNode value)
{
    TextRange range{first.rangeWithProperties().begin, value.range().end};
    const YamlNode next = value.nextSibling();
    if (next) {
        range.end = next.rangeWithProperties().begin;
    } else {
        for (YamlNode child = value.parent().firstChild(); child && child != first; child = child.nextSibling())
            range.begin = child.range().end;
    }
    if (holdsComment(value, range))
        return refused(RULE_TEXT("Core", "A comment stands between this entry and the next"));
    return std::vector{TextEdit{range, {}}};
}

/// The first entry of a mapping that begins behind a dash: the next entry moves up to its place.
PatchResult pullUpNext(YamlNode first, YamlNode value)
{
    const YamlNode next = value.nextSibling();
    if (!next)
        return refused(RULE_TEXT("Core", "Nothing would be left of this item"));
    const TextRange range{first.rangeWithProperties().begin, next.rangeWithProperties().begin};
    if (isExplicitKey(first) || isExplicitKey(next))
        return refusedExplicitKey();
    const TextRange between{std::min(endOfLastLine(value), range.end), range.end};
    if (holdsComment(value, between))
        return refused(RULE_TEXT("Core", "A comment stands between this entry and the next"));
    return std::vector{TextEdit{range, {}}};
}

PatchResult removeFromBlock(YamlNode value)
{
    const SourceText &source = sourceOf(value);
    const ByteOffset end = deepestLast(value).range().end;
    const YamlNode key = value.key();
    const YamlNode previous(value.document(), (key ? key : value).index() - 1);
    if (key)
        return startsItsLine(key) ? deleteLines(previous, {key.rangeWithProperties().begin, end}) : pullUpNext(key, value);
    ByteOffset dash = value.rangeWithProperties().begin;
    while (dash > 0 && std::string_view(" \t").contains(source.bytes()[dash - 1]))
        --dash;
    const bool dashBefore = dash > 0 && source.bytes()[dash - 1] == '-';
    const TextRange before{source.lineRange(dash).begin, dashBefore ? dash - 1 : dash};
    if (!dashBefore || source.text(before).find_first_not_of(' ') != std::string_view::npos)
        return refused(RULE_TEXT("Core", "The dash of this item stands elsewhere"));
    return deleteLines(previous, {before.end, end});
}

/// What would be left is `{}` or `[]`.
PatchResult emptyCollection(YamlNode collection)
{
    const std::string braces = collection.isMapping() ? "{}" : "[]";
    const TextRange range = collection.range();
    if (collection.style() == YamlStyle::Flow)
        return std::vector{TextEdit{range, braces}};
    const YamlNode key = collection.key();
    if (!key || holdsComment(collection, {key.range().end, range.end}))
        return refused(RULE_TEXT("Core", "Nothing would be left here, and a comment stands in between"));
    const SourceText &source = sourceOf(collection);
    const auto colon = static_cast<ByteOffset>(source.bytes().find(':', key.range().end));
    const ByteOffset end = deepestLast(collection).range().end;
    const bool wholeLine = end > 0 && source.bytes()[end - 1] == '\n';
    return std::vector{TextEdit{{colon + 1, end}, ' ' + braces + (wholeLine ? std::string(source.lineEnding()) : std::string())}};
}

} // namespace

PatchResult remove(YamlNode node, YamlNode upTo)
{
    const YamlNode parent = node.parent();
    if (!parent)
        return refused(RULE_TEXT("Core", "The whole document would have to go"));
    if (node.document()->hasBareCarriageReturns())
        return refusedLineEnds();
    const YamlNode first = node.key() ? node.key() : node;
    if (parent.isMapping() && first == node)
        return refused(RULE_TEXT("Core", "The key of an entry would have to go"));
    if (node.document()->isShared(node) || node.isAlias() || node.document()->holdsSharedNode(first)
        || node.document()->holdsSharedNode(node))
        return refusedShared();
    if (parent.size() == 1)
        return parent == upTo || !parent.parent() ? emptyCollection(parent) : remove(parent, upTo);
    if (parent.style() == YamlStyle::Flow)
        return removeFromFlow(first, node);
    return removeFromBlock(node);
}

PatchResult append(YamlNode sequence, const YamlValue &item)
{
    if (!sequence.isSequence())
        return refused(RULE_TEXT("Core", "There is no list to add to"));
    if (sequence.document()->hasBareCarriageReturns())
        return refusedLineEnds();
    if (sequence.document()->isShared(sequence))
        return refusedShared();
    const YamlLook look = lookAround(sequence);
    if (sequence.style() == YamlStyle::Flow)
        return insertIntoFlow(sequence, flowValue(item, look));
    const std::size_t column = columnOf(sourceOf(sequence), sequence.range().begin);
    return insertLineAfter(deepestLast(sequence), column, "- " + blockItem(item, column, look), look.lineEnding);
}

PatchResult rename(YamlNode value, std::string_view newKey)
{
    const YamlNode key = value.key();
    if (!key.isScalar())
        return refused(RULE_TEXT("Core", "There is no key to rename"));
    if (value.document()->isShared(key))
        return refusedShared();
    if (key.range().isEmpty() || isBlockScalar(key))
        return refusedExplicitKey();
    return std::vector{TextEdit{key.range(), quotedString(newKey, key.style())}};
}

} // namespace bulkhead::YamlEdits
