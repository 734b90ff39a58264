#include "core/yaml/yaml_copy.h"

#include "core/yaml/yaml_edits.h"
#include "core/yaml/yaml_places.h"

#include <algorithm>
#include <format>

namespace bulkhead::YamlEdits {

namespace {

std::unexpected<Error> refusedCopy()
{
    return refused(RULE_TEXT("Core", "What the anchor stands for cannot be written out in another place"));
}

/// Text that was taken from one place, anchors left out.
struct Copy {
    std::string text;
    bool isBlock = false; ///< whole lines; else it begins within one
    std::size_t column = 0; ///< of the entries of a block
    bool mayHoldLiteral = false;
};

bool isInside(YamlNode node, YamlNode around)
{
    return node.index() > around.index() && node.index() < around.document()->indexBehind(around);
}

/// All nodes below `node`, in order.
std::vector<YamlNode> nodesBelow(YamlNode node)
{
    std::vector<YamlNode> nodes;
    for (YamlIndex i = node.index() + 1; i < node.document()->indexBehind(node); ++i)
        nodes.emplace_back(node.document(), i);
    return nodes;
}

/// Whether all that the text needs around it is there at `place` too.
bool canMove(YamlNode node, YamlNode place)
{
    std::vector<YamlNode> nodes = nodesBelow(node);
    nodes.push_back(node);
    return std::ranges::all_of(nodes, [&](YamlNode each) {
        if (each.isAlias())
            return each.document()->meansTheSameAt(each, place);
        if (isBlockScalar(each) && endsInBlanks(each.scalar()))
            return false;
        const std::string_view header = isBlockScalar(each) ? sourceOf(each).text(each.range()).substr(0, 3) : std::string_view();
        const std::string_view indicators = header.substr(0, header.find_first_of("\r\n "));
        return indicators.find_first_of("+123456789") == std::string_view::npos;
    });
}

/// The edits, and those that take the anchors below the node away.
PatchResult withoutAnchors(YamlNode node, const std::vector<TextEdit> &edits)
{
    PatchResult all = edits;
    for (const YamlNode each : nodesBelow(node)) {
        if (each.anchor().empty())
            continue;
        const TextEdit edit = withoutProperty(each, each.anchor());
        const bool isGone = std::ranges::any_of(edits, [&](const TextEdit &own) { return own.range.contains(edit.range); });
        if (all && !isGone)
            all = joined(std::move(*all), {edit});
    }
    return all;
}

/// Where the text of the node begins and ends, as lines if it is a block.
TextRange sliceOf(YamlNode node, const std::vector<TextEdit> &edits)
{
    const SourceText &source = sourceOf(node);
    TextRange range = node.range();
    if (node.style() != YamlStyle::Block)
        return range;
    range.begin = source.lineRange(range.begin).begin;
    const YamlNode last = deepestLast(node);
    range.end = last.range().end;
    if (!edits.empty())
        range.end = std::max(range.end, edits.back().range.end);
    return range;
}

Result<Copy> copied(YamlNode node, YamlNode place, const std::vector<TextEdit> &edits)
{
    const SourceText &source = sourceOf(node);
    const TextRange slice = sliceOf(node, edits);
    const PatchResult all = withoutAnchors(node, edits);
    const bool isBlock = node.style() == YamlStyle::Block;
    if (!all || !canMove(node, place) || isSinglePair(node) || (isBlock && !startsItsLine(source, node.range().begin))
        || (isBlock && node.isMapping() && isExplicitKey(node.firstChild())))
        return refusedCopy();
    std::vector<TextEdit> inside = *all;
    for (TextEdit &edit : inside) {
        if (!slice.contains(edit.range))
            return refusedCopy();
        edit.range = {edit.range.begin - slice.begin, edit.range.end - slice.begin};
    }
    Copy copy{applyEdits(source.text(slice), inside), isBlock, isBlock ? columnOfEntries(node) : 0};
    copy.mayHoldLiteral = std::ranges::any_of(nodesBelow(node), isBlockScalar)
        || std::ranges::any_of(edits, [](const TextEdit &edit) { return edit.newText.contains('|'); });
    while (isBlock && (copy.text.ends_with('\n') || copy.text.ends_with('\r')))
        copy.text.pop_back();
    const bool oneLine = !copy.text.contains('\n');
    if (node.isScalar() && (!oneLine || isBlockScalar(node)))
        copy.text = quotedString(node.scalar(), YamlStyle::DoubleQuoted);
    return copy;
}

/// The lines of a block with their first key or dash in another column; the first line without indentation.
std::string shifted(const Copy &copy, std::size_t column)
{
    std::string text;
    for (std::size_t at = 0; at <= copy.text.size();) {
        const std::string_view line = std::string_view(copy.text).substr(at, copy.text.find('\n', at) - at);
        const std::size_t written = std::min(line.find_first_not_of(' '), line.size());
        const bool blank = line.find_first_not_of(" \r") == std::string_view::npos;
        std::size_t indentation = written + column >= copy.column ? written + column - copy.column : 0;
        if (!blank && indentation < column)
            indentation = column; // a comment that stood further left
        if (blank && written <= copy.column)
            indentation = 0;
        text += spaces(at == 0 ? 0 : indentation);
        text += line.substr(written);
        at += line.size() + 1;
        if (at <= copy.text.size())
            text += '\n';
    }
    return text;
}

/// Text that begins within a line, its further lines deeper than `column`.
std::string indented(const std::string &text, std::size_t column)
{
    std::string result;
    for (std::size_t at = 0; at <= text.size();) {
        const std::string_view line = std::string_view(text).substr(at, text.find('\n', at) - at);
        const std::size_t written = std::min(line.find_first_not_of(' '), line.size());
        if (at > 0 && written <= column && written < line.size())
            result += spaces(column + 1 - written);
        result += line;
        at += line.size() + 1;
        if (at <= text.size())
            result += '\n';
    }
    return result;
}

/// A tree in braces and brackets; empty if it cannot be said so.
std::string flowText(YamlNode node)
{
    const std::string tag = node.tag().empty() ? std::string() : std::string(node.tag()) + ' ';
    if (node.isScalar()) {
        const std::string_view written = sourceOf(node).text(node.range());
        const bool isPlain = node.style() == YamlStyle::Plain;
        if (isPlain && written.empty())
            return tag + "null";
        if (isBlockScalar(node) || written.contains('\n') || (isPlain && written.find_first_of(",[]{}") != std::string_view::npos))
            return tag + quotedString(node.scalar(), YamlStyle::DoubleQuoted);
        return tag + std::string(written);
    }
    std::string text;
    for (YamlNode child = node.firstChild(); child; child = child.nextSibling()) {
        const bool isValue = child.key().isValid();
        const std::string one = flowText(child);
        if (one.empty() || (node.isMapping() && !isValue && !child.isScalar()))
            return {};
        text += (text.empty() ? "" : isValue ? ": " : ", ") + one;
    }
    return tag + (node.isMapping() ? '{' + text + '}' : '[' + text + ']');
}

/// The copy for the inside of braces or brackets.
Result<std::string> asFlow(const Copy &copy, YamlNode original)
{
    if (original.isScalar())
        return flowText(original).substr(original.tag().empty() ? 0 : original.tag().size() + 1);
    if (!copy.isBlock)
        return copy.text;
    const SourcePtr source = SourceText::create({}, copy.text + '\n');
    const YamlDocument document(source, {0, source->size()});
    std::string text = document.problem() || !document.root() ? std::string() : flowText(document.root());
    if (text.empty())
        return refusedCopy();
    return text;
}

std::size_t indentationOf(YamlNode node)
{
    const SourceText &source = sourceOf(node);
    const std::string_view line = source.text(source.lineRange(node.range().begin));
    return std::min(line.find_first_not_of(' '), line.size());
}

/// A block instead of an alias: on the lines below the key or the dash, or behind the dash if nothing else stands there.
PatchResult blockInsteadOf(YamlNode alias, YamlNode original, const Copy &copy, const std::string &properties)
{
    const SourceText &source = sourceOf(alias);
    const YamlLook look = lookAround(alias.parent());
    const YamlNode key = alias.key();
    TextRange range = alias.range();
    const ByteOffset line = source.lineRange(range.begin).begin;
    if (key && (isExplicitKey(key) || source.lineRange(key.range().end).begin != line))
        return refusedCopy();
    const std::string_view rest = source.text({range.end, source.lineRange(range.end).end});
    const bool isAlone = rest.find_first_not_of(" \t") == std::string_view::npos;
    std::size_t column = columnOf(source, range.begin);
    if (key)
        column = columnOf(source, key.rangeWithProperties().begin) + (original.isMapping() ? look.indentation : look.dashOffset);
    const auto below = lineBelow(alias, column);
    if (!below || (copy.mayHoldLiteral && !below->takesLiteral))
        return below ? PatchResult(refusedCopy()) : std::unexpected(below.error());
    if (!key && isAlone && properties.empty()) {
        range.end = source.lineRange(range.end).end; // blanks there could become part of a text
        return std::vector{TextEdit{range, shifted(copy, column)}};
    }
    if (!key)
        column = columnOfEntries(alias.parent()) + 2;
    if (properties.empty()) {
        while (range.begin > line && std::string_view(" \t").contains(source.bytes()[range.begin - 1]))
            --range.begin;
    }
    return joined({TextEdit{range, properties}}, {below->edit(column, shifted(copy, column), look.lineEnding)});
}

std::string propertiesText(YamlNode original, std::string_view anchor)
{
    std::string text = anchor.empty() ? std::string() : std::format("&{}", anchor);
    if (!original.tag().empty())
        text += (text.empty() ? "" : " ") + std::string(original.tag());
    return text;
}

} // namespace

TextEdit withoutProperty(YamlNode node, std::string_view property)
{
    const std::string_view text = sourceOf(node).bytes();
    auto begin = static_cast<ByteOffset>(property.data() - text.data());
    auto end = static_cast<ByteOffset>(begin + property.size());
    if (begin > 0 && text[begin - 1] == '&')
        --begin;
    const auto isBlank = [text](ByteOffset at) { return at < text.size() && std::string_view(" \t").contains(text[at]); };
    if (isBlank(end)) {
        while (end < node.range().begin && isBlank(end))
            ++end;
    } else {
        while (begin > 0 && isBlank(begin - 1))
            --begin;
    }
    return TextEdit{{begin, end}, {}};
}

PatchResult copyInsteadOf(YamlNode alias, YamlNode original, const std::vector<TextEdit> &edits, std::string_view anchor)
{
    if (isInside(alias, original) || (alias.parent().isMapping() && !alias.key()))
        return refusedCopy();
    const auto copy = copied(original, alias, edits);
    if (!copy)
        return std::unexpected(copy.error());
    std::string properties = propertiesText(original, anchor);
    const bool inFlow = alias.parent().style() == YamlStyle::Flow || isSinglePair(alias.parent());
    if (copy->isBlock && !inFlow)
        return blockInsteadOf(alias, original, *copy, properties);
    const auto text = inFlow ? asFlow(*copy, original) : Result<std::string>(copy->text);
    if (!text)
        return std::unexpected(text.error());
    if (!properties.empty() && !text->empty())
        properties += ' ';
    return std::vector{TextEdit{alias.range(), properties + indented(*text, indentationOf(alias))}};
}

PatchResult copyAsEntry(YamlNode mapping, YamlNode original, const std::vector<TextEdit> &edits)
{
    const YamlNode last = lastChild(mapping);
    const auto copy = copied(original, last, edits);
    if (!copy || isSinglePair(mapping) || !original.key().isScalar())
        return refusedCopy();
    const YamlLook look = lookAround(mapping);
    const std::string properties = propertiesText(original, {});
    std::string key = flowEntry(original.key().scalar(), YamlValue::raw({}), look);
    key.pop_back(); // the blank behind the colon
    if (!properties.empty())
        key += ' ' + properties;
    if (mapping.style() == YamlStyle::Flow) {
        const auto text = asFlow(*copy, original);
        if (!text)
            return std::unexpected(text.error());
        return std::vector{TextEdit{{last.range().end, last.range().end}, separatorAt(last.key()) + key + ' ' + *text}};
    }
    const std::size_t column = columnOfEntries(mapping);
    const auto below = lineBelow(deepestLast(last), column);
    if (!below || (copy->mayHoldLiteral && !below->takesLiteral))
        return below ? PatchResult(refusedCopy()) : std::unexpected(below.error());
    if (!copy->isBlock)
        return std::vector{below->edit(column, key + ' ' + indented(copy->text, column), look.lineEnding)};
    const std::size_t inner = column + (original.isMapping() ? look.indentation : look.dashOffset);
    const std::string lines = key + std::string(look.lineEnding) + spaces(inner) + shifted(*copy, inner);
    return std::vector{below->edit(column, lines, look.lineEnding)};
}

} // namespace bulkhead::YamlEdits
