#pragma once

#include "core/kube/manifest.h"

#include <QString>

namespace bulkhead {

/// Where a byte of a manifest lies: "shop › Deployment cart › containers[main].image", of the path the last parts.
[[nodiscard]] QString breadcrumb(const Manifest &manifest, ByteOffset offset);

} // namespace bulkhead
