#pragma once

#include "tests/bench/child_process.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace bulkhead::bench {

/// What the benchmarks need to know; `folder` is for generated input and is removed at the end.
struct Context {
    std::string cli;
    std::string gui;
    std::filesystem::path folder;
};

/// One line of the table.
struct Row {
    enum class Better { Lower, Higher };
    std::string name;
    std::string unit;
    std::vector<double> values = {}; ///< of each run
    double target = 0; ///< 0: none, shown for comparison
    Better better = Better::Lower;
    std::string missing = {}; ///< why there are no values
};

constexpr int runs = 5;

/// Wall clock of `command` in seconds and its peak memory in bytes, of each run. Throws if it fails (exit codes 0, 1 and 3 are
/// fine).
struct Series {
    std::vector<double> seconds;
    std::vector<double> peakBytes;
};
[[nodiscard]] Series measure(const std::vector<std::string> &command);

/// One function a benchmark, each in its own file.
[[nodiscard]] std::vector<Row> benchArgoCd(const Context &context);
[[nodiscard]] std::vector<Row> benchExport(const Context &context);
[[nodiscard]] std::vector<Row> benchTree(const Context &context);
[[nodiscard]] std::vector<Row> benchLongFile(const Context &context);
[[nodiscard]] std::vector<Row> benchIsolation(const Context &context);
[[nodiscard]] std::vector<Row> benchStart(const Context &context);

} // namespace bulkhead::bench
