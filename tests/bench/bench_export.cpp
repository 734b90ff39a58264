#include "tests/bench/benchmark.h"
#include "tests/bench/generators.h"

namespace bulkhead::bench {

namespace {

constexpr std::size_t exportBytes = 100'000'000;

/// A set of rules, and the speed that is promised for it.
struct RuleSet {
    std::string profile;
    std::string title;
    double megabytesPerSecond;
};

std::vector<Row> measureRules(const Context &context, const std::filesystem::path &file, const std::string &name,
                              const RuleSet &rules)
{
    const auto size = static_cast<double>(std::filesystem::file_size(file));
    const Series series = measure({context.cli, "check", "--profile", rules.profile, file.string()});
    Row speed{.name = name + ", " + rules.title, .unit = "MB/s", .target = rules.megabytesPerSecond, .better = Row::Better::Higher};
    Row memory{.name = name + ", " + rules.title + ", peak memory", .unit = "x file", .target = 5};
    for (const double seconds : series.seconds)
        speed.values.push_back(size / 1e6 / seconds);
    for (const double bytes : series.peakBytes)
        memory.values.push_back(bytes / size);
    return {speed, memory};
}

std::vector<Row> measureExport(const Context &context, const std::filesystem::path &file, const std::string &name)
{
    std::vector<Row> rows;
    for (const RuleSet &rules : {RuleSet{"security", "profile security", 50}, RuleSet{"all", "all rules", 40}}) {
        for (Row &row : measureRules(context, file, name, rules))
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::vector<Row> benchExport(const Context &context)
{
    const std::filesystem::path yaml = context.folder / "export.yaml";
    writeExportYaml(yaml, exportBytes);
    std::vector<Row> rows = measureExport(context, yaml, "100 MB export as YAML");
    std::filesystem::remove(yaml);
    const std::filesystem::path json = context.folder / "export.json";
    writeExportJson(json, exportBytes);
    for (Row &row : measureExport(context, json, "100 MB export as JSON"))
        rows.push_back(std::move(row));
    std::filesystem::remove(json);
    return rows;
}

} // namespace bulkhead::bench
