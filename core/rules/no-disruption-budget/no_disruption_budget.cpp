#include "core/analysis/rule.h"
#include "core/kube/label_selector.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"polaris", "missingPodDisruptionBudget"},
    {"kics", "Deployment Without PodDisruptionBudget"},
    {"kics", "StatefulSet Without PodDisruptionBudget"},
    {"kube-score", "deployment-has-poddisruptionbudget"},
    {"kube-score", "statefulset-has-poddisruptionbudget"},
    {"kyverno", "require-pdb"},
};
constexpr RuleMetadata noDisruptionBudget{
    .id = "no-disruption-budget",
    .title = RULE_TEXT("Rules", "Nothing limits how many replicas may go at once"),
    .severity = Severity::Low,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

bool isCovered(const Cluster &cluster, const ResourceIndex::Entry &workload)
{
    const Labels labels = readLabels(workload.resource->root()["spec"]["template"]["metadata"]["labels"]);
    for (const ResourceIndex::Entry &budget : cluster.objects().ofKind("PodDisruptionBudget", workload.namespaceName)) {
        const YamlNode selector = budget.resource->root()["spec"]["selector"];
        if (selector.isMapping() && LabelSelector::read(selector).matches(labels))
            return true;
    }
    return false;
}

class NoDisruptionBudget final : public Rule {
public:
    const RuleMetadata &metadata() const override { return noDisruptionBudget; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const std::string_view kind : {"Deployment", "StatefulSet"}) {
            for (const ResourceIndex::Entry &entry : cluster.objects().ofKind(kind)) {
                const YamlNode spec = entry.resource->root()["spec"];
                if (entry.resource->group() != "apps" || spec["replicas"].integer().value_or(1) < 2 || isCovered(cluster, entry))
                    continue;
                const YamlNode name = entry.resource->metadata()["name"];
                report
                    .finding(noDisruptionBudget, Location::written(name),
                             {RULE_TEXT("Rules", "Draining nodes may stop all replicas of %1 at once: no PodDisruptionBudget selects them"),
                              {std::string(entry.name)}})
                    .concerning(*entry.resource, name);
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeNoDisruptionBudget()
{
    return std::make_unique<NoDisruptionBudget>();
}

} // namespace bulkhead
