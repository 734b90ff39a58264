#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV2_K8S_4"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1557"},
};
constexpr RuleMetadata rolePatchesServiceStatus{
    .id = "role-patches-service-status",
    .title = RULE_TEXT("Rules", "Role sets addresses of Services"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "services", "status"},
};
constexpr std::string_view verbs[] = {"update", "patch"};

class RolePatchesServiceStatus final : public Rule {
public:
    const RuleMetadata &metadata() const override { return rolePatchesServiceStatus; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, rolePatchesServiceStatus,
                     RULE_TEXT("Rules", "%1 lets whoever holds it %3 %2, and so draw traffic for any address into a Service"),
                     {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRolePatchesServiceStatus()
{
    return std::make_unique<RolePatchesServiceStatus>();
}

} // namespace bulkhead
