#pragma once

#include "core/kube/manifest.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

/// Adds an object to the file of a manifest: a document behind its last one, or the last item where the file is a List. Refused
/// where a file does not hold objects of Kubernetes.
[[nodiscard]] Result<EditSet> addedObject(const Manifest &manifest, const YamlValue &object);

/// The manifest with that source; null if it is none of these.
[[nodiscard]] const Manifest *manifestOf(std::span<const ManifestPtr> manifests, const SourcePtr &source);

} // namespace bulkhead
