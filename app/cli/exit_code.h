#pragma once

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

} // namespace bulkhead
