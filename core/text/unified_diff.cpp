#include "core/text/unified_diff.h"

#include <git2.h>

#include <algorithm>
#include <format>
#include <memory>

namespace bulkhead {

namespace {

/// libgit2 counts its users, and sets itself up for the first; ours stays, for there are many diffs.
class GitLibrary {
public:
    GitLibrary() { git_libgit2_init(); }
    ~GitLibrary() { git_libgit2_shutdown(); }
    GitLibrary(const GitLibrary &) = delete;
    GitLibrary &operator=(const GitLibrary &) = delete;
};

using PatchPtr = std::unique_ptr<git_patch, decltype(&git_patch_free)>;

PatchPtr makePatch(std::string_view before, std::string_view after, std::uint32_t context)
{
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT;
    options.context_lines = context;
    git_patch *patch = nullptr;
    git_patch_from_buffers(&patch, before.data(), before.size(), "a", after.data(), after.size(), "b", &options);
    return {patch, &git_patch_free};
}

void appendLine(std::vector<DiffLine> &lines, const git_diff_line &line)
{
    DiffLine::Kind kind = DiffLine::Kind::Context;
    switch (line.origin) {
    case GIT_DIFF_LINE_CONTEXT:
        break;
    case GIT_DIFF_LINE_ADDITION:
        kind = DiffLine::Kind::Added;
        break;
    case GIT_DIFF_LINE_DELETION:
        kind = DiffLine::Kind::Removed;
        break;
    default:
        return; // "\ No newline at end of file": told by the line before it
    }
    std::string_view text(line.content, line.content_len);
    const bool endsWithNewline = text.ends_with('\n');
    if (endsWithNewline)
        text.remove_suffix(1);
    lines.push_back({kind, std::string(text), endsWithNewline});
}

DiffHunk readHunk(git_patch *patch, std::size_t index)
{
    const git_diff_hunk *hunk = nullptr;
    std::size_t lineCount = 0;
    git_patch_get_hunk(&hunk, &lineCount, patch, index);
    DiffHunk result{static_cast<std::uint32_t>(hunk->old_start),
                    static_cast<std::uint32_t>(hunk->old_lines),
                    static_cast<std::uint32_t>(hunk->new_start),
                    static_cast<std::uint32_t>(hunk->new_lines),
                    {}};
    for (std::size_t i = 0; i < lineCount; ++i) {
        const git_diff_line *line = nullptr;
        git_patch_get_line_in_hunk(&line, patch, index, i);
        appendLine(result.lines, *line);
    }
    return result;
}

bool needsQuotes(unsigned char c)
{
    return c < 0x20 || c == 0x7F || c == '"' || c == '\\';
}

/// A path as git writes it: in quotes with C escapes if it holds characters that would end or bend the line.
std::string quotedPath(std::string_view prefix, std::string_view path)
{
    std::string text(prefix);
    text += path;
    if (std::ranges::none_of(text, [](char c) { return needsQuotes(static_cast<unsigned char>(c)); }))
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            quoted += {'\\', c};
        else if (needsQuotes(byte))
            quoted += std::format("\\{:03o}", static_cast<unsigned>(byte));
        else
            quoted += c;
    }
    return quoted + '"';
}

/// After a name with a space git writes a tab, so that nobody takes what follows for a date.
std::string_view nameEnd(std::string_view path)
{
    return path.contains(' ') ? "\t\n" : "\n";
}

} // namespace

std::vector<DiffHunk> diffHunks(std::string_view before, std::string_view after, std::uint32_t context)
{
    if (before == after)
        return {};
    static const GitLibrary library;
    const PatchPtr patch = makePatch(before, after, context);
    std::vector<DiffHunk> hunks;
    const std::size_t count = patch ? git_patch_num_hunks(patch.get()) : 0;
    hunks.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        hunks.push_back(readHunk(patch.get(), i));
    return hunks;
}

TextEdit editOf(const SourceText &before, const DiffHunk &hunk)
{
    const LineIndex &lines = before.lines();
    const auto startOf = [&](std::uint32_t line) { return line < lines.lineCount() ? lines.lineStart(line) : before.size(); };
    const std::uint32_t first = hunk.oldCount == 0 ? hunk.oldStart : hunk.oldStart - 1; // git counts the line before an insertion
    const TextRange range{startOf(first), startOf(first + hunk.oldCount)};
    std::string text;
    for (const DiffLine &line : hunk.lines) {
        if (line.kind == DiffLine::Kind::Removed)
            continue;
        text += line.text;
        text += line.endsWithNewline ? "\n" : "";
    }
    TextEdit edit = smallestEdit(before.text(range), text);
    edit.range = {edit.range.begin + range.begin, edit.range.end + range.begin};
    return edit;
}

std::string unifiedDiff(std::string_view path, std::string_view before, std::string_view after, std::uint32_t context)
{
    return unifiedDiff(path, diffHunks(before, after, context));
}

std::string unifiedDiff(std::string_view path, const std::vector<DiffHunk> &hunks, DiffedFile file)
{
    if (hunks.empty())
        return {};
    const std::string from = quotedPath("a/", path);
    const std::string to = quotedPath("b/", path);
    std::string diff = std::format("diff --git {} {}\n", from, to);
    diff += file == DiffedFile::New ? "new file mode 100644\n--- /dev/null\n" : std::format("--- {}{}", from, nameEnd(path));
    diff += std::format("+++ {}{}", to, nameEnd(path));
    for (const DiffHunk &hunk : hunks) {
        diff += std::format("@@ -{},{} +{},{} @@\n", hunk.oldStart, hunk.oldCount, hunk.newStart, hunk.newCount);
        for (const DiffLine &line : hunk.lines) {
            constexpr std::string_view marks = " -+";
            diff += marks[static_cast<std::size_t>(line.kind)];
            diff += line.text;
            diff += line.endsWithNewline ? "\n" : "\n\\ No newline at end of file\n";
        }
    }
    return diff;
}

} // namespace bulkhead
