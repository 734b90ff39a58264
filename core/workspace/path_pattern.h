#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace bulkhead {

/// Which files a setting is about, written as in .gitignore: `*` and `?` stay within a folder, `**` does not; a pattern without a
/// slash is about that name in every folder; what names a folder is about all that is in it. Case counts.
class PathPattern {
public:
    explicit PathPattern(std::string text);

    [[nodiscard]] const std::string &text() const { return m_text; }
    /// `path` is relative to the folder that the pattern is written for, with `/`.
    [[nodiscard]] bool matches(std::string_view path) const;

    bool operator==(const PathPattern &other) const { return m_text == other.m_text; }

private:
    std::string m_text;
    std::shared_ptr<const re2::RE2> m_expression;
};

} // namespace bulkhead
