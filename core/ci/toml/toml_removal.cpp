#include "core/ci/toml/toml_edits.h"
#include "core/ci/toml/toml_statements.h"

#include <algorithm>

namespace bulkhead::TomlEdits {

namespace {

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Behind the line break of the line that holds `offset`.
ByteOffset nextLine(const SourceText &source, ByteOffset offset)
{
    const std::uint32_t line = source.lines().lineAt(offset);
    return line + 1 < source.lines().lineCount() ? source.lines().lineStart(line + 1) : source.size();
}

/// Whole lines with the line break behind them, at the end of a text without one the line break before them.
TextRange wholeLines(const SourceText &source, TextRange range)
{
    TextRange lines{source.lineRange(range.begin).begin, nextLine(source, range.end)};
    const bool isLastLine = lines.end == source.size() && !source.bytes().ends_with('\n');
    if (isLastLine && lines.begin > source.bomSize())
        lines.begin = source.lineRange(lines.begin - 1).end;
    return lines;
}

/// Of the blank lines around a section one stays.
TextRange withBlankLine(const SourceText &source, TextRange lines)
{
    const TextRange above = source.lineRange(lines.begin == 0 ? 0 : lines.begin - 1);
    const bool beginsText = lines.begin <= source.bomSize();
    if (!beginsText && !isBlank(source.text(above)))
        return lines;
    if (lines.end < source.size()) {
        const bool blankBelow = isBlank(source.text(source.lineRange(lines.end)));
        return blankBelow ? TextRange{lines.begin, nextLine(source, lines.end)} : lines;
    }
    return beginsText ? lines : TextRange{above.begin, lines.end};
}

/// Text ranges of all statements below `node`; those of neighbours with a header among them as one, comments between them included.
std::vector<TextRange> rangesOf(TomlNode node)
{
    const TomlDocument &document = *node.document();
    const SourceText &source = *document.source();
    std::vector<TextRange> ranges;
    bool inSection = false;
    for (const TomlStatement &statement : document.statements()) {
        if (!isWithin(TomlNode(&document, statement.target), node)) {
            inSection = false;
            continue;
        }
        if (inSection)
            ranges.back().end = statement.range.end;
        else
            ranges.push_back(statement.range);
        inSection = inSection || statement.kind == TomlStatement::Kind::Header;
    }
    for (TextRange &range : ranges) {
        const bool isSection = source.bytes()[range.begin] == '[';
        range = wholeLines(source, range);
        if (isSection)
            range = withBlankLine(source, range);
    }
    return ranges;
}

std::vector<TextEdit> deletions(std::vector<TextRange> ranges)
{
    std::vector<TextEdit> edits;
    for (const TextRange range : ranges) {
        if (!edits.empty() && range.begin <= edits.back().range.end)
            edits.back().range.end = std::max(edits.back().range.end, range.end);
        else
            edits.push_back({range, {}});
    }
    return edits;
}

bool isInBrackets(TomlNode node)
{
    while (node.parent() && node.parent().form() == TomlForm::Dotted)
        node = node.parent();
    return node.parent().form() == TomlForm::Inline;
}

/// From the first part of a dotted key to the end of the value, inside braces.
TextRange pieceOf(TomlNode value)
{
    std::ptrdiff_t depth = 0;
    for (TomlNode above = value.parent(); above.form() == TomlForm::Dotted; above = above.parent())
        ++depth;
    const auto parts = value.document()->keyParts();
    const auto own = std::ranges::find(parts, value.keyRange(), &TomlKeyPart::range);
    return {own == parts.end() ? value.entryRange().begin : (own - depth)->range.begin, value.valueRange().end};
}

PatchResult removeFromBraces(TomlNode node)
{
    while (node.form() == TomlForm::Dotted && node.size() == 1)
        node = node.firstChild();
    if (node.form() == TomlForm::Dotted)
        return failure(RULE_TEXT("Core", "The table is written piece by piece inside braces"));
    const std::string_view text = node.document()->source()->bytes();
    TextRange piece = pieceOf(node);
    const auto behind = static_cast<ByteOffset>(text.find_first_not_of(" \t", piece.end));
    const auto before = static_cast<ByteOffset>(text.find_last_not_of(" \t", piece.begin - 1));
    if (text[behind] == ',')
        piece.end = static_cast<ByteOffset>(text.find_first_not_of(" \t", behind + 1));
    else if (text[before] == ',')
        piece.begin = static_cast<ByteOffset>(text.find_last_not_of(" \t", before - 1)) + 1;
    else
        piece = {before + 1, behind};
    return deletions({piece});
}

TomlNode itemBefore(TomlNode item)
{
    return item.position() == 0 ? TomlNode() : item.parent().at(item.position() - 1);
}

/// An item that has its lines for itself goes with them and the comment behind it; else the item and one comma.
PatchResult removeFromArray(TomlNode item)
{
    const SourceText &source = *item.document()->source();
    const TextRange own = item.valueRange();
    const TomlNode next = item.nextSibling();
    const TomlNode previous = itemBefore(item);
    const std::optional<ByteOffset> comma = commaAfter(item);
    const bool commaIsNear = comma && isBlank(source.text({own.end, *comma})) && !source.text({own.end, *comma}).contains('\n');
    const ByteOffset end = commaIsNear ? *comma + 1 : own.end;
    const TextRange line{source.lineRange(own.begin).begin, source.lineRange(own.end).end};
    const std::string_view rest = source.text({end, std::max(end, line.end)});
    const std::size_t more = rest.find_first_not_of(" \t");
    const bool aloneOnLine = isBlank(source.text({line.begin, own.begin})) && (more == std::string_view::npos || rest[more] == '#');
    if (aloneOnLine && (!comma || commaIsNear))
        return deletions({{line.begin, nextLine(source, own.end)}});
    if (next && source.text({own.end, next.valueRange().begin}).find_first_of("\n#") == std::string_view::npos)
        return deletions({{own.begin, next.valueRange().begin}});
    if (!next && previous && source.text({previous.valueRange().end, own.begin}).find_first_of("\n#") == std::string_view::npos)
        return deletions({{previous.valueRange().end, own.end}});
    if (!comma || commaIsNear)
        return deletions({{own.begin, end}});
    return deletions({own, {*comma, *comma + 1}});
}

} // namespace

PatchResult remove(TomlNode node)
{
    if (!node.parent())
        return failure(RULE_TEXT("Core", "The whole text is not removed"));
    if (!isInBrackets(node))
        return deletions(rangesOf(node));
    return node.parent().isArray() ? removeFromArray(node) : removeFromBraces(node);
}

} // namespace bulkhead::TomlEdits
