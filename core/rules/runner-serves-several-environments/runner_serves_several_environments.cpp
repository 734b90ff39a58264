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

/// What says that a runner serves an environment, and where.
struct Sign {
    MessageId text{}; ///< %1 is the environment
    std::string what{}; ///< %2
    Location place{};
};
using Signs = std::map<std::string, Sign>; ///< by environment, the first of each

class EnvironmentCheck {
public:
    EnvironmentCheck(const CiInventory &ci, const Isolation &isolation)
        : m_ci(ci)
        , m_isolation(isolation)
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
    /// What people declare of the runner's pods stands; else its names and labels tell.
    [[nodiscard]] Signs signsOf(const CiRunner &runner) const
    {
        Signs signs;
        bool isDeclared = false;
        for (const CiPod &pod : runner.pods)
            isDeclared = addDeclared(signs, runner, pod) || isDeclared;
        if (!isDeclared)
            addGuessed(signs, runner);
        if (const auto admitted = m_admitted.find(&runner); admitted != m_admitted.end()) {
            for (const auto &[environment, sign] : admitted->second)
                add(signs, environment, sign);
        }
        return signs;
    }

    /// True if people say of a pod which environment it is for, or that it is no CI.
    bool addDeclared(Signs &signs, const CiRunner &runner, const CiPod &pod) const
    {
        if (pod.role == CiRole::Manager || m_isolation.settings().workloads.empty())
            return false;
        const std::optional<std::size_t> index = m_isolation.workloadAt(pod.spec); // looks at every workload
        if (!index)
            return false;
        const Workload &workload = m_isolation.workloads()[*index];
        if (!isCi(workload.workloadClass()))
            return workload.classification.confidence == ClassConfidence::Declared;
        if (workload.isEnvironmentDeclared)
            add(signs, workload.environment,
                {RULE_TEXT("Rules", "Its pod %2 is declared to be of %1"), pod.resource->name(), runner.place});
        return workload.isEnvironmentDeclared;
    }

    void addGuessed(Signs &signs, const CiRunner &runner) const
    {
        for (const std::string &tag : runner.tags)
            add(signs, environmentInName(tag), {RULE_TEXT("Rules", "Its tag %2 tells of %1"), tag, runner.place});
        add(signs, environmentInName(runner.name), {RULE_TEXT("Rules", "Its name %2 tells of %1"), runner.name, runner.place});
        addNamespace(signs, runner, runner.jobNamespace);
        for (const CiPod &pod : runner.pods)
            addPod(signs, runner, pod);
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

    void addNamespace(Signs &signs, const CiRunner &runner, const std::string &space) const
    {
        if (space.empty())
            return;
        const Resource *const object = m_ci.sources().find("Namespace", "", space);
        const Location place = object ? Location::keyOf(object->metadata()["name"]) : runner.place;
        add(signs, environmentOf(space), {RULE_TEXT("Rules", "Its jobs run in namespace %2, which is of %1"), space, place});
    }

    void addPod(Signs &signs, const CiRunner &runner, const CiPod &pod) const
    {
        if (pod.role == CiRole::Manager)
            return;
        const YamlNode labels = pod.resource->metadata()["labels"];
        const Location place = labels ? Location::keyOf(labels) : runner.place;
        add(signs, environmentOfLabels(labels), {RULE_TEXT("Rules", "Labels of its pods tell of %1"), {}, place});
        if (pod.resource->metadata()["namespace"])
            addNamespace(signs, runner, pod.resource->namespaceName());
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
                    {RULE_TEXT("Rules", "Jobs may ask for namespace %2, which is of %1"), space,
                     view.locationOf(view["namespace_overwrite_allowed"])});
        }
    }

    static void tell(const std::string &name, const Location &place, CiConfidence confidence, const Signs &signs, Reporter &report)
    {
        FindingBuilder finding =
            reportAt(report, runnerServesSeveralEnvironments, place,
                     {RULE_TEXT("Rules",
                                "Runner \"%1\" serves %2 and %3: a job of the one leaves behind what the other runs, and whoever "
                                "takes it over has both"),
                      {name, signs.begin()->first, signs.rbegin()->first}});
        if (confidence == CiConfidence::Assumed)
            finding.confidence(Confidence::Low);
        for (const auto &[environment, sign] : signs)
            finding.relate(sign.place, {sign.text, {environment, sign.what}});
    }

    const CiInventory &m_ci;
    const Isolation &m_isolation;
    std::map<const CiRunner *, Signs> m_admitted;
};

class RunnerServesSeveralEnvironments final : public Rule {
public:
    const RuleMetadata &metadata() const override { return runnerServesSeveralEnvironments; }

    void checkPlacedCi(const CiInventory &ci, const Isolation &isolation, Reporter &report) const override
    {
        EnvironmentCheck(ci, isolation).run(report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRunnerServesSeveralEnvironments()
{
    return std::make_unique<RunnerServesSeveralEnvironments>();
}

} // namespace bulkhead
