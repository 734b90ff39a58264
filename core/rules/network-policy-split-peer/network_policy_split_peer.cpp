#include "core/analysis/rule.h"
#include "core/kube/netpol/network_policy.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/plain_value.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"nsa", "Network separation and hardening"},
};
constexpr RuleMetadata networkPolicySplitPeer{
    .id = "network-policy-split-peer",
    .title = RULE_TEXT("Rules", "Two peers of a NetworkPolicy look meant as one"),
    .severity = Severity::Medium,
    .confidence = Confidence::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = {},
    .frameworks = frameworks,
};

/// Whether an entry of `from` or `to` has that selector alone, and it asks for labels.
bool selectsOnlyBy(YamlNode peer, std::string_view key)
{
    return peer.isMapping() && peer.size() == 1 && peer[key].isMapping() && peer[key].size() > 0;
}

/// The second entry with the selector of the first, which goes.
PatchResult joined(YamlNode namespaces, YamlNode pods, YamlNode list)
{
    return combined(YamlPatch::remove(namespaces, list),
                    YamlPatch::set(pods, {"namespaceSelector"}, plainValue(namespaces["namespaceSelector"])));
}

class NetworkPolicySplitPeer final : public Rule {
public:
    const RuleMetadata &metadata() const override { return networkPolicySplitPeer; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isNetworkPolicy(resource))
            return;
        const YamlNode spec = resource.root()["spec"];
        for (const YamlNode rule : YamlItems(spec["ingress"]))
            checkPeers(resource, rule["from"], report);
        for (const YamlNode rule : YamlItems(spec["egress"]))
            checkPeers(resource, rule["to"], report);
    }

private:
    static void checkPeers(const Resource &resource, YamlNode list, Reporter &report)
    {
        YamlNode previous;
        for (const YamlNode peer : YamlItems(list)) {
            if (selectsOnlyBy(previous, "namespaceSelector") && selectsOnlyBy(peer, "podSelector")) {
                report
                    .finding(networkPolicySplitPeer, Location::keyOf(peer["podSelector"]),
                             {RULE_TEXT("Rules",
                                        "NetworkPolicy \"%1\" allows all pods of the namespaces above, and these pods of its own "
                                        "namespace: a dash too many makes two peers of one"),
                              {resource.name()}})
                    .relate(Location::keyOf(previous["namespaceSelector"]),
                            {RULE_TEXT("Rules", "All pods of these namespaces"), {}})
                    .fix({RULE_TEXT("Rules", "Allow these pods of those namespaces only"), {}}, Applicability::Unsafe,
                         joined(previous, peer, list));
            }
            previous = peer;
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeNetworkPolicySplitPeer()
{
    return std::make_unique<NetworkPolicySplitPeer>();
}

} // namespace bulkhead
