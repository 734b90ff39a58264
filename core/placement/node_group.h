#pragma once

#include "core/kube/field.h"
#include "core/kube/label_selector.h"
#include "core/kube/node_selector.h"
#include "core/kube/taint.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bulkhead {

/// What tells us of a node group.
enum class GroupSource : std::uint8_t {
    Nodes,
    Karpenter,
    Eksctl,
    MachineSet,
    ClusterApi,
    Kops,
    Gke,
    Aks,
    Rancher,
    Gardener,
    Deckhouse,
    Declared, ///< in .bulkhead.yaml
    Assumed, ///< from the selectors of workloads, where nothing defines nodes
};

/// "nodes", "karpenter" … as the command line prints it.
[[nodiscard]] std::string_view toString(GroupSource source);

/// What the nodes of a group are for.
enum class GroupRole : std::uint8_t { Ci, Application, System, Mixed, Empty };
[[nodiscard]] std::string_view toString(GroupRole role);

/// A taint of a group, and where it is written.
struct GroupTaint {
    Taint taint;
    Location place{}; ///< no source: nobody wrote it
    bool isAssumed = false; ///< taken from a toleration: it may not be there
};

struct NodeMember {
    std::string name;
    Location place;
};

/// How an object writes taints.
enum class TaintSpelling : std::uint8_t {
    Object, ///< a list of {key, value, effect}
    GoogleObject, ///< the same with effects such as NO_SCHEDULE
    Text, ///< a list of "key=value:Effect"
    Map, ///< eksctl: {key: "value:Effect"}
};

/// Where a field is written or, if it is not, would be: `keys` below the mapping `base`.
struct FieldHome {
    YamlNode base{};
    std::vector<std::string> keys{};

    [[nodiscard]] bool exists() const { return base.isValid(); }
    [[nodiscard]] YamlNode value() const;
};

/// Nodes that the scheduler cannot tell apart: same labels and taints, as far as anybody schedules by them.
struct NodeGroup {
    std::string id; ///< unique in its workspace
    std::string name;
    GroupSource source = GroupSource::Nodes;
    std::optional<std::size_t> nodeCount{}; ///< nothing: not known, such as with an autoscaler
    Labels labels{}; ///< what all of its nodes carry
    std::vector<GroupTaint> taints{};
    std::set<std::string, std::less<>> varyingKeys{}; ///< of labels that not all of its nodes carry with one value
    bool isUnschedulable = false; ///< cordoned
    /// Of Karpenter: what the labels of new nodes may be; a pod that wants one of them gets it.
    std::vector<NodeRequirement> requirements{};
    std::vector<NodeMember> members{}; ///< Node objects, sorted by name
    Location place{}; ///< the object that defines it; of several nodes the first
    FieldHome labelHome{}; ///< of a pool's object; of Node objects each member has its own
    FieldHome taintHome{};
    TaintSpelling taintSpelling = TaintSpelling::Object;
    std::string environment{}; ///< "prod"; empty if nothing tells
    std::optional<GroupRole> declaredRole{};

    [[nodiscard]] bool isAssumed() const { return source == GroupSource::Assumed; }
    [[nodiscard]] bool hasHardTaint() const;
    /// Whether a label of this key may be on its nodes although nobody wrote it: labels that the kubelet, a cloud or the platform
    /// sets, except on Node objects, which carry all they have.
    [[nodiscard]] bool mayCarryUnwritten(std::string_view key) const;
};

} // namespace bulkhead
