#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_156"},
    {"kubescape", "C-0280"},
    {"kyverno", "restrict-clusterrole-csr"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.11"},
    {"mitre", "T1649"},
};
constexpr RuleMetadata roleApprovesCertificates{
    .id = "role-approves-certificates",
    .title = RULE_TEXT("Rules", "Role approves certificates of clients"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"certificates.k8s.io", "certificatesigningrequests", "approval"},
};
constexpr std::string_view verbs[] = {"update", "patch"};

class RoleApprovesCertificates final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleApprovesCertificates; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(
            resource, roleApprovesCertificates,
            RULE_TEXT(
                "Rules",
                "%1 lets whoever holds it approve requests for certificates (%2: %3), and so become anybody who logs in with one"),
            {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleApprovesCertificates()
{
    return std::make_unique<RoleApprovesCertificates>();
}

} // namespace bulkhead
