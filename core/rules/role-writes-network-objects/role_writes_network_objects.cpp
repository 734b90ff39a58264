#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV056"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1557"},
};
constexpr RuleMetadata roleWritesNetworkObjects{
    .id = "role-writes-network-objects",
    .title = RULE_TEXT("Rules", "Role changes what is reached in the network"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"networking.k8s.io", "networkpolicies"},    {"networking.k8s.io", "ingresses"},        {"", "services"},
    {"gateway.networking.k8s.io", "httproutes"}, {"gateway.networking.k8s.io", "gateways"},
};
constexpr std::string_view verbs[] = {"create", "update", "patch", "delete", "deletecollection"};

class RoleWritesNetworkObjects final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleWritesNetworkObjects; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(
            resource, roleWritesNetworkObjects,
            RULE_TEXT("Rules", "%1 lets whoever holds it %3 %2: open connections that were closed, or draw traffic to other pods"),
            {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleWritesNetworkObjects()
{
    return std::make_unique<RoleWritesNetworkObjects>();
}

} // namespace bulkhead
