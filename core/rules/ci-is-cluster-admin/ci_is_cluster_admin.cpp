#include "core/analysis/rule.h"
#include "core/rules/support/ci_accounts.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata ciIsClusterAdmin{
    .id = "ci-is-cluster-admin",
    .title = RULE_TEXT("Rules", "CI may do everything in the cluster"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr AccountTexts mayDoEverything = {
    .manager = RULE_TEXT("Rules", "The manager of \"%1\" may do everything in the cluster: account %2 is bound to %3"),
    .jobs = RULE_TEXT("Rules", "Jobs of \"%1\" may do everything in the cluster: account %2 is bound to %3"),
    .builders = RULE_TEXT("Rules", "Builders of \"%1\" may do everything in the cluster: account %2 is bound to %3"),
};

class CiIsClusterAdmin final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciIsClusterAdmin; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const UsedAccount &account : usedAccounts(ci)) {
            const HeldPowers held = powers(ci.rbac(), Subject::ofServiceAccount(account.namespaceName, account.name));
            const HeldPower *const admin = held.find(Power::ClusterAdmin);
            if (!admin || !admin->isClusterWide || admin->certainty != Answer::Yes || !admin->grant.subjectPlace.source)
                continue;
            FindingBuilder finding =
                reportAt(report, ciIsClusterAdmin, admin->grant.subjectPlace,
                         messageOn(account, mayDoEverything, {account.namespaceName + '/' + account.name, admin->grant.role}));
            finding.relate(account.place, {RULE_TEXT("Rules", "The account is chosen here"), {}});
            offerUnbinding(finding, admin->grant);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiIsClusterAdmin()
{
    return std::make_unique<CiIsClusterAdmin>();
}

} // namespace bulkhead
