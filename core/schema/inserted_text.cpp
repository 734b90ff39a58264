#include "core/schema/inserted_text.h"

#include "core/schema/line_shape.h"

#include <algorithm>
#include <cctype>

namespace bulkhead {

namespace {

constexpr ByteOffset step = 2;
constexpr int linesLookedAt = 400;

/// Whether the dashes of lists stand below their key or further in, as the text has it; further in if it has none.
ByteOffset dashIndent(std::string_view text)
{
    std::optional<LineShape> before;
    int count = 0;
    for (std::optional<LineShape> line = lineAt(text, 0); line && count < linesLookedAt; ++count) {
        if (before && before->hasKey() && before->value.isEmpty() && !line->dashes.empty() && line->indent >= before->column)
            return line->indent - before->column;
        if (!line->isBlank)
            before = line;
        line = lineAfter(text, *line);
    }
    return step;
}

bool needsQuotes(std::string_view text)
{
    constexpr std::string_view words[] = {"true", "false", "yes", "no", "on", "off", "null", "~", "y", "n"};
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool number = !text.empty() && text.find_first_not_of("0123456789.+-_eExXoO") == std::string_view::npos;
    constexpr std::string_view indicators = "*&!%@`{}[],#|>?\"'";
    return text.empty() || number || indicators.contains(text.front()) || std::ranges::contains(words, std::string_view(lower));
}

} // namespace

std::string insertedKey(std::string_view text, const FieldPlace &place, const FieldInfo &field)
{
    const bool json = place.scan.style == CaretScan::Style::Json;
    std::string name = json ? '"' + std::string(field.name) + '"' : std::string(field.name);
    if (place.scan.hasColon)
        return name;
    if (place.scan.style != CaretScan::Style::Block)
        return name + ": ";
    const ByteOffset column = place.scan.innermost().column + (place.needsDash ? step : 0);
    if (place.needsDash)
        name = "- " + name;
    const ValueKind kind = field.type.kind();
    if (place.scan.isAlone && (kind == ValueKind::Object || kind == ValueKind::Map))
        return name + ":\n" + std::string(column + step, ' ');
    if (place.scan.isAlone && kind == ValueKind::List)
        return name + ":\n" + std::string(column + dashIndent(text), ' ') + "- ";
    return name + ": ";
}

std::string insertedValue(std::string_view text, const FieldPlace &place, std::string_view value)
{
    const std::string_view word = text.substr(place.scan.word.begin, place.scan.word.size());
    const ValueKind kind = place.field.type.kind();
    const bool isText = kind == ValueKind::String || kind == ValueKind::Any;
    const bool json = place.scan.style == CaretScan::Style::Json;
    const std::string dash = place.needsDash && place.scan.style == CaretScan::Style::Block ? "- " : "";
    if (word.starts_with('\''))
        return dash + '\'' + std::string(value) + '\'';
    if (word.starts_with('"') || (isText && (json || needsQuotes(value))))
        return dash + '"' + std::string(value) + '"';
    return dash + std::string(value);
}

} // namespace bulkhead
