#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0031"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1070"},
};
constexpr RuleMetadata roleDeletesTraces{
    .id = "role-deletes-traces",
    .title = RULE_TEXT("Rules", "Role deletes events"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "events"},
    {"events.k8s.io", "events"},
};
constexpr std::string_view verbs[] = {"delete", "deletecollection"};

class RoleDeletesTraces final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleDeletesTraces; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleDeletesTraces,
                     RULE_TEXT("Rules", "%1 lets whoever holds it %3 %2, and so wipe the traces of what it did"),
                     {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleDeletesTraces()
{
    return std::make_unique<RoleDeletesTraces>();
}

} // namespace bulkhead
