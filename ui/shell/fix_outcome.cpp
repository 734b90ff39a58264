#include "ui/shell/fix_outcome.h"

#include "core/analysis/fix_applier.h"
#include "core/workspace/workspace_loader.h"
#include "ui/shell/finding_lookup.h"

namespace bulkhead {

namespace {

/// Findings of `result` that were not there before, as far as they stand in these files or look across files.
std::vector<FindingPtr> openedIn(const std::shared_ptr<const AnalysisResult> &result, std::multiset<std::string> before,
                                 const std::set<std::string> &paths)
{
    std::vector<FindingPtr> opened;
    forEachFindingIn(*result, paths, [&](const Finding &finding) {
        if (const auto known = before.find(finding.fingerprint); known != before.end())
            before.erase(known);
        else
            opened.emplace_back(result, &finding);
    });
    return opened;
}

} // namespace

std::optional<ChangeOutcome> outcomeOf(const Analyzer &analyzer, const AnalysisOptions &options, const AnalysisSnapshot &snapshot,
                                       const EditSet &edits, const CancelToken &cancel)
{
    const auto changed = FixApplier::apply(edits);
    if (!changed || !snapshot.result)
        return std::nullopt;
    Workspace after = snapshot.workspace;
    std::set<std::string> paths;
    for (const ChangedSource &change : *changed) {
        const ManifestPtr today = after.manifest(change.before->path());
        const bool isCurrent = today ? today->source()->bytes() == change.before->bytes() : change.before->isAbsent();
        if (!isCurrent || cancel.isCancelled())
            return std::nullopt; // made for another text than the one that is checked
        after = after.with(readManifest(change.after, {1}, cancel));
        paths.insert(change.after->path());
    }
    const auto result = std::make_shared<AnalysisResult>(analyzer.analyze(after, options, {1}, cancel, snapshot.result.get()));
    if (cancel.isCancelled())
        return std::nullopt;
    const std::multiset<std::string> before = fingerprintsIn(*snapshot.result, paths);
    return ChangeOutcome{difference(before, fingerprintsIn(*result, paths)).fixed, openedIn(result, before, paths)};
}

} // namespace bulkhead
