#pragma once

#include "core/yaml/yaml_patch.h"

#include <string_view>
#include <vector>

namespace bulkhead::YamlEdits {

// What is written in one place, written out in another: lines follow the indentation there, comments come along, anchors do not.

/// Writes the text of `original` after `edits`, which lie within its lines, instead of an alias. With `anchor`, if not empty.
[[nodiscard]] PatchResult copyInsteadOf(YamlNode alias, YamlNode original, const std::vector<TextEdit> &edits,
                                        std::string_view anchor);

/// Adds an entry with the key of `original` to a mapping that has it only through a merge key, with the text after `edits`.
[[nodiscard]] PatchResult copyAsEntry(YamlNode mapping, YamlNode original, const std::vector<TextEdit> &edits);

/// Takes the anchor or the tag of a node away, and the blanks that set it off; `property` is its name in the text.
[[nodiscard]] TextEdit withoutProperty(YamlNode node, std::string_view property);

} // namespace bulkhead::YamlEdits
