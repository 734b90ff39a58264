#pragma once

#include "core/kube/label_selector.h"
#include "core/kube/node_selector.h"
#include "core/kube/pod_spec_view.h"
#include "core/kube/taint.h"

#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

struct WrittenToleration {
    Toleration toleration;
    YamlNode node{}; ///< the item; empty if nobody wrote it
};

/// core/v1 PodAffinityTerm.
struct PodAffinityTerm {
    LabelSelector selector{};
    bool hasSelector = false; ///< an absent one matches no pod
    std::string topologyKey{};
    std::vector<std::string> namespaces{};
    std::optional<LabelSelector> namespaceSelector{}; ///< absent together with `namespaces`: the pod's own namespace
    YamlNode node{};
};

/// How a pod comes to its node.
enum class PodOrigin : std::uint8_t {
    Scheduled, ///< by the scheduler
    DaemonSet, ///< one on each node, with the tolerations the DaemonSet controller adds
    Static, ///< by the kubelet, from a file: taints do not count
};

/// What the scheduler reads of a pod. Points into its document; copies are for what-if.
struct SchedulingNeeds {
    PodOrigin origin = PodOrigin::Scheduled;
    std::string namespaceName{};
    Labels labels{}; ///< of the pod
    std::string nodeName{};
    bool nodeNameIsObserved = false; ///< the pod came from a running cluster: the scheduler wrote it
    std::vector<NodeRequirement> nodeSelector{}; ///< each an In with one value, sorted by key
    std::optional<std::vector<NodeSelectorTerm>> requiredTerms{}; ///< of nodeAffinity; present and empty matches nothing
    std::vector<NodeSelectorTerm> preferredTerms{}; ///< of nodeAffinity, weight above 0
    std::vector<WrittenToleration> tolerations{};
    std::vector<PodAffinityTerm> podAffinity{}; ///< required
    std::vector<PodAffinityTerm> podAntiAffinity{}; ///< required
    std::string runtimeClass{};
    std::string schedulerName{}; ///< empty: default-scheduler
    bool hostNetwork = false;
    bool isOpen = false; ///< whoever starts the pod decides on all of this
    YamlNode spec{}; ///< the pod spec; places not written fall back to it

    [[nodiscard]] static SchedulingNeeds read(const PodSpecView &pod);
    /// Whether a node selector or required affinity holds the pod to some nodes.
    [[nodiscard]] bool isHeld() const { return !nodeSelector.empty() || requiredTerms || !nodeName.empty(); }
    /// Equal for pods that the scheduler cannot tell apart by what they ask of nodes; with Namespace also by where they are, whose
    /// annotations may count; with Identity also by their labels and what they ask of other pods.
    enum class Scope : std::uint8_t { Request, Namespace, Identity };
    [[nodiscard]] std::string signature(Scope scope) const;
};

} // namespace bulkhead
