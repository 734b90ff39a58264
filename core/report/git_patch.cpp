#include "core/report/git_patch.h"

#include "core/report/patch_base.h"
#include "core/report/secret_mask.h"
#include "core/text/unified_diff.h"

#include <algorithm>

namespace bulkhead {

namespace {

namespace fs = std::filesystem;

bool showsSecret(const std::vector<DiffHunk> &hunks, const SourceText &source, const SecretMask &mask)
{
    return std::ranges::any_of(hunks, [&](const DiffHunk &hunk) {
        if (hunk.oldCount == 0)
            return false;
        const LineIndex &lines = source.lines();
        const std::uint32_t after = hunk.oldStart - 1 + hunk.oldCount;
        const ByteOffset end = after < lines.lineCount() ? lines.lineStart(after) : source.size();
        return mask.hides({lines.lineStart(hunk.oldStart - 1), end});
    });
}

/// With as much context as shows no value of a Secret; empty if even one line of it would.
std::string diffWithoutSecrets(const std::string &path, const ChangedSource &change)
{
    const SecretMask before(*Manifest::parse(change.before));
    const SecretMask after(*Manifest::parse(change.after));
    for (std::uint32_t context = 3; context > 0; --context) {
        auto hunks = diffHunks(change.before->bytes(), change.after->bytes(), context);
        if (showsSecret(hunks, *change.before, before))
            continue;
        for (DiffHunk &hunk : hunks) {
            std::swap(hunk.oldStart, hunk.newStart);
            std::swap(hunk.oldCount, hunk.newCount);
        }
        if (!showsSecret(hunks, *change.after, after))
            return unifiedDiff(path, change.before->bytes(), change.after->bytes(), context);
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
        const std::string diff = diffWithoutSecrets(path, change);
        if (diff.empty())
            patch.leftOut.push_back(change.before->path());
        patch.text += diff;
    }
    return patch;
}

} // namespace bulkhead
