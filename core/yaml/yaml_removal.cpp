#include "core/yaml/yaml_edits.h"
#include "core/yaml/yaml_places.h"

#include <algorithm>
#include <optional>

namespace bulkhead::YamlEdits {

namespace {

/// True if a block scalar would take for its own what stands at `place` once that follows it: blank lines that it keeps, comments
/// indented deeper than what it lies in.
bool wouldSwallow(YamlNode blockScalar, ByteOffset place)
{
    const SourceText &source = sourceOf(blockScalar);
    const std::size_t written = source.bytes().find_first_not_of(" \t\r\n", place);
    const std::size_t column = columnOf(source, blockScalar.parent().range().begin);
    const bool blank = written >= source.lineRange(place).end;
    if (blank && source.text(blockScalar.range()).substr(0, 3).contains('+'))
        return true;
    if (holdsBlanksBeyond(source.bytes().substr(place, std::min(written, source.bytes().size()) - place), column,
                          written == std::string_view::npos))
        return true;
    if (written == std::string_view::npos || source.bytes()[written] != '#')
        return false;
    return columnOf(source, static_cast<ByteOffset>(written)) > column;
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

/// Whether the rest of a line, from `at`, is a comma and a comment at most, and where it ends, its line break included.
std::optional<ByteOffset> endOfFlowLine(const SourceText &source, ByteOffset at)
{
    const ByteOffset lineEnd = source.lineRange(at).end;
    std::string_view rest = source.text({at, lineEnd});
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    if (rest.starts_with(','))
        rest.remove_prefix(1);
    const std::size_t written = rest.find_first_not_of(" \t");
    const std::size_t newline = source.bytes().find('\n', lineEnd);
    if ((written != std::string_view::npos && rest[written] != '#') || newline == std::string_view::npos)
        return std::nullopt;
    return static_cast<ByteOffset>(newline + 1);
}

/// An entry that has its lines to itself goes with them, and the comment at their end; a comma before the bracket does no harm.
PatchResult removeFlowLines(YamlNode first, YamlNode value)
{
    const SourceText &source = sourceOf(value);
    const std::optional<ByteOffset> end = endOfFlowLine(source, value.range().end);
    const bool hasComma = end && source.text({value.range().end, *end}).contains(',');
    if (!end || !startsItsLine(first) || isExplicitKey(first) || (value.nextSibling() && !hasComma))
        return refused(RULE_TEXT("Core", "A comment stands between this entry and the next"));
    return std::vector{TextEdit{{source.lineRange(first.rangeWithProperties().begin).begin, *end}, {}}};
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
        return removeFlowLines(first, value);
    return std::vector{TextEdit{range, {}}};
}

/// The first entry of a mapping that begins behind a dash: the next entry moves up to its place, unless a comment is in the way.
PatchResult pullUpNext(YamlNode first, YamlNode value)
{
    const YamlNode next = value.nextSibling();
    if (!next)
        return refused(RULE_TEXT("Core", "Nothing would be left of this item"));
    const SourceText &source = sourceOf(value);
    const TextRange range{first.rangeWithProperties().begin, next.rangeWithProperties().begin};
    if (isExplicitKey(first) || isExplicitKey(next))
        return refusedExplicitKey();
    const ByteOffset lineEnd = endOfLastLine(deepestLast(value));
    if (!holdsComment(value, {std::min(lineEnd, range.end), range.end}))
        return std::vector{TextEdit{range, {}}};
    ByteOffset begin = range.begin;
    while (begin > 0 && std::string_view(" \t").contains(source.bytes()[begin - 1]))
        --begin;
    if (begin == 0 || source.bytes()[begin - 1] != '-')
        return refused(RULE_TEXT("Core", "A comment stands between this entry and the next"));
    return std::vector{TextEdit{{begin, lineEnd}, {}}};
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

PatchResult emptyCollection(YamlNode collection)
{
    if (collection.style() == YamlStyle::Flow)
        return std::vector{TextEdit{collection.range(), collection.isMapping() ? "{}" : "[]"}};
    if (!collection.parent())
        return refused(RULE_TEXT("Core", "The whole document would have to go"));
    return replace(collection, collection.isMapping() ? YamlValue::mapping({}) : YamlValue::sequence({}));
}

} // namespace

YamlNode removedWhole(YamlNode node, YamlNode upTo)
{
    while (node.parent().size() == 1 && node.parent() != upTo && node.parent().parent())
        node = node.parent();
    return node;
}

PatchResult remove(YamlNode node, YamlNode upTo)
{
    const YamlNode gone = removedWhole(node, upTo);
    const YamlNode parent = gone.parent();
    if (!parent)
        return refused(RULE_TEXT("Core", "The whole document would have to go"));
    const YamlNode first = gone.key() ? gone.key() : gone;
    if (parent.isMapping() && first == gone)
        return refused(RULE_TEXT("Core", "The key of an entry would have to go"));
    if (parent.size() == 1)
        return emptyCollection(parent);
    return parent.style() == YamlStyle::Flow ? removeFromFlow(first, gone) : removeFromBlock(gone);
}

} // namespace bulkhead::YamlEdits
