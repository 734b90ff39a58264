#include "tests/bench/benchmark.h"
#include "tests/bench/generators.h"

namespace bulkhead::bench {

std::vector<Row> benchLongFile(const Context &context)
{
    const std::filesystem::path file = context.folder / "long.yaml";
    writeLongFile(file, 2000);
    return {{.name = "file of 2,000 lines, whole process",
             .unit = "s",
             .values = measure({context.cli, "check", file.string()}).seconds}};
}

} // namespace bulkhead::bench
