#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_158"},
    {"kubescape", "C-0191"},
    {"trivy", "KSV050"},
    {"kics", "RBAC Roles Allow Privilege Escalation"},
    {"kyverno", "restrict-escalation-verbs-roles"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.8"},
    {"mitre", "T1098"},
};
constexpr RuleMetadata roleEscalates{
    .id = "role-escalates",
    .title = RULE_TEXT("Rules", "Role gives itself more rights"),
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
constexpr std::string_view verbs[] = {"escalate"};

class RoleEscalates final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleEscalates; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleEscalates,
                     RULE_TEXT("Rules", "%1 lets whoever holds it write rights into %2 that they do not hold (%3)"),
                     {.resources = resources, .verbs = verbs, .kind = RightsSought::Verbs::OfTheirOwn}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleEscalates()
{
    return std::make_unique<RoleEscalates>();
}

} // namespace bulkhead
