#pragma once

#include "core/kube/manifest.h"
#include "core/yaml/yaml_patch.h"

#include <span>

namespace bulkhead {

/// Adds an object that what stands in `beside`, one of `manifests`, needs. Where that file holds several objects it is a document
/// behind the last one, or the last item of the List; so it is where a text has no folder. Else it is a new file in the same
/// folder, which a kustomization there that names `beside` names too; beside the values of a chart it is one of the chart's
/// templates.
[[nodiscard]] Result<EditSet> addedObject(std::span<const ManifestPtr> manifests, const Manifest &beside, const YamlValue &object);

/// A patch of `file` together with an object that what it writes needs.
[[nodiscard]] Result<EditSet> withObject(PatchResult patch, std::span<const ManifestPtr> manifests, const SourcePtr &file,
                                         const YamlValue &object);

/// An account without rights, whose token no pod gets unless it asks. No namespace is written if it is not known.
[[nodiscard]] YamlValue plainServiceAccount(std::string_view namespaceName, std::string_view name);
/// A namespace that takes no pods beyond Pod Security level baseline.
[[nodiscard]] YamlValue baselineNamespace(std::string_view name);

/// The manifest with that source; null if it is none of these.
[[nodiscard]] const Manifest *manifestOf(std::span<const ManifestPtr> manifests, const SourcePtr &source);

} // namespace bulkhead
