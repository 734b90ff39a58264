#pragma once

#include "core/report/secret_mask.h"

#include <string>

namespace bulkhead {

/// A source line as a terminal shows it, and the line of carets that goes under it.
struct Snippet {
    std::string line;
    std::string carets;
};

/// The line where `range` begins. Tabs are expanded, wide characters counted, unsafe ones dropped, values of Secrets replaced by
/// `***`; a line wider than `width` is cut around the range. A range of several lines is marked to the end of its first.
[[nodiscard]] Snippet makeSnippet(const SourceText &source, TextRange range, const SecretMask &mask, std::size_t width = 160);

} // namespace bulkhead
