#include "core/analysis/rule.h"
#include "core/rules/support/provider_findings.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata providerStaleRunner{
    .id = "provider-stale-runner",
    .title = RULE_TEXT("Rules", "Runner is registered and gone"),
    .severity = Severity::Low,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

/// As GitLab's and GitHub's APIs say it of a runner that nothing answers for.
bool isGone(std::string_view status)
{
    return status == "stale" || status == "offline" || status == "never_contacted";
}

class ProviderStaleRunner final : public Rule {
public:
    const RuleMetadata &metadata() const override { return providerStaleRunner; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ProviderRunner &runner : ci.provider().runners) {
            const YamlNode status = runner.node["status"];
            if (!isGone(status.scalar()))
                continue;
            FindingBuilder finding = report.finding(
                providerStaleRunner, Location::written(status),
                {RULE_TEXT("Rules",
                           "Runner \"%1\" is registered, and nothing answers for it: whoever finds its token answers in its place"),
                 {runner.name}});
            relateRunner(finding, ci, runner);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProviderStaleRunner()
{
    return std::make_unique<ProviderStaleRunner>();
}

} // namespace bulkhead
