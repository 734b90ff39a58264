#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV2_K8S_1"}, {"kubescape", "C-0191"}, {"trivy", "KSV051"}, {"trivy", "KSV052"}, {"trivy", "KSV055"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1098"},
};
constexpr RuleMetadata roleWritesBindings{
    .id = "role-writes-bindings",
    .title = RULE_TEXT("Rules", "Role hands on its own rights"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"rbac.authorization.k8s.io", "rolebindings"},
    {"rbac.authorization.k8s.io", "clusterrolebindings"},
};
constexpr std::string_view verbs[] = {"create", "update", "patch"};

class RoleWritesBindings final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleWritesBindings; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleWritesBindings,
                     RULE_TEXT("Rules", "%1 lets whoever holds it %3 %2: give what it holds itself to anybody"),
                     {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleWritesBindings()
{
    return std::make_unique<RoleWritesBindings>();
}

} // namespace bulkhead
