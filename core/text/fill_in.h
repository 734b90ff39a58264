#pragma once

#include "core/text/source_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// A part of a new text that a person has to give.
struct FillIn {
    std::size_t number = 0; ///< the order in which they are asked for
    TextRange range; ///< in the text without marks
    bool operator==(const FillIn &) const = default;
};

/// How many fill-ins of one change can be told apart.
inline constexpr std::size_t maximumFillIns = 31;

/// `proposal` between marks that survive quoting, indentation and embedding, so that where it comes to stand is known exactly.
/// The marks are code points that Unicode keeps for use inside a program (U+FDD0 to U+FDEF) and never reach a file.
[[nodiscard]] std::string fillIn(std::string_view proposal, std::size_t number = 0);

struct TextWithFillIns {
    std::string text;
    std::vector<FillIn> fillIns; ///< in the order of their places
};

/// Takes the marks out. A mark without its counterpart is text and stays.
[[nodiscard]] TextWithFillIns takeFillIns(std::string_view marked);

} // namespace bulkhead
