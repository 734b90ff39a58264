#pragma once

#include "core/ci/ci_inventory.h"
#include "core/kube/netpol/network_model.h"
#include "core/text/error.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// One kind of pod that can open connections and be reached: of a written workload, or one that a CI controller makes. Points into
/// the inventory.
struct NetworkEnd {
    const Resource *resource = nullptr;
    NetworkPod pod{};
    YamlNode metadata{}; ///< of the pod (template); may be empty
    const CiRunner *madeFor = nullptr; ///< null: the workload is written

    /// "Deployment shop/cart".
    [[nodiscard]] std::string name() const;
    /// Where it is written, or what makes it.
    [[nodiscard]] Location place() const;
};

/// All of a workspace: written ones in the order of their namespaces and files, then made ones. A written pod that a controller
/// fills in is there as it fills it in.
[[nodiscard]] std::vector<NetworkEnd> networkEnds(const CiInventory &ci);

/// A connection as somebody types it.
struct TypedConnection {
    std::string from{}; ///< NAMESPACE/NAME or NAMESPACE/KIND/NAME
    std::string to{}; ///< the same, and :PORT, which is a number or a name, and may be PORT/PROTOCOL
};

/// What is asked. An end is several if the input defines the workload several times, or with several pods.
struct ReachQuestion {
    std::vector<NetworkEnd> from{};
    std::vector<NetworkEnd> to{};
    std::string port{}; ///< as typed; empty: any
};

[[nodiscard]] Result<ReachQuestion> readConnection(const TypedConnection &typed, std::span<const NetworkEnd> ends,
                                                   std::span<const ManifestPtr> manifests);

/// The answer to a question, and what decides.
struct ReachAnswer {
    Answer answer = Answer::No;
    std::vector<NetworkPorts> ports{}; ///< as of Reach
    std::vector<ReachReason> reasons{};
    bool isDefinedDifferently = false; ///< definitions of an end give different answers, which makes it unknown
    bool isSettledByPolicies = false; ///< both ends are isolated, and rules let it through: no other policy could block it
};
[[nodiscard]] ReachAnswer answerOf(const NetworkModel &model, const ReachQuestion &question);
[[nodiscard]] ReachNames reachNames(const NetworkEnd &from, const NetworkEnd &to);

} // namespace bulkhead
