// How long the verdicts of a large cluster take once its files are parsed, what they add to the memory, and how long the rules that
// read them take.

#include "core/analysis/rule.h"
#include "core/rules/catalogue.h"
#include "tests/bench/cluster_generator.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <format>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace bulkhead;
using Clock = std::chrono::steady_clock;

constexpr int runs = 5;
constexpr double targetSeconds = 0.5;
constexpr double rulesTargetSeconds = 0.1;
constexpr double worthNaming = 0.005;

struct Scenario {
    const char *name;
    bench::ClusterShape shape;
    bool rules = false; ///< measure these too
};

double peakMegabytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
}

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// All rules that look at placements, once; names those that take long.
double runRules(const RuleCatalogue &catalogue, const Isolation &isolation, std::string &slow)
{
    double all = 0;
    slow.clear();
    const CiInventoryPtr ci = CiInventory::build({isolation.manifests().begin(), isolation.manifests().end()}, {}); // rights unread
    for (const auto &rule : catalogue.rules()) {
        std::vector<Finding> findings;
        Reporter report({}, findings);
        const auto start = Clock::now();
        rule->checkIsolation(isolation, report);
        rule->checkPlacedCi(*ci, isolation, report);
        const double one = secondsSince(start);
        all += one;
        if (one > worthNaming)
            slow += std::format(", {} {:.3f} ({} findings)", rule->metadata().id, one, findings.size());
    }
    return all;
}

/// False if the target was missed.
bool measureRules(const char *name, const Isolation &isolation)
{
    const RuleCatalogue catalogue = makeRuleCatalogue();
    std::array<double, runs> seconds{};
    std::string slow;
    for (double &each : seconds)
        each = runRules(catalogue, isolation, slow);
    std::ranges::sort(seconds);
    const double median = seconds[runs / 2];
    std::printf("%-44s %9.3f %9.3f %9.3f s       < %g  %s%s\n", name, median, seconds.front(), seconds.back(), rulesTargetSeconds,
                median < rulesTargetSeconds ? "met" : "missed", slow.c_str());
    return median < rulesTargetSeconds;
}

/// False if a target was missed.
bool measure(const Scenario &scenario)
{
    std::vector<ManifestPtr> manifests;
    for (std::string &file : bench::clusterFiles(scenario.shape))
        manifests.push_back(Manifest::parse(SourceText::create(std::format("{:03}.yaml", manifests.size()), std::move(file))));
    const double before = peakMegabytes();
    std::array<double, runs> seconds{};
    IsolationPtr isolation;
    for (double &each : seconds) {
        isolation.reset();
        const auto start = Clock::now();
        isolation = Isolation::build({.manifests = manifests});
        each = secondsSince(start);
    }
    std::ranges::sort(seconds);
    const double median = seconds[runs / 2];
    std::printf("%-44s %9.3f %9.3f %9.3f s       < %g  %s, %.0f MB more than the parsed files (%zu groups, %zu needs)\n",
                scenario.name, median, seconds.front(), seconds.back(), targetSeconds, median < targetSeconds ? "met" : "missed",
                peakMegabytes() - before, isolation->groups().size(), isolation->needs().size());
    const bool areRulesMet = !scenario.rules || measureRules("  its rules", *isolation);
    std::fflush(stdout);
    return median < targetSeconds && areRulesMet;
}

/// In a process of its own, so that its peak memory is its own.
bool measureApart(const Scenario &scenario)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(measure(scenario) ? 0 : 1);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

int main()
{
    constexpr std::array scenarios = {
        Scenario{"500 x 10,000, 300 signatures", {}, true},
        Scenario{"500 x 10,000, 300 signatures, no taint", {.taints = false}, true},
        Scenario{"500 x 10,000, 300 signatures, anti-affinity", {.antiAffinity = true}},
        Scenario{"500 x 10,000, each its own signature", {.signatures = 10'000}},
        Scenario{"1,000 x 20,000, 300 signatures", {.groups = 1'000, .workloads = 20'000}},
    };
    bool allMet = true;
    for (const Scenario &scenario : scenarios)
        allMet = measureApart(scenario) && allMet;
    return allMet ? 0 : 1;
}
