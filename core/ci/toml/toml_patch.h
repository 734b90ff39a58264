#pragma once

#include "core/ci/toml/toml_document.h"
#include "core/yaml/yaml_patch.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bulkhead {

/// A value to be written.
class TomlValue {
public:
    enum class Kind : std::uint8_t { Raw, String, Array, Table };

    /// `text` goes into the file as it is: the caller gives a valid number, word, date or quoted string.
    [[nodiscard]] static TomlValue raw(std::string text);
    /// In the quotes that the strings around it have, where they can hold it.
    [[nodiscard]] static TomlValue string(std::string_view text);
    [[nodiscard]] static TomlValue boolean(bool value) { return raw(value ? "true" : "false"); }
    [[nodiscard]] static TomlValue integer(std::int64_t value) { return raw(std::to_string(value)); }
    [[nodiscard]] static TomlValue strings(const std::vector<std::string> &texts);
    [[nodiscard]] static TomlValue array(std::vector<TomlValue> items);
    [[nodiscard]] static TomlValue table(std::vector<std::pair<std::string, TomlValue>> entries);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isTable() const { return m_kind == Kind::Table; }
    [[nodiscard]] const std::string &text() const { return m_text; }
    /// Of a table; an array's items have empty keys.
    [[nodiscard]] const std::vector<std::pair<std::string, TomlValue>> &entries() const { return m_entries; }

private:
    Kind m_kind = Kind::Raw;
    std::string m_text;
    std::vector<std::pair<std::string, TomlValue>> m_entries;
};

/// Changes to a document, lowered at once to the smallest text edits that follow the indentation, quotes and spacing around them
/// and keep every comment that is not on a removed line or inside a removed section. Refused with a reason where that is not
/// possible. All functions are pure; nothing is written. Of TOML inside another text the edits are those of the file around it.
namespace TomlPatch {

/// Sets `keys` below `table`: replaces the value there, or adds it. Missing tables are written as [headers] behind their parent's
/// own section; inside an inline table, inline; below dotted keys, as dotted keys.
[[nodiscard]] PatchResult set(TomlNode table, const std::vector<std::string> &keys, const TomlValue &value);

/// Replaces a scalar, keeping its quotes if the new value is a string, or an array or table in brackets.
[[nodiscard]] PatchResult replace(TomlNode node, const TomlValue &value);

/// Removes a value with its key, a table with all that stands below it, or an item of an array. Comments above stay.
[[nodiscard]] PatchResult remove(TomlNode node);

/// Adds an item at the end of an array; to an array of tables a table.
[[nodiscard]] PatchResult append(TomlNode array, const TomlValue &item);

/// Renames the key of a table's value, in every header and dotted key that names it.
[[nodiscard]] PatchResult rename(TomlNode node, std::string_view newKey);

/// Edits that a caller worked out in the text that `within` was parsed from.
[[nodiscard]] PatchResult edits(TomlNode within, std::vector<TextEdit> edits);

} // namespace TomlPatch

} // namespace bulkhead
