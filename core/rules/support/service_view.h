#pragma once

#include "core/kube/resource.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

/// A Service of the core group; others are called so too.
[[nodiscard]] bool isService(const Resource &resource);

/// Whether an annotation asks the cloud for a load balancer inside the private network.
[[nodiscard]] bool isInternalBalancer(const Resource &service);

/// Whether it asks for a load balancer that takes connections from anywhere.
[[nodiscard]] bool isOpenBalancer(const Resource &service);

/// The Service as one that is reached inside the cluster only; ports of nodes go, as the API server refuses them there.
[[nodiscard]] PatchResult insideOnly(const Resource &service);

} // namespace bulkhead
