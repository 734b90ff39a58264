#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1528"},
};
constexpr RuleMetadata gitlabJobTokenMounted{
    .id = "gitlab-job-token-mounted",
    .title = RULE_TEXT("Rules", "GitLab jobs get a token of the cluster"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabJobTokenMounted final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabJobTokenMounted; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            const TomlNode node = runner["automount_service_account_token"];
            if (node ? runner.boolean("automount_service_account_token") != true : isOffAtAccount(runner))
                continue;
            runner
                .report(
                    report, gitlabJobTokenMounted, runner.placeOf("automount_service_account_token"),
                    {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" get the token of their service account"), {runner.name()}})
                .fix({RULE_TEXT("Rules", "Set automount_service_account_token = false"), {}}, Applicability::Unsafe,
                     runner.set("automount_service_account_token", TomlValue::boolean(false)));
        }
    }

private:
    static bool isOffAtAccount(const GitLabView &runner)
    {
        const auto &account = runner.runner().jobAccount;
        if (!account || !account->isKnown)
            return false;
        const Resource *const object = runner.inventory().sources().find("ServiceAccount", account->namespaceName, account->name);
        return object && object->root()["automountServiceAccountToken"].boolean() == false;
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabJobTokenMounted()
{
    return std::make_unique<GitlabJobTokenMounted>();
}

} // namespace bulkhead
