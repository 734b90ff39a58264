#include "core/workspace/text_check.h"

#include "core/workspace/not_loaded.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bulkhead {

namespace {

constexpr std::size_t blockBytes = 64;
constexpr std::size_t stepBytes = 8 * 1024 * 1024;

struct ByteOrderMark {
    std::string_view bytes;
    const char *encoding;
};
/// UTF-32 first: its little-endian mark begins like that of UTF-16.
constexpr std::array<ByteOrderMark, 4> foreignMarks{{
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32"},
    {std::string_view("\xFF\xFE", 2), "UTF-16"},
    {std::string_view("\xFE\xFF", 2), "UTF-16"},
}};

/// Whether 64 bytes are all ASCII without NUL; written so that the compiler makes vector code of it.
bool isPlainBlock(const char *block)
{
    unsigned char high = 0;
    unsigned char zero = 0;
    for (std::size_t i = 0; i < blockBytes; ++i) {
        const auto byte = static_cast<unsigned char>(block[i]);
        high |= byte;
        zero |= static_cast<unsigned char>(byte == 0);
    }
    return (high & 0x80U) == 0 && zero == 0;
}

/// Length of the well-formed UTF-8 sequence at the start of `text` (Unicode 15, table 3-7); 0 if there is none, or a NUL.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return lead == 0 ? 0 : 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

/// Offset of the first byte that is no text; the size if there is none (or after a cancel).
std::size_t validLength(std::string_view text, const CancelToken &cancel)
{
    std::size_t nextCheck = stepBytes;
    std::size_t at = 0;
    while (at < text.size()) {
        if (at >= nextCheck) {
            if (cancel.isCancelled())
                return text.size();
            nextCheck = at + stepBytes;
        }
        if (text.size() - at >= blockBytes && isPlainBlock(text.data() + at)) {
            at += blockBytes;
            continue;
        }
        for (const std::size_t blockEnd = std::min(at + blockBytes, text.size()); at < blockEnd;) {
            const std::size_t length = sequenceLength(text.substr(at, 4));
            if (length == 0)
                return at;
            at += length;
        }
    }
    return text.size();
}

} // namespace

std::optional<NotUnderstood> findNotText(const SourceText &source, const CancelToken &cancel)
{
    const std::string_view bytes = source.bytes();
    for (const ByteOrderMark &mark : foreignMarks) {
        if (bytes.starts_with(mark.bytes)) {
            return notLoaded(NotUnderstood::Reason::NotText, source.path(),
                             RULE_TEXT("Core", "%1 text; save it as UTF-8 to check it"), {mark.encoding});
        }
    }
    const std::size_t valid = validLength(bytes, cancel);
    if (valid == bytes.size())
        return std::nullopt;
    const auto offset = static_cast<ByteOffset>(valid);
    const MessageId id = bytes[valid] == '\0'
        ? RULE_TEXT("Core", "Not text: a NUL byte in line %1 (byte %2)")
        : RULE_TEXT("Core", "Not valid UTF-8 in line %1 (byte %2); save it as UTF-8 to check it");
    NotUnderstood entry = notLoaded(NotUnderstood::Reason::NotText, source.path(), id);
    entry.startLine = source.position(offset).line;
    entry.range = {offset, offset + 1};
    entry.message.arguments = {std::to_string(entry.startLine), std::to_string(offset)};
    return entry;
}

} // namespace bulkhead
