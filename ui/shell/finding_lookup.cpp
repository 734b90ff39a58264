#include "ui/shell/finding_lookup.h"

#include <algorithm>
#include <iterator>

namespace bulkhead {

namespace {

template<typename Visit>
void visitFile(const AnalysisResult &result, const std::string &path, Visit visit)
{
    for (const ManifestFindingsPtr &part : result.manifests) {
        if (part->manifest->source()->path() == path)
            std::ranges::for_each(part->findings, visit);
    }
    for (const Finding &finding : result.workspaceFindings) {
        if (finding.place.source && finding.place.source->path() == path)
            visit(finding);
    }
}

} // namespace

std::vector<FindingPtr> findingsIn(const std::shared_ptr<const AnalysisResult> &result, const std::string &path)
{
    std::vector<FindingPtr> findings;
    if (!result)
        return findings;
    visitFile(*result, path, [&](const Finding &finding) { findings.emplace_back(result, &finding); });
    std::ranges::stable_sort(findings, {}, [](const FindingPtr &finding) { return finding->place.range; });
    return findings;
}

void forEachFindingIn(const AnalysisResult &result, const std::set<std::string> &paths,
                      const std::function<void(const Finding &)> &visit)
{
    for (const ManifestFindingsPtr &part : result.manifests) {
        if (paths.contains(part->manifest->source()->path()))
            std::ranges::for_each(part->findings, visit);
    }
    std::ranges::for_each(result.workspaceFindings, visit);
}

std::multiset<std::string> fingerprintsIn(const AnalysisResult &result, const std::set<std::string> &paths)
{
    std::multiset<std::string> prints;
    forEachFindingIn(result, paths, [&](const Finding &finding) { prints.insert(finding.fingerprint); });
    return prints;
}

FindingDifference difference(const std::multiset<std::string> &before, const std::multiset<std::string> &after)
{
    std::vector<std::string> fixed;
    std::vector<std::string> fresh;
    std::ranges::set_difference(before, after, std::back_inserter(fixed));
    std::ranges::set_difference(after, before, std::back_inserter(fresh));
    return {static_cast<int>(fixed.size()), static_cast<int>(fresh.size())};
}

} // namespace bulkhead
