#pragma once

#include "core/schema/caret_scan.h"

namespace bulkhead {

/// Whether a flow collection that begins at `begin` is still open at `offset`.
[[nodiscard]] bool isOpenAt(std::string_view text, ByteOffset begin, ByteOffset offset);

/// Reads the flow collection that begins at `begin`: appends its levels at `offset` to `scan` and sets place and word. Keys behind
/// the place are found within a limit. False, and nothing is changed, if the collection is closed before the place.
bool scanFlow(std::string_view text, ByteOffset begin, ByteOffset offset, CaretScan &scan);

/// The scalars under `name` in the mappings of the flow list that begins at `begin`, or one deeper, under `inside`. Also of a list
/// that is not closed yet; within a limit.
[[nodiscard]] std::vector<std::string_view> scalarsOfFlowItems(std::string_view text, ByteOffset begin, std::string_view inside,
                                                               std::string_view name);

} // namespace bulkhead
