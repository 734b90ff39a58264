#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0007"},
    {"trivy", "KSV042"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1485"},
};
constexpr RuleMetadata roleDeletesWorkloads{
    .id = "role-deletes-workloads",
    .title = RULE_TEXT("Rules", "Role deletes workloads"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "pods"},      {"apps", "deployments"}, {"apps", "statefulsets"}, {"apps", "daemonsets"},         {"apps", "replicasets"},
    {"batch", "jobs"}, {"batch", "cronjobs"},   {"", "namespaces"},       {"", "persistentvolumeclaims"}, {"", "persistentvolumes"},
};
constexpr std::string_view verbs[] = {"delete", "deletecollection"};

class RoleDeletesWorkloads final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleDeletesWorkloads; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(
            resource, roleDeletesWorkloads,
            RULE_TEXT("Rules", "%1 lets whoever holds it %3 any of %2: it can stop what runs, and lose its data or its logs"),
            {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleDeletesWorkloads()
{
    return std::make_unique<RoleDeletesWorkloads>();
}

} // namespace bulkhead
