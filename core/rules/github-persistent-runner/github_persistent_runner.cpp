#include "core/analysis/rule.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1554"},
};
constexpr RuleMetadata githubPersistentRunner{
    .id = "github-persistent-runner",
    .title = RULE_TEXT("Rules", "Runner outlives its jobs"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GithubPersistentRunner final : public Rule {
public:
    const RuleMetadata &metadata() const override { return githubPersistentRunner; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const SummerwindSettings &runner : summerwindSettings(ci.sources())) {
            const YamlNode ephemeral = runner.settings["ephemeral"];
            if (ephemeral.boolean() != false)
                continue;
            reportAt(
                report, githubPersistentRunner, Location::written(ephemeral),
                {RULE_TEXT("Rules",
                           "Runner \"%1\" takes one job after another in the same pod: what one leaves behind, the next finds"),
                 {runner.resource->name()}})
                .fix({RULE_TEXT("Rules", "Set ephemeral: true"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(ephemeral, YamlValue::boolean(true)));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubPersistentRunner()
{
    return std::make_unique<GithubPersistentRunner>();
}

} // namespace bulkhead
