#include "core/analysis/rule.h"
#include "core/rules/support/cluster_findings.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "dangling-networkpolicypeer-podselector"},
};
constexpr RuleMetadata networkPolicyPeerSelectsNothing{
    .id = "network-policy-peer-selects-nothing",
    .title = RULE_TEXT("Rules", "Peer of a NetworkPolicy is no pod"),
    .severity = Severity::Low,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class NetworkPolicyPeerSelectsNothing final : public Rule {
public:
    const RuleMetadata &metadata() const override { return networkPolicyPeerSelectsNothing; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        const auto made = namespacesOfMadePods(ci);
        PodLabels labels(ci.cluster());
        for (const NetworkPolicy &policy : ci.cluster().network().policies()) {
            if (ci.cluster().podsIn(policy.namespaceName).empty() || made.contains(policy.namespaceName))
                continue;
            for (const std::vector<NetworkRule> *rules : {&policy.ingress, &policy.egress}) {
                for (const NetworkRule &rule : *rules)
                    checkPeers(policy, rule, labels, report);
            }
        }
    }

private:
    static void checkPeers(const NetworkPolicy &policy, const NetworkRule &rule, PodLabels &labels, Reporter &report)
    {
        for (const NetworkPeer &peer : rule.peers) {
            // What another namespace holds, these files may not tell.
            if (peer.isAddress || peer.namespaces || !peer.pods || peer.pods->isEmpty())
                continue;
            const std::vector<Labels> &pods = labels.in(policy.namespaceName);
            if (std::ranges::any_of(pods, [&](const Labels &pod) { return selects(*peer.pods, pod) != Answer::No; }))
                continue;
            reportOn(
                report, networkPolicyPeerSelectsNothing, *policy.resource, Location::keyOf(peer.node["podSelector"]),
                {RULE_TEXT("Rules", "NetworkPolicy \"%1\" allows connections with pods that namespace \"%2\" does not have here"),
                 {policy.resource->name(), policy.namespaceName}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeNetworkPolicyPeerSelectsNothing()
{
    return std::make_unique<NetworkPolicyPeerSelectsNothing>();
}

} // namespace bulkhead
