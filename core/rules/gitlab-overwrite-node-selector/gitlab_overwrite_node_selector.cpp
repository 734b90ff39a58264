#include "core/analysis/rule.h"
#include "core/ci/gitlab/overwrite_pattern.h"
#include "core/rules/support/gitlab_view.h"
#include "core/rules/support/overwrite_wishes.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata gitlabOverwriteNodeSelector{
    .id = "gitlab-overwrite-node-selector",
    .title = RULE_TEXT("Rules", "GitLab jobs choose nodes of applications"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabOverwriteNodeSelector final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabOverwriteNodeSelector; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        OverwriteWishes wishes(ci);
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            const TomlNode node = runner["node_selector_overwrite_allowed"];
            const OverwritePattern pattern(runner.text("node_selector_overwrite_allowed").value_or(""));
            const std::string admitted = wishes.unmeant(runner, "node_selector_overwrite_allowed", pattern);
            if (admitted.empty() && !pattern.admitsAnything())
                continue;
            runner
                .report(report, gitlabOverwriteNodeSelector, runner.locationOf(node),
                        admitted.empty()
                            ? Message{RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" choose their nodes freely"), {runner.name()}}
                            : Message{RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" may choose nodes with %2"),
                                      {runner.name(), admitted}})
                .fix({RULE_TEXT("Rules", "Remove node_selector_overwrite_allowed"), {}}, Applicability::Unsafe,
                     TomlPatch::remove(node));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabOverwriteNodeSelector()
{
    return std::make_unique<GitlabOverwriteNodeSelector>();
}

} // namespace bulkhead
