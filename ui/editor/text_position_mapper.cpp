#include "ui/editor/text_position_mapper.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace bulkhead::TextPositionMapper {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct CodePoint {
    char32_t value = replacement;
    ByteOffset size = 1;

    [[nodiscard]] int units() const { return value > 0xFFFF ? 2 : 1; }
};

ByteOffset sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

bool isScalarValue(char32_t value, ByteOffset length)
{
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    return value >= smallest[length] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

/// The code point at `at`; each byte that is not UTF-8 counts as one replacement character.
CodePoint decode(std::string_view bytes, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const ByteOffset length = sequenceLength(lead);
    if (length == 1)
        return {lead, 1};
    if (length == 0 || at + length > bytes.size())
        return {};
    char32_t value = lead & (0xFFU >> (length + 1));
    for (ByteOffset i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(bytes[at + i]);
        if ((next & 0xC0U) != 0x80U)
            return {};
        value = (value << 6U) | (next & 0x3FU);
    }
    return isScalarValue(value, length) ? CodePoint{value, length} : CodePoint{};
}

/// What QTextDocument would take for a paragraph or a frame, or could not hold at all.
bool isReserved(char32_t value)
{
    return value == 0 || value == 0x2029 || value == 0xFDD0 || value == 0xFDD1;
}

std::string_view shownBytes(const SourceText &source)
{
    return source.bytes().substr(source.bomSize());
}

TextRange lineText(const SourceText &source, int line)
{
    const LineIndex &lines = source.lines();
    const auto last = static_cast<int>(lines.lineCount()) - 1;
    return source.lineRange(lines.lineStart(static_cast<std::uint32_t>(std::clamp(line, 0, last))));
}

bool hasLoneCarriageReturn(std::string_view bytes)
{
    for (std::size_t at = bytes.find('\r'); at != std::string_view::npos; at = bytes.find('\r', at + 1)) {
        if (at + 1 == bytes.size() || bytes[at + 1] != '\n')
            return true;
    }
    return false;
}

bool hasReserved(std::string_view bytes)
{
    using namespace std::string_view_literals;
    constexpr std::string_view reserved[] = {"\0"sv, "\xE2\x80\xA9"sv, "\xEF\xB7\x90"sv, "\xEF\xB7\x91"sv};
    return std::ranges::any_of(reserved, [&](std::string_view text) { return bytes.contains(text); });
}

} // namespace

std::optional<QString> editableText(const SourceText &source)
{
    const std::string_view bytes = shownBytes(source);
    const QUtf8StringView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (!view.isValidUtf8() || hasReserved(bytes) || hasLoneCarriageReturn(bytes))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom); // a second BOM is text
    QString text = decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    text.remove(u'\r');
    return text;
}

QString lossyText(const SourceText &source)
{
    const std::string_view bytes = shownBytes(source);
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size()));
    for (std::size_t at = 0; at < bytes.size();) {
        CodePoint point = decode(bytes, at);
        at += point.size;
        const bool lineBreak = point.value == U'\r' && at < bytes.size() && bytes[at] == '\n';
        if (lineBreak)
            continue;
        if (isReserved(point.value) || point.value == U'\r')
            point.value = replacement;
        text.append(QStringView(QChar::fromUcs4(point.value)));
    }
    return text;
}

int toDocument(const SourceText &source, const QTextDocument &document, ByteOffset offset)
{
    const auto line = static_cast<int>(source.lines().lineAt(std::min(offset, source.size())));
    const TextRange range = lineText(source, line);
    const std::string_view bytes = source.bytes();
    int column = 0;
    for (ByteOffset at = range.begin; at < std::min(offset, range.end);) {
        const CodePoint point = decode(bytes.substr(0, range.end), at);
        at += point.size;
        if (at <= offset)
            column += point.units();
    }
    const QTextBlock block = document.findBlockByNumber(line);
    return block.isValid() ? block.position() + std::min(column, block.length() - 1) : std::max(0, document.characterCount() - 1);
}

ByteOffset toBytes(const SourceText &source, int line, int column)
{
    const TextRange range = lineText(source, line);
    const std::string_view bytes = source.bytes().substr(0, range.end);
    ByteOffset at = range.begin;
    for (int units = 0; at < range.end;) {
        const CodePoint point = decode(bytes, at);
        units += point.units();
        if (units > column)
            break;
        at += point.size;
    }
    return at;
}

} // namespace bulkhead::TextPositionMapper
