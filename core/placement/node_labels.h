#pragma once

#include <span>
#include <string_view>

namespace bulkhead {

/// Labels that tell the groups of a platform apart, such as `eks.amazonaws.com/nodegroup`.
[[nodiscard]] std::span<const std::string_view> groupLabelKeys();

/// A label that the kubelet, the cloud or the platform puts on nodes although no object of a node group writes it: those of
/// kubernetes.io and k8s.io, of clouds and of node provisioners.
[[nodiscard]] bool isPlatformLabel(std::string_view key);

/// Whether a kubelet may set the label on its own Node: then a stolen credential of one node can. By plugin/pkg/admission/
/// noderestriction of Kubernetes: labels of kubernetes.io and k8s.io are forbidden but for a few; all others are allowed.
[[nodiscard]] bool isKubeletSettable(std::string_view key);

/// Labels that say what kind of machine a node is or where it stands: architecture, system, type, zone, region, name.
[[nodiscard]] bool isMachineLabel(std::string_view key);

/// The newer name of a label that has one ("beta.kubernetes.io/os"); else the key itself.
[[nodiscard]] std::string_view normalizedLabelKey(std::string_view key);

} // namespace bulkhead
