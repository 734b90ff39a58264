#include "app/cli/cluster_patches.h"
#include "app/cli/commands.h"
#include "app/cli/output_target.h"
#include "app/cli/session.h"
#include "core/analysis/fix_applier.h"
#include "core/report/git_patch.h"

#include <algorithm>
#include <format>
#include <iostream>
#include <map>

namespace bulkhead {

namespace {

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

/// Options that do not go together are no errors to the parser.
const char *contradictionIn(const FixOptions &options)
{
    if (options.format == FixFormat::Kustomize && options.output.empty())
        return "--format kustomize writes a folder: name it with --output";
    if (options.format != FixFormat::Kustomize && !options.output.empty())
        return "--output goes with --format kustomize alone";
    if (options.format != FixFormat::Diff && options.write)
        return "--write changes files: it does not go with --format";
    return nullptr;
}

ExitCode printPatch(const FixApplier::FixAllResult &fixed, const Session &session, const InputOptions &input)
{
    const auto target = OutputTarget::open({});
    const GitPatch patch = gitPatch({.changes = fixed.changed,
                                     .named = input.paths,
                                     .current = std::filesystem::current_path(),
                                     .parsed = ParsedSources({&session.workspace(), &fixed.workspace})});
    if (!patch.appliesHere)
        std::cerr << std::format("bulkhead-cli: the patch is for {0}: git -C {0} apply\n", patch.folder.string());
    for (const std::string &path : patch.leftOut)
        tell({{RULE_TEXT("Core", "Left out: the patch would show values of a Secret; fix --write changes the file"), {}}, path});
    (*target)->stream() << patch.text;
    if (const auto written = (*target)->finish(); !written) {
        tell(written.error());
        return ExitCode::Failed;
    }
    return ExitCode::Clean;
}

ExitCode writeFiles(const std::vector<ChangedSource> &changes)
{
    ExitCode code = ExitCode::Clean;
    for (const ChangedSource &change : changes) {
        Result<void> saved = change.before->diskPath().empty()
            ? failure(RULE_TEXT("Core", "This is no file that can be changed"), {}, change.before->path())
            : saveSource(*change.before, *change.after);
        if (saved) {
            std::cout << (change.before->isAbsent() ? "made " : "changed ") << change.before->path() << '\n';
        } else {
            tell(saved.error());
            code = ExitCode::Failed;
        }
    }
    std::cout.flush();
    return code;
}

ExitCode printOrWrite(const FixApplier::FixAllResult &fixed, const Session &session, const FixOptions &options)
{
    if (options.write)
        return writeFiles(fixed.changed);
    switch (options.format) {
    case FixFormat::Kubectl:
        return printKubectl(fixed, session);
    case FixFormat::Kustomize:
        return writeKustomize(fixed, session, options.output);
    case FixFormat::Diff:
        break;
    }
    return printPatch(fixed, session, options.input);
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
    if (const char *const problem = contradictionIn(options)) {
        std::cerr << "bulkhead-cli: " << problem << '\n';
        return ExitCode::Usage;
    }
    Session session(options.input);
    if (const auto opened = session.open(); !opened)
        return opened.error();
    const Analyzer analyzer(session.catalogue());
    std::map<std::string, Error> left;
    const auto fixed = FixApplier::fixAll(session.workspace(), analyzer, session.analysisOptions(),
                                          firstFixUpTo(options.unsafe ? Applicability::Unsafe : Applicability::Safe, left),
                                          {session.jobs(), session.cancel()});
    if (session.cancel().isCancelled())
        return ExitCode::Interrupted;
    const ExitCode code = printOrWrite(fixed, session, options);
    for (const auto &[fingerprint, reason] : left)
        tell(reason);
    tellSummary(fixed, options);
    return code;
}

} // namespace bulkhead
