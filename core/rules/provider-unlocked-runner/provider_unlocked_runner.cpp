#include "core/analysis/rule.h"
#include "core/rules/support/provider_findings.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata providerUnlockedRunner{
    .id = "provider-unlocked-runner",
    .title = RULE_TEXT("Rules", "Project runner can be lent to other projects"),
    .severity = Severity::Low,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class ProviderUnlockedRunner final : public Rule {
public:
    const RuleMetadata &metadata() const override { return providerUnlockedRunner; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ProviderRunner &runner : ci.provider().runners) {
            const YamlNode locked = runner.node["locked"];
            if (runner.scope != ProviderRunner::Scope::Project || locked.boolean() != false)
                continue;
            FindingBuilder finding = report.finding(
                providerUnlockedRunner, Location::written(locked),
                {RULE_TEXT("Rules", "Runner \"%1\" is not locked: a maintainer of its project may enable it for others"),
                 {runner.name}});
            relateRunner(finding, ci, runner);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProviderUnlockedRunner()
{
    return std::make_unique<ProviderUnlockedRunner>();
}

} // namespace bulkhead
