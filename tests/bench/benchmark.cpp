#include "tests/bench/benchmark.h"

#include <format>
#include <stdexcept>

namespace bulkhead::bench {

Series measure(const std::vector<std::string> &command)
{
    Series series;
    for (int i = 0; i < runs; ++i) {
        const ChildRun run = runToEnd(command);
        if (run.exitCode != 0 && run.exitCode != 1 && run.exitCode != 3)
            throw std::runtime_error(std::format("{} ended with {}", command.front(), run.exitCode));
        series.seconds.push_back(run.seconds);
        series.peakBytes.push_back(static_cast<double>(run.peakBytes));
    }
    return series;
}

} // namespace bulkhead::bench
