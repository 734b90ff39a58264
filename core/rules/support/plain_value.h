#pragma once

#include "core/yaml/yaml_patch.h"

namespace bulkhead {

/// A written value with all below it, to be written in another place; aliases and merge keys resolved within a depth.
[[nodiscard]] YamlValue plainValue(YamlNode written);

} // namespace bulkhead
