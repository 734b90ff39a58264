#include "tests/bench/benchmark.h"
#include "tests/bench/generators.h"

namespace bulkhead::bench {

std::vector<Row> benchTree(const Context &context)
{
    const std::filesystem::path tree = context.folder / "tree";
    writeTree(tree, 5000);
    return {{.name = "tree of 5,000 files, all checked",
             .unit = "s",
             .values = measure({context.cli, "check", tree.string()}).seconds,
             .target = 2},
            {.name = "tree of 5,000 files, all fixes as a patch",
             .unit = "s",
             .values = measure({context.cli, "fix", "--unsafe", tree.string()}).seconds,
             .target = 3}};
}

} // namespace bulkhead::bench
