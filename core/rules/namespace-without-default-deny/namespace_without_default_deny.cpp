#include "core/analysis/rule.h"
#include "core/rules/support/closed_namespace.h"
#include "core/rules/support/cluster_findings.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubeaudit", "MissingDefaultDenyIngressAndEgressNetworkPolicy"},
    {"kubeaudit", "MissingDefaultDenyIngressNetworkPolicy"},
    {"kubeaudit", "MissingDefaultDenyEgressNetworkPolicy"},
    {"kubescape", "C-0030"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Network separation and hardening"},
    {"mitre", "T1046"},
};
constexpr RuleMetadata namespaceWithoutDefaultDeny{
    .id = "namespace-without-default-deny",
    .title = RULE_TEXT("Rules", "Namespace is not closed by default"),
    .severity = Severity::Low,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// Whether some policy of the namespace holds all its pods in that direction.
bool isClosed(const Cluster &cluster, std::string_view name, NetworkDirection direction)
{
    return std::ranges::any_of(cluster.network().policies(), [&](const NetworkPolicy &policy) {
        return policy.namespaceName == name && policy.isolates(direction) && policy.pods.isEmpty();
    });
}

class NamespaceWithoutDefaultDeny final : public Rule {
public:
    const RuleMetadata &metadata() const override { return namespaceWithoutDefaultDeny; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("Namespace")) {
            const Resource &space = *entry.resource;
            const std::string name(space.metadata()["name"].text());
            if (!space.group().empty() || name.empty() || isSystemNamespace(name) || cluster.network().isUnderOtherEngine(name)
                || !cluster.objects().hasAny("networking.k8s.io", "NetworkPolicy", name))
                continue;
            const bool isIn = isClosed(cluster, name, NetworkDirection::Ingress);
            const bool isOut = isClosed(cluster, name, NetworkDirection::Egress);
            if (!isIn || !isOut)
                reportNamespace(cluster, space, isIn, isOut, report);
        }
    }

private:
    static void reportNamespace(const Cluster &cluster, const Resource &space, bool isIn, bool isOut, Reporter &report)
    {
        const MessageId text = !isIn && !isOut
            ? RULE_TEXT("Rules",
                        "Policies of namespace \"%1\" are about some pods only: the others reach everything and are reached")
            : !isIn ? RULE_TEXT("Rules", "Policies of namespace \"%1\" limit who reaches some of its pods only")
                    : RULE_TEXT("Rules", "Policies of namespace \"%1\" limit what some of its pods reach only");
        const auto closed = !isIn && !isOut ? closedNamespace(cluster, space, "default-deny", {"Ingress", "Egress"})
            : !isIn                         ? closedNamespace(cluster, space, "default-deny-ingress", {"Ingress"})
                                            : closedNamespace(cluster, space, "default-deny-egress", {"Egress"});
        reportOn(report, namespaceWithoutDefaultDeny, space, Location::written(space.metadata()["name"]), {text, {space.name()}})
            .fix({RULE_TEXT("Rules", "Add a NetworkPolicy that allows nothing by itself"), {}}, Applicability::Unsafe, closed);
    }
};

} // namespace

std::unique_ptr<const Rule> makeNamespaceWithoutDefaultDeny()
{
    return std::make_unique<NamespaceWithoutDefaultDeny>();
}

} // namespace bulkhead
