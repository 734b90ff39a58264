#include "tests/bench/benchmark.h"

#include <CLI/CLI.hpp>
#include <QTemporaryDir>

#include <algorithm>
#include <format>
#include <iostream>

namespace {

using namespace bulkhead::bench;

struct Benchmark {
    std::string name;
    std::vector<Row> (*run)(const Context &);
};

const std::vector<Benchmark> &benchmarks()
{
    static const std::vector<Benchmark> all = {
        {"argo-cd", &benchArgoCd},     {"export", &benchExport},       {"tree", &benchTree},
        {"long-file", &benchLongFile}, {"isolation", &benchIsolation}, {"start", &benchStart},
    };
    return all;
}

/// False if a target was missed or nothing could be measured.
bool print(Row row)
{
    if (row.values.empty()) {
        std::cout << std::format("{:<40} not measured: {}", row.name, row.missing) << std::endl;
        return false;
    }
    std::ranges::sort(row.values);
    const double median = row.values[row.values.size() / 2];
    const bool met = row.better == Row::Better::Lower ? median < row.target : median >= row.target;
    const std::string target =
        row.target == 0 ? "-" : std::format("{} {:g}", row.better == Row::Better::Lower ? "<" : ">=", row.target);
    std::cout << std::format("{:<40} {:>9.3f} {:>9.3f} {:>9.3f} {:<7} {:>8}  {}", row.name, median, row.values.front(),
                             row.values.back(), row.unit, target,
                             row.target == 0 ? ""
                                 : met       ? "met"
                                             : "missed")
              << std::endl;
    return row.target == 0 || met;
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App app("Measures the built programs.", "bulkhead-bench");
    Context context;
    std::vector<std::string> only;
    std::vector<std::string> names;
    for (const Benchmark &benchmark : benchmarks())
        names.push_back(benchmark.name);
    app.add_option("--cli", context.cli, "The bulkhead-cli to measure")->required()->check(CLI::ExistingFile);
    app.add_option("--gui", context.gui, "The bulkhead to measure");
    app.add_option("--only", only, "Only this benchmark; can be repeated")->check(CLI::IsMember(names))->allow_extra_args(false);
    CLI11_PARSE(app, argc, argv);

    const QTemporaryDir folder;
    context.folder = folder.path().toStdString();
    std::cout << std::format("{:<40} {:>9} {:>9} {:>9} {:<7} {:>8}", "", "median", "min", "max", "", "target") << std::endl;
    bool allMet = true;
    try {
        for (const Benchmark &benchmark : benchmarks()) {
            if (!only.empty() && !std::ranges::contains(only, benchmark.name))
                continue;
            for (const Row &row : benchmark.run(context))
                allMet = print(row) && allMet;
        }
    } catch (const std::exception &error) {
        std::cerr << "bulkhead-bench: " << error.what() << '\n';
        return 2;
    }
    return allMet ? 0 : 1;
}
