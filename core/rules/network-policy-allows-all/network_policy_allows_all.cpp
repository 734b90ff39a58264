#include "core/analysis/rule.h"
#include "core/kube/netpol/network_policy.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubeaudit", "AllowAllIngressNetworkPolicyExists"},
    {"kubeaudit", "AllowAllEgressNetworkPolicyExists"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Network separation and hardening"},
    {"mitre", "T1046"},
};
constexpr RuleMetadata networkPolicyAllowsAll{
    .id = "network-policy-allows-all",
    .title = RULE_TEXT("Rules", "NetworkPolicy lets everything through"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

bool isWholeWorld(YamlNode peer)
{
    const YamlNode block = peer["ipBlock"];
    const std::string_view range = block["cidr"].text();
    return (range == "0.0.0.0/0" || range == "::/0") && block["except"].size() == 0;
}

/// What in an entry of `ingress` or `egress` opens all ports to everybody: the entry itself, or a range of addresses. Empty if
/// nothing does.
YamlNode openingIn(YamlNode rule, std::string_view peersKey)
{
    if (!rule.isMapping() || rule["ports"].size() > 0)
        return {};
    const YamlNode peers = rule[peersKey];
    if (peers.size() == 0)
        return peers.isNull() || peers.isSequence() ? rule : YamlNode();
    for (const YamlNode peer : YamlItems(peers)) {
        if (isWholeWorld(peer))
            return peer;
    }
    return {};
}

bool namesType(YamlNode spec, std::string_view type)
{
    for (const YamlNode each : YamlItems(spec["policyTypes"])) {
        if (each.text() == type)
            return true;
    }
    return false;
}

class NetworkPolicyAllowsAll final : public Rule {
public:
    const RuleMetadata &metadata() const override { return networkPolicyAllowsAll; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isNetworkPolicy(resource))
            return;
        checkRules(resource, "ingress", "from", "Ingress", report);
        checkRules(resource, "egress", "to", "Egress", report);
    }

private:
    static void checkRules(const Resource &resource, std::string_view key, std::string_view peersKey, std::string_view type,
                           Reporter &report)
    {
        const YamlNode spec = resource.root()["spec"];
        if (spec["policyTypes"].size() > 0 && !namesType(spec, type))
            return; // it says nothing of that direction
        for (const YamlNode rule : YamlItems(spec[key])) {
            const YamlNode opening = openingIn(rule, peersKey);
            if (!opening)
                continue;
            const MessageId text = key == "ingress"
                ? RULE_TEXT("Rules", "NetworkPolicy \"%1\" lets everybody connect to every port of the pods it selects")
                : RULE_TEXT("Rules", "NetworkPolicy \"%1\" lets the pods it selects connect to every port of everybody");
            FindingBuilder finding =
                report.finding(networkPolicyAllowsAll, placeOf(opening, rule, peersKey), {text, {resource.name()}});
            if (namesType(spec, type)) // else the pods would not be held back at all without the rule
                finding.fix({RULE_TEXT("Rules", "Remove what lets everything through"), {}}, Applicability::Unsafe,
                            YamlPatch::remove(opening == rule ? rule : opening, opening == rule ? spec : spec[key]));
        }
    }

    static Location placeOf(YamlNode opening, YamlNode rule, std::string_view peersKey)
    {
        if (opening != rule)
            return Location::written(opening["ipBlock"]["cidr"]);
        return rule[peersKey] ? Location::written(rule[peersKey]) : Location::written(rule);
    }
};

} // namespace

std::unique_ptr<const Rule> makeNetworkPolicyAllowsAll()
{
    return std::make_unique<NetworkPolicyAllowsAll>();
}

} // namespace bulkhead
