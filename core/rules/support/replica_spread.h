#pragma once

#include "core/kube/pod_spec_view.h"
#include "core/yaml/yaml_patch.h"

#include <optional>

namespace bulkhead {

/// The number of alike pods a Deployment or StatefulSet asks for, where it is written and more than one; else nothing.
[[nodiscard]] std::optional<std::int64_t> severalReplicas(const PodSpecView &pod);

/// The labels that its selector matches by, to select its own pods in a term of the scheduler; nothing if it has none.
[[nodiscard]] std::optional<YamlValue> ownLabels(const PodSpecView &pod);

} // namespace bulkhead
