#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV2_K8S_2"},
    {"kubescape", "C-0279"},
    {"trivy", "KSV047"},
    {"kyverno", "restrict-clusterrole-nodesproxy"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.10"},
    {"mitre", "T1609"},
};
constexpr RuleMetadata roleReachesKubelets{
    .id = "role-reaches-kubelets",
    .title = RULE_TEXT("Rules", "Role reaches the kubelets of nodes"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "nodes", "proxy"},
};
constexpr std::string_view verbs[] = {"get", "create", "update", "patch", "delete"};

class RoleReachesKubelets final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleReachesKubelets; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(
            resource, roleReachesKubelets,
            RULE_TEXT("Rules",
                      "%1 lets whoever holds it talk to the kubelets of nodes through %2 (%3), and so run commands in their pods"),
            {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleReachesKubelets()
{
    return std::make_unique<RoleReachesKubelets>();
}

} // namespace bulkhead
