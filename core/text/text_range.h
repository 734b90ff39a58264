#pragma once

#include <compare>
#include <cstdint>

namespace bulkhead {

/// An offset into a source, in bytes of the file as it is on disk.
using ByteOffset = std::uint32_t;

/// Bytes [begin, end) of a source.
struct TextRange {
    ByteOffset begin = 0;
    ByteOffset end = 0;

    [[nodiscard]] constexpr ByteOffset size() const { return end - begin; }
    [[nodiscard]] constexpr bool isEmpty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(ByteOffset offset) const { return offset >= begin && offset < end; }
    [[nodiscard]] constexpr bool contains(TextRange other) const { return other.begin >= begin && other.end <= end; }
    constexpr bool operator==(const TextRange &) const = default;
    constexpr auto operator<=>(const TextRange &) const = default;
};

/// A place as people count: both from 1; the column in Unicode code points.
struct TextPosition {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    constexpr bool operator==(const TextPosition &) const = default;
};

} // namespace bulkhead
