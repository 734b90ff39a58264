#pragma once

#include <string_view>

namespace bulkhead {

/// Whether a template or a variable stands in the text: what it will be is not in the files.
[[nodiscard]] inline bool isFilledInLater(std::string_view text)
{
    return text.contains("{{") || text.contains("${") || text.contains("$(");
}

} // namespace bulkhead
