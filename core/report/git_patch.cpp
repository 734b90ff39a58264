#include "core/report/git_patch.h"

#include "core/report/patch_base.h"
#include "core/report/secret_mask.h"
#include "core/text/unified_diff.h"

#include <algorithm>

namespace bulkhead {

namespace {

namespace fs = std::filesystem;

enum class Side : std::uint8_t { Before, After };

bool showsSecret(const std::vector<DiffHunk> &hunks, const SourceText &source, const SecretMask &mask, Side side)
{
    return std::ranges::any_of(hunks, [&](const DiffHunk &hunk) {
        const std::uint32_t count = side == Side::Before ? hunk.oldCount : hunk.newCount;
        if (count == 0)
            return false;
        const LineIndex &lines = source.lines();
        const std::uint32_t first = (side == Side::Before ? hunk.oldStart : hunk.newStart) - 1;
        const ByteOffset end = first + count < lines.lineCount() ? lines.lineStart(first + count) : source.size();
        return mask.hides({lines.lineStart(first), end});
    });
}

/// With as much context as shows no value of a Secret; empty if even one line of it would.
std::string diffWithoutSecrets(const std::string &path, const ChangedSource &change, const ParsedSources &parsed)
{
    const SecretMask before(*parsed.of(change.before));
    const SecretMask after(*parsed.of(change.after));
    for (std::uint32_t context = 3; context > 0; --context) {
        const std::vector<DiffHunk> hunks = diffHunks(change.before->bytes(), change.after->bytes(), context);
        if (!showsSecret(hunks, *change.before, before, Side::Before) && !showsSecret(hunks, *change.after, after, Side::After))
            return unifiedDiff(path, hunks, change.before->isAbsent() ? DiffedFile::New : DiffedFile::Present);
    }
    return {};
}

PatchBase baseOf(const PatchSubject &subject)
{
    std::vector<fs::path> files;
    for (const ChangedSource &change : subject.changes) {
        if (!change.before->diskPath().empty())
            files.push_back(realFolderPath(change.before->diskPath()));
    }
    return files.empty() ? PatchBase() : choosePatchBase(files, subject.named, subject.current);
}

} // namespace

GitPatch gitPatch(const PatchSubject &subject)
{
    const PatchBase base = baseOf(subject);
    GitPatch patch{.folder = base.folder, .appliesHere = base.appliesHere};
    for (const ChangedSource &change : subject.changes) {
        const std::string &disk = change.before->diskPath();
        const std::string path =
            disk.empty() ? change.before->path() : realFolderPath(disk).lexically_relative(base.folder).generic_string();
        const std::string diff = diffWithoutSecrets(path, change, subject.parsed);
        if (diff.empty())
            patch.leftOut.push_back(change.before->path());
        patch.text += diff;
    }
    return patch;
}

} // namespace bulkhead
