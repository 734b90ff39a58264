// Measures what recognising CI systems and making their pods adds to a check: bulkhead-recognition-bench
//
// Recognition is CiInventory::build(): it looks at every object, reads the settings of CI systems (also TOML and YAML in strings),
// and makes and parses the pods of runners. The share is of parsing and analysis without it. What the pod rules and the scheduler
// spend on the pods that were made is theirs and not counted: they would spend it on written ones.
#include "core/analysis/analyzer.h"
#include "core/rules/catalogue.h"
#include "tests/bench/generators.h"
#include "tests/bench/object_model.h"
#include "tests/bench/runner_blocks.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>

using namespace bulkhead;

namespace {

constexpr std::size_t exportBytes = 100'000'000;
constexpr std::size_t runs = 5;

double median(const std::function<void()> &work)
{
    std::vector<double> times;
    for (std::size_t i = 0; i < runs; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

std::string plainExport()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "export.yaml";
    bench::writeExportYaml(file, exportBytes);
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The same objects up to the same size, with a block of runners after each `every` of them.
std::string exportWithRunners(std::size_t every)
{
    const bench::RunnerBlocks runners;
    std::string text = "apiVersion: v1\nitems:\n";
    for (std::size_t number = 0; text.size() < exportBytes; ++number) {
        text += bench::asYamlItem(bench::exportedObject(number));
        if (number % every == every - 1)
            text += runners.asYamlItems(number / every);
    }
    return text + "kind: List\nmetadata:\n  resourceVersion: \"\"\n";
}

/// The share in percent.
double measure(const char *name, std::string text)
{
    const SourcePtr source = SourceText::create("export.yaml", std::move(text));
    ManifestPtr manifest;
    const double parse = median([&] { manifest = Manifest::parse(source, Jobs{}); });
    const Workspace workspace({}, {manifest}, {});
    const RuleCatalogue rules = makeRuleCatalogue();
    const Analyzer analyzer(rules);
    AnalysisOptions options;
    options.profile = "all";
    CiInventoryPtr inventory;
    const double recognition = median([&] { inventory = CiInventory::build(workspace.manifests(), {}); });
    const double analysis = median([&] { std::ignore = analyzer.analyze(workspace, options); });
    const double share = 100 * recognition / (parse + analysis - recognition);
    std::set<CiSystem> systems;
    std::size_t pods = 0;
    for (const CiRunner &runner : inventory->runners()) {
        systems.insert(runner.system);
        pods += static_cast<std::size_t>(std::ranges::count_if(runner.pods, [](const CiPod &pod) { return pod.made != nullptr; }));
    }
    std::printf("%s: %zu objects, parse %.0f ms, analysis %.0f ms, in it recognition %.0f ms\n", name, manifest->resources().size(),
                parse, analysis, recognition);
    std::printf("  %zu runners of %zu systems, %zu pods made\n", inventory->runners().size(), systems.size(), pods);
    std::printf("  %-50s %8.1f %%    < %6.0f  %s\n", "recognition and synthesis add to a check", share, 10.0,
                share < 10 ? "met" : "missed");
    return share;
}

} // namespace

int main()
{
    const double plain = measure("100 MB export without runners", plainExport());
    const double some = measure("100 MB export, runners after each 500 objects", exportWithRunners(500));
    const double many = measure("100 MB export, runners after each 50 objects", exportWithRunners(50));
    return std::max({plain, some, many}) < 10 ? 0 : 1;
}
