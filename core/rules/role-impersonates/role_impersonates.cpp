#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV2_K8S_3"},
    {"kubescape", "C-0065"},
    {"kubescape", "C-0191"},
    {"trivy", "KSV043"},
    {"kics", "RBAC Roles with Impersonate Permission"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.8"},
    {"mitre", "T1078"},
};
constexpr RuleMetadata roleImpersonates{
    .id = "role-impersonates",
    .title = RULE_TEXT("Rules", "Role acts as somebody else"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "users"},
    {"", "groups"},
    {"", "serviceaccounts"},
    {"authentication.k8s.io", "uids"},
};
constexpr std::string_view verbs[] = {"impersonate"};

class RoleImpersonates final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleImpersonates; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleImpersonates, RULE_TEXT("Rules", "%1 lets whoever holds it act as any of %2"),
                     {.resources = resources,
                      .verbs = verbs,
                      .names = RightsSought::Names::AllOnly,
                      .kind = RightsSought::Verbs::OfTheirOwn},
                     report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleImpersonates()
{
    return std::make_unique<RoleImpersonates>();
}

} // namespace bulkhead
