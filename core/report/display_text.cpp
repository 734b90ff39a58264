#include "core/report/display_text.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Block {
    char32_t first;
    char32_t last;
};

/// East Asian Width W and F, by blocks (Unicode 16, EastAsianWidth.txt).
constexpr std::array wideBlocks = {
    Block{0x1100, 0x115F},   Block{0x231A, 0x231B},   Block{0x23E9, 0x23EC},   Block{0x25FD, 0x25FE},   Block{0x2614, 0x2615},
    Block{0x2648, 0x2653},   Block{0x26AA, 0x26AB},   Block{0x2705, 0x2705},   Block{0x274C, 0x274C},   Block{0x2795, 0x2797},
    Block{0x2E80, 0x303E},   Block{0x3041, 0x4DBF},   Block{0x4E00, 0xA4CF},   Block{0xA960, 0xA97C},   Block{0xAC00, 0xD7A3},
    Block{0xF900, 0xFAFF},   Block{0xFE10, 0xFE19},   Block{0xFE30, 0xFE6F},   Block{0xFF01, 0xFF60},   Block{0xFFE0, 0xFFE6},
    Block{0x16FE0, 0x18CFF}, Block{0x1AFF0, 0x1B2FB}, Block{0x1F18E, 0x1F18E}, Block{0x1F191, 0x1F19A}, Block{0x1F200, 0x1F320},
    Block{0x1F32D, 0x1F64F}, Block{0x1F680, 0x1F6FF}, Block{0x1F7E0, 0x1F7EB}, Block{0x1F90C, 0x1FAFF}, Block{0x20000, 0x3FFFD},
};

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t sequenceLength(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

} // namespace

CodePoint codePointAt(std::string_view utf8, std::size_t at)
{
    const auto first = static_cast<unsigned char>(utf8[at]);
    const std::size_t length = sequenceLength(first);
    if (length == 1)
        return {first, 1};
    if (length == 0 || at + length > utf8.size() || !std::ranges::all_of(utf8.substr(at + 1, length - 1), isContinuation))
        return {replacement, 1};
    char32_t value = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        value = (value << 6U) | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
    return {value, length};
}

std::string toUtf8(char32_t codePoint)
{
    const auto byte = [codePoint](unsigned mark, unsigned shift, unsigned mask) {
        return static_cast<char>(mark | ((codePoint >> shift) & mask));
    };
    if (codePoint < 0x80)
        return {byte(0, 0, 0x7F)};
    if (codePoint < 0x800)
        return {byte(0xC0, 6, 0x1F), byte(0x80, 0, 0x3F)};
    if (codePoint < 0x10000)
        return {byte(0xE0, 12, 0x0F), byte(0x80, 6, 0x3F), byte(0x80, 0, 0x3F)};
    return {byte(0xF0, 18, 0x07), byte(0x80, 12, 0x3F), byte(0x80, 6, 0x3F), byte(0x80, 0, 0x3F)};
}

bool isUnsafeForTerminal(char32_t codePoint)
{
    if (codePoint < 0x7F)
        return codePoint < 0x20;
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

std::size_t terminalWidth(char32_t codePoint)
{
    if (codePoint < 0x300)
        return 1;
    const QChar::Category category = QChar::category(codePoint);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    const auto block = std::ranges::lower_bound(wideBlocks, codePoint, {}, &Block::last);
    return block != wideBlocks.end() && codePoint >= block->first ? 2 : 1;
}

std::string forTerminal(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; }))
        return std::string(text);
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint character = codePointAt(text, at);
        if (!isUnsafeForTerminal(character.value))
            safe += toUtf8(character.value);
        at += character.size;
    }
    return safe;
}

} // namespace bulkhead
