#pragma once

#include "core/kube/image_reference.h"
#include "core/kube/pod_spec_view.h"
#include "core/yaml/yaml_patch.h"

#include <optional>

namespace bulkhead {

/// A container's image; nothing where none is written or a placeholder ("${IMAGE}", "{{ image }}") hides it.
[[nodiscard]] std::optional<ImageReference> containerImage(const ContainerView &container);

/// Writes the image with a version, for the person to fill in, in place of its tag, if it has one. `image` is a view of the scalar.
[[nodiscard]] PatchResult pinToVersion(YamlNode scalar, const ImageReference &image);
/// Writes the image with its tag, if it has one, and a digest for the person to fill in. `image` is a view of the scalar.
[[nodiscard]] PatchResult pinToDigest(YamlNode scalar, const ImageReference &image);

} // namespace bulkhead
