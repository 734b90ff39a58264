#include "core/analysis/rule.h"
#include "core/ci/github/github_runners.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"
#include "core/text/fill_in.h"
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

constexpr MessageId servesOrganization =
    RULE_TEXT("Rules",
              "Runner \"%1\" serves the whole organization %2 and is in no runner group: every repository that may use "
              "self-hosted runners sends it code");
constexpr MessageId servesEnterprise =
    RULE_TEXT("Rules",
              "Runner \"%1\" serves the whole enterprise %2 and is in no runner group: every repository that may use "
              "self-hosted runners sends it code");

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
            const auto scope = gitHubScope(runner.url.text());
            if (scope && scope->kind != GitHubScope::Kind::Repository && isAnyGroup(runner.group))
                tell(runner.name, *scope, runner.url,
                     YamlPatch::set(runner.base, runner.groupKeys, YamlValue::string(fillIn(placeholder))), report);
        }
        for (const SummerwindSettings &runner : summerwindSettings(ci.sources())) {
            const auto scope = gitHubScope(runner);
            if (!scope || !isAnyGroup(runner.settings["group"]) || !runner.settings["repository"].text().empty()
                || isTemplated(scope->name))
                continue;
            const bool isEnterprise = scope->kind == GitHubScope::Kind::Enterprise;
            tell(runner.resource->name(), *scope, runner.settings[isEnterprise ? "enterprise" : "organization"],
                 YamlPatch::set(runner.settings, {"group"}, YamlValue::string(fillIn(placeholder))), report);
        }
    }

    static constexpr std::string_view placeholder = "RUNNER-GROUP";

    static void tell(const std::string &name, const GitHubScope &scope, YamlNode place, PatchResult patch, Reporter &report)
    {
        const MessageId text = scope.kind == GitHubScope::Kind::Enterprise ? servesEnterprise : servesOrganization;
        reportAt(report, githubSharedRunner, Location::written(place), {text, {name, scope.name}})
            .manualFix({RULE_TEXT("Rules", "Put it into a runner group"), {}}, std::move(patch),
                       {{RULE_TEXT("Rules", "runner group"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubSharedRunner()
{
    return std::make_unique<GithubSharedRunner>();
}

} // namespace bulkhead
