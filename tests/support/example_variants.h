#pragma once

#include "core/yaml/yaml_stream.h"

#include <optional>
#include <string>
#include <string_view>

namespace bulkhead::test {

/// The same example, written otherwise: nothing that a rule finds may depend on it.
enum class Variant { AsWritten, CarriageReturns, LaterDocument, ListItem, Json };

inline constexpr Variant allVariants[] = {Variant::AsWritten, Variant::CarriageReturns, Variant::LaterDocument, Variant::ListItem,
                                          Variant::Json};

[[nodiscard]] const char *variantName(Variant variant);

/// The path an example stands for: that of its first line if it is "# file: .gitlab-ci.yml", else "example.yaml". What a file's
/// name makes it is written in that one way only.
[[nodiscard]] std::string examplePath(std::string_view text);

/// `text` rewritten; nothing where that cannot be: what does not parse has no JSON and no place in a List, and JSON has no anchors.
[[nodiscard]] std::optional<std::string> rewritten(const std::string &text, Variant variant);

/// The line of the rewritten text that holds line `line` (from 1) of `text`; not for JSON.
[[nodiscard]] std::size_t rewrittenLine(const std::string &text, std::size_t line, Variant variant);

[[nodiscard]] YamlStream parseText(std::string text);
[[nodiscard]] bool parses(const YamlStream &stream);

} // namespace bulkhead::test
