#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/rule_catalogue.h"
#include "core/analysis/rule_settings.h"
#include "core/ci/ci_inventory.h"
#include "core/text/parallel.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace bulkhead {

/// Which rules run, and for which Kubernetes version.
struct AnalysisOptions {
    KubeVersion kubeVersion{};
    std::string profile = "security"; ///< one of profileNames()
    std::set<std::string, std::less<>> only{}; ///< if not empty: exactly these, whatever the profile
    std::set<std::string, std::less<>> skip{};

    [[nodiscard]] bool selects(const RuleMetadata &rule) const;
    bool operator==(const AnalysisOptions &) const = default;
};

/// "security", "reliability", "pss-baseline", "pss-restricted", "cis", "nsa", "all".
[[nodiscard]] const std::vector<std::string> &profileNames();

/// A rule that threw: it is switched off for the resource concerned, the others still run.
struct RuleFailure {
    std::string ruleId;
    std::string path;
    std::string reason;
};

/// The findings of one manifest, sorted by place; shared by all results that contain it.
struct ManifestFindings {
    ManifestPtr manifest;
    std::vector<Finding> findings;
    std::vector<RuleFailure> failures;
    std::vector<LimitedAnswer> limited;
};
using ManifestFindingsPtr = std::shared_ptr<const ManifestFindings>;

/// What an analysis of a snapshot found. `manifests` stand in the order of the snapshot's.
struct AnalysisResult {
    std::vector<ManifestFindingsPtr> manifests;
    std::vector<Finding> workspaceFindings; ///< of rules that look across resources
    std::vector<RuleFailure> failures; ///< of those rules
    std::vector<LimitedAnswer> limited; ///< of those rules
    RuleSettings settings; ///< by which it was judged
    std::vector<NotUnderstood> settingsProblems; ///< in them, beside those the workspace knows
    CiInventoryPtr ci; ///< runners and the pods they will make; null only after a cancel
    IsolationPtr isolation; ///< node groups and placements of the snapshot; null only after a cancel

    void forEachFinding(const std::function<void(const Finding &)> &visit) const;
    [[nodiscard]] std::size_t findingCount() const;
    [[nodiscard]] std::vector<RuleFailure> allFailures() const;
    void forEachLimited(const std::function<void(const LimitedAnswer &)> &visit) const;
    [[nodiscard]] std::size_t limitedCount() const;
};

/// Takes the node groups and placements of a snapshot while its rules have yet to run. In the thread of analyze().
using IsolationObserver = std::function<void(const IsolationPtr &)>;

/// Runs the rules. Immutable; any thread.
class Analyzer {
public:
    explicit Analyzer(const RuleCatalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    /// Takes over the findings of every manifest that `previous` holds unchanged (the same object); pass the result of the last
    /// run with the same options. After a cancel the result is incomplete and must be dropped. Works out the isolation first, and
    /// hands it to `isolationReady` at once: whoever draws it need not wait for findings.
    [[nodiscard]] AnalysisResult analyze(const Workspace &workspace, const AnalysisOptions &options, Jobs jobs = {},
                                         const CancelToken &cancel = {}, const AnalysisResult *previous = nullptr,
                                         const IsolationObserver &isolationReady = {}) const;

    /// Everything that one manifest is enough for. Large manifests are spread over `jobs` threads.
    [[nodiscard]] ManifestFindingsPtr analyzeManifest(const ManifestPtr &manifest, const AnalysisOptions &options, Jobs jobs = {1},
                                                      const CancelToken &cancel = {}, const RuleSettings &settings = {}) const;

private:
    const RuleCatalogue &m_catalogue;
};

} // namespace bulkhead
