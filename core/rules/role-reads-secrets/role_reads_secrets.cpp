#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV2_K8S_5"},
    {"kube-linter", "access-to-secrets"},
    {"kubescape", "C-0015"},
    {"kubescape", "C-0186"},
    {"trivy", "KSV041"},
    {"trivy", "KSV113"},
    {"kics", "RBAC Roles with Read Secrets Permissions"},
    {"kics", "ServiceAccount Allows Access Secrets"},
    {"kyverno", "restrict-secret-role-verbs"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.2"},
    {"mitre", "T1552"},
};
constexpr RuleMetadata roleReadsSecrets{
    .id = "role-reads-secrets",
    .title = RULE_TEXT("Rules", "Role reads every Secret"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "secrets"},
};
constexpr std::string_view verbs[] = {"get", "list", "watch"};

class RoleReadsSecrets final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleReadsSecrets; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleReadsSecrets, RULE_TEXT("Rules", "%1 lets whoever holds it %3 all %2 where it is bound"),
                     {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleReadsSecrets()
{
    return std::make_unique<RoleReadsSecrets>();
}

} // namespace bulkhead
