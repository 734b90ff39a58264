#include "tests/bench/benchmark.h"
#include "tests/bench/cluster_generator.h"

namespace bulkhead::bench {

std::vector<Row> benchIsolation(const Context &context)
{
    const std::filesystem::path folder = context.folder / "cluster";
    writeCluster(folder, {});
    const Series series = measure({context.cli, "isolation", folder.string()});
    Row memory{.name = "500 groups x 10,000 workloads, peak memory", .unit = "MB"};
    for (const double bytes : series.peakBytes)
        memory.values.push_back(bytes / 1e6);
    return {{.name = "500 groups x 10,000 workloads, process", .unit = "s", .values = series.seconds}, memory};
}

} // namespace bulkhead::bench
