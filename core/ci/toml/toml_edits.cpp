#include "core/ci/toml/toml_edits.h"

#include "core/ci/toml/toml_statements.h"
#include "core/ci/toml/toml_writer.h"

#include <algorithm>

namespace bulkhead::TomlEdits {

namespace {

using Keys = std::vector<std::string>;

std::vector<TextEdit> one(TextRange range, std::string text)
{
    return {TextEdit{range, std::move(text)}};
}

std::vector<TextEdit> insertion(ByteOffset at, std::string text)
{
    return one({at, at}, std::move(text));
}

Keys joined(Keys first, const Keys &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// `{ a = { b = value } }` for the keys behind the first.
TomlValue nested(const Keys &keys, TomlValue value)
{
    for (std::size_t i = keys.size(); i > 1; --i)
        value = TomlValue::table({{keys[i - 1], std::move(value)}});
    return value;
}

/// Adds "key = value" inside the braces of `table`.
PatchResult addToBraces(TomlNode table, const Keys &dotted, const TomlValue &value)
{
    const TextRange braces = table.valueRange();
    const TextRange inside{braces.begin + 1, braces.end - 1};
    const std::string entry = tomlEntry(dotted, value, lookAround(table));
    const std::string_view text = table.document()->source()->text(inside);
    const std::size_t last = text.find_last_not_of(" \t");
    if (last == std::string_view::npos)
        return one(inside, ' ' + entry + ' ');
    return insertion(inside.begin + static_cast<ByteOffset>(last) + 1, ", " + entry);
}

/// The nearest table above that dotted keys do not name, and the keys from there.
std::pair<TomlNode, Keys> dottedFrom(TomlNode table)
{
    Keys keys;
    for (; table.form() == TomlForm::Dotted; table = table.parent())
        keys.emplace_back(table.key());
    std::ranges::reverse(keys);
    return {table, std::move(keys)};
}

/// Adds "a.b.key = value" behind the last such line.
PatchResult addDotted(TomlNode table, const Keys &keys, const TomlValue &value)
{
    const auto [section, prefix] = dottedFrom(table);
    const Keys all = joined(prefix, keys);
    if (section.form() == TomlForm::Inline)
        return addToBraces(section, all, value);
    const TomlDocument &document = *table.document();
    const TomlStatement *last = nullptr;
    for (const TomlStatement &statement : document.statements()) {
        const bool isEntry = statement.kind == TomlStatement::Kind::Entry && statement.section == section.index();
        if (isEntry && isWithin(TomlNode(&document, statement.target), table))
            last = &statement;
    }
    if (!last)
        return failure(RULE_TEXT("Core", "There is no line of this table that the new one could follow"));
    const TomlLook look = lookAround(table);
    return insertion(endOfLine(document, *last),
                     std::string(look.lineEnding) + indentationOf(document, *last) + tomlEntry(all, value, look));
}

/// The first entry of a root that has none: above the first header and its comment, or at the end of a text without headers.
PatchResult addFirstToRoot(TomlNode root, const std::string &entry, const TomlLook &look)
{
    const TomlDocument &document = *root.document();
    const std::string ending(look.lineEnding);
    if (!document.statements().empty())
        return insertion(beginOfBlock(document, document.statements().front()), entry + ending + ending);
    const std::string_view text = document.source()->bytes();
    const bool needsBreak = text.size() > document.source()->bomSize() && !text.ends_with('\n');
    return insertion(document.source()->size(), needsBreak ? ending + entry : entry + ending);
}

/// A header for a table that had none, above the first header below it.
PatchResult addImplied(TomlNode table, const std::string &lines, const TomlLook &look)
{
    const TomlDocument &document = *table.document();
    const TomlStatement *const first = firstWithin(table);
    if (!first)
        return failure(RULE_TEXT("Core", "There is no header below this table that a new one could precede"));
    const std::string ending(look.lineEnding);
    return insertion(beginOfBlock(document, *first), lines + ending + (look.blankBeforeHeader ? ending : std::string()));
}

PatchResult addLine(TomlNode table, const std::string &key, const TomlValue &value)
{
    const TomlDocument &document = *table.document();
    const TomlLook look = lookAround(table);
    const std::string entry = tomlEntry({key}, value, look);
    const std::string ending(look.lineEnding);
    if (table.form() == TomlForm::Implied) {
        const TomlStatement *const first = firstWithin(table);
        const std::string indentation = first ? indentationOf(document, *first) : std::string();
        return addImplied(
            table, indentation + '[' + tomlKeys(namesTo(table)) + ']' + ending + indentation + look.indentation + entry, look);
    }
    const TomlStatement *const last = lastOwn(table);
    if (!last)
        return addFirstToRoot(table, entry, look);
    const bool isHeader = last->kind == TomlStatement::Kind::Header;
    return insertion(endOfLine(document, *last),
                     ending + indentationOf(document, *last) + (isHeader ? look.indentation : std::string()) + entry);
}

/// Where a header below `table` goes: like its siblings, else like the table's own header.
std::string indentationBelow(TomlNode table, const TomlLook &look)
{
    const TomlDocument &document = *table.document();
    for (TomlNode child = table.firstChild(); child; child = child.nextSibling()) {
        const TomlStatement *const header = headerOf(child);
        if (header)
            return indentationOf(document, *header);
    }
    const TomlStatement *const own = headerOf(table);
    return own ? indentationOf(document, *own) + look.nesting : std::string();
}

struct Section {
    std::string header;
    std::string indentation;
    std::vector<std::pair<std::string, TomlValue>> entries;
};

/// Its lines, without a line break at the end.
std::string linesOf(const Section &section, const TomlLook &look)
{
    std::string lines = section.indentation + section.header;
    for (const auto &[key, value] : section.entries)
        lines += std::string(look.lineEnding) + section.indentation + look.indentation + tomlEntry({key}, value, look);
    return lines;
}

PatchResult addSection(TomlNode table, Keys keys, const TomlValue &value)
{
    const TomlDocument &document = *table.document();
    const TomlLook look = lookAround(table);
    Section section{{}, indentationBelow(table, look), value.entries()};
    if (!value.isTable()) {
        section.entries = {{keys.back(), value}};
        keys.pop_back();
    }
    section.header = '[' + tomlKeys(joined(namesTo(table), keys)) + ']';
    const std::string lines = linesOf(section, look);
    if (table.form() == TomlForm::Implied)
        return addImplied(table, lines, look);
    const std::string ending(look.lineEnding);
    const bool isRoot = table.form() == TomlForm::Root;
    if (isRoot && document.statements().empty())
        return addFirstToRoot(table, lines, look);
    const TomlStatement *const before = isRoot ? &document.statements().back() : lastOwn(table);
    return insertion(endOfLine(document, *before), ending + (look.blankBeforeHeader ? ending : std::string()) + lines);
}

PatchResult add(TomlNode table, const Keys &keys, const TomlValue &value)
{
    switch (table.form()) {
    case TomlForm::Inline:
        return addToBraces(table, {keys.front()}, nested(keys, value));
    case TomlForm::Dotted:
        return addDotted(table, keys, value);
    default:
        return keys.size() == 1 && !value.isTable() ? addLine(table, keys.front(), value) : addSection(table, keys, value);
    }
}

PatchResult appendTable(TomlNode array, const TomlValue &item)
{
    if (!item.isTable())
        return failure(RULE_TEXT("Core", "Only a table can be added to an array of tables"));
    const TomlDocument &document = *array.document();
    const TomlLook look = lookAround(array.firstChild());
    const TomlStatement *const first = headerOf(array.firstChild());
    const TomlStatement *const last = lastWithin(array);
    if (!first || !last)
        return failure(RULE_TEXT("Core", "The array of tables has no header"));
    const Section section{"[[" + tomlKeys(namesTo(array)) + "]]", indentationOf(document, *first), item.entries()};
    const std::string ending(look.lineEnding);
    return insertion(endOfLine(document, *last),
                     ending + (look.blankBeforeHeader ? ending : std::string()) + linesOf(section, look));
}

/// An item below others that have lines of their own; its comma follows theirs.
PatchResult appendLine(TomlNode last, const std::string &item, const TomlLook &look)
{
    const SourceText &source = *last.document()->source();
    const TextRange range = last.valueRange();
    const TextRange line = source.lineRange(range.end);
    const std::string indentation(source.text({source.lineRange(range.begin).begin, range.begin}));
    const std::string below = std::string(look.lineEnding) + indentation + item;
    const std::optional<ByteOffset> comma = commaAfter(last);
    const ByteOffset behind = comma ? *comma + 1 : range.end;
    if (!line.contains(behind) && behind != line.end)
        return insertion(behind, below + ','); // the comma stands on a line of its own
    const std::string_view rest = source.text({behind, line.end});
    const std::size_t more = rest.find_first_not_of(" \t");
    const bool bracketFollows = more != std::string_view::npos && rest[more] != '#';
    const ByteOffset at = bracketFollows ? behind : line.end;
    if (comma)
        return insertion(at, below + ',');
    if (at == range.end)
        return insertion(at, ',' + below);
    return std::vector{TextEdit{{range.end, range.end}, ","}, TextEdit{{at, at}, below}};
}

} // namespace

PatchResult set(TomlNode table, const std::vector<std::string> &keys, const TomlValue &value)
{
    TomlNode at = table;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!at.isTable())
            return failure(RULE_TEXT("Core", "A value that is no table stands in the way"));
        const TomlNode next = at[keys[i]];
        if (!next)
            return add(at, {keys.begin() + static_cast<std::ptrdiff_t>(i), keys.end()}, value);
        at = next;
    }
    return replace(at, value);
}

PatchResult replace(TomlNode node, const TomlValue &value)
{
    if (!node)
        return failure(RULE_TEXT("Core", "There is no value to replace"));
    if (node.form() != TomlForm::Value && node.form() != TomlForm::Inline)
        return failure(RULE_TEXT("Core", "A table that is written over several lines is not replaced as a whole"));
    TomlLook look = lookAround(node.parent());
    if (node.isString())
        look.quotes = quotesOf(node);
    else if (node.firstChild().isString())
        look.quotes = quotesOf(node.firstChild());
    return one(node.valueRange(), tomlValue(value, look));
}

PatchResult append(TomlNode array, const TomlValue &item)
{
    if (!array.isArray())
        return failure(RULE_TEXT("Core", "Only an array takes further items"));
    if (array.form() == TomlForm::Tables)
        return appendTable(array, item);
    const SourceText &source = *array.document()->source();
    TomlLook look = lookAround(array.parent());
    if (array.firstChild().isString())
        look.quotes = quotesOf(array.firstChild());
    const std::string text = tomlValue(item, look);
    TomlNode last = array.firstChild();
    if (!last)
        return insertion(array.valueRange().begin + 1, text);
    while (const TomlNode next = last.nextSibling())
        last = next;
    const ByteOffset begin = last.valueRange().begin;
    const std::string_view before = source.text({source.lineRange(begin).begin, begin});
    if (before.find_first_not_of(" \t") == std::string_view::npos)
        return appendLine(last, text, look);
    return insertion(last.valueRange().end, ", " + text);
}

PatchResult rename(TomlNode node, std::string_view newKey)
{
    if (!node || !node.parent() || node.parent().isArray())
        return failure(RULE_TEXT("Core", "This value has no key"));
    if (node.key() != newKey && node.parent()[newKey])
        return failure(RULE_TEXT("Core", "The key %1 is already there"), {std::string(newKey)});
    std::vector<TextEdit> edits;
    for (const TomlKeyPart &part : node.document()->keyParts()) {
        if (part.node == node.index())
            edits.push_back({part.range, tomlKey(newKey)});
    }
    return edits;
}

} // namespace bulkhead::TomlEdits
