#pragma once

#include "core/kube/field.h"
#include "core/kube/netpol/network_policy.h"
#include "core/text/answer.h"
#include "core/text/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// Why a policy or a rule may not do what it looks like.
enum class ReachDoubt : std::uint8_t {
    None,
    FilledIn, ///< a label, a selector or a port is filled in later
    NamespaceNotHere, ///< it asks for labels of a namespace that is not in the input
    Address, ///< it names addresses; which of them are pods is not known
    HostNetwork, ///< a pod is on its node's network: network plug-ins differ in what they take it for
};

/// A policy that isolates a pod, or one of its rules that lets a connection through. Points into the model.
struct ReachStep {
    const NetworkPolicy *policy = nullptr;
    const NetworkRule *rule = nullptr; ///< null: the policy as such, which isolates
    const NetworkPeer *peer = nullptr; ///< the entry that takes in the other end; null: the rule is about everybody
    std::vector<NetworkPorts> ports{}; ///< that the rule opens, of those asked for
    ReachDoubt doubt = ReachDoubt::None;
};

/// What policies say at one end of a connection.
struct ReachSide {
    Answer isolated = Answer::No; ///< whether policies select the pod in that direction
    std::vector<ReachStep> isolating{};
    std::vector<ReachStep> letting{}; ///< rules that let it through on some port that was asked for
    std::vector<ReachStep> elsewhere{}; ///< rules about the other end that open other ports only, which stand in `ports`
    std::vector<NetworkPorts> certain{}; ///< ports open for certain, of those asked for
    std::vector<NetworkPorts> possible{}; ///< ports that may be open, those included

    [[nodiscard]] Answer answer() const { return !certain.empty() ? Answer::Yes : possible.empty() ? Answer::No : Answer::Unknown; }
};

/// Whether one pod can open a connection to another, and what decides. Egress of the one and ingress of the other must both let it
/// through, on the same port.
struct Reach {
    Answer answer = Answer::No;
    std::vector<NetworkPorts> ports{}; ///< on which; of an unknown: on which perhaps
    ReachSide egress{};
    ReachSide ingress{};
    std::vector<const Resource *> otherPolicies{}; ///< of other engines, which are not read
    bool isHostNetworkUndefined = false; ///< policies block it, but may not be applied to a pod on its node's network
    bool isNamespaceFilledIn = false;
};

/// What a connection is called in words: "Deployment shop/cart".
struct ReachNames {
    std::string from{};
    Location fromPlace{};
    std::string to{};
    Location toPlace{};
    std::string fromNamespace{};
    std::string toNamespace{};
};

/// One sentence on what decided, or on what leaves it open, with its place.
struct ReachReason {
    enum class Code : std::uint8_t {
        NotIsolated, ///< no policy selects the pod
        LetsThrough,
        LetsNothingThrough, ///< a policy that isolates, and none of whose rules is about the connection
        OtherPortsOnly,
        PortsDoNotMeet,
        MayIsolate,
        OtherEngine,
        HostNetwork,
        FilledIn,
    };
    Code code = Code::NotIsolated;
    std::optional<NetworkDirection> direction{};
    const NetworkPolicy *policy = nullptr;
    ReachDoubt doubt = ReachDoubt::None;
    Message message{};
    std::optional<Message> doubtMessage{}; ///< why it is in doubt
    Location place{};

    /// Message and doubt as one sentence.
    [[nodiscard]] std::string english() const;
};

/// "not-isolated", "lets-through" …, as reports print it.
[[nodiscard]] std::string_view toString(ReachReason::Code code);
/// "none", "filled-in", "namespace-not-here" …
[[nodiscard]] std::string_view toString(ReachDoubt doubt);

/// What decided: of a yes what lets it through, of a no what blocks it, of an unknown what leaves it open. At most
/// `mostReachReasons`.
[[nodiscard]] std::vector<ReachReason> reasonsOf(const Reach &reach, const ReachNames &names);
inline constexpr std::size_t mostReachReasons = 20;

} // namespace bulkhead
