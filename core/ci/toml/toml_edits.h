#pragma once

#include "core/ci/toml/toml_patch.h"

/// What TomlPatch does, as edits of the text that the nodes were parsed from.
namespace bulkhead::TomlEdits {

[[nodiscard]] PatchResult set(TomlNode table, const std::vector<std::string> &keys, const TomlValue &value);
[[nodiscard]] PatchResult replace(TomlNode node, const TomlValue &value);
[[nodiscard]] PatchResult remove(TomlNode node);
[[nodiscard]] PatchResult append(TomlNode array, const TomlValue &item);
[[nodiscard]] PatchResult rename(TomlNode node, std::string_view newKey);

} // namespace bulkhead::TomlEdits
