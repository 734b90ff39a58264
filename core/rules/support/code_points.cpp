#include "core/rules/support/code_points.h"

#include <algorithm>
#include <format>

namespace bulkhead {

namespace {

bool isAscii(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80;
}

/// The character whose first byte is that of `text`; of size 0 if it is none.
CodePoint decoded(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const ByteOffset size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (size == 0 || text.size() < size || first > 0xF4)
        return {};
    char32_t value = first & (0xFFU >> (size + 1));
    for (const char byte : text.substr(1, size - 1)) {
        const auto more = static_cast<unsigned char>(byte);
        if ((more & 0xC0U) != 0x80U)
            return {};
        value = (value << 6U) | (more & 0x3FU);
    }
    return {value, {0, size}};
}

} // namespace

void forEachCodePointBeyondAscii(const SourceText &source, const std::function<void(CodePoint)> &visit)
{
    const std::string_view bytes = source.bytes();
    for (auto at = std::ranges::find_if_not(bytes, isAscii); at != bytes.end(); at = std::find_if_not(at, bytes.end(), isAscii)) {
        const auto offset = static_cast<ByteOffset>(at - bytes.begin());
        const CodePoint found = decoded(bytes.substr(offset));
        if (found.range.isEmpty()) {
            ++at;
            continue;
        }
        visit({found.value, {offset, offset + found.range.end}});
        at += found.range.end;
    }
}

std::string codePointName(char32_t value)
{
    return std::format("U+{:04X}", static_cast<std::uint32_t>(value));
}

} // namespace bulkhead
