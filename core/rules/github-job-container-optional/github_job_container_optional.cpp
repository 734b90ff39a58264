#include "core/analysis/rule.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata githubJobContainerOptional{
    .id = "github-job-container-optional",
    .title = RULE_TEXT("Rules", "Steps may run in the pod that makes job pods"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GithubJobContainerOptional final : public Rule {
public:
    const RuleMetadata &metadata() const override { return githubJobContainerOptional; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ScaleSetSettings &runner : scaleSetSettings(ci.sources())) {
            if (runner.isKubernetesMode())
                check(runner.name, runner.jobContainerSetting(), report);
        }
        for (const SummerwindSettings &runner : summerwindSettings(ci.sources())) {
            if (runner.isKubernetesMode())
                check(runner.resource->name(), runner.variable("ACTIONS_RUNNER_REQUIRE_JOB_CONTAINER"), report);
        }
    }

    static void check(const std::string &name, YamlNode setting, Reporter &report)
    {
        if (setting.scalar() != "false")
            return;
        const YamlValue required = setting.isQuoted() ? YamlValue::string("true") : YamlValue::boolean(true);
        reportAt(
            report, githubJobContainerOptional, Location::written(setting),
            {RULE_TEXT("Rules",
                       "Jobs of runner \"%1\" need not name a container: their steps then run in the runner's pod, whose account "
                       "makes pods and reads Secrets"),
             {name}})
            .fix({RULE_TEXT("Rules", "Ask jobs for a container"), {}}, Applicability::Unsafe,
                 YamlPatch::replace(setting, required));
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubJobContainerOptional()
{
    return std::make_unique<GithubJobContainerOptional>();
}

} // namespace bulkhead
