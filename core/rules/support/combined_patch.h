#pragma once

#include "core/yaml/yaml_patch.h"

namespace bulkhead {

/// Both patches of one document as one, or why that cannot be: one of them was refused, or they touch the same bytes.
[[nodiscard]] PatchResult combined(PatchResult first, PatchResult second);

/// The same of two entries that are added to one mapping, which has others already: they may meet at its end.
[[nodiscard]] PatchResult addedTogether(PatchResult first, PatchResult second);

/// A patch of the document that `within` is in, to be merged with edits of other files.
[[nodiscard]] Result<EditSet> asEditSet(YamlNode within, PatchResult patch);

} // namespace bulkhead
