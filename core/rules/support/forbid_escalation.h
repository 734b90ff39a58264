#pragma once

#include "core/kube/pod_spec_view.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

/// Sets `allowPrivilegeEscalation: false` and takes away what the API server refuses beside it: `privileged: true` and capabilities
/// that hold CAP_SYS_ADMIN (k8s.io/kubernetes/pkg/apis/core/validation, ValidateSecurityContext).
[[nodiscard]] PatchResult forbidEscalation(const ContainerView &container);

} // namespace bulkhead
