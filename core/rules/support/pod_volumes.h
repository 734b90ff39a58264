#pragma once

#include "core/kube/pod_spec_view.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

/// Takes a volume out of a pod, with all its mounts.
[[nodiscard]] PatchResult withoutVolume(const PodSpecView &pod, YamlNode volume);

} // namespace bulkhead
