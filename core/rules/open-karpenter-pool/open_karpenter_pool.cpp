#include "core/analysis/rule.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata openKarpenterPool{
    .id = "open-karpenter-pool",
    .title = RULE_TEXT("Rules", "Karpenter pool of CI takes any pod"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId untainted =
    RULE_TEXT("Rules", "Karpenter pool \"%1\" is meant for CI and has no taint: any pod that fits nowhere else gets a node of it");
constexpr MessageId openLabel = RULE_TEXT(
    "Rules", "Karpenter pool \"%1\" leaves the value of %2 to the pod: whoever selects a value gets a node that wears it");

/// A label that people made up to tell groups apart; those of Kubernetes and of clouds say what a machine is.
bool isOwnLabel(std::string_view key)
{
    const std::string_view prefix = key.substr(0, key.find('/') == std::string_view::npos ? 0 : key.find('/'));
    return prefix.ends_with("node-restriction.kubernetes.io")
        || !(prefix.ends_with("kubernetes.io") || prefix.ends_with("k8s.io") || prefix.ends_with("karpenter.sh")
             || prefix.ends_with("k8s.aws") || prefix.ends_with("azure.com"));
}

class OpenKarpenterPool final : public Rule {
public:
    const RuleMetadata &metadata() const override { return openKarpenterPool; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        const IsolationFixes fixes(isolation);
        for (std::size_t group = 0; group < isolation.groups().size(); ++group) {
            const NodeGroup &nodes = isolation.groups()[group];
            if (nodes.source != GroupSource::Karpenter || !isCiGroup(isolation, group))
                continue;
            if (!nodes.hasHardTaint() && isolation.use(group).applications() == 0)
                reportUntainted(isolation, group, fixes, report);
            for (const NodeRequirement &requirement : nodes.requirements) {
                if (requirement.op == NodeRequirement::Operator::Exists && requirement.node && isOwnLabel(requirement.key))
                    reportRequirement(isolation, group, requirement, report);
            }
        }
    }

private:
    static void reportUntainted(const Isolation &isolation, std::size_t group, const IsolationFixes &fixes, Reporter &report)
    {
        const NodeGroup &nodes = isolation.groups()[group];
        FindingBuilder finding = reportGroup(report, openKarpenterPool, isolation, group, nodes.place, {untainted, {nodes.name}});
        offerTaint(finding, isolation, group, fixes);
    }

    static void reportRequirement(const Isolation &isolation, std::size_t group, const NodeRequirement &requirement,
                                  Reporter &report)
    {
        reportGroup(report, openKarpenterPool, isolation, group, Location::written(requirement.node),
                    {openLabel, {isolation.groups()[group].name, requirement.key}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeOpenKarpenterPool()
{
    return std::make_unique<OpenKarpenterPool>();
}

} // namespace bulkhead
