#include "core/analysis/rule.h"
#include "core/rules/support/namespace_pod_security.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata namespaceRefusesWorkloads{
    .id = "namespace-refuses-workloads",
    .title = RULE_TEXT("Rules", "Namespace refuses pods of its workloads"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .profiles = Profile::Security | Profile::Reliability | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa,
    .equivalents = {},
    .frameworks = frameworks,
};

class NamespaceRefusesWorkloads final : public Rule {
public:
    const RuleMetadata &metadata() const override { return namespaceRefusesWorkloads; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        forEachLabelledNamespace(ci, [&](const Resource &space, const NamespacePodSecurity &policy) {
            const PodSecurityDemand &demand = policy.in(PodSecurityMode::Enforce);
            // Of a label that is no level another rule speaks.
            if (demand.level == PodSecurityLevel::Privileged || !podSecurityLevelFromString(demand.label.text()))
                return;
            const std::vector<RefusedWorkload> refused = refusedWorkloads(ci, space.name(), demand);
            if (refused.empty())
                return;
            FindingBuilder finding = report.finding(
                namespaceRefusesWorkloads, Location::written(demand.label),
                {RULE_TEXT("Rules", "Namespace %1 enforces %2:%3 and would refuse pods of %4 of its workloads"),
                 {space.name(), std::string(toString(demand.level)), demand.version, std::to_string(refused.size())}});
            finding.concerning(space, demand.label);
            relateRefused(finding, refused);
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makeNamespaceRefusesWorkloads()
{
    return std::make_unique<NamespaceRefusesWorkloads>();
}

} // namespace bulkhead
