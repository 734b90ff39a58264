#include "core/analysis/rule.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/combined_patch.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata githubDindInRunner{
    .id = "github-dind-in-runner",
    .title = RULE_TEXT("Rules", "Docker daemon inside the runner container"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GithubDindInRunner final : public Rule {
public:
    const RuleMetadata &metadata() const override { return githubDindInRunner; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const SummerwindSettings &runner : summerwindSettings(ci.sources())) {
            const YamlNode within = runner.settings["dockerdWithinRunnerContainer"];
            if (within.boolean() != true || runner.isKubernetesMode() || runner.hasSelinuxOptions())
                continue;
            // Off alone would bring the sidecar, which is privileged too.
            const YamlNode enabled = runner.settings["dockerEnabled"];
            const PatchResult off = YamlPatch::replace(within, YamlValue::boolean(false));
            const PatchResult patch = enabled.boolean() == false
                ? off
                : combined(off, YamlPatch::set(runner.settings, {"dockerEnabled"}, YamlValue::boolean(false)));
            reportAt(
                report, githubDindInRunner, Location::written(within),
                {RULE_TEXT(
                     "Rules",
                     "Runner \"%1\" starts the Docker daemon in its own container, which is privileged for that: jobs run in it"),
                 {runner.resource->name()}})
                .fix({RULE_TEXT("Rules", "Run no Docker daemon"), {}}, Applicability::Unsafe, patch);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubDindInRunner()
{
    return std::make_unique<GithubDindInRunner>();
}

} // namespace bulkhead
