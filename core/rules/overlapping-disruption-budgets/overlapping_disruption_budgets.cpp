#include "core/analysis/rule.h"
#include "core/kube/label_selector.h"
#include "core/rules/support/cluster_findings.h"

#include <algorithm>
#include <string>
#include <vector>

namespace bulkhead {

namespace {

constexpr RuleMetadata overlappingDisruptionBudgets{
    .id = "overlapping-disruption-budgets",
    .title = RULE_TEXT("Rules", "Two disruption budgets hold the same pods"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

struct Budget {
    const ResourceIndex::Entry *entry;
    LabelSelector selector;
};

class OverlappingDisruptionBudgets final : public Rule {
public:
    const RuleMetadata &metadata() const override { return overlappingDisruptionBudgets; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        std::vector<Budget> budgets;
        PodLabels labels(cluster);
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("PodDisruptionBudget")) {
            if (!budgets.empty() && budgets.front().entry->namespaceName != entry.namespaceName)
                budgets.clear();
            const YamlNode selector = entry.resource->root()["spec"]["selector"];
            if (!selector.isMapping() || entry.resource->group() != "policy")
                continue;
            budgets.push_back({&entry, LabelSelector::read(selector)});
            if (budgets.size() > 1)
                compare(cluster, labels.in(entry.namespaceName), budgets, report);
        }
    }

private:
    /// The last one with those before it.
    static void compare(const Cluster &cluster, const std::vector<Labels> &pods, const std::vector<Budget> &budgets,
                        Reporter &report)
    {
        const Budget &last = budgets.back();
        for (std::size_t i = 0; i < pods.size(); ++i) {
            const Labels &labels = pods[i];
            if (!last.selector.matches(labels))
                continue;
            const auto other = std::ranges::find_if(budgets, [&](const Budget &one) { return one.selector.matches(labels); });
            if (&*other == &last || other->entry->name == last.entry->name)
                continue;
            const YamlNode place = last.entry->resource->root()["spec"]["selector"];
            report
                .finding(overlappingDisruptionBudgets, Location::keyOf(place),
                         {RULE_TEXT("Rules", "Pods of %1 are held by %2 too: an eviction of a pod with two budgets fails"),
                          {cluster.podsIn(last.entry->namespaceName)[i].owner->name(), std::string(other->entry->name)}})
                .concerning(*last.entry->resource, place)
                .relate(Location::keyOf(other->entry->resource->root()["spec"]["selector"]),
                        {RULE_TEXT("Rules", "The other budget"), {}});
            return;
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeOverlappingDisruptionBudgets()
{
    return std::make_unique<OverlappingDisruptionBudgets>();
}

} // namespace bulkhead
