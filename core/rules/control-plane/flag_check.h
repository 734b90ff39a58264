#pragma once

#include "core/analysis/rule_metadata.h"
#include "core/kube/cluster_component.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace bulkhead {

/// What a flag has to be. "wanted" is FlagCheck::wanted.
enum class Demand : std::uint8_t {
    Given, ///< has a value
    NotGiven, ///< is not given at all
    True,
    False,
    Equals, ///< wanted
    Names, ///< a list with the item wanted
    NamesNot, ///< a list without the item wanted
    GateOn, ///< a map of feature gates that does not switch wanted off
    Empty, ///< an empty list
    AtLeast, ///< the number wanted
    AtLeastOrZero, ///< the same; 0 means no limit
    DurationUpTo, ///< wanted seconds
    DurationGiven, ///< not 0
    Loopback, ///< an address, with or without port, of the machine itself
    StrongCiphers, ///< a list of TLS cipher suites with forward secrecy and authenticated encryption
    DiffersFrom, ///< the value of the flag wanted
};

/// One row of the tables: a flag of a component, what it has to be, and what the rule about it says. Absence is judged by the
/// default: `unwritten` of the flag, `fieldUnwritten` of the field in the component's configuration object.
struct FlagCheck {
    std::string_view id;
    MessageId title;
    Severity severity = Severity::Low;
    std::optional<Severity> severityUnwritten{}; ///< of an unsafe default, where that is judged less
    ClusterComponent component = ClusterComponent::ApiServer;
    std::string_view flag; ///< without dashes
    std::string_view pairedFlag{}; ///< a second one under the same demand: the key beside a certificate
    Demand demand = Demand::Given;
    std::string_view wanted{};
    std::string_view unwritten{};
    std::string_view write{}; ///< what the fix writes (to a list: where nothing else is left of it)
    std::string_view writePaired{};
    std::string_view field{}; ///< "authentication.anonymous.enabled"; empty: only a flag
    std::string_view pairedField{};
    std::string_view fieldUnwritten{};
    std::string_view unless{}; ///< flags or fields, with commas: one of them given, this flag does not decide
    std::string_view onlyWith{}; ///< a flag: without it this one has no object
    std::string_view silentWith{}; ///< an item of the list: another rule speaks of it, or it does the same
    int since = 0; ///< minor version of Kubernetes that brought it; 0: all known
    int until = 0; ///< minor version of Kubernetes from which on there is nothing to check; 0: none
    int safeSince = 0; ///< minor version from which on the default is safe; 0: `unwritten` holds for all
    bool removed = false; ///< the flag itself is refused from `until` on
    bool offersFix = true; ///< false: the remedy needs a second file, without which the component does not start
    bool fixNeedsValue = false; ///< `write` is a placeholder
    bool security = false; ///< in the profile of real holes, not only in the benchmark's
    std::array<Equivalent, 5> equivalents{};
    std::array<FrameworkControl, 3> frameworks{};
};

/// The tables, one a component.
[[nodiscard]] std::span<const FlagCheck> apiServerAccessChecks();
[[nodiscard]] std::span<const FlagCheck> apiServerAdmissionChecks();
[[nodiscard]] std::span<const FlagCheck> apiServerServingChecks();
[[nodiscard]] std::span<const FlagCheck> controllerChecks();
[[nodiscard]] std::span<const FlagCheck> etcdChecks();
[[nodiscard]] std::span<const FlagCheck> kubeletChecks();

} // namespace bulkhead
