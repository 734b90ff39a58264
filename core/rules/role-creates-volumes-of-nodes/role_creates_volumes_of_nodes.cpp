#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0278"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.9"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata roleCreatesVolumesOfNodes{
    .id = "role-creates-volumes-of-nodes",
    .title = RULE_TEXT("Rules", "Role creates persistent volumes"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "persistentvolumes"},
};
constexpr std::string_view verbs[] = {"create"};

class RoleCreatesVolumesOfNodes final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleCreatesVolumesOfNodes; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleCreatesVolumesOfNodes,
                     RULE_TEXT("Rules", "%1 lets whoever holds it %3 %2: a volume of type hostPath opens the files of nodes"),
                     {.resources = resources, .verbs = verbs}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleCreatesVolumesOfNodes()
{
    return std::make_unique<RoleCreatesVolumesOfNodes>();
}

} // namespace bulkhead
