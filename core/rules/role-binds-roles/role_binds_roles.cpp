#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_157"},
    {"kubescape", "C-0191"},
    {"trivy", "KSV051"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.8"},
    {"mitre", "T1098"},
};
constexpr RuleMetadata roleBindsRoles{
    .id = "role-binds-roles",
    .title = RULE_TEXT("Rules", "Role hands out roles"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"rbac.authorization.k8s.io", "roles"},
    {"rbac.authorization.k8s.io", "clusterroles"},
};
constexpr std::string_view verbs[] = {"bind"};

class RoleBindsRoles final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleBindsRoles; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleBindsRoles, RULE_TEXT("Rules", "%1 lets whoever holds it bind any of %2 to anybody (%3)"),
                     {.resources = resources,
                      .verbs = verbs,
                      .names = RightsSought::Names::AllOnly,
                      .kind = RightsSought::Verbs::OfTheirOwn},
                     report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleBindsRoles()
{
    return std::make_unique<RoleBindsRoles>();
}

} // namespace bulkhead
