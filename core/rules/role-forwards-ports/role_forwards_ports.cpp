#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0063"},
    {"kics", "RBAC Roles with Port-Forwarding Permission"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1021"},
};
constexpr RuleMetadata roleForwardsPorts{
    .id = "role-forwards-ports",
    .title = RULE_TEXT("Rules", "Role connects to every pod"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "pods", "portforward"},
    {"", "pods", "proxy"},
    {"", "services", "proxy"},
};
constexpr std::string_view verbs[] = {"create", "get", "update", "patch", "delete"};

class RoleForwardsPorts final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleForwardsPorts; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleForwardsPorts,
                     RULE_TEXT("Rules", "%1 lets whoever holds it connect to any port of every pod where it is bound (%2: %3)"),
                     {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleForwardsPorts()
{
    return std::make_unique<RoleForwardsPorts>();
}

} // namespace bulkhead
