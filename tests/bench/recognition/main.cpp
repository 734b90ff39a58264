// Measures what recognising CI systems and making their pods adds to a check: bulkhead-recognition-bench
#include "core/analysis/analyzer.h"
#include "core/rules/catalogue.h"
#include "tests/bench/generators.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>

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

std::string exportText()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "export.yaml";
    bench::writeExportYaml(file, exportBytes);
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

int main()
{
    const SourcePtr source = SourceText::create("export.yaml", exportText());
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
    std::printf("100 MB export: parse %.0f ms, analysis %.0f ms, in it recognition %.0f ms (%zu runners)\n", parse, analysis,
                recognition, inventory->runners().size());
    std::printf("%-52s %8.1f %%    < %6.0f  %s\n", "recognition and synthesis add to a check", share, 10.0,
                share < 10 ? "met" : "missed");
}
