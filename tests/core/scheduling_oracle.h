#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace YAML {
class Node;
}

/// A second, slow and plain opinion on where pods may land, written from the Kubernetes documentation and the sources of
/// kube-scheduler, the kubelet and the DaemonSet controller. It reads YAML by itself and shares nothing with core, so that a
/// mistake there is not repeated here.
namespace oracle {

using Labels = std::map<std::string, std::string>;

struct Taint {
    std::string key, value, effect;
};

struct Toleration {
    std::string key, op, value, effect;
    std::optional<std::int64_t> seconds;
};

struct Requirement {
    std::string key, op;
    std::vector<std::string> values;
};

struct Term {
    std::vector<Requirement> matchExpressions, matchFields;
};

struct Node {
    std::string name;
    Labels labels;
    std::vector<Taint> taints;
    bool unschedulable = false;

    /// Reads one v1 Node.
    [[nodiscard]] static Node parse(const std::string &yaml);
};

struct Pod {
    std::string kind, name; ///< of the object that makes it
    Labels annotations; ///< the pod's own
    std::string nodeName, schedulerName;
    bool hostNetwork = false;
    Labels nodeSelector;
    std::optional<std::vector<Term>> required; ///< of nodeAffinity
    std::vector<Term> preferred; ///< of nodeAffinity, with a weight and not empty
    std::vector<Toleration> tolerations; ///< as written

    /// Reads a Pod or an object with a pod template.
    [[nodiscard]] static Pod parse(const std::string &yaml);
    [[nodiscard]] bool isDaemonSet() const { return kind == "DaemonSet"; }
    [[nodiscard]] bool isStatic() const;
};

struct Answer {
    enum class Landing : std::uint8_t { No, Unknown, Yes };
    Landing landing = Landing::No;
    bool isDiscouraged = false; ///< only of a yes
    std::string reason;
};

[[nodiscard]] Answer canLand(const Pod &pod, const Node &node);

} // namespace oracle
