#pragma once

#include "core/ci/toml/toml_document.h"
#include "core/kube/field.h"

namespace bulkhead {

/// Places of TOML in the file that holds it, as `Location` has them for YAML. `holder` is the YAML value that the TOML stands in,
/// if it is known: findings then name both ways.

/// Key and value of a scalar or of an array in brackets; the header of a table that has one.
[[nodiscard]] Location locationOf(TomlNode node, YamlNode holder = {});
/// The header or key that implies what is missing; of the root: the beginning of the text.
[[nodiscard]] Location impliedBy(TomlNode node, YamlNode holder = {});
/// The key alone; of an item of an array: the item.
[[nodiscard]] Location keyLocation(TomlNode node, YamlNode holder = {});
/// Where a text that is no TOML is wrong.
[[nodiscard]] Location problemLocation(const TomlDocument &document, YamlNode holder = {});

} // namespace bulkhead
