#pragma once

#include "core/text/source_text.h"

#include <functional>

namespace bulkhead {

/// A character of a text that is not ASCII.
struct CodePoint {
    char32_t value = 0;
    TextRange range; ///< its bytes
};

/// All characters beyond ASCII in the order of their places; bytes that are no UTF-8 are passed over.
void forEachCodePointBeyondAscii(const SourceText &source, const std::function<void(CodePoint)> &visit);

/// "U+202E".
[[nodiscard]] std::string codePointName(char32_t value);

} // namespace bulkhead
