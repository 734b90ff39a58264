#pragma once

#include "core/ci/made_value.h"
#include "core/kube/manifest.h"

#include <string>

namespace bulkhead {

/// An object that a controller will make, as a manifest like any other: its text is YAML that was never written, and each node of
/// it knows the place that causes it (Location, placeInFile). No edit can be made in it. `name` stands for the text's path.
[[nodiscard]] ManifestPtr makeManifest(const MadeValue &object, std::string name);

} // namespace bulkhead
