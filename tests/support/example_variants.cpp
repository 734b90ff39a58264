#include "tests/support/example_variants.h"

#include <algorithm>
#include <format>
#include <regex>
#include <vector>

namespace bulkhead::test {

namespace {

constexpr std::string_view precedingDocument = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: before\n---\n";
constexpr std::string_view listHead = "apiVersion: v1\nkind: List\nitems:\n";

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Each document becomes an item; a line `---` goes, so that lines keep their order.
std::string asListItems(const std::string &text)
{
    std::string list(listHead);
    bool first = true;
    for (const std::string &line : linesOf(text)) {
        if (line == "---") {
            first = true;
            continue;
        }
        list += line.empty() ? "" : first ? "  - " : "    ";
        list += line + '\n';
        first = first && line.empty();
    }
    return list;
}

std::string jsonString(std::string_view text)
{
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            json += std::format("\\u{:04x}", static_cast<int>(c));
        else
            json += c;
    }
    return json + '"';
}

std::string jsonScalar(YamlNode scalar)
{
    static const std::regex number("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    const std::string text(scalar.scalar());
    if (scalar.isQuoted() || !scalar.tag().empty())
        return jsonString(text);
    if (scalar.isNull())
        return "null";
    if (const std::optional<bool> boolean = scalar.boolean())
        return *boolean ? "true" : "false";
    return std::regex_match(text, number) ? text : jsonString(text);
}

std::string json(YamlNode node)
{
    if (node.isScalar())
        return jsonScalar(node);
    std::string text;
    const auto append = [&text](const std::string &part) { text += (text.empty() ? "" : ", ") + part; };
    if (node.isMapping()) {
        for (const auto [key, value] : YamlEntries(node))
            append(jsonString(key.scalar()) + ": " + json(value));
        return '{' + text + '}';
    }
    for (const YamlNode item : YamlItems(node))
        append(json(item));
    return '[' + text + ']';
}

std::optional<std::string> asJson(const YamlStream &stream)
{
    std::string items;
    std::size_t count = 0;
    for (const YamlStream::Document &document : stream.documents()) {
        if (document.yaml->hasAliases())
            return std::nullopt;
        if (!document.yaml->root().isValid())
            continue;
        items += (count++ ? ",\n" : "") + json(document.yaml->root());
    }
    return count == 1 ? items + '\n' : std::format("{{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [\n{}\n]}}\n", items);
}

} // namespace

const char *variantName(Variant variant)
{
    switch (variant) {
    case Variant::AsWritten:
        return "as written";
    case Variant::CarriageReturns:
        return "CRLF";
    case Variant::LaterDocument:
        return "later document";
    case Variant::ListItem:
        return "List item";
    case Variant::Json:
        return "JSON";
    }
    return "";
}

constexpr std::string_view kFileMark = "# file: ";

std::string examplePath(std::string_view text)
{
    if (!text.starts_with(kFileMark))
        return "example.yaml";
    text.remove_prefix(kFileMark.size());
    return std::string(text.substr(0, text.find_first_of("\r\n")));
}

std::optional<std::string> rewritten(const std::string &text, Variant variant)
{
    const bool isNamedFile = text.starts_with(kFileMark);
    if (isNamedFile && variant != Variant::AsWritten && variant != Variant::CarriageReturns)
        return std::nullopt;
    switch (variant) {
    case Variant::AsWritten:
        return text;
    case Variant::CarriageReturns:
        return std::regex_replace(text, std::regex("\n"), "\r\n");
    case Variant::LaterDocument:
        return std::string(precedingDocument) + text;
    case Variant::ListItem:
        return parses(parseText(text)) ? std::optional(asListItems(text)) : std::nullopt;
    case Variant::Json:
        break;
    }
    const YamlStream stream = parseText(text);
    return parses(stream) ? asJson(stream) : std::nullopt;
}

std::size_t rewrittenLine(const std::string &text, std::size_t line, Variant variant)
{
    if (variant == Variant::LaterDocument)
        return line + static_cast<std::size_t>(std::ranges::count(precedingDocument, '\n'));
    if (variant != Variant::ListItem)
        return line;
    const std::vector<std::string> lines = linesOf(text);
    const auto removed = std::count(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(line) - 1, "---");
    return line + static_cast<std::size_t>(std::ranges::count(listHead, '\n') - removed);
}

YamlStream parseText(std::string text)
{
    return YamlStream::parse(SourceText::create("example.yaml", std::move(text)));
}

bool parses(const YamlStream &stream)
{
    return std::ranges::none_of(stream.documents(), [](const auto &document) { return document.yaml->problem().has_value(); });
}

} // namespace bulkhead::test
