#include "core/analysis/rule.h"
#include "core/ci/gitlab/overwrite_pattern.h"
#include "core/placement/environment_names.h"
#include "core/placement/workload_classifier.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/gitlab_view.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1199"},
};
constexpr RuleMetadata runnerServesSeveralEnvironments{
    .id = "runner-serves-several-environments",
    .title = RULE_TEXT("Rules", "One CI runner serves several environments"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

/// What says that a runner serves an environment.
struct Sign {
    std::string text{};
    Location place{}; ///< no source: the runner itself
};
using Signs = std::map<std::string, Sign>; ///< by environment, the first of each

class EnvironmentCheck {
public:
    explicit EnvironmentCheck(const CiInventory &ci)
        : m_ci(ci)
    {
        for (const GitLabView &view : gitLabPodRunners(ci))
            addAdmittedNamespaces(view);
    }

    void run(Reporter &report) const
    {
        std::vector<Signs> all;
        for (const CiRunner &runner : m_ci.runners()) {
            all.push_back(signsOf(runner));
            if (all.back().size() > 1)
                tell(runner.name, runner.place, runner.confidence, all.back(), report);
        }
        // Runners of one GitLab Runner manager share its pod, its account and all their tokens.
        const std::vector<GitLabInstallation> &installations = m_ci.gitLab().installations;
        for (std::size_t i = 0; i < installations.size(); ++i) {
            Signs together;
            bool isTold = false;
            for (const GitLabRunner &one : m_ci.gitLab().runners) {
                if (one.installation != i)
                    continue;
                isTold = isTold || all[one.runner].size() > 1;
                together.insert(all[one.runner].begin(), all[one.runner].end());
            }
            if (!isTold && together.size() > 1)
                tell(installations[i].name, installations[i].place, CiConfidence::Certain, together, report);
        }
    }

private:
    [[nodiscard]] Signs signsOf(const CiRunner &runner) const
    {
        Signs signs;
        for (const std::string &tag : runner.tags)
            add(signs, environmentInName(tag), {"tag " + tag, {}});
        add(signs, environmentInName(runner.name), {"name " + runner.name, {}});
        addNamespace(signs, runner.jobNamespace);
        for (const CiPod &pod : runner.pods)
            addPod(signs, pod);
        if (const auto admitted = m_admitted.find(&runner); admitted != m_admitted.end()) {
            for (const auto &[environment, sign] : admitted->second)
                add(signs, environment, sign);
        }
        return signs;
    }

    static void add(Signs &signs, const std::string &environment, const Sign &sign)
    {
        if (!environment.empty())
            signs.try_emplace(environment, sign);
    }

    /// Declared, else by the labels of the namespace, else by its name.
    [[nodiscard]] std::string environmentOf(const std::string &space) const
    {
        for (const auto &[pattern, declared] : m_ci.versions().environments) {
            if (matchesPattern(pattern, space))
                return normalizedEnvironment(declared);
        }
        const Resource *const object = m_ci.sources().find("Namespace", "", space);
        const std::string labelled = object ? environmentOfLabels(object->metadata()["labels"]) : std::string();
        return labelled.empty() ? environmentInName(space) : labelled;
    }

    void addNamespace(Signs &signs, const std::string &space) const
    {
        if (space.empty())
            return;
        const Resource *const object = m_ci.sources().find("Namespace", "", space);
        add(signs, environmentOf(space), {"namespace " + space, object ? Location::keyOf(object->metadata()["name"]) : Location()});
    }

    void addPod(Signs &signs, const CiPod &pod) const
    {
        if (pod.role == CiRole::Manager)
            return;
        const YamlNode labels = pod.resource->metadata()["labels"];
        add(signs, environmentOfLabels(labels), {"labels", labels ? Location::keyOf(labels) : Location()});
        if (pod.resource->metadata()["namespace"])
            addNamespace(signs, pod.resource->namespaceName());
    }

    /// Namespaces here that jobs may ask for.
    void addAdmittedNamespaces(const GitLabView &view)
    {
        const std::string text = view.text("namespace_overwrite_allowed").value_or("");
        const OverwritePattern pattern(text);
        if (text.empty() || !pattern.isValid())
            return;
        for (const auto &[id, object] : m_ci.sources().objects()) {
            const std::string space = object->name();
            if (object->kind() == "Namespace" && pattern.admits(space))
                add(m_admitted[&view.runner()], environmentOf(space),
                    {"namespace_overwrite_allowed: " + space, view.locationOf(view["namespace_overwrite_allowed"])});
        }
    }

    static void tell(const std::string &name, const Location &place, CiConfidence confidence, const Signs &signs, Reporter &report)
    {
        const auto &[first, one] = *signs.begin();
        const auto &[last, other] = *signs.rbegin();
        FindingBuilder finding =
            reportAt(report, runnerServesSeveralEnvironments, place,
                     {RULE_TEXT("Rules",
                                "Runner \"%1\" serves %2 (%3) and %4 (%5): a job of the one leaves behind what the other runs, and "
                                "whoever takes it over has both"),
                      {name, first, one.text, last, other.text}});
        if (confidence == CiConfidence::Assumed)
            finding.confidence(Confidence::Low);
        for (const auto &[environment, sign] : signs) {
            if (sign.place.source)
                finding.relate(sign.place, {RULE_TEXT("Rules", "By this it serves %1"), {environment}});
        }
    }

    const CiInventory &m_ci;
    std::map<const CiRunner *, Signs> m_admitted;
};

class RunnerServesSeveralEnvironments final : public Rule {
public:
    const RuleMetadata &metadata() const override { return runnerServesSeveralEnvironments; }

    void checkCi(const CiInventory &ci, Reporter &report) const override { EnvironmentCheck(ci).run(report); }
};

} // namespace

std::unique_ptr<const Rule> makeRunnerServesSeveralEnvironments()
{
    return std::make_unique<RunnerServesSeveralEnvironments>();
}

} // namespace bulkhead
