#pragma once

#include "core/schema/field_place.h"

namespace bulkhead {

/// What to write for a key at a place: its dash where a list's item has not begun, its colon, and the beginning of what it holds.
[[nodiscard]] std::string insertedKey(std::string_view text, const FieldPlace &place, const FieldInfo &field);
/// What to write for a value, in quotes where it would be read as something else.
[[nodiscard]] std::string insertedValue(std::string_view text, const FieldPlace &place, std::string_view value);

} // namespace bulkhead
