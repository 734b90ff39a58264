#pragma once

#include "core/text/text_range.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace bulkhead {

/// Finds the ends of the tokens in TOML that is known to be valid. In other text it stops somewhere, but never outside.
class TomlScanner {
public:
    TomlScanner(std::string_view text, ByteOffset begin)
        : m_text(text)
        , m_at(begin)
    {
    }

    [[nodiscard]] ByteOffset at() const { return static_cast<ByteOffset>(m_at); }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// NUL at the end.
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    [[nodiscard]] bool startsWith(std::string_view token) const
    {
        return m_text.substr(std::min(m_at, m_text.size())).starts_with(token);
    }
    bool take(char c);
    /// White space on the line.
    void skipSpaces();
    /// White space, comments and line breaks.
    void skipLines();
    /// The parts of a dotted key, with their quotes.
    [[nodiscard]] std::vector<TextRange> keys();
    /// A string, number, word or date.
    [[nodiscard]] TextRange scalar();
    /// White space, a comment, a string, or one byte; to walk over text that may be broken.
    void skipToken();

private:
    void skipComment();
    void skipString();
    void skipBareValue();

    std::string_view m_text;
    std::size_t m_at;
};

/// Where tables and arrays nest deeper than `limit`, dotted keys counted by their parts; nothing if nowhere. For any text.
[[nodiscard]] std::optional<ByteOffset> findTooDeepToml(std::string_view text, std::size_t limit);

} // namespace bulkhead
