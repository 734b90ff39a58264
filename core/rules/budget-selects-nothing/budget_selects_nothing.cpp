#include "core/analysis/rule.h"
#include "core/kube/label_selector.h"
#include "core/rules/support/cluster_findings.h"

#include <algorithm>
#include <string>
#include <vector>

namespace bulkhead {

namespace {

constexpr RuleMetadata budgetSelectsNothing{
    .id = "budget-selects-nothing",
    .title = RULE_TEXT("Rules", "Disruption budget holds no pods"),
    .severity = Severity::Low,
    .confidence = Confidence::Low,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

class BudgetSelectsNothing final : public Rule {
public:
    const RuleMetadata &metadata() const override { return budgetSelectsNothing; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        PodLabels labels(cluster);
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("PodDisruptionBudget")) {
            const YamlNode selector = entry.resource->root()["spec"]["selector"];
            if (entry.resource->group() != "policy" || !selector.isMapping() || LabelSelector::read(selector).isEmpty())
                continue;
            const std::vector<Labels> &pods = labels.in(entry.namespaceName);
            const LabelSelector selects = LabelSelector::read(selector);
            if (pods.empty()) {
                report.limited(budgetSelectsNothing, *entry.resource, Location::keyOf(selector),
                               {RULE_TEXT("Rules", "Pods of namespace %1"), {std::string(entry.namespaceName)}});
                continue;
            }
            if (std::ranges::any_of(pods, [&](const Labels &pod) { return selects.matches(pod); }))
                continue;
            report
                .finding(budgetSelectsNothing, Location::keyOf(selector),
                         {RULE_TEXT("Rules", "Workloads of namespace %1 are here, but the budget selects none of their pods"),
                          {std::string(entry.namespaceName)}})
                .concerning(*entry.resource, selector);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeBudgetSelectsNothing()
{
    return std::make_unique<BudgetSelectsNothing>();
}

} // namespace bulkhead
