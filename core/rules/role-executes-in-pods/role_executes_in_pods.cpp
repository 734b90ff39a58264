#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV2_K8S_2"},
    {"kubescape", "C-0002"},
    {"trivy", "KSV053"},
    {"trivy", "KSV054"},
    {"polaris", "rolePodExecAttach"},
    {"polaris", "clusterrolePodExecAttach"},
    {"polaris", "clusterrolebindingPodExecAttach"},
    {"polaris", "rolebindingRolePodExecAttach"},
    {"polaris", "rolebindingClusterRolePodExecAttach"},
    {"kics", "RBAC Roles with Exec Permission"},
    {"kics", "RBAC Roles with Attach Permission"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1609"},
};
constexpr RuleMetadata roleExecutesInPods{
    .id = "role-executes-in-pods",
    .title = RULE_TEXT("Rules", "Role runs commands in pods"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "pods", "exec"},
    {"", "pods", "attach"},
    {"", "pods", "ephemeralcontainers"},
};
constexpr std::string_view verbs[] = {"create", "get", "update", "patch"};

class RoleExecutesInPods final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleExecutesInPods; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleExecutesInPods,
                     RULE_TEXT("Rules", "%1 lets whoever holds it run commands in every pod where it is bound (%2: %3)"),
                     {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleExecutesInPods()
{
    return std::make_unique<RoleExecutesInPods>();
}

} // namespace bulkhead
