#include "core/analysis/rule.h"
#include "core/rules/support/ci_accounts.h"

#include <set>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata ciAccountBoundInApplicationNamespace{
    .id = "ci-account-bound-in-application-namespace",
    .title = RULE_TEXT("Rules", "Account of CI has rights among applications"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr AccountTexts hasRights = {
    .manager = RULE_TEXT("Rules", "The manager of \"%1\" has the rights of %2 in namespace %3, where applications run"),
    .jobs = RULE_TEXT("Rules", "Jobs of \"%1\" have the rights of %2 in namespace %3, where applications run"),
    .builders = RULE_TEXT("Rules", "Builders of \"%1\" have the rights of %2 in namespace %3, where applications run"),
};

class CiAccountBoundInApplicationNamespace final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciAccountBoundInApplicationNamespace; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const UsedAccount &account : usedAccounts(ci)) {
            std::set<std::string> told;
            for (const Grant &grant : ci.rbac().grantsOf(Subject::ofServiceAccount(account.namespaceName, account.name))) {
                const bool isElsewhere = !grant.isClusterWide && grant.namespaceName != account.namespaceName;
                const Resource *const workload = isElsewhere ? ci.otherWorkloadIn(grant.namespaceName) : nullptr;
                if (!workload || !grant.subjectPlace.source || !told.insert(grant.binding).second)
                    continue;
                FindingBuilder finding = reportAt(report, ciAccountBoundInApplicationNamespace, grant.subjectPlace,
                                                  messageOn(account, hasRights, {grant.role, grant.namespaceName}));
                finding.relate(account.place, {RULE_TEXT("Rules", "The account is chosen here"), {}});
                finding.relate(Location::keyOf(workload->root()),
                               {RULE_TEXT("Rules", "%1 runs there"), {std::string(workload->kind()) + ' ' + workload->name()}});
                offerUnbinding(finding, grant);
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiAccountBoundInApplicationNamespace()
{
    return std::make_unique<CiAccountBoundInApplicationNamespace>();
}

} // namespace bulkhead
