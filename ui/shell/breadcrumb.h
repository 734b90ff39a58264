#pragma once

#include "core/kube/manifest.h"

#include <QString>

namespace bulkhead {

/// Where a byte of a manifest lies: "cart.yaml › document 2 of 3 › Deployment shop/cart › containers[main].image", of the path the
/// last parts. The document is named where there are several.
[[nodiscard]] QString breadcrumb(const Manifest &manifest, ByteOffset offset);

/// "spec.template.spec.containers[0].image": the path, in its object, of what stands at a byte; empty where nothing does.
[[nodiscard]] QString fieldPath(const Manifest &manifest, ByteOffset offset);

} // namespace bulkhead
