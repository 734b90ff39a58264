#pragma once

#include "core/kube/field.h"
#include "core/placement/workload.h"

#include <optional>

namespace bulkhead {

/// The first thing in a pod from which its node is one step away: a privileged container, SYS_ADMIN or the like (both not in a user
/// namespace of its own), a hostPath that holds a container socket or the kubelet's files. Nothing if the pod has none.
[[nodiscard]] std::optional<Location> nodeEscape(const Resource &owner, YamlNode podSpec);
[[nodiscard]] inline std::optional<Location> nodeEscape(const Workload &workload)
{
    return nodeEscape(*workload.resource, workload.podSpec);
}

} // namespace bulkhead
