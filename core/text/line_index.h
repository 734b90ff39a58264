#pragma once

#include "core/text/text_range.h"

#include <string_view>
#include <vector>

namespace bulkhead {

/// Where the lines of a text begin. A line ends at LF; a CR before it belongs to the terminator. Lines count from 0 here.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);

    /// At least 1, also for an empty text. A final LF begins a last, empty line.
    [[nodiscard]] std::uint32_t lineCount() const { return static_cast<std::uint32_t>(m_starts.size()); }
    [[nodiscard]] std::uint32_t lineAt(ByteOffset offset) const;
    [[nodiscard]] ByteOffset lineStart(std::uint32_t line) const { return m_starts[line]; }

private:
    std::vector<ByteOffset> m_starts;
};

} // namespace bulkhead
