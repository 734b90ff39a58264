#include "core/yaml/yaml_places.h"

#include <algorithm>

namespace bulkhead::YamlEdits {

std::unexpected<Error> refusedExplicitKey()
{
    return refused(RULE_TEXT("Core", "The key is written with a question mark"));
}

YamlNode lastChild(YamlNode collection)
{
    YamlNode last = collection.firstChild();
    while (const YamlNode next = last.nextSibling())
        last = next;
    return last;
}

YamlNode deepestLast(YamlNode node)
{
    while (node.style() == YamlStyle::Block)
        node = lastChild(node);
    return node;
}

std::size_t columnOf(const SourceText &source, ByteOffset offset)
{
    return offset - source.lineRange(offset).begin;
}

std::size_t columnOfEntries(YamlNode block)
{
    const ByteOffset begin = block.range().begin;
    const bool hasKeys = block.isMapping() && block.firstChild();
    return columnOf(sourceOf(block), hasKeys ? std::min(begin, block.firstChild().rangeWithProperties().begin) : begin);
}

bool endsWithLineBreak(YamlNode node)
{
    const TextRange range = node.range();
    return !range.isEmpty() && sourceOf(node).bytes()[range.end - 1] == '\n';
}

ByteOffset endOfLastLine(YamlNode node)
{
    const ByteOffset end = node.range().end;
    return sourceOf(node).lineRange(endsWithLineBreak(node) ? end - 1 : end).end;
}

bool startsItsLine(const SourceText &source, ByteOffset offset)
{
    return source.text({source.lineRange(offset).begin, offset}).find_first_not_of(" \t") == std::string_view::npos;
}

bool startsItsLine(YamlNode node)
{
    return startsItsLine(sourceOf(node), node.rangeWithProperties().begin);
}

bool endsInBlanks(std::string_view text)
{
    const std::size_t last = text.find_last_not_of('\n');
    return last == std::string_view::npos || text[last] == ' ' || text[last] == '\t';
}

bool holdsBlanksBeyond(std::string_view gap, std::size_t column, bool endsFile)
{
    std::size_t blanks = 0;
    for (const char c : gap) {
        if (c == '\n' && blanks > column)
            return true;
        blanks = c == '\n' ? 0 : blanks + (c == '\r' ? 0 : 1);
    }
    return endsFile && blanks > column;
}

bool isBlockScalar(YamlNode node)
{
    return node.style() == YamlStyle::Literal || node.style() == YamlStyle::Folded;
}

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

bool lacksColon(YamlNode value)
{
    const YamlNode key = value.key();
    return key && value.rangeWithProperties().isEmpty() && value.range().begin == key.range().end;
}

bool isMerged(YamlNode alias)
{
    const YamlNode key = alias.parent().isSequence() ? alias.parent().key() : alias.key();
    return key.scalar() == "<<" && !key.isQuoted();
}

bool isCutOff(YamlNode empty)
{
    const std::string_view text = sourceOf(empty).bytes();
    const ByteOffset end = empty.document()->range().end;
    if (!empty.isNull() || empty.key().scalar() != "items" || empty.parent() != empty.document()->root()
        || text.find_first_not_of(" \t\r\n", empty.range().end) < end)
        return false;
    const std::size_t next = text.find_first_not_of(" \t\r\n", end);
    return next != std::string_view::npos && text[next] == '-' && !text.substr(next).starts_with("---");
}

std::unexpected<Error> refusedCutOff()
{
    return refused(RULE_TEXT("Core", "The items of the list stand below"));
}

bool holdsComment(YamlNode near, TextRange range)
{
    return !near.document()->commentRanges(range).empty();
}

namespace {

/// A block scalar takes a comment or blanks below it that are indented deeper than what it lies in, and needs the line break at its
/// end.
bool takesLiteral(const SourceText &source, ByteOffset end, std::size_t column)
{
    const std::size_t next = source.bytes().find_first_not_of(" \t\r\n", end);
    const std::string_view gap = source.bytes().substr(end, std::min(next, source.bytes().size()) - end);
    const std::size_t newline = gap.find('\n');
    if (newline != std::string_view::npos && holdsBlanksBeyond(gap.substr(newline + 1), column, next == std::string_view::npos))
        return false;
    if (next == std::string_view::npos)
        return newline != std::string_view::npos;
    return source.bytes()[next] != '#' || columnOf(source, static_cast<ByteOffset>(next)) <= column;
}

} // namespace

TextEdit LineBelow::edit(std::size_t column, const std::string &text, std::string_view lineEnding) const
{
    const std::string line = spaces(column) + text;
    return {{place, place}, isLineStart ? line + std::string(lineEnding) : std::string(lineEnding) + line};
}

Result<LineBelow> lineBelow(YamlNode last, std::size_t column)
{
    const SourceText &source = sourceOf(last);
    const bool literal = isBlockScalar(last);
    if (isCutOff(last))
        return refusedCutOff();
    if (literal && endsInBlanks(last.scalar()))
        return refused(RULE_TEXT(
            "Core", "A block scalar that is empty or ends in spaces stands before; a line after it could become part of it"));
    const ByteOffset end = last.range().end;
    if (endsWithLineBreak(last))
        return LineBelow{.place = end, .isLineStart = true, .takesLiteral = takesLiteral(source, end - 1, column)};
    const ByteOffset lineEnd = source.lineRange(end).end;
    if (literal && lineEnd == source.size())
        return refused(
            RULE_TEXT("Core", "The file ends inside a block scalar without a line break; a line after it would change that text"));
    return LineBelow{.place = lineEnd, .isLineStart = false, .takesLiteral = takesLiteral(source, lineEnd, column)};
}

} // namespace bulkhead::YamlEdits
