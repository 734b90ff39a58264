#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "access-to-create-pods"},
    {"kubescape", "C-0188"},
    {"trivy", "KSV048"},
    {"kics", "Permissive Access to Create Pods"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.4"},
    {"mitre", "T1610"},
};
constexpr RuleMetadata roleCreatesWorkloads{
    .id = "role-creates-workloads",
    .title = RULE_TEXT("Rules", "Role runs pods"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "pods"},
    {"", "replicationcontrollers"},
    {"apps", "deployments"},
    {"apps", "statefulsets"},
    {"apps", "daemonsets"},
    {"apps", "replicasets"},
    {"batch", "jobs"},
    {"batch", "cronjobs"},
    {"tekton.dev", "taskruns"},
    {"tekton.dev", "pipelineruns"},
    {"argoproj.io", "workflows"},
    {"argoproj.io", "cronworkflows"},
    {"keda.sh", "scaledjobs"},
};
constexpr std::string_view verbs[] = {"create", "update", "patch"};

class RoleCreatesWorkloads final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleCreatesWorkloads; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(
            resource, roleCreatesWorkloads,
            RULE_TEXT("Rules", "%1 lets whoever holds it %3 %2: run pods of any kind, as any service account of the namespace"),
            {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleCreatesWorkloads()
{
    return std::make_unique<RoleCreatesWorkloads>();
}

} // namespace bulkhead
