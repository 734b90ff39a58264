#pragma once

#include "core/kube/kube_version.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace bulkhead {

/// In the order of strictness.
enum class PodSecurityLevel : std::uint8_t { Privileged, Baseline, Restricted };

[[nodiscard]] std::string_view toString(PodSecurityLevel level);
/// One of the three words, exactly.
[[nodiscard]] std::optional<PodSecurityLevel> podSecurityLevelFromString(std::string_view text);

/// What decides how a pod is judged: the version that a namespace asks for, and the version of the API server that answers. A
/// policy newer than the server is the server's newest.
struct PodSecurityVersions {
    KubeVersion policy{};
    KubeVersion server{};

    /// A namespace that asks for `latest`, or for nothing.
    [[nodiscard]] static PodSecurityVersions latestOf(KubeVersion server) { return {server, server}; }
};

} // namespace bulkhead
