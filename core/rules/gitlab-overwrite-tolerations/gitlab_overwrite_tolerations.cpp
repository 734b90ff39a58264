#include "core/analysis/rule.h"
#include "core/ci/gitlab/overwrite_pattern.h"
#include "core/rules/support/gitlab_view.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata gitlabOverwriteTolerations{
    .id = "gitlab-overwrite-tolerations",
    .title = RULE_TEXT("Rules", "GitLab jobs may tolerate every taint"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabOverwriteTolerations final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabOverwriteTolerations; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            const TomlNode node = runner["node_tolerations_overwrite_allowed"];
            const OverwritePattern pattern(runner.text("node_tolerations_overwrite_allowed").value_or(""));
            if (!pattern.admits(""))
                continue;
            runner
                .report(report, gitlabOverwriteTolerations, runner.locationOf(node),
                        {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" may tolerate every taint, so land on any node"),
                         {runner.name()}})
                .fix({RULE_TEXT("Rules", "Remove node_tolerations_overwrite_allowed"), {}}, Applicability::Unsafe,
                     TomlPatch::remove(node));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabOverwriteTolerations()
{
    return std::make_unique<GitlabOverwriteTolerations>();
}

} // namespace bulkhead
