#pragma once

#include "core/ci/toml/toml_node.h"

#include <string_view>

namespace bulkhead {

/// True for the socket of a container runtime, and for a folder in which one is.
[[nodiscard]] bool holdsContainerSocket(std::string_view path);

/// The path on the node that a [[runners.kubernetes.volumes.host_path]] mounts: mount_path where host_path is not set.
[[nodiscard]] TomlNode hostPathOf(TomlNode volume);

} // namespace bulkhead
