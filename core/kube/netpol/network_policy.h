#pragma once

#include "core/kube/label_selector.h"
#include "core/kube/resource.h"

#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

enum class NetworkDirection : std::uint8_t { Ingress, Egress };

/// Ports of one protocol. By number, or by the name that a container of the pod at the other end gives its port.
struct NetworkPorts {
    std::string protocol{}; ///< empty: any
    std::string name{};
    int first = 0;
    int last = 65535;
};

/// An entry of `from` or `to`.
struct NetworkPeer {
    YamlNode node{};
    std::optional<LabelSelector> pods{}; ///< absent: all of the namespaces
    std::optional<LabelSelector> namespaces{}; ///< absent: the policy's own
    bool isAddress = false; ///< an ipBlock: whether pods are meant depends on the network plug-in
};

/// An entry of `ingress` or `egress`. Without peers it is about everybody, without ports about all of them.
struct NetworkRule {
    YamlNode node{};
    std::vector<NetworkPeer> peers{};
    std::vector<NetworkPorts> ports{};
};

/// networking.k8s.io/v1 NetworkPolicy. Points into its document.
struct NetworkPolicy {
    const Resource *resource = nullptr;
    std::string namespaceName{};
    LabelSelector pods{};
    bool isIngress = false; ///< it isolates the pods it selects, in that direction
    bool isEgress = false;
    std::vector<NetworkRule> ingress{};
    std::vector<NetworkRule> egress{};

    [[nodiscard]] static NetworkPolicy read(const Resource &resource);
    [[nodiscard]] bool isolates(NetworkDirection direction) const
    {
        return direction == NetworkDirection::Ingress ? isIngress : isEgress;
    }
    [[nodiscard]] const std::vector<NetworkRule> &rules(NetworkDirection direction) const
    {
        return direction == NetworkDirection::Ingress ? ingress : egress;
    }
};

[[nodiscard]] bool isNetworkPolicy(const Resource &resource);

} // namespace bulkhead
