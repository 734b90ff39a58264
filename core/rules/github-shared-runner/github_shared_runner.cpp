#include "core/analysis/rule.h"
#include "core/ci/github/github_runners.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata githubSharedRunner{
    .id = "github-shared-runner",
    .title = RULE_TEXT("Rules", "Every repository may use the runner"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

bool isAnyGroup(YamlNode group)
{
    const std::string_view name = group.text();
    return name.empty() || name == "default" || name == "Default";
}

class GithubSharedRunner final : public Rule {
public:
    const RuleMetadata &metadata() const override { return githubSharedRunner; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ScaleSetSettings &runner : scaleSetSettings(ci.sources())) {
            const std::string scope = gitHubScope(runner.url.text());
            if (!scope.empty() && !scope.starts_with("repository ") && isAnyGroup(runner.group))
                tell(runner.name, scope, runner.url, YamlPatch::set(runner.base, runner.groupKeys, YamlValue::string(placeholder)),
                     report);
        }
        for (const SummerwindSettings &runner : summerwindSettings(ci.sources())) {
            if (!isAnyGroup(runner.settings["group"]) || !runner.settings["repository"].text().empty())
                continue;
            for (const std::string_view scope : {"organization", "enterprise"}) {
                const YamlNode value = runner.settings[scope];
                if (!value.text().empty() && !isTemplated(value.text()))
                    tell(runner.resource->name(), std::string(scope) + ' ' + std::string(value.text()), value,
                         YamlPatch::set(runner.settings, {"group"}, YamlValue::string(placeholder)), report);
            }
        }
    }

    static constexpr std::string_view placeholder = "RUNNER-GROUP";

    static void tell(const std::string &name, const std::string &scope, YamlNode place, PatchResult patch, Reporter &report)
    {
        reportAt(report, githubSharedRunner, Location::written(place),
                 {RULE_TEXT("Rules",
                            "Runner \"%1\" serves the whole %2 and is in no runner group: every repository that may use "
                            "self-hosted runners sends it code"),
                  {name, scope}})
            .manualFix({RULE_TEXT("Rules", "Put it into a runner group"), {}}, std::move(patch), std::string(placeholder));
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubSharedRunner()
{
    return std::make_unique<GithubSharedRunner>();
}

} // namespace bulkhead
