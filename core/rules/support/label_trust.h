#pragma once

#include <string_view>

namespace bulkhead {

/// Whether a kubelet may put this label on its own Node although the admission plug-in NodeRestriction is on: whoever has taken
/// over a node may then wear it (plugin/pkg/admission/noderestriction, k8s.io/kubelet/pkg/apis/well_known_labels.go).
[[nodiscard]] bool mayKubeletSetLabel(std::string_view key);

/// Labels that tell one node from the next, or say where it stands and what it is made of: no way to name a group.
[[nodiscard]] bool isHostLabel(std::string_view key);

} // namespace bulkhead
