#pragma once

#include "core/kube/manifest.h"
#include "core/kube/netpol/network_policy.h"
#include "core/kube/netpol/reach.h"
#include "core/text/answer.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// A pod as policies see it.
struct NetworkPod {
    std::string namespaceName{};
    Labels labels{};
    bool isOnHostNetwork = false;
    YamlNode spec{}; ///< names of ports are looked up in it
};

/// All policies of a workspace. Immutable; points into the manifests it was built from, which must outlive it.
class NetworkModel {
public:
    explicit NetworkModel(std::span<const ManifestPtr> manifests);

    [[nodiscard]] const std::vector<NetworkPolicy> &policies() const { return m_policies; }
    /// Those labels by which some policy could tell pods apart.
    [[nodiscard]] Labels tellingLabels(const Labels &labels) const;
    /// Whether one pod can open a connection to the other, on any port.
    [[nodiscard]] Answer reach(const NetworkPod &from, const NetworkPod &to) const;
    /// The same for some ports of the listening pod (empty: any), and what decides. Points into this model.
    [[nodiscard]] Reach explain(const NetworkPod &from, const NetworkPod &to, std::span<const NetworkPorts> ports = {}) const;
    /// The same for an address outside the cluster ("169.254.169.254") and a TCP port.
    [[nodiscard]] Answer reachesAddress(const NetworkPod &from, std::string_view address, int port) const;
    /// Whether some policy isolates the pod in that direction.
    [[nodiscard]] Answer isIsolated(const NetworkPod &pod, NetworkDirection direction) const;
    /// Whether an entry of a policy's `from` or `to` is about pods of a namespace, whatever their labels are.
    [[nodiscard]] Answer concernsNamespace(const NetworkPolicy &policy, const NetworkPeer &peer,
                                           const std::string &namespaceName) const;
    /// Whether policies of another engine (Cilium, Calico …) have their say about pods of the namespace: this model cannot tell
    /// what.
    [[nodiscard]] bool isUnderOtherEngine(const std::string &namespaceName) const;

private:
    /// One end of a connection, and what is asked of it.
    struct End {
        NetworkDirection direction;
        const NetworkPod &pod;
        const NetworkPod &peer;
        YamlNode listener;
        std::span<const NetworkPorts> ports;
    };
    /// Which entry of a rule takes in a pod.
    struct Concern {
        Answer answer = Answer::No;
        const NetworkPeer *peer = nullptr;
        ReachDoubt doubt = ReachDoubt::None;
    };
    [[nodiscard]] ReachSide side(const End &end) const;
    void addRule(ReachSide &side, const End &end, ReachStep step) const;
    [[nodiscard]] Concern concerns(const NetworkPolicy &policy, const NetworkPeer &peer, const NetworkPod &pod) const;
    [[nodiscard]] Answer selectsNamespace(const LabelSelector &selector, const std::string &namespaceName) const;
    void addOtherPolicies(const std::string &namespaceName, std::vector<const Resource *> &policies) const;

    std::vector<NetworkPolicy> m_policies;
    std::map<std::string, std::vector<std::size_t>> m_byNamespace;
    std::set<std::string, std::less<>> m_keys; ///< of labels of pods that selectors ask for
    std::map<std::string, Labels> m_namespaces; ///< labels of those that are here
    std::map<std::string, const Resource *> m_otherEngines; ///< the first policy of another engine by namespace; "" is the cluster
};

/// Whether an IPv4 address lies in a range such as "10.0.0.0/8"; nothing if either cannot be read.
[[nodiscard]] std::optional<bool> isInRange(std::string_view address, std::string_view range);

/// Whether a selector takes these labels; unknown where a value is filled in later, or an operator is none.
[[nodiscard]] Answer selects(const LabelSelector &selector, const Labels &labels);

} // namespace bulkhead
