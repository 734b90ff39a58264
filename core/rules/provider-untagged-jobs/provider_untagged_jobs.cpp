#include "core/analysis/rule.h"
#include "core/rules/support/provider_findings.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata providerUntaggedJobs{
    .id = "provider-untagged-jobs",
    .title = RULE_TEXT("Rules", "Runner takes jobs without tags"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class ProviderUntaggedJobs final : public Rule {
public:
    const RuleMetadata &metadata() const override { return providerUntaggedJobs; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ProviderRunner &runner : ci.provider().runners) {
            const YamlNode untagged = runner.node["run_untagged"];
            if (untagged.boolean() != true)
                continue;
            FindingBuilder finding = report.finding(
                providerUntaggedJobs, Location::written(untagged),
                {RULE_TEXT("Rules", "Runner \"%1\" takes jobs without tags: a job lands on it without anybody choosing it"),
                 {runner.name}});
            relateRunner(finding, ci, runner);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProviderUntaggedJobs()
{
    return std::make_unique<ProviderUntaggedJobs>();
}

} // namespace bulkhead
