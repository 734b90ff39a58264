#pragma once

#include "core/kube/pod_security/pod_security_level.h"
#include "core/kube/pod_spec_view.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace bulkhead {

/// The checks of the admission controller, in the order in which it reports them.
enum class PodSecurityCheckId : std::uint8_t {
    AppArmorProfile,
    CapabilitiesBaseline,
    HostNamespaces,
    HostPathVolumes,
    HostPorts,
    HostProbesAndHostLifecycle,
    Privileged,
    ProcMount,
    SeLinuxOptions,
    SeccompProfileBaseline,
    Sysctls,
    WindowsHostProcess,
    AllowPrivilegeEscalation,
    CapabilitiesRestricted,
    ProcMountRestricted,
    RestrictedVolumes,
    RunAsNonRoot,
    RunAsUser,
    SeccompProfileRestricted,
};

/// One thing in a pod that a check refuses.
struct PodSecurityViolation {
    enum class Kind : std::uint8_t {
        Forbidden, ///< a value that is written
        Missing, ///< something demanded that is not
        Copied, ///< a value that the API server fills in from the written one
    };
    Kind kind = Kind::Forbidden;
    YamlNode value{}; ///< what is written there, perhaps an empty object; invalid where something is missing
    Location location{};
    const ContainerView *container = nullptr; ///< of the pod that was judged; null: the pod itself
};

struct PodSecurityInput {
    const PodSpecView &pod;
    KubeVersion server;
    std::vector<PodSecurityViolation> &violations;
};

/// A check from a policy version on.
struct PodSecurityRevision {
    KubeVersion since;
    void (*find)(const PodSecurityInput &input);
};

struct PodSecurityCheck {
    PodSecurityCheckId id;
    std::string_view name; ///< as upstream names it: "hostNamespaces"
    std::string_view reason; ///< what the API server answers: "host namespaces"
    PodSecurityLevel level; ///< from which on it counts
    std::span<const PodSecurityRevision> revisions; ///< oldest first; before the first the check does not exist
    std::optional<PodSecurityCheckId> replaces{}; ///< a baseline check that does not run where this one does
};

/// In the order of PodSecurityCheckId.
[[nodiscard]] std::span<const PodSecurityCheck> podSecurityChecks();
[[nodiscard]] inline const PodSecurityCheck &podSecurityCheck(PodSecurityCheckId id)
{
    return podSecurityChecks()[static_cast<std::size_t>(id)];
}

/// All that one check refuses in a pod, in document order of pod and containers; nothing if the check does not exist in that
/// version.
[[nodiscard]] std::vector<PodSecurityViolation> podSecurityViolations(PodSecurityCheckId id, const PodSpecView &pod,
                                                                      PodSecurityVersions versions);

struct FailedPodSecurityCheck {
    const PodSecurityCheck *check = nullptr;
    std::vector<PodSecurityViolation> violations;
};
/// The checks of a level that refuse the pod.
[[nodiscard]] std::vector<FailedPodSecurityCheck> failedPodSecurityChecks(PodSecurityLevel level, const PodSpecView &pod,
                                                                          PodSecurityVersions versions);

/// The strictest level that admits the pod.
[[nodiscard]] PodSecurityLevel podSecurityLevel(const PodSpecView &pod, PodSecurityVersions versions);
/// The strictest level that admits all pods of a workload; nothing for an object without a pod spec.
[[nodiscard]] std::optional<PodSecurityLevel> podSecurityLevel(const Resource &resource, PodSecurityVersions versions);

} // namespace bulkhead
