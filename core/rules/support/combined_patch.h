#pragma once

#include "core/yaml/yaml_patch.h"

namespace bulkhead {

/// Both patches of one document as one, or why that cannot be: one of them was refused, or they touch the same bytes.
[[nodiscard]] PatchResult combined(PatchResult first, PatchResult second);

} // namespace bulkhead
