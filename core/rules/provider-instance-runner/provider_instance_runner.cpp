#include "core/analysis/rule.h"
#include "core/rules/support/provider_findings.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata providerInstanceRunner{
    .id = "provider-instance-runner",
    .title = RULE_TEXT("Rules", "Runner serves every project of the instance"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class ProviderInstanceRunner final : public Rule {
public:
    const RuleMetadata &metadata() const override { return providerInstanceRunner; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ProviderRunner &runner : ci.provider().runners) {
            if (runner.scope != ProviderRunner::Scope::Instance)
                continue;
            FindingBuilder finding = report.finding(
                providerInstanceRunner, Location::written(runner.node["runner_type"]),
                {RULE_TEXT(
                     "Rules",
                     "Runner \"%1\" serves every project of the instance: whoever may push to one of them runs code on its nodes"),
                 {runner.name}});
            relateRunner(finding, ci, runner);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProviderInstanceRunner()
{
    return std::make_unique<ProviderInstanceRunner>();
}

} // namespace bulkhead
