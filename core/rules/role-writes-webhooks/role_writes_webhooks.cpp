#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_155"},
    {"kubescape", "C-0281"},
    {"trivy", "KSV114"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.12"},
    {"mitre", "T1556"},
};
constexpr RuleMetadata roleWritesWebhooks{
    .id = "role-writes-webhooks",
    .title = RULE_TEXT("Rules", "Role changes admission webhooks"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"admissionregistration.k8s.io", "mutatingwebhookconfigurations"},
    {"admissionregistration.k8s.io", "validatingwebhookconfigurations"},
};
constexpr std::string_view verbs[] = {"create", "update", "patch"};

class RoleWritesWebhooks final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleWritesWebhooks; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleWritesWebhooks, RULE_TEXT("Rules", "%1 lets whoever holds it change %2 (%3)"),
                     {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleWritesWebhooks()
{
    return std::make_unique<RoleWritesWebhooks>();
}

} // namespace bulkhead
