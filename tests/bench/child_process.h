#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bulkhead::bench {

/// What one run of a program took.
struct ChildRun {
    double seconds = 0;
    std::uint64_t peakBytes = 0; ///< the largest resident set
    int exitCode = -1; ///< -1: ended by a signal
};

/// Runs a program to its end and drops what it prints. `environment` holds additions ("NAME=value"). Throws if it cannot start.
[[nodiscard]] ChildRun runToEnd(const std::vector<std::string> &command, const std::vector<std::string> &environment = {});

/// Runs a program until it prints a line that starts with `mark`, then ends it. Nothing if that did not come in 20 seconds.
[[nodiscard]] std::optional<ChildRun> runUntilLine(const std::vector<std::string> &command, const std::string &mark,
                                                   const std::vector<std::string> &environment);

} // namespace bulkhead::bench
