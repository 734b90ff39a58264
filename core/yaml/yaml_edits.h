#pragma once

#include "core/yaml/yaml_patch.h"

namespace bulkhead::YamlEdits {

// What YamlPatch promises, in the bytes of the text that the node was parsed from: YamlPatch itself carries the edits on to the
// file where that text is only embedded.

[[nodiscard]] PatchResult set(YamlNode base, const std::vector<std::string> &keys, const YamlValue &value);
[[nodiscard]] PatchResult replace(YamlNode node, const YamlValue &value);
[[nodiscard]] PatchResult remove(YamlNode node, YamlNode upTo);
[[nodiscard]] PatchResult append(YamlNode sequence, const YamlValue &item);
[[nodiscard]] PatchResult rename(YamlNode value, std::string_view newKey);

} // namespace bulkhead::YamlEdits
