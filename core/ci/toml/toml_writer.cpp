#include "core/ci/toml/toml_writer.h"

#include <algorithm>
#include <format>

namespace bulkhead {

namespace {

std::string_view withoutPrefix(std::string_view text, std::string_view prefix)
{
    return text.starts_with(prefix) ? text.substr(prefix.size()) : std::string_view();
}

/// The text between a key and its value, unless it pads columns.
std::optional<std::string> equalsOf(TomlNode entry)
{
    const TextRange key = entry.keyRange();
    const TextRange value = entry.valueRange();
    const bool isEntry = !key.isEmpty() && (entry.form() == TomlForm::Value || entry.form() == TomlForm::Inline);
    if (!isEntry || value.begin < key.end)
        return std::nullopt;
    std::string between(entry.document()->source()->text({key.end, value.begin}));
    const std::string_view known[] = {"=", " = ", "= ", " ="};
    return std::ranges::contains(known, between) ? std::optional(std::move(between)) : std::nullopt;
}

void takeLook(TomlNode entry, TomlLook &look)
{
    if (entry.isString())
        look.quotes = quotesOf(entry);
    if (entry.isArray() && entry.firstChild().isString())
        look.quotes = quotesOf(entry.firstChild());
    if (const auto equals = equalsOf(entry))
        look.equals = *equals;
}

/// Indentation as the first places show it where headers and entries stand below headers.
void takeIndentation(const TomlDocument &document, TomlLook &look)
{
    std::optional<std::string> nesting;
    std::optional<std::string> indentation;
    const TomlStatement *header = nullptr;
    for (const TomlStatement &statement : document.statements()) {
        const bool isHeader = statement.kind == TomlStatement::Kind::Header;
        if (header) {
            const std::string own = indentationOf(document, statement);
            const std::string_view further = withoutPrefix(own, indentationOf(document, *header));
            const TomlNode above = TomlNode(&document, statement.target).parent();
            if (isHeader && !nesting && above == TomlNode(&document, header->target))
                nesting = further;
            if (!isHeader && !indentation)
                indentation = further;
        }
        if (isHeader)
            header = &statement;
    }
    look.nesting = nesting.value_or(indentation.value_or(std::string()));
    look.indentation = indentation.value_or(nesting.value_or(std::string()));
}

bool hasBlankBefore(const SourceText &source, ByteOffset offset)
{
    const ByteOffset begin = source.lineRange(offset).begin;
    if (begin <= source.bomSize())
        return false;
    const std::string_view before = source.text(source.lineRange(begin - 1));
    return before.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// By the majority of headers; where there are none to learn from, a blank line.
bool blankBeforeHeaders(const TomlDocument &document)
{
    std::size_t with = 0;
    std::size_t without = 0;
    for (const TomlStatement &statement : document.statements().subspan(std::min<std::size_t>(1, document.statements().size()))) {
        if (statement.kind == TomlStatement::Kind::Header)
            ++(hasBlankBefore(*document.source(), statement.range.begin) ? with : without);
    }
    return with >= without;
}

bool fitsLiteral(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return c != '\'' && byte != 0x7F && (byte >= 0x20 || c == '\t');
    });
}

} // namespace

std::string indentationOf(const TomlDocument &document, const TomlStatement &statement)
{
    const SourceText &source = *document.source();
    return std::string(source.text({source.lineRange(statement.range.begin).begin, statement.range.begin}));
}

TomlLook lookAround(TomlNode table)
{
    const TomlDocument &document = *table.document();
    TomlLook look;
    look.lineEnding = document.source()->lineEnding();
    for (const TomlStatement &statement : document.statements())
        takeLook(TomlNode(&document, statement.target), look);
    for (TomlNode child = table.firstChild(); child; child = child.nextSibling())
        takeLook(child, look);
    takeIndentation(document, look);
    look.blankBeforeHeader = blankBeforeHeaders(document);
    return look;
}

TomlQuotes quotesOf(TomlNode string)
{
    const bool isLiteral = string.document()->source()->text(string.valueRange()).starts_with('\'');
    return isLiteral ? TomlQuotes::Literal : TomlQuotes::Basic;
}

std::string tomlString(std::string_view text, TomlQuotes quotes)
{
    if (quotes == TomlQuotes::Literal && fitsLiteral(text))
        return std::format("'{}'", text);
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            quoted.append(1, '\\').append(1, c);
        else if (c == '\n')
            quoted += "\\n";
        else if (c == '\r')
            quoted += "\\r";
        else if (c == '\t')
            quoted += "\\t";
        else if (byte < 0x20 || byte == 0x7F)
            quoted += std::format("\\u{:04X}", byte);
        else
            quoted += c;
    }
    return quoted + '"';
}

std::string tomlKey(std::string_view key)
{
    const bool isBare = !key.empty() && std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    return isBare ? std::string(key) : tomlString(key, TomlQuotes::Basic);
}

std::string tomlKeys(const std::vector<std::string> &keys)
{
    std::string joined;
    for (const std::string &key : keys)
        joined += (joined.empty() ? "" : ".") + tomlKey(key);
    return joined;
}

std::string tomlValue(const TomlValue &value, const TomlLook &look)
{
    if (value.kind() == TomlValue::Kind::Raw)
        return value.text();
    if (value.kind() == TomlValue::Kind::String)
        return tomlString(value.text(), look.quotes);
    std::string items;
    for (const auto &[key, item] : value.entries()) {
        items += items.empty() ? "" : ", ";
        items += value.isTable() ? tomlEntry({key}, item, look) : tomlValue(item, look);
    }
    if (!value.isTable())
        return '[' + items + ']';
    return items.empty() ? "{}" : "{ " + items + " }";
}

std::string tomlEntry(const std::vector<std::string> &keys, const TomlValue &value, const TomlLook &look)
{
    return tomlKeys(keys) + look.equals + tomlValue(value, look);
}

std::vector<std::string> namesTo(TomlNode node)
{
    std::vector<std::string> names;
    for (; node.parent(); node = node.parent()) {
        if (!node.parent().isArray())
            names.emplace_back(node.key());
    }
    std::ranges::reverse(names);
    return names;
}

} // namespace bulkhead
