#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata gitlabJobUsesManagerAccount{
    .id = "gitlab-job-uses-manager-account",
    .title = RULE_TEXT("Rules", "GitLab jobs run as their manager"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabJobUsesManagerAccount final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabJobUsesManagerAccount; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            const auto &jobs = runner.runner().jobAccount;
            const auto &manager = runner.runner().managerAccount;
            if (!jobs || !manager || !jobs->isKnown || !manager->isKnown || jobs->name != manager->name
                || runner.settings().sharesNamespace != true)
                continue;
            runner
                .report(report, gitlabJobUsesManagerAccount, jobs->place,
                        {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" run as service account \"%2\", the manager's"),
                         {runner.name(), jobs->name}})
                .relate(manager->place, {RULE_TEXT("Rules", "The manager runs as it by this"), {}})
                .fix({RULE_TEXT("Rules", "Run jobs as service account \"%1\", which must exist and needs no rights"), {"ci-job"}},
                     Applicability::Unsafe, runner.set("service_account", TomlValue::string("ci-job")))
                .manualFix({RULE_TEXT("Rules", "Run jobs as another service account"), {}},
                           runner.set("service_account", TomlValue::string(fillIn("ci-job"))),
                           {{RULE_TEXT("Rules", "service account"), {}}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabJobUsesManagerAccount()
{
    return std::make_unique<GitlabJobUsesManagerAccount>();
}

} // namespace bulkhead
