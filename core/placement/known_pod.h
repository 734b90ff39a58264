#pragma once

#include "core/kube/manifest.h"
#include "core/placement/placement_home.h"
#include "core/placement/workload.h"

#include <vector>

namespace bulkhead {

/// A pod of which more is known than its own look tells: one that a controller will make, or a written one whose part is known.
struct KnownPod {
    ManifestPtr made{}; ///< keeps a made pod; null for a written one
    const Resource *resource = nullptr;
    YamlNode spec{};
    YamlNode replaces{}; ///< the written pod spec that a made one stands for
    bool isOpen = false; ///< nobody here decides where it lands: whoever starts it does, or a parameter
    Classification classification{}; ///< what people declare goes before it
    PlacementHomePtr home{}; ///< of a made pod; null if no setting decides
};

} // namespace bulkhead
