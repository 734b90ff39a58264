#include "core/analysis/rule.h"
#include "core/rules/support/ci_accounts.h"
#include "core/yaml/yaml_patch.h"

#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata ciJobWithCloudRole{
    .id = "ci-job-with-cloud-role",
    .title = RULE_TEXT("Rules", "CI jobs have a role at the cloud provider"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

/// By which a service account becomes an identity of the cloud: EKS (IRSA), GKE and AKS workload identity.
constexpr std::array<std::string_view, 3> roleAnnotations = {
    "eks.amazonaws.com/role-arn",
    "iam.gke.io/gcp-service-account",
    "azure.workload.identity/client-id",
};

constexpr AccountTexts actAsRole = {
    .jobs = RULE_TEXT("Rules", "Jobs of \"%1\" act at the cloud provider as %2: so does every line of a repository that they run"),
    .builders =
        RULE_TEXT("Rules", "Builders of \"%1\" act at the cloud provider as %2: so does every line of a repository that they run"),
};

class CiJobWithCloudRole final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciJobWithCloudRole; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const UsedAccount &account : usedAccounts(ci)) {
            const Resource *const object = ci.sources().find("ServiceAccount", account.namespaceName, account.name);
            if (account.role == CiRole::Manager || !object)
                continue;
            for (const std::string_view key : roleAnnotations) {
                const YamlNode role = object->metadata()["annotations"][key];
                if (role.text().empty())
                    continue;
                FindingBuilder finding = reportAt(report, ciJobWithCloudRole, Location::written(role),
                                                  messageOn(account, actAsRole, {std::string(role.scalar())}));
                finding.relate(account.place, {RULE_TEXT("Rules", "The account is chosen here"), {}});
                finding.fix({RULE_TEXT("Rules", "Take the cloud role from the account"), {}}, Applicability::Unsafe,
                            YamlPatch::remove(role, object->metadata()));
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiJobWithCloudRole()
{
    return std::make_unique<CiJobWithCloudRole>();
}

} // namespace bulkhead
