#pragma once

#include "core/yaml/yaml_patch.h"

#include <string>
#include <string_view>

namespace bulkhead {

/// How new text has to look to match what stands around it.
struct YamlLook {
    std::size_t indentation = 2; ///< of a nested mapping below its key
    std::size_t dashOffset = 0; ///< of a dash below the key of its sequence
    bool json = false; ///< keys and strings in double quotes
    bool literals = false; ///< strings of several lines may become block scalars
    std::string_view lineEnding = "\n";
};

/// The look of the text around `node`, from its document.
[[nodiscard]] YamlLook lookAround(YamlNode node);

/// A string in the given quoting style; plain becomes quoted where YAML would read something else.
[[nodiscard]] std::string quotedString(std::string_view text, YamlStyle style);

/// "key: value" on one line: `{a: b}` and `[a]` for collections.
[[nodiscard]] std::string flowEntry(std::string_view key, const YamlValue &value, const YamlLook &look);
[[nodiscard]] std::string flowValue(const YamlValue &value, const YamlLook &look);

/// "key: value" in block style, its first line without indentation, the others indented for a key in `column`.
[[nodiscard]] std::string blockEntry(std::string_view key, const YamlValue &value, std::size_t column, const YamlLook &look);
/// What stands behind a dash in `column`.
[[nodiscard]] std::string blockItem(const YamlValue &value, std::size_t column, const YamlLook &look);
/// The entries or items of a collection that is not empty, one below the other in `column`; the first line without indentation.
[[nodiscard]] std::string blockLines(const YamlValue &collection, std::size_t column, const YamlLook &look);

/// True if a block scalar can say this text without an indentation indicator and without keeping more than one line break.
[[nodiscard]] bool fitsBlockScalar(std::string_view text);
/// The lines of a block scalar in `column`, its header left out, without a line break at the end.
[[nodiscard]] std::string blockScalarLines(std::string_view text, std::size_t column, std::string_view lineEnding);

} // namespace bulkhead
