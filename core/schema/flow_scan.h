#pragma once

#include "core/schema/caret_scan.h"

namespace bulkhead {

/// Whether a flow collection that begins at `begin` is still open at `offset`.
[[nodiscard]] bool isOpenAt(std::string_view text, ByteOffset begin, ByteOffset offset);

/// Reads the flow collection that begins at `begin`: appends its levels at `offset` to `scan` and sets place and word. Keys behind
/// the place are found within a limit. False, and nothing is changed, if the collection is closed before the place.
bool scanFlow(std::string_view text, ByteOffset begin, ByteOffset offset, CaretScan &scan);

} // namespace bulkhead
