#include "core/analysis/rule.h"
#include "core/ci/github/github_runners.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/plain_value.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata githubJobPodUnplaced{
    .id = "github-job-pod-unplaced",
    .title = RULE_TEXT("Rules", "Node group of the runner does not hold its job pods"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

bool isSomething(YamlNode node)
{
    return node.size() > 0;
}

/// The pod of the runner and the one that hooks make for a job, if there are both.
struct Pods {
    const CiPod *runner = nullptr;
    const CiPod *job = nullptr;
};
Pods podsOf(const CiRunner &runner)
{
    Pods pods;
    const bool isGitHub = runner.system == CiSystem::GitHubScaleSet || runner.system == CiSystem::GitHubRunner;
    if (!isGitHub)
        return pods;
    for (const CiPod &pod : runner.pods) {
        if (pod.made && pod.resource->name() == runner.name + "-workflow")
            pods.job = &pod;
        else if (!pods.runner)
            pods.runner = &pod;
    }
    return pods;
}

class GithubJobPodUnplaced final : public Rule {
public:
    const RuleMetadata &metadata() const override { return githubJobPodUnplaced; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const CiRunner &runner : ci.runners()) {
            const Pods pods = podsOf(runner);
            if (!pods.runner || !pods.job)
                continue;
            for (const std::string_view field : {"nodeSelector", "affinity", "tolerations"}) {
                const YamlNode ofRunner = pods.runner->spec[field];
                // Affinity of another kind than that of nodes places nothing on a node group.
                if (!isSomething(field == "affinity" ? ofRunner["nodeAffinity"] : ofRunner) || isSomething(pods.job->spec[field]))
                    continue;
                tell(ci, runner, *pods.runner, field, report);
                break; // one setting tells; the others are in the same place
            }
        }
    }

    static void tell(const CiInventory &ci, const CiRunner &runner, const CiPod &pod, std::string_view field, Reporter &report)
    {
        const YamlNode setting = pod.spec[field];
        const YamlNode text = hookTemplateText(ci.sources(), pod.spec, runner.jobNamespace);
        const YamlNode hooks = ci.sources().embedded().known(text);
        FindingBuilder finding = reportAt(
            report, githubJobPodUnplaced, Location::written(setting),
            {hooks
                 ? RULE_TEXT(
                       "Rules",
                       "Setting %2 of runner \"%1\" does not reach the pods that run its jobs: the hook template has none, so they "
                       "land on any node")
                 : RULE_TEXT("Rules",
                             "Setting %2 of runner \"%1\" does not reach the pods that run its jobs: without a hook template they "
                             "land on "
                             "any node"),
             {runner.name, std::string(field)}});
        if (!hooks)
            return;
        finding.relate(Location::written(text), {RULE_TEXT("Rules", "The hook template is here"), {}});
        finding.fix({RULE_TEXT("Rules", "Write it into the hook template"), {}}, Applicability::Unsafe,
                    YamlPatch::set(hooks, {"spec", std::string(field)}, plainValue(setting)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubJobPodUnplaced()
{
    return std::make_unique<GithubJobPodUnplaced>();
}

} // namespace bulkhead
