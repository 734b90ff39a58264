#include "core/analysis/rule.h"
#include "core/kube/label_selector.h"
#include "core/rules/support/cluster_findings.h"
#include "core/rules/support/combined_patch.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"polaris", "pdbMinAvailableGreaterThanHPAMinReplicas"},
};
constexpr RuleMetadata budgetNeedsEveryReplica{
    .id = "budget-needs-every-replica",
    .title = RULE_TEXT("Rules", "Disruption budget wants as many pods as there are"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

struct Least {
    std::int64_t replicas = 0;
    const Resource *workload = nullptr; ///< the first of them
    Location place;
};

/// Where it says how few pods of a workload there may be; an empty node means one.
YamlNode fewest(const Cluster &cluster, const ResourceIndex::Entry &workload)
{
    for (const ResourceIndex::Entry &scaler : cluster.objects().ofKind("HorizontalPodAutoscaler", workload.namespaceName)) {
        const YamlNode spec = scaler.resource->root()["spec"];
        const YamlNode target = spec["scaleTargetRef"];
        if (target["kind"].text() == workload.kind && target["name"].text() == workload.name)
            return spec["minReplicas"];
    }
    return workload.resource->root()["spec"]["replicas"];
}

/// Of all workloads that a budget selects together; nothing if it selects none, or more than can be counted.
std::optional<Least> leastReplicas(const Cluster &cluster, const std::vector<Labels> &pods, const ResourceIndex::Entry &budget)
{
    const YamlNode selector = budget.resource->root()["spec"]["selector"];
    if (!selector.isMapping())
        return std::nullopt;
    const LabelSelector selects = LabelSelector::read(selector);
    std::optional<Least> least;
    for (std::size_t i = 0; i < pods.size(); ++i) {
        if (!selects.matches(pods[i]))
            continue;
        const Resource &owner = *cluster.podsIn(budget.namespaceName)[i].owner;
        if (owner.group() != "apps" || (owner.kind() != "Deployment" && owner.kind() != "StatefulSet"))
            return std::nullopt;
        const std::string name = owner.name();
        const YamlNode replicas = fewest(cluster, {owner.kind(), budget.namespaceName, name, &owner});
        if (!replicas.isNull() && replicas.integer().value_or(-1) < 0)
            return std::nullopt;
        if (!least)
            least = Least{0, &owner,
                          replicas.isScalar()
                              ? Location::written(replicas)
                              : Location(fieldBelow(owner.root(), {"spec", "replicas"}, owner.metadata()["name"]).location)};
        constexpr std::int64_t most = 1'000'000; // what is absurd must not overflow
        least->replicas += std::min(replicas.integer().value_or(1), most);
    }
    return least;
}

PatchResult letOneGo(YamlNode spec)
{
    const YamlNode least = spec["minAvailable"];
    return combined(YamlPatch::rename(least, "maxUnavailable"), YamlPatch::replace(least, YamlValue::raw("1")));
}

class BudgetNeedsEveryReplica final : public Rule {
public:
    const RuleMetadata &metadata() const override { return budgetNeedsEveryReplica; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        PodLabels labels(cluster);
        for (const ResourceIndex::Entry &budget : cluster.objects().ofKind("PodDisruptionBudget")) {
            const YamlNode least = budget.resource->root()["spec"]["minAvailable"];
            const std::int64_t wanted = least.integer().value_or(0);
            if (budget.resource->group() != "policy" || wanted < 1)
                continue;
            const std::optional<Least> there = leastReplicas(cluster, labels.in(budget.namespaceName), budget);
            if (!there || there->replicas > wanted || there->replicas < 1)
                continue;
            report
                .finding(
                    budgetNeedsEveryReplica, Location::written(least),
                    {RULE_TEXT("Rules", "%1 pods have to stay, and %2 may have no more than %3: draining their nodes does not end"),
                     {std::string(least.text()), std::string(there->workload->name()), std::to_string(there->replicas)}})
                .concerning(*budget.resource, least)
                .relate(there->place, {RULE_TEXT("Rules", "How many there are"), {}})
                .fix({RULE_TEXT("Rules", "Let one go at a time"), {}}, Applicability::Unsafe,
                     letOneGo(budget.resource->root()["spec"]));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeBudgetNeedsEveryReplica()
{
    return std::make_unique<BudgetNeedsEveryReplica>();
}

} // namespace bulkhead
