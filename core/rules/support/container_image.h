#pragma once

#include "core/kube/image_reference.h"
#include "core/kube/pod_spec_view.h"
#include "core/yaml/yaml_patch.h"

#include <optional>

namespace bulkhead {

/// A container's image; nothing where none is written or a placeholder ("${IMAGE}", "{{ image }}") hides it.
[[nodiscard]] std::optional<ImageReference> containerImage(const ContainerView &container);

/// What stands for the part of an image that only the person knows.
inline constexpr std::string_view versionPlaceholder = "VERSION";
inline constexpr std::string_view digestPlaceholder = "DIGEST";

/// Writes the image with a version in place of its tag, if it has one. `image` is what containerImage() gave.
[[nodiscard]] PatchResult pinToVersion(const ContainerView &container, const ImageReference &image);
/// Writes the image with its tag, if it has one, and a digest. `image` is what containerImage() gave.
[[nodiscard]] PatchResult pinToDigest(const ContainerView &container, const ImageReference &image);

} // namespace bulkhead
