#pragma once

#include "core/kube/image_reference.h"
#include "core/kube/pod_spec_view.h"

#include <optional>

namespace bulkhead {

/// A container's image; nothing where none is written or a placeholder ("${IMAGE}", "{{ image }}") hides it.
[[nodiscard]] std::optional<ImageReference> containerImage(const ContainerView &container);

} // namespace bulkhead
