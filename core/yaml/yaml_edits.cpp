#include "core/yaml/yaml_edits.h"

#include "core/yaml/yaml_copy.h"
#include "core/yaml/yaml_places.h"

#include <algorithm>
#include <optional>

namespace bulkhead::YamlEdits {

namespace {

/// The text of a block scalar in the style and column of the old one; empty if it cannot be said so.
std::optional<std::string> blockScalarText(YamlNode old, const std::string &text)
{
    const SourceText &source = sourceOf(old);
    const TextRange range = old.range();
    const ByteOffset headerEnd = source.lineRange(range.begin).end;
    const bool endsLine = source.bytes()[range.end - 1] == '\n';
    const std::size_t content = source.bytes().find_first_not_of(" \t\r\n", headerEnd);
    if (!fitsBlockScalar(text) || endsInBlanks(old.scalar()) || content >= range.end || (!endsLine && range.end == source.size()))
        return std::nullopt;
    std::string_view header = source.text({range.begin, headerEnd});
    const std::size_t indicators = std::min(header.find_first_not_of("+-0123456789", 1), header.size());
    if (header.substr(1, indicators - 1).find_first_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const bool severalLines = text.find('\n') < text.size() - 1;
    std::string written(1, severalLines ? '|' : header.front());
    if (!text.ends_with('\n'))
        written += '-';
    written.append(header.substr(indicators)).append(source.lineEnding());
    written += blockScalarLines(text, columnOf(source, static_cast<ByteOffset>(content)), source.lineEnding());
    return endsLine ? written + std::string(source.lineEnding()) : written;
}

/// Instead of a value that stands on lines of its own or within one.
PatchResult replaceInline(YamlNode node, const YamlValue &value)
{
    const bool bare = lacksColon(node);
    if (bare && node.parent().style() == YamlStyle::Block)
        return refusedExplicitKey();
    const YamlLook look = lookAround(node.parent() ? node.parent() : node);
    const bool keepsQuotes = value.isString() && node.isQuoted() && !look.json;
    std::string text = keepsQuotes ? quotedString(value.text(), node.style()) : flowValue(value, look);
    const TextRange range = node.range();
    if (const auto block = isBlockScalar(node) && value.isString() ? blockScalarText(node, value.text()) : std::nullopt)
        text = *block;
    else if (range.isEmpty())
        text.insert(0, bare ? ": " : " ");
    else if (sourceOf(node).bytes()[range.end - 1] == '\n')
        text += look.lineEnding;
    std::vector<TextEdit> edits;
    if (!node.tag().empty())
        edits.push_back(withoutProperty(node, node.tag())); // it says what the old value was
    edits.push_back({range, std::move(text)});
    return edits;
}

/// Just behind the colon, the dash or the anchor that a block collection belongs to.
std::optional<ByteOffset> placeOfValue(YamlNode block)
{
    const SourceText &source = sourceOf(block);
    const ByteOffset begin = block.rangeWithProperties().begin;
    if (!block.anchor().empty())
        return static_cast<ByteOffset>(block.anchor().data() + block.anchor().size() - source.bytes().data());
    if (const YamlNode key = block.key()) {
        const std::size_t colon = source.bytes().find(':', key.range().end);
        return colon < begin || (colon == key.range().end) ? std::optional(static_cast<ByteOffset>(colon + 1)) : std::nullopt;
    }
    // Between a dash and its item stand blanks, line breaks and comments.
    ByteOffset at = source.lineRange(begin).begin;
    while (at > 0 && startsItsLine(source, begin)) {
        const TextRange line = source.lineRange(at - 1);
        const std::size_t written = source.text(line).find_first_not_of(" \t-");
        const std::size_t dash = source.text(line).rfind('-', written);
        const bool comment = written != std::string_view::npos && source.text(line)[written] == '#';
        if (dash != std::string_view::npos && (written == std::string_view::npos || comment))
            return line.begin + static_cast<ByteOffset>(dash) + 1;
        if (written != std::string_view::npos && !comment)
            return std::nullopt;
        at = line.begin;
    }
    const std::size_t dash = source.text({at, begin}).find_last_not_of(" \t");
    return dash != std::string_view::npos && source.bytes()[at + dash] == '-'
        ? std::optional(at + static_cast<ByteOffset>(dash) + 1)
        : std::nullopt;
}

/// A block becomes a value on the line of its key; the comment there stays.
PatchResult collapseBlock(YamlNode block, const std::string &text, ByteOffset end)
{
    const SourceText &source = sourceOf(block);
    const ByteOffset begin = block.firstChild().rangeWithProperties().begin;
    const ByteOffset first = block.isMapping() ? begin : block.range().begin;
    if (block.isMapping() && isExplicitKey(block.firstChild()))
        return refusedExplicitKey();
    if (!startsItsLine(source, first))
        return std::vector{TextEdit{{first, end}, text}};
    const std::optional<ByteOffset> place = placeOfValue(block);
    if (!place || source.lineRange(*place).begin >= source.lineRange(first).begin)
        return refused(RULE_TEXT("Core", "A block of several lines would have to be replaced"));
    ByteOffset lineBreak = source.lineRange(first).begin - 1;
    if (source.bytes()[lineBreak - 1] == '\r')
        --lineBreak;
    return std::vector{TextEdit{{*place, *place}, ' ' + text}, TextEdit{{lineBreak, end}, {}}};
}

PatchResult replaceBlock(YamlNode block, const YamlValue &value)
{
    const YamlNode key = block.key();
    const SourceText &source = sourceOf(block);
    const YamlNode last = deepestLast(block);
    const bool isKey = block.parent().isMapping() && !key;
    if (!block.parent() || isKey || (key && isExplicitKey(key)) || isSinglePair(block) || !block.tag().empty())
        return refused(RULE_TEXT("Core", "A block of several lines would have to be replaced"));
    ByteOffset end = endOfLastLine(last);
    const YamlLook look = lookAround(block.parent());
    if (value.isScalar() || value.entries().empty())
        return collapseBlock(block, flowValue(value, look), end);
    const bool hasKeys = block.isMapping();
    if (hasKeys && isExplicitKey(block.firstChild()))
        return refusedExplicitKey();
    const std::size_t old = columnOfEntries(block);
    std::size_t column = old;
    if (key && value.kind() == YamlKind::Mapping && columnOf(source, key.rangeWithProperties().begin) == old)
        column += look.indentation;
    const ByteOffset begin = hasKeys ? block.firstChild().rangeWithProperties().begin : block.range().begin;
    return std::vector{TextEdit{{begin, end}, spaces(column - old) + blockLines(value, column, look)}};
}

} // namespace

PatchResult replace(YamlNode node, const YamlValue &value)
{
    return node.style() == YamlStyle::Block ? replaceBlock(node, value) : replaceInline(node, value);
}

PatchResult rename(YamlNode value, std::string_view newKey)
{
    const YamlNode key = value.key();
    if (key.range().isEmpty() || isBlockScalar(key))
        return refusedExplicitKey();
    return std::vector{TextEdit{key.range(), quotedString(newKey, key.style())}};
}

} // namespace bulkhead::YamlEdits
