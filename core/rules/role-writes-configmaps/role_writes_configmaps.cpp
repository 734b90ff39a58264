#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV049"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1565"},
};
constexpr RuleMetadata roleWritesConfigmaps{
    .id = "role-writes-configmaps",
    .title = RULE_TEXT("Rules", "Role changes every ConfigMap"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "configmaps"},
};
constexpr std::string_view verbs[] = {"update", "patch"};

class RoleWritesConfigmaps final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleWritesConfigmaps; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleWritesConfigmaps,
                     RULE_TEXT("Rules", "%1 lets whoever holds it %3 all %2 where it is bound, and so how programs there behave"),
                     {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleWritesConfigmaps()
{
    return std::make_unique<RoleWritesConfigmaps>();
}

} // namespace bulkhead
