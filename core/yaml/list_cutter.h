#pragma once

#include "core/text/source_text.h"

#include <vector>

namespace bulkhead {

/// A `kind: …List` document cut at its items. Empty `items`: the document is not one that can be cut.
struct CutList {
    TextRange head;
    std::vector<TextRange> items;
    TextRange tail;
};

/// Cuts a block-style list, as kubectl and people write it: `items:` at the start of a line, then dashes in one column. Sound
/// without a parse, since nothing inside an item may be indented less than its content.
[[nodiscard]] CutList cutYamlList(const SourceText &source, TextRange document);

/// Cuts a JSON list by counting brackets outside strings. Head and tail are not readable on their own.
[[nodiscard]] CutList cutJsonList(const SourceText &source, TextRange document);

} // namespace bulkhead
