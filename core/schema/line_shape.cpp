#include "core/schema/line_shape.h"

#include <algorithm>

namespace bulkhead {

namespace {

bool isBlankByte(char c)
{
    return c == ' ' || c == '\t';
}

/// Behind the quote that closes the one at `at`; npos if none does in this line.
std::size_t behindQuotes(std::string_view line, std::size_t at)
{
    const char quote = line[at];
    for (std::size_t i = at + 1; i < line.size(); ++i) {
        if (line[i] == '\\' && quote == '"')
            ++i;
        else if (line[i] == quote)
            return i + 1;
    }
    return std::string_view::npos;
}

std::size_t firstContent(std::string_view line, std::size_t from)
{
    while (from < line.size() && isBlankByte(line[from]))
        ++from;
    return from;
}

/// The '#' of a comment, outside of quotes; npos: none.
std::size_t commentStart(std::string_view line, std::size_t from)
{
    for (std::size_t i = from; i < line.size(); ++i) {
        const bool begins = i == 0 || isBlankByte(line[i - 1]);
        if (line[i] == '#' && begins)
            return i;
        const bool opens = (line[i] == '"' || line[i] == '\'') && (begins || line[i - 1] == '{' || line[i - 1] == '[' || i == from);
        const std::size_t behind = opens ? behindQuotes(line, i) : i;
        if (opens && behind != std::string_view::npos)
            i = behind - 1;
    }
    return std::string_view::npos;
}

bool endsKey(std::string_view line, std::size_t colon)
{
    return colon < line.size() && line[colon] == ':' && (colon + 1 == line.size() || isBlankByte(line[colon + 1]));
}

/// The colon behind a key that begins at `from`; npos: no key stands there.
std::size_t colonBehindKey(std::string_view line, std::size_t from)
{
    constexpr std::string_view never = "{}[]|>%@`*&!,";
    if (from >= line.size() || never.contains(line[from]))
        return std::string_view::npos;
    if (line[from] == '"' || line[from] == '\'') {
        const std::size_t behind = behindQuotes(line, from);
        const std::size_t colon = behind == std::string_view::npos ? behind : firstContent(line, behind);
        return endsKey(line, colon) ? colon : std::string_view::npos;
    }
    for (std::size_t i = from + 1; i < line.size(); ++i) {
        if (endsKey(line, i))
            return i;
    }
    return std::string_view::npos;
}

TextRange trimmed(std::string_view line, std::size_t begin, std::size_t end, ByteOffset lineBegin)
{
    begin = std::min(firstContent(line, begin), end);
    while (end > begin && isBlankByte(line[end - 1]))
        --end;
    return {lineBegin + static_cast<ByteOffset>(begin), lineBegin + static_cast<ByteOffset>(end)};
}

LineShape shapeOf(std::string_view text, ByteOffset begin)
{
    std::size_t end = text.find('\n', begin);
    end = end == std::string_view::npos ? text.size() : end;
    if (end > begin && text[end - 1] == '\r')
        --end;
    LineShape shape;
    shape.range = {begin, static_cast<ByteOffset>(end)};
    std::string_view line = text.substr(begin, end - begin);
    std::size_t at = firstContent(line, begin == 0 && line.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    shape.indent = static_cast<ByteOffset>(at);
    if (const std::size_t hash = commentStart(line, at); hash != std::string_view::npos) {
        shape.comment = begin + static_cast<ByteOffset>(hash);
        line = line.substr(0, hash);
    }
    shape.isMarker = line.starts_with("---") || line.starts_with("...");
    shape.isMarker = shape.isMarker && (line.size() == 3 || isBlankByte(line[3]));
    while (at < line.size() && line[at] == '-' && (at + 1 == line.size() || isBlankByte(line[at + 1]))) {
        shape.dashes.push_back(static_cast<ByteOffset>(at));
        at = firstContent(line, at + 1);
    }
    shape.column = static_cast<ByteOffset>(at);
    shape.isBlank = at >= line.size() && shape.dashes.empty();
    const std::size_t colon = colonBehindKey(line, at);
    if (colon != std::string_view::npos)
        shape.key = trimmed(line, at, colon, begin);
    shape.value = trimmed(line, colon == std::string_view::npos ? at : colon + 1, line.size(), begin);
    return shape;
}

} // namespace

LineShape lineAt(std::string_view text, ByteOffset offset)
{
    const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    return shapeOf(text, before == std::string_view::npos ? 0 : static_cast<ByteOffset>(before + 1));
}

std::optional<LineShape> lineBefore(std::string_view text, const LineShape &line)
{
    if (line.range.begin == 0)
        return std::nullopt;
    return lineAt(text, line.range.begin - 1);
}

std::optional<LineShape> lineAfter(std::string_view text, const LineShape &line)
{
    const std::size_t end = text.find('\n', line.range.end);
    if (end == std::string_view::npos)
        return std::nullopt;
    return shapeOf(text, static_cast<ByteOffset>(end + 1));
}

std::string_view unquoted(std::string_view scalar)
{
    const bool quoted = scalar.size() >= 2 && (scalar.front() == '"' || scalar.front() == '\'') && scalar.back() == scalar.front();
    return quoted ? scalar.substr(1, scalar.size() - 2) : scalar;
}

} // namespace bulkhead
