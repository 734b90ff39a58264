#pragma once

#include "core/yaml/yaml_node.h"

#include <jsoncons/json.hpp>

#include <optional>

namespace bulkhead {

/// What a node means to the API server: aliases and merge keys followed, scalars typed as the Kubernetes tools read them. Nothing
/// if it would be more than a few hundred thousand nodes, as aliases of aliases can make it.
[[nodiscard]] std::optional<jsoncons::ojson> objectJson(YamlNode node);

} // namespace bulkhead
