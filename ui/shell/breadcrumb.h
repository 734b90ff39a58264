#pragma once

#include "core/kube/manifest.h"

#include <QString>

namespace bulkhead {

/// Where a byte of a manifest lies: "shop/cart.yaml › Deployment cart › spec.template.spec.containers[0]".
[[nodiscard]] QString breadcrumb(const Manifest &manifest, ByteOffset offset);

} // namespace bulkhead
