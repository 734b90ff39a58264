#include "core/analysis/rule.h"
#include "core/kube/rbac/powers.h"
#include "core/rules/support/gitlab_view.h"
#include "core/rules/support/overwrite_wishes.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata gitlabOverwriteToPowerfulAccount{
    .id = "gitlab-overwrite-to-powerful-account",
    .title = RULE_TEXT("Rules", "GitLab jobs may run as a powerful service account"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabOverwriteToPowerfulAccount final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabOverwriteToPowerfulAccount; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            const OverwritePattern pattern(runner.text("service_account_overwrite_allowed").value_or(""));
            const std::string &jobs = runner.runner().jobNamespace;
            if (jobs.empty() || !runner["service_account_overwrite_allowed"] || !pattern.isValid())
                continue;
            for (const std::string &account : serviceAccounts(ci, jobs)) {
                if (!pattern.admits(account))
                    continue;
                const HeldPowers held = powers(ci.rbac(), Subject::ofServiceAccount(jobs, account));
                const auto isSure = [](const HeldPower &power) { return power.certainty == Answer::Yes; };
                if (const auto power = std::ranges::find_if(held.powers, isSure); power != held.powers.end())
                    reportAccount(runner, account, *power, report);
            }
        }
    }

private:
    static void reportAccount(const GitLabView &runner, const std::string &account, const HeldPower &power, Reporter &report)
    {
        const TomlNode node = runner["service_account_overwrite_allowed"];
        FindingBuilder finding =
            runner.report(report, gitlabOverwriteToPowerfulAccount, runner.locationOf(node),
                          {RULE_TEXT("Rules", "A job of GitLab runner \"%1\" may run as service account \"%2\", which may %3 %4"),
                           {runner.name(), account, power.verb, power.resource}});
        finding.fix({RULE_TEXT("Rules", "Remove %1: jobs choose nothing"), {"service_account_overwrite_allowed"}},
                    Applicability::Unsafe, TomlPatch::remove(node));
        if (power.grant.bindingPlace.source)
            finding.relate(power.grant.bindingPlace, {RULE_TEXT("Rules", "This binding gives it the right"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabOverwriteToPowerfulAccount()
{
    return std::make_unique<GitlabOverwriteToPowerfulAccount>();
}

} // namespace bulkhead
