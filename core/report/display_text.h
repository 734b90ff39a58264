#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bulkhead {

/// One code point of UTF-8 text.
struct CodePoint {
    char32_t value = 0; ///< U+FFFD for a stray byte
    std::size_t size = 1; ///< in bytes
};

/// The code point at `at`, which must be inside the text.
[[nodiscard]] CodePoint codePointAt(std::string_view utf8, std::size_t at);
[[nodiscard]] std::string toUtf8(char32_t codePoint);

/// True for what scanned text must not send to a terminal: control characters, bidirectional and other invisible format characters.
[[nodiscard]] bool isUnsafeForTerminal(char32_t codePoint);
/// Cells a character takes in a terminal: 0 (combining), 1 or 2 (East Asian wide, emoji).
[[nodiscard]] std::size_t terminalWidth(char32_t codePoint);

/// The text without what a terminal must not be sent.
[[nodiscard]] std::string forTerminal(std::string_view text);

} // namespace bulkhead
