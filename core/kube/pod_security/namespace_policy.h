#pragma once

#include "core/kube/pod_security/pod_security_level.h"
#include "core/yaml/yaml_node.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// Enforce: pods are refused. Warn: whoever makes a pod or a workload is told. Audit: it is logged.
enum class PodSecurityMode : std::uint8_t { Enforce, Audit, Warn };
[[nodiscard]] std::string_view toString(PodSecurityMode mode);

/// What a namespace demands in one mode.
struct PodSecurityDemand {
    PodSecurityLevel level = PodSecurityLevel::Privileged;
    PodSecurityVersions versions{};
    std::string version = "latest"; ///< as it is written
    YamlNode label{}; ///< the label that says the level; invalid where none does
};

/// A label with the prefix of Pod Security that the API server does not take, or does not know.
struct BadPodSecurityLabel {
    enum class Problem : std::uint8_t { Level, Version, Key };
    Problem problem = Problem::Level;
    PodSecurityMode mode = PodSecurityMode::Enforce; ///< of a level or version
    YamlNode value{};
};

/// The labels of a namespace as `PolicyToEvaluate` of k8s.io/pod-security-admission/api reads them, over the defaults of a cluster
/// that configures none. Of labels that it would refuse it gives what holds for a namespace that has them already: a wrong level
/// enforces restricted, and neither warns nor audits; a wrong version is the newest.
struct NamespacePodSecurity {
    std::array<PodSecurityDemand, 3> demands{}; ///< by PodSecurityMode
    std::vector<BadPodSecurityLabel> problems{};

    [[nodiscard]] const PodSecurityDemand &in(PodSecurityMode mode) const { return demands[static_cast<std::size_t>(mode)]; }
    [[nodiscard]] static NamespacePodSecurity read(YamlNode labels, KubeVersion server);
};

/// "latest" or "v1.28", exactly; `latest` is the server's.
[[nodiscard]] std::optional<KubeVersion> podSecurityVersionFromString(std::string_view text, KubeVersion server);

} // namespace bulkhead
