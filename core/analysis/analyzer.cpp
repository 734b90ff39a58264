#include "core/analysis/analyzer.h"

#include "core/analysis/fingerprint.h"
#include "core/analysis/isolation_input.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace bulkhead {

const std::vector<std::string> &profileNames()
{
    static const std::vector<std::string> names = {"security", "reliability", "pss-baseline", "pss-restricted",
                                                   "cis",      "nsa",         "all"};
    return names;
}

bool AnalysisOptions::selects(const RuleMetadata &rule) const
{
    if (skip.contains(rule.id))
        return false;
    if (!only.empty())
        return only.contains(rule.id);
    if (profile == "all")
        return true;
    const auto named = std::ranges::find(profileNames(), profile);
    const auto bit = 1U << static_cast<unsigned>(named - profileNames().begin());
    return (rule.profiles & bit) != 0;
}

void AnalysisResult::forEachFinding(const std::function<void(const Finding &)> &visit) const
{
    for (const ManifestFindingsPtr &manifest : manifests)
        std::ranges::for_each(manifest->findings, visit);
    std::ranges::for_each(workspaceFindings, visit);
}

std::size_t AnalysisResult::findingCount() const
{
    std::size_t count = workspaceFindings.size();
    for (const ManifestFindingsPtr &manifest : manifests)
        count += manifest->findings.size();
    return count;
}

void AnalysisResult::forEachLimited(const std::function<void(const LimitedAnswer &)> &visit) const
{
    for (const ManifestFindingsPtr &manifest : manifests)
        std::ranges::for_each(manifest->limited, visit);
    std::ranges::for_each(limited, visit);
}

std::size_t AnalysisResult::limitedCount() const
{
    std::size_t count = 0;
    forEachLimited([&count](const LimitedAnswer &) { ++count; });
    return count;
}

std::vector<RuleFailure> AnalysisResult::allFailures() const
{
    std::vector<RuleFailure> all = failures;
    for (const ManifestFindingsPtr &manifest : manifests)
        all.insert(all.end(), manifest->failures.begin(), manifest->failures.end());
    return all;
}

namespace {

using Rules = std::vector<const Rule *>;

/// Runs rules on parts of one manifest and keeps what they say. One thread.
class RuleRun {
public:
    RuleRun(const Rules &rules, KubeVersion version, const std::string &path)
        : m_rules(rules)
        , m_path(path)
        , m_reporter(version, m_findings)
    {
    }

    /// Findings are large: making room for them as they come would move most of them several times.
    void expect(std::size_t resources) { m_findings.reserve(resources * usualFindings); }

    void checkSource(const Manifest &manifest)
    {
        m_reporter.enter(nullptr);
        each([&](const Rule &rule) { rule.checkSource(manifest, m_reporter); });
    }

    void checkResource(const Resource &resource)
    {
        m_reporter.enter(&resource);
        const std::vector<PodSpecView> pods = podSpecs(resource);
        each([&](const Rule &rule) {
            rule.checkResource(resource, m_reporter);
            for (const PodSpecView &pod : pods) {
                rule.checkPodSpec(pod, m_reporter);
                for (const ContainerView &container : pod.containers())
                    rule.checkContainer(pod, container, m_reporter);
            }
        });
    }

    void checkWorkspace(const Workspace &workspace)
    {
        m_reporter.enter(nullptr);
        each([&](const Rule &rule) { rule.checkWorkspace(workspace, m_reporter); });
    }

    void checkCi(const CiInventory &ci)
    {
        m_reporter.enter(nullptr);
        each([&](const Rule &rule) {
            rule.checkCluster(ci.cluster(), m_reporter);
            rule.checkCi(ci, m_reporter);
        });
    }

    void checkMadePods(const CiInventory &ci)
    {
        for (const CiRunner &runner : ci.runners()) {
            for (const CiPod &pod : runner.pods) {
                if (pod.made)
                    checkResource(*pod.resource);
            }
        }
    }

    void checkIsolation(const CiInventory &ci, const Isolation &isolation)
    {
        m_reporter.enter(nullptr);
        each([&](const Rule &rule) {
            rule.checkIsolation(isolation, m_reporter);
            rule.checkPlacedCi(ci, isolation, m_reporter);
        });
    }

    [[nodiscard]] std::vector<Finding> takeFindings() { return std::move(m_findings); }
    [[nodiscard]] std::vector<RuleFailure> takeFailures() { return std::move(m_failures); }
    [[nodiscard]] std::vector<LimitedAnswer> takeLimited() { return m_reporter.takeLimited(); }

private:
    /// A rule that throws loses what it said about this part; the others go on.
    void each(const std::function<void(const Rule &)> &call)
    {
        for (const Rule *rule : m_rules) {
            const std::size_t before = m_findings.size();
            try {
                call(*rule);
            } catch (const std::exception &error) {
                m_findings.resize(before);
                m_failures.push_back({std::string(rule->metadata().id), m_path, error.what()});
            }
        }
    }

    static constexpr std::size_t usualFindings = 6; // of one resource, with many rules

    const Rules &m_rules;
    const std::string &m_path;
    std::vector<Finding> m_findings;
    std::vector<RuleFailure> m_failures;
    Reporter m_reporter;
};

/// Which rules run, and what of what they say counts.
class RuleChoice {
public:
    RuleChoice(const AnalysisOptions &options, const RuleSettings &settings)
        : m_options(options)
        , m_settings(settings)
    {
    }

    [[nodiscard]] Rules rulesOf(const RuleCatalogue &catalogue) const
    {
        Rules rules;
        for (const auto &rule : catalogue.rules()) {
            if (mayCount(rule->metadata()))
                rules.push_back(rule.get());
        }
        return rules;
    }

    /// Leaves out what is switched off where it stands; severities become those that people set.
    void apply(std::vector<Finding> &findings, std::vector<LimitedAnswer> &limited) const
    {
        if (m_settings.isEmpty())
            return;
        std::erase_if(limited, [this](const LimitedAnswer &answer) { return !counts(*answer.rule, *answer.place.source); });
        std::erase_if(findings, [this](const Finding &finding) { return !counts(*finding.rule, *finding.place.source); });
        for (Finding &finding : findings) {
            if (const auto set = m_settings.levelOf(finding.rule->id, finding.place.source->path()).severity)
                finding.severity = *set;
        }
    }

private:
    using Use = RuleSettings::Use;

    /// A person who names rules wants just these, whatever the project file says.
    [[nodiscard]] bool followsSettings() const { return m_options.only.empty(); }

    [[nodiscard]] bool mayCount(const RuleMetadata &rule) const
    {
        if (!followsSettings() || m_options.skip.contains(rule.id))
            return m_options.selects(rule);
        const auto everywhere = m_settings.levelEverywhere(rule.id);
        return !everywhere || (everywhere->use == Use::AsProfile ? m_options.selects(rule) : everywhere->use == Use::On);
    }

    [[nodiscard]] bool counts(const RuleMetadata &rule, const SourceText &source) const
    {
        const Use use = followsSettings() ? m_settings.levelOf(rule.id, source.path()).use : Use::AsProfile;
        return use == Use::AsProfile ? m_options.selects(rule) : use == Use::On;
    }

    const AnalysisOptions &m_options;
    const RuleSettings &m_settings;
};

/// Gives findings that agree in rule, resource and path different fingerprints, in the order of their places.
void separateFingerprints(std::vector<Finding> &findings)
{
    std::unordered_map<std::string_view, std::size_t> seen;
    seen.reserve(findings.size());
    std::vector<std::pair<std::size_t, std::size_t>> repeated;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (const std::size_t ordinal = seen[findings[i].fingerprint]++; ordinal > 0)
            repeated.emplace_back(i, ordinal);
    }
    for (const auto &[index, ordinal] : repeated) {
        Finding &finding = findings[index];
        const std::string_view owner = finding.resourceId.empty() ? finding.place.source->path() : finding.resourceId;
        finding.fingerprint = fingerprint(finding.rule->id, owner, finding.stablePath, ordinal);
    }
}

/// A rule and the place of its finding.
using FindingKey = std::tuple<const RuleMetadata *, std::string_view, TextRange>;

FindingKey keyOf(const Finding &finding)
{
    return {finding.rule, finding.place.source->path(), finding.place.range};
}

/// What the rules say of pods that CI controllers will make. What a pod spec that is written there already says at the same place
/// is not repeated, and what one setting does to several containers is one finding.
std::vector<Finding> withoutRepeats(std::vector<Finding> all, const AnalysisResult &written)
{
    if (all.empty())
        return all;
    std::set<std::string_view> paths;
    for (const Finding &finding : all)
        paths.insert(finding.place.source->path());
    std::set<FindingKey> known;
    for (const ManifestFindingsPtr &manifest : written.manifests) {
        if (!paths.contains(manifest->manifest->source()->path()))
            continue;
        for (const Finding &finding : manifest->findings)
            known.insert(keyOf(finding));
    }
    std::vector<Finding> kept;
    std::map<FindingKey, std::size_t> places;
    kept.reserve(all.size()); // the keys point into what is kept
    for (Finding &finding : all) {
        if (known.contains(keyOf(finding)))
            continue;
        if (const auto same = places.find(keyOf(finding)); same != places.end()) {
            kept[same->second].related.push_back({finding.place, std::move(finding.message)});
            continue;
        }
        kept.push_back(std::move(finding));
        places.emplace(keyOf(kept.back()), kept.size() - 1);
    }
    return kept;
}

constexpr std::size_t kResourcesPerTask = 128;

TextRange placeIn(const Finding &finding)
{
    return finding.place.range;
}

} // namespace

ManifestFindingsPtr Analyzer::analyzeManifest(const ManifestPtr &manifest, const AnalysisOptions &options, Jobs jobs,
                                              const CancelToken &cancel, const RuleSettings &settings) const
{
    const RuleChoice choice(options, settings);
    const Rules rules = choice.rulesOf(m_catalogue);
    const std::vector<Resource> &resources = manifest->resources();
    const std::size_t tasks = 1 + (resources.size() + kResourcesPerTask - 1) / kResourcesPerTask;
    std::vector<ManifestFindings> parts(tasks);
    parallelFor(tasks, jobs, cancel, [&](std::size_t task) {
        RuleRun run(rules, options.kubeVersion, manifest->source()->path());
        if (task == 0) {
            run.checkSource(*manifest);
        } else {
            const std::size_t first = (task - 1) * kResourcesPerTask;
            const std::size_t end = std::min(resources.size(), first + kResourcesPerTask);
            run.expect(end - first);
            for (std::size_t i = first; i < end; ++i)
                run.checkResource(resources[i]);
        }
        parts[task] = {manifest, run.takeFindings(), run.takeFailures(), run.takeLimited()};
        std::ranges::stable_sort(parts[task].findings, {}, placeIn);
    });
    auto all = std::make_shared<ManifestFindings>();
    all->manifest = manifest;
    std::size_t count = 0;
    for (const ManifestFindings &part : parts)
        count += part.findings.size();
    all->findings.reserve(count);
    for (ManifestFindings &part : parts) {
        std::ranges::move(part.findings, std::back_inserter(all->findings));
        std::ranges::move(part.failures, std::back_inserter(all->failures));
        std::ranges::move(part.limited, std::back_inserter(all->limited));
        part.findings = {};
    }
    // Parts follow one another in the file, unless a rule looks at the whole of it; sorting all at once takes as much memory again.
    if (!std::ranges::is_sorted(all->findings, {}, placeIn))
        std::ranges::stable_sort(all->findings, {}, placeIn);
    choice.apply(all->findings, all->limited);
    separateFingerprints(all->findings);
    return all;
}

AnalysisResult Analyzer::analyze(const Workspace &workspace, const AnalysisOptions &options, Jobs jobs, const CancelToken &cancel,
                                 const AnalysisResult *previous, const IsolationObserver &isolationReady) const
{
    AnalysisResult result;
    const ProjectFile file = workspace.projectFile();
    const CiVersions versions{options.kubeVersion, file.versions, file.environments};
    result.ci = CiInventory::build(workspace.manifests(), versions, jobs, cancel, previous ? previous->ci.get() : nullptr);
    result.isolation =
        Isolation::build(isolationInput(workspace, file, result.ci), jobs, cancel, previous ? previous->isolation.get() : nullptr);
    if (isolationReady && !cancel.isCancelled())
        isolationReady(result.isolation);
    std::unordered_map<const Manifest *, ManifestFindingsPtr> known;
    result.settings = RuleSettings(file);
    result.settingsProblems = unknownRules(file, m_catalogue);
    if (previous && previous->settings == result.settings) {
        for (const ManifestFindingsPtr &findings : previous->manifests)
            known.emplace(findings->manifest.get(), findings);
    }
    const std::vector<ManifestPtr> &manifests = workspace.manifests();
    result.manifests.resize(manifests.size());
    const auto analyzeOne = [&](std::size_t i, Jobs inside) {
        const auto found = known.find(manifests[i].get());
        result.manifests[i] =
            found != known.end() ? found->second : analyzeManifest(manifests[i], options, inside, cancel, result.settings);
    };
    parallelFor(manifests.size(), jobs, cancel, [&](std::size_t i) {
        if (manifests[i]->resources().size() <= kResourcesPerTask)
            analyzeOne(i, {1});
    });
    for (std::size_t i = 0; i < manifests.size() && !cancel.isCancelled(); ++i) {
        if (!result.manifests[i])
            analyzeOne(i, jobs);
    }
    const RuleChoice choice(options, result.settings);
    const Rules rules = choice.rulesOf(m_catalogue);
    const std::string nowhere;
    RuleRun run(rules, options.kubeVersion, nowhere);
    if (!cancel.isCancelled())
        run.checkWorkspace(workspace);
    if (!cancel.isCancelled()) {
        RuleRun made(rules, options.kubeVersion, nowhere);
        made.checkMadePods(*result.ci);
        result.workspaceFindings = withoutRepeats(made.takeFindings(), result);
        result.failures = made.takeFailures();
        run.checkCi(*result.ci);
    }
    if (!cancel.isCancelled())
        run.checkIsolation(*result.ci, *result.isolation);
    std::ranges::move(run.takeFindings(), std::back_inserter(result.workspaceFindings));
    result.limited = run.takeLimited();
    choice.apply(result.workspaceFindings, result.limited);
    separateFingerprints(result.workspaceFindings);
    std::ranges::move(run.takeFailures(), std::back_inserter(result.failures));
    return result;
}

} // namespace bulkhead
