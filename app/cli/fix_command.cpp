#include "app/cli/commands.h"
#include "app/cli/output_target.h"
#include "app/cli/patch_base.h"
#include "app/cli/session.h"
#include "core/analysis/fix_applier.h"
#include "core/report/secret_mask.h"
#include "core/text/unified_diff.h"

#include <algorithm>
#include <format>
#include <iostream>
#include <map>

namespace bulkhead {

namespace {

namespace fs = std::filesystem;

/// Takes the first fix up to `limit`. Where only a person can choose, it takes none and notes why in `left`, by fingerprint.
FixApplier::Choice firstFixUpTo(Applicability limit, std::map<std::string, Error> &left)
{
    return [limit, &left](const Finding &finding) -> const QuickFix * {
        const auto fits = [limit](const QuickFix &fix) { return fix.applicability <= limit; };
        const auto found = std::ranges::find_if(finding.fixes, fits);
        if (found != finding.fixes.end())
            return &*found;
        if (std::ranges::any_of(finding.choices, fits) && !finding.refusedFixes.empty()) {
            const SourceText &source = *finding.place.source;
            const std::uint32_t line = source.position(finding.place.range.begin).line;
            left[finding.fingerprint] = {finding.refusedFixes.front(), std::format("{}:{}", source.path(), line)};
        }
        return nullptr;
    };
}

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
std::string diffWithoutSecrets(const std::string &path, const ChangedSource &change, const SecretMask &before,
                               const SecretMask &after)
{
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

/// The paths the patch carries, in the order of `changes`.
std::vector<std::string> patchPaths(const std::vector<ChangedSource> &changes, const InputOptions &input)
{
    std::vector<fs::path> files;
    for (const ChangedSource &change : changes) {
        if (!change.before->diskPath().empty())
            files.push_back(realFolderPath(change.before->diskPath()));
    }
    PatchBase base;
    if (!files.empty())
        base = choosePatchBase(files, input.paths, fs::current_path());
    if (!base.appliesHere)
        std::cerr << std::format("bulkhead-cli: the patch is for {0}: git -C {0} apply\n", base.folder.string());
    std::vector<std::string> paths;
    for (const ChangedSource &change : changes) {
        const std::string &disk = change.before->diskPath();
        paths.push_back(disk.empty() ? change.before->path()
                                     : realFolderPath(disk).lexically_relative(base.folder).generic_string());
    }
    return paths;
}

ExitCode printPatch(const FixApplier::FixAllResult &fixed, const Session &session, const InputOptions &input)
{
    const auto target = OutputTarget::open({});
    SecretMasks before(session.workspace());
    SecretMasks after(fixed.workspace);
    const std::vector<std::string> paths = patchPaths(fixed.changed, input);
    ExitCode code = ExitCode::Clean;
    for (std::size_t i = 0; i < fixed.changed.size(); ++i) {
        const ChangedSource &change = fixed.changed[i];
        const std::string diff = diffWithoutSecrets(paths[i], change, before.of(*change.before), after.of(*change.after));
        if (diff.empty()) {
            tell({{RULE_TEXT("Core", "Left out: the patch would show values of a Secret; fix --write changes the file"), {}},
                  change.before->path()});
        }
        (*target)->stream() << diff;
    }
    if (const auto written = (*target)->finish(); !written) {
        tell(written.error());
        code = ExitCode::Failed;
    }
    return code;
}

ExitCode writeFiles(const std::vector<ChangedSource> &changes)
{
    ExitCode code = ExitCode::Clean;
    for (const ChangedSource &change : changes) {
        Result<void> saved = change.before->diskPath().empty()
            ? failure(RULE_TEXT("Core", "This is no file that can be changed"), {}, change.before->path())
            : saveSource(*change.before, *change.after);
        if (saved) {
            std::cout << "changed " << change.before->path() << '\n';
        } else {
            tell(saved.error());
            code = ExitCode::Failed;
        }
    }
    std::cout.flush();
    return code;
}

void tellSummary(const FixApplier::FixAllResult &fixed, const FixOptions &options)
{
    std::cerr << std::format("bulkhead-cli: {} {} in {} {}", fixed.applied, fixed.applied == 1 ? "fix" : "fixes",
                             fixed.changed.size(), fixed.changed.size() == 1 ? "file" : "files");
    if (fixed.leftForNextPass > 0)
        std::cerr << std::format(", {} left that change the same places: run fix again", fixed.leftForNextPass);
    if (!options.unsafe)
        std::cerr << "; --unsafe adds those after which a workload may run differently";
    std::cerr << '\n';
}

} // namespace

ExitCode runFix(const FixOptions &options)
{
    Session session(options.input);
    if (const auto opened = session.open(); !opened)
        return opened.error();
    const Analyzer analyzer(session.catalogue());
    std::map<std::string, Error> left;
    const auto fixed = FixApplier::fixAll(session.workspace(), analyzer, session.analysisOptions(),
                                          firstFixUpTo(options.unsafe ? Applicability::Unsafe : Applicability::Safe, left),
                                          session.jobs(), session.cancel());
    if (session.cancel().isCancelled())
        return ExitCode::Interrupted;
    const ExitCode code = options.write ? writeFiles(fixed.changed) : printPatch(fixed, session, options.input);
    for (const auto &[fingerprint, reason] : left)
        tell(reason);
    tellSummary(fixed, options);
    return code;
}

} // namespace bulkhead
