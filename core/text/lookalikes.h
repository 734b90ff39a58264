#pragma once

namespace bulkhead {

/// The Latin letter or digit that a character of another script, or a full-width one, is taken for; 0 if it is like none.
/// (Unicode Technical Standard 39, confusables.txt)
[[nodiscard]] char latinLookalike(char32_t value);

} // namespace bulkhead
