#pragma once

#include "core/kube/rbac/rbac_model.h"

#include <optional>
#include <span>

namespace bulkhead {

/// Rights from which more can be won, in the order in which they are told.
enum class Power : std::uint8_t {
    ClusterAdmin, ///< every verb on everything; in a namespace if it holds there alone
    CreatePods, ///< or what makes pods: controllers and custom resources; so be any service account of the namespace
    WriteDaemonSets, ///< so run on every node
    ExecIntoPods, ///< exec, attach, ephemeral containers
    ReachPods, ///< port-forward and proxy
    ReadSecrets,
    CreateTokens, ///< of any service account
    Impersonate,
    BindRoles,
    EscalateRoles,
    WriteRoleBindings, ///< hands on what it holds itself
    NodesProxy, ///< the kubelet's own interface: get is enough to run commands in every pod of the node
    CreatePersistentVolumes, ///< so read and write files of nodes
    WriteWebhooks,
    WriteApiExtensions, ///< CustomResourceDefinitions and APIServices
    PatchNamespaces, ///< labels decide on Pod Security and network policies
    PatchNodes, ///< labels and taints decide where pods land
    MovePods, ///< bind to nodes, evict
    ApproveCertificates, ///< make and approve a request: be anybody
    WriteNetworkPolicies,
    WriteConfigMapsInKubeSystem, ///< aws-auth, coredns …
};
inline constexpr std::size_t powerCount = static_cast<std::size_t>(Power::WriteConfigMapsInKubeSystem) + 1;

/// "create-pods", as reports print it.
[[nodiscard]] std::string_view toString(Power power);
/// "run pods": what somebody may do.
[[nodiscard]] MessageId powerName(Power power);

/// A power somebody has, and what gives it.
struct HeldPower {
    Power power = Power::ClusterAdmin;
    Answer certainty = Answer::Yes; ///< or unknown; grant.doubt says why
    bool isClusterWide = false;
    std::string namespaceName{}; ///< where it holds, if not in the whole cluster
    std::vector<std::string> onlyNames{}; ///< objects it is limited to; empty: all
    std::string verb{}; ///< "list": the deciding right, as a technical term
    std::string resource{}; ///< "secrets", "pods/exec", "taskruns.tekton.dev"; "*" of everything
    Grant grant{};
};

struct HeldPowers {
    std::vector<HeldPower> powers{}; ///< by power; cluster-wide first. One for each power and namespace: the surest and widest
    std::vector<Grant> unresolved{}; ///< bindings to roles whose rules are not (all) known: any power may come from them

    [[nodiscard]] const HeldPower *find(Power power) const;
};

/// What the subject holds; with a namespace, only what takes effect there.
[[nodiscard]] HeldPowers powers(const RbacModel &model, const Subject &subject,
                                const std::optional<std::string> &namespaceName = {});

} // namespace bulkhead
