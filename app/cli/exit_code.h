#pragma once

#include "core/text/answer.h"

namespace bulkhead {

/// What a command tells its caller; the numbers are a contract.
enum class ExitCode : int {
    Clean = 0,
    Findings = 1,
    Usage = 2, ///< wrong options or paths, or a place that cannot be written
    Incomplete = 3, ///< nothing found, but some input could not be read
    Failed = 4, ///< a rule failed, or an internal error
    Interrupted = 130,
};

/// Of an answer, not of what was found: unknown has the code of an incomplete check.
[[nodiscard]] constexpr ExitCode exitCodeOf(Answer answer)
{
    return answer == Answer::Yes ? ExitCode::Clean : answer == Answer::No ? ExitCode::Findings : ExitCode::Incomplete;
}

} // namespace bulkhead
