#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead::test {

/// A function (or method) with a body, at namespace or class scope; what is nested in it belongs to it.
struct OutlinedFunction {
    std::string header; ///< its text before the brace, on one line
    std::size_t line = 0;
    std::size_t lines = 0; ///< from the first line of the header to the closing brace
};

struct SourceOutline {
    std::vector<std::string> includes; ///< of #include "…"
    std::vector<std::string> systemIncludes;
    std::vector<OutlinedFunction> functions;
    std::size_t lines = 0;
};

/// Reads C++ as this project formats it: a brace matcher that knows comments, literals and preprocessor lines, and no more.
[[nodiscard]] SourceOutline outline(std::string_view text);

} // namespace bulkhead::test
