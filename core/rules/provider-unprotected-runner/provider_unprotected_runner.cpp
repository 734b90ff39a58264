#include "core/analysis/rule.h"
#include "core/rules/support/provider_findings.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata providerUnprotectedRunner{
    .id = "provider-unprotected-runner",
    .title = RULE_TEXT("Rules", "Runner takes jobs of unprotected branches"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class ProviderUnprotectedRunner final : public Rule {
public:
    const RuleMetadata &metadata() const override { return providerUnprotectedRunner; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ProviderRunner &runner : ci.provider().runners) {
            const YamlNode access = runner.node["access_level"];
            if (access.scalar() != "not_protected")
                continue;
            FindingBuilder finding = report.finding(
                providerUnprotectedRunner, Location::written(access),
                {RULE_TEXT(
                     "Rules",
                     "Runner \"%1\" takes jobs of unprotected branches: a merge request from anybody with push rights runs there"),
                 {runner.name}});
            relateRunner(finding, ci, runner);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProviderUnprotectedRunner()
{
    return std::make_unique<ProviderUnprotectedRunner>();
}

} // namespace bulkhead
