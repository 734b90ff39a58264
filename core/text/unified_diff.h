#pragma once

#include "core/text/source_text.h"
#include "core/text/text_edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// One line of a diff. `text` keeps a CR, but not the LF.
struct DiffLine {
    enum class Kind : std::uint8_t { Context, Removed, Added };
    Kind kind = Kind::Context;
    std::string text;
    bool endsWithNewline = true;
};

/// A hunk; line numbers count from 1.
struct DiffHunk {
    std::uint32_t oldStart = 1;
    std::uint32_t oldCount = 0;
    std::uint32_t newStart = 1;
    std::uint32_t newCount = 0;
    std::vector<DiffLine> lines;
};

/// What changes from `before` to `after`, by line, with `context` lines around. Empty if nothing does.
[[nodiscard]] std::vector<DiffHunk> diffHunks(std::string_view before, std::string_view after, std::uint32_t context = 3);

/// The hunk as an edit of the text it was found in, no larger than what differs.
[[nodiscard]] TextEdit editOf(const SourceText &before, const DiffHunk &hunk);

/// Whether a patch changes a file or makes it.
enum class DiffedFile : std::uint8_t { Present, New };
/// A patch for one file that `git apply` takes: "diff --git a/… b/…" and its hunks; empty if nothing changes.
[[nodiscard]] std::string unifiedDiff(std::string_view path, const std::vector<DiffHunk> &hunks,
                                      DiffedFile file = DiffedFile::Present);
[[nodiscard]] std::string unifiedDiff(std::string_view path, std::string_view before, std::string_view after,
                                      std::uint32_t context = 3);

} // namespace bulkhead
