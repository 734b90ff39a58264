#include "tests/bench/benchmark.h"

#include <cstdlib>

namespace bulkhead::bench {

std::vector<Row> benchStart(const Context &context)
{
    Row row{.name = "start to painted window", .unit = "s", .target = 0.5};
    if (context.gui.empty() || !std::filesystem::exists(context.gui)) {
        row.missing = "no --gui program";
        return {row};
    }
    std::vector<std::string> environment = {"BULKHEAD_TRACE_START=1"};
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr)
        environment.emplace_back("QT_QPA_PLATFORM=offscreen");
    for (int i = 0; i < runs; ++i) {
        const auto run = runUntilLine({context.gui}, "painted ", environment);
        if (!run) {
            row.missing = "the window was not painted";
            return {row};
        }
        row.values.push_back(run->seconds);
    }
    return {row};
}

} // namespace bulkhead::bench
