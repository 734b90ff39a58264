#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV056"},
    {"kyverno", "restrict-edit-for-endpoints"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1557"},
};
constexpr RuleMetadata roleWritesEndpoints{
    .id = "role-writes-endpoints",
    .title = RULE_TEXT("Rules", "Role sets addresses behind Services"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "endpoints"},
    {"discovery.k8s.io", "endpointslices"},
};
constexpr std::string_view verbs[] = {"create", "update", "patch"};

class RoleWritesEndpoints final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleWritesEndpoints; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleWritesEndpoints,
                     RULE_TEXT("Rules", "%1 lets whoever holds it %3 %2, and so send the traffic of a Service to any address"),
                     {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleWritesEndpoints()
{
    return std::make_unique<RoleWritesEndpoints>();
}

} // namespace bulkhead
