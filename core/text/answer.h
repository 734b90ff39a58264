#pragma once

#include <cstdint>
#include <string_view>

namespace bulkhead {

/// What the files say to a question; they may not tell.
enum class Answer : std::uint8_t { No, Unknown, Yes };

/// "yes", "no", "unknown".
[[nodiscard]] constexpr std::string_view toString(Answer answer)
{
    return answer == Answer::Yes ? "yes" : answer == Answer::No ? "no" : "unknown";
}

} // namespace bulkhead
