#include "core/analysis/rule.h"
#include "core/rules/support/namespace_pod_security.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata namespaceWarnsOfWorkloads{
    .id = "namespace-warns-of-workloads",
    .title = RULE_TEXT("Rules", "Workloads do not meet what their namespace warns of"),
    .severity = Severity::Info,
    .appliesTo = Target::Workspace,
    .profiles = Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa,
    .equivalents = {},
    .frameworks = frameworks,
};

/// The stricter of what is warned of and logged, where a label says more than what is enforced; null if none does.
const PodSecurityDemand *beyondEnforced(const NamespacePodSecurity &policy)
{
    const PodSecurityDemand &warned = policy.in(PodSecurityMode::Warn);
    const PodSecurityDemand &audited = policy.in(PodSecurityMode::Audit);
    const PodSecurityDemand &stricter = audited.label && audited.level > warned.level ? audited : warned;
    return stricter.label && stricter.level > policy.in(PodSecurityMode::Enforce).level ? &stricter : nullptr;
}

class NamespaceWarnsOfWorkloads final : public Rule {
public:
    const RuleMetadata &metadata() const override { return namespaceWarnsOfWorkloads; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        forEachLabelledNamespace(ci, [&](const Resource &space, const NamespacePodSecurity &policy) {
            const PodSecurityDemand *const demand = beyondEnforced(policy);
            const auto refused = demand ? refusedWorkloads(ci, space.name(), *demand) : std::vector<RefusedWorkload>();
            if (refused.empty())
                return;
            FindingBuilder finding = report.finding(
                namespaceWarnsOfWorkloads, Location::written(demand->label),
                {RULE_TEXT("Rules", "Namespace %1 watches for %2:%3, which pods of %4 of its workloads do not meet"),
                 {space.name(), std::string(toString(demand->level)), demand->version, std::to_string(refused.size())}});
            finding.concerning(space, demand->label);
            relateRefused(finding, refused);
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makeNamespaceWarnsOfWorkloads()
{
    return std::make_unique<NamespaceWarnsOfWorkloads>();
}

} // namespace bulkhead
