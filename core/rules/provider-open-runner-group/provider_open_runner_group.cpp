#include "core/analysis/rule.h"
#include "core/rules/support/provider_findings.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata providerOpenRunnerGroup{
    .id = "provider-open-runner-group",
    .title = RULE_TEXT("Rules", "Runner group is open to all repositories"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class ProviderOpenRunnerGroup final : public Rule {
public:
    const RuleMetadata &metadata() const override { return providerOpenRunnerGroup; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ProviderRunnerGroup &group : ci.provider().groups) {
            const YamlNode visibility = group.node["visibility"];
            if (visibility.scalar() != "all")
                continue;
            FindingBuilder finding = report.finding(
                providerOpenRunnerGroup, Location::written(visibility),
                {RULE_TEXT("Rules", "Runner group \"%1\" is open to all repositories of the organization"), {group.name}});
            relateGroupRunners(finding, ci, group);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProviderOpenRunnerGroup()
{
    return std::make_unique<ProviderOpenRunnerGroup>();
}

} // namespace bulkhead
