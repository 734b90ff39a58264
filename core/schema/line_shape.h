#pragma once

#include "core/text/text_range.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// How one line of YAML looks by itself: "  - name: x" has a dash at column 2 and the key `name` at column 4. Offsets are those of
/// the whole text; columns are bytes.
struct LineShape {
    TextRange range; ///< without the line break
    ByteOffset indent = 0; ///< column of the first character that is no blank
    std::vector<ByteOffset> dashes{}; ///< columns
    ByteOffset column = 0; ///< of what stands behind the dashes
    TextRange key{}; ///< with its quotes; empty: no key
    TextRange value{}; ///< behind the colon, else the content; without comment
    std::optional<ByteOffset> comment{}; ///< its '#'
    bool isBlank = false; ///< or only a comment
    bool isMarker = false; ///< "---" or "..."

    [[nodiscard]] bool hasKey() const { return !key.isEmpty(); }
};

/// The line that holds `offset`.
[[nodiscard]] LineShape lineAt(std::string_view text, ByteOffset offset);
/// The line before and after; nothing at the text's start and end.
[[nodiscard]] std::optional<LineShape> lineBefore(std::string_view text, const LineShape &line);
[[nodiscard]] std::optional<LineShape> lineAfter(std::string_view text, const LineShape &line);

/// A scalar without its quotes; escapes stay as they are.
[[nodiscard]] std::string_view unquoted(std::string_view scalar);

} // namespace bulkhead
