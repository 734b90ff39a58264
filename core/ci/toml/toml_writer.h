#pragma once

#include "core/ci/toml/toml_patch.h"

namespace bulkhead {

enum class TomlQuotes : std::uint8_t { Basic, Literal };

/// How new text has to look to match what stands around it.
struct TomlLook {
    TomlQuotes quotes = TomlQuotes::Basic;
    std::string equals = " = ";
    std::string nesting; ///< indentation of a header below its parent's header
    std::string indentation; ///< of an entry below its header
    std::string_view lineEnding = "\n";
    bool blankBeforeHeader = false;
};

/// The look of the text in and around `table`, from its document.
[[nodiscard]] TomlLook lookAround(TomlNode table);

/// White space before the first byte of a statement on its line.
[[nodiscard]] std::string indentationOf(const TomlDocument &document, const TomlStatement &statement);

[[nodiscard]] TomlQuotes quotesOf(TomlNode string);
[[nodiscard]] std::string tomlString(std::string_view text, TomlQuotes quotes);
/// Bare where it can be.
[[nodiscard]] std::string tomlKey(std::string_view key);
/// On one line: `["a", "b"]` and `{ a = 1 }` for arrays and tables.
[[nodiscard]] std::string tomlValue(const TomlValue &value, const TomlLook &look);
/// "key = value"; `keys` joined by dots.
[[nodiscard]] std::string tomlEntry(const std::vector<std::string> &keys, const TomlValue &value, const TomlLook &look);
/// Keys joined by dots.
[[nodiscard]] std::string tomlKeys(const std::vector<std::string> &keys);
/// Names from the root to `node`, positions in arrays left out.
[[nodiscard]] std::vector<std::string> namesTo(TomlNode node);

} // namespace bulkhead
