#include "core/kube/netpol/network_policy.h"

#include <algorithm>

namespace bulkhead {

namespace {

NetworkPorts portsOf(YamlNode entry)
{
    const std::string_view protocol = entry["protocol"].text();
    NetworkPorts ports{.protocol = std::string(protocol.empty() ? "TCP" : protocol)};
    const YamlNode port = entry["port"];
    if (!port || port.isNull())
        return ports;
    const std::optional<std::int64_t> number = port.integer();
    if (!number) {
        ports.name = port.text();
        return ports;
    }
    ports.first = static_cast<int>(std::clamp<std::int64_t>(*number, 0, 65535));
    const std::int64_t last = entry["endPort"].integer().value_or(*number);
    ports.last = static_cast<int>(std::clamp<std::int64_t>(last, ports.first, 65535));
    return ports;
}

NetworkPeer peerOf(YamlNode entry)
{
    NetworkPeer peer{.node = entry, .isAddress = entry["ipBlock"].isMapping()};
    if (const YamlNode pods = entry["podSelector"]; pods && !pods.isNull())
        peer.pods = LabelSelector::read(pods);
    if (const YamlNode namespaces = entry["namespaceSelector"]; namespaces && !namespaces.isNull())
        peer.namespaces = LabelSelector::read(namespaces);
    return peer;
}

std::vector<NetworkRule> rulesOf(YamlNode list, std::string_view peersKey)
{
    std::vector<NetworkRule> rules;
    for (const YamlNode entry : YamlItems(list)) {
        NetworkRule rule{.node = entry};
        for (const YamlNode peer : YamlItems(entry[peersKey]))
            rule.peers.push_back(peerOf(peer));
        for (const YamlNode ports : YamlItems(entry["ports"]))
            rule.ports.push_back(portsOf(ports));
        rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace

bool isNetworkPolicy(const Resource &resource)
{
    return resource.kind() == "NetworkPolicy" && resource.group() == "networking.k8s.io";
}

NetworkPolicy NetworkPolicy::read(const Resource &resource)
{
    const YamlNode spec = resource.root()["spec"];
    NetworkPolicy policy{.resource = &resource, .namespaceName = resource.namespaceName()};
    policy.pods = LabelSelector::read(spec["podSelector"]);
    policy.ingress = rulesOf(spec["ingress"], "from");
    policy.egress = rulesOf(spec["egress"], "to");
    const YamlNode types = spec["policyTypes"];
    if (types.size() == 0) {
        // Without policyTypes every policy is one for ingress, and one for egress if it has such rules.
        policy.isIngress = true;
        policy.isEgress = !policy.egress.empty();
    }
    for (const YamlNode type : YamlItems(types)) {
        policy.isIngress = policy.isIngress || type.text() == "Ingress";
        policy.isEgress = policy.isEgress || type.text() == "Egress";
    }
    return policy;
}

} // namespace bulkhead
