#pragma once

#include "core/text/line_index.h"
#include "core/text/text_range.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace bulkhead {

class SourceText;
class TextOrigin;
using SourcePtr = std::shared_ptr<const SourceText>;

/// One file's bytes, as they are on disk: BOM and line endings included. Immutable, shared by pointer, safe from any thread.
class SourceText {
public:
    /// `path` is shown and reported: relative to the workspace, with '/'. `diskPath` is where it can be saved; empty if nowhere
    /// (standard input, a member of an archive). `revision` grows with each edit in an editor; 0 is the text as loaded.
    [[nodiscard]] static SourcePtr create(std::string path, std::string bytes, std::string diskPath = {},
                                          std::uint64_t revision = 0);

    /// A text that is no file of its own: its bytes come from where `origin` says. `path` is a name for it, never reported.
    [[nodiscard]] static SourcePtr derived(std::string path, std::string bytes, std::shared_ptr<const TextOrigin> origin);

    /// The empty text of a file that is not there yet: saving what it becomes makes the file.
    [[nodiscard]] static SourcePtr absent(std::string path, std::string diskPath);

    /// The same file with other bytes and the next revision; one that is not there yet is still not.
    [[nodiscard]] SourcePtr withBytes(std::string bytes) const;
    /// The same bytes, now that the file is there, with the next revision.
    [[nodiscard]] SourcePtr written() const;

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] const std::string &diskPath() const { return m_diskPath; }
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// No file has these bytes, or any: there is none yet at the path.
    [[nodiscard]] bool isAbsent() const { return m_isAbsent; }
    /// Where the bytes come from; null for a file.
    [[nodiscard]] const std::shared_ptr<const TextOrigin> &origin() const { return m_origin; }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    [[nodiscard]] ByteOffset size() const { return static_cast<ByteOffset>(m_bytes.size()); }
    [[nodiscard]] std::string_view text(TextRange range) const { return bytes().substr(range.begin, range.size()); }

    /// 3 if the file starts with a UTF-8 byte order mark, else 0.
    [[nodiscard]] ByteOffset bomSize() const { return m_bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; }
    /// "\r\n" if the first line ends so, else "\n".
    [[nodiscard]] std::string_view lineEnding() const;

    /// Built when first asked for.
    [[nodiscard]] const LineIndex &lines() const;
    [[nodiscard]] TextPosition position(ByteOffset offset) const;
    /// The bytes of the line that holds `offset`, without its terminator and without a BOM.
    [[nodiscard]] TextRange lineRange(ByteOffset offset) const;

    /// XXH3 of the bytes; identity, not security.
    [[nodiscard]] std::uint64_t contentHash() const;

private:
    SourceText(std::string path, std::string bytes, std::string diskPath, std::uint64_t revision);

    std::string m_path;
    std::string m_bytes;
    std::string m_diskPath;
    std::uint64_t m_revision;
    bool m_isAbsent = false;
    std::shared_ptr<const TextOrigin> m_origin;
    mutable std::once_flag m_linesOnce;
    mutable std::optional<LineIndex> m_lines;
};

/// Number of Unicode code points in valid UTF-8 (each stray byte counts as one).
[[nodiscard]] std::size_t codePointCount(std::string_view utf8);

} // namespace bulkhead
