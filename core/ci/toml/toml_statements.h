#pragma once

#include "core/ci/toml/toml_document.h"

namespace bulkhead {

/// Whether `node` is `ancestor` or stands below it.
[[nodiscard]] bool isWithin(TomlNode node, TomlNode ancestor);

/// Statements about `table`; null if there is none. The root has no header.
[[nodiscard]] const TomlStatement *headerOf(TomlNode table);
/// The last line of its own section, or its header; for the root the last entry above all headers.
[[nodiscard]] const TomlStatement *lastOwn(TomlNode table);
[[nodiscard]] const TomlStatement *firstWithin(TomlNode node);
[[nodiscard]] const TomlStatement *lastWithin(TomlNode node);

/// The end of the line on which a statement ends, before its line break.
[[nodiscard]] ByteOffset endOfLine(const TomlDocument &document, const TomlStatement &statement);
/// The begin of the line of a statement, or of the comment right above it.
[[nodiscard]] ByteOffset beginOfBlock(const TomlDocument &document, const TomlStatement &statement);

/// The comma that follows an item of an array in brackets.
[[nodiscard]] std::optional<ByteOffset> commaAfter(TomlNode item);

} // namespace bulkhead
