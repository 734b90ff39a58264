#include "core/analysis/rule.h"
#include "core/rules/support/closed_namespace.h"
#include "core/rules/support/cluster_findings.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0049"},       {"kubescape", "C-0054"},           {"kubescape", "C-0206"},
    {"kyverno", "require-netpol"}, {"kyverno", "add-network-policy"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.3.2"},
    {"nsa", "Network separation and hardening"},
    {"mitre", "T1046"},
};
constexpr RuleMetadata namespaceWithoutNetworkPolicy{
    .id = "namespace-without-network-policy",
    .title = RULE_TEXT("Rules", "Namespace has no NetworkPolicy"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NamespaceWithoutNetworkPolicy final : public Rule {
public:
    const RuleMetadata &metadata() const override { return namespaceWithoutNetworkPolicy; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("Namespace")) {
            const Resource &space = *entry.resource;
            const std::string name(space.metadata()["name"].text());
            if (!space.group().empty() || name.empty() || isSystemNamespace(name) || cluster.podsIn(name).empty()
                || hasPolicy(cluster, name))
                continue;
            const Location place = Location::written(space.metadata()["name"]);
            if (cluster.network().isUnderOtherEngine(name)) {
                report.limited(namespaceWithoutNetworkPolicy, space, place,
                               {RULE_TEXT("Rules", "what policies of another network engine mean for namespace %1"), {name}});
                continue;
            }
            FindingBuilder finding = reportOn(
                report, namespaceWithoutNetworkPolicy, space, place,
                {RULE_TEXT("Rules",
                           "Namespace \"%1\" has no NetworkPolicy here: every pod of the cluster reaches its pods, and they "
                           "reach everything"),
                 {name}});
            finding.fix({RULE_TEXT("Rules", "Add a NetworkPolicy that lets nothing in and nothing out"), {}}, Applicability::Unsafe,
                        closedNamespace(cluster, space, "default-deny", {"Ingress", "Egress"}));
            finding.fix({RULE_TEXT("Rules", "Add a NetworkPolicy that lets nothing in"), {}}, Applicability::Unsafe,
                        closedNamespace(cluster, space, "default-deny-ingress", {"Ingress"}));
        }
    }

private:
    static bool hasPolicy(const Cluster &cluster, std::string_view name)
    {
        return cluster.objects().hasAny("networking.k8s.io", "NetworkPolicy", name);
    }
};

} // namespace

std::unique_ptr<const Rule> makeNamespaceWithoutNetworkPolicy()
{
    return std::make_unique<NamespaceWithoutNetworkPolicy>();
}

} // namespace bulkhead
