#include "tests/bench/benchmark.h"

namespace bulkhead::bench {

std::vector<Row> benchArgoCd(const Context &context)
{
    Row row{.name = "argo-cd install.yaml, whole process", .unit = "s", .target = 0.2};
    const std::string file = BULKHEAD_CORPUS_DIR "/argo-cd/manifests/install.yaml";
    if (std::filesystem::exists(file))
        row.values = measure({context.cli, "check", file}).seconds;
    else
        row.missing = "the corpus is not on this machine";
    return {row};
}

} // namespace bulkhead::bench
