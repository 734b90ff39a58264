#include "core/analysis/rule.h"
#include "core/rules/support/provider_findings.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata providerPublicRepositories{
    .id = "provider-public-repositories",
    .title = RULE_TEXT("Rules", "Runner group allows public repositories"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class ProviderPublicRepositories final : public Rule {
public:
    const RuleMetadata &metadata() const override { return providerPublicRepositories; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ProviderRunnerGroup &group : ci.provider().groups) {
            const YamlNode allows = group.node["allows_public_repositories"];
            if (allows.boolean() != true)
                continue;
            FindingBuilder finding = report.finding(
                providerPublicRepositories, Location::written(allows),
                {RULE_TEXT("Rules",
                           "Runner group \"%1\" serves public repositories: a pull request from a fork can run code on its nodes"),
                 {group.name}});
            relateGroupRunners(finding, ci, group);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProviderPublicRepositories()
{
    return std::make_unique<ProviderPublicRepositories>();
}

} // namespace bulkhead
