#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1550"},
};
constexpr RuleMetadata gitlabBearerTokenOverwrite{
    .id = "gitlab-bearer-token-overwrite",
    .title = RULE_TEXT("Rules", "GitLab jobs choose the token their pod is made with"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabBearerTokenOverwrite final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabBearerTokenOverwrite; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            const TomlNode node = runner["bearer_token_overwrite_allowed"];
            if (runner.boolean("bearer_token_overwrite_allowed") != true)
                continue;
            runner
                .report(report, gitlabBearerTokenOverwrite, runner.locationOf(node),
                        {RULE_TEXT("Rules", "A job of GitLab runner \"%1\" may have its pod made with any token"), {runner.name()}})
                .fix({RULE_TEXT("Rules", "Set bearer_token_overwrite_allowed = false"), {}}, Applicability::Unsafe,
                     TomlPatch::replace(node, TomlValue::boolean(false)));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabBearerTokenOverwrite()
{
    return std::make_unique<GitlabBearerTokenOverwrite>();
}

} // namespace bulkhead
