#include "core/analysis/rule.h"
#include "core/kube/label_selector.h"
#include "core/rules/support/new_object.h"
#include "core/rules/support/plain_value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
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

/// As many as an autoscaler keeps at least, or as are written.
std::int64_t leastReplicas(const Cluster &cluster, const ResourceIndex::Entry &workload)
{
    for (const ResourceIndex::Entry &scaler : cluster.objects().ofKind("HorizontalPodAutoscaler", workload.namespaceName)) {
        const YamlNode spec = scaler.resource->root()["spec"];
        const YamlNode target = spec["scaleTargetRef"];
        if (target["kind"].text() == workload.kind && target["name"].text() == workload.name)
            return spec["minReplicas"].integer().value_or(1);
    }
    return workload.resource->root()["spec"]["replicas"].integer().value_or(1);
}

Result<EditSet> newBudget(const Cluster &cluster, const Resource &workload)
{
    const Manifest *const file = manifestOf(cluster.manifests(), Location::keyOf(workload.metadata()["name"]).source);
    const YamlNode selector = workload.root()["spec"]["selector"];
    const Labels labels = readLabels(workload.root()["spec"]["template"]["metadata"]["labels"]);
    if (!file || !selector.isMapping() || !LabelSelector::read(selector).matches(labels))
        return failure(RULE_TEXT("Rules", "Nothing here says which pods a budget would hold"));
    std::vector<std::pair<std::string, YamlValue>> metadata = {{"name", YamlValue::string(workload.name())}};
    if (const YamlNode space = workload.metadata()["namespace"]; !space.text().empty())
        metadata.emplace_back("namespace", YamlValue::string(space.text()));
    return addedObject(cluster.manifests(), *file,
                       YamlValue::mapping({{"apiVersion", YamlValue::string("policy/v1")},
                                           {"kind", YamlValue::string("PodDisruptionBudget")},
                                           {"metadata", YamlValue::mapping(std::move(metadata))},
                                           {"spec",
                                            YamlValue::mapping({{"maxUnavailable", YamlValue::raw("1")},
                                                                {"unhealthyPodEvictionPolicy", YamlValue::string("AlwaysAllow")},
                                                                {"selector", plainValue(selector)}})}}));
}

class NoDisruptionBudget final : public Rule {
public:
    const RuleMetadata &metadata() const override { return noDisruptionBudget; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const std::string_view kind : {"Deployment", "StatefulSet"}) {
            for (const ResourceIndex::Entry &entry : cluster.objects().ofKind(kind)) {
                if (entry.resource->group() != "apps" || leastReplicas(cluster, entry) < 2 || isCovered(cluster, entry))
                    continue;
                const YamlNode name = entry.resource->metadata()["name"];
                if (!name.isScalar())
                    continue; // refused for that alone
                report
                    .finding(noDisruptionBudget, Location::written(name),
                             {RULE_TEXT("Rules",
                                        "Draining nodes may stop all replicas of %1 at once: no PodDisruptionBudget selects them"),
                              {std::string(entry.name)}})
                    .concerning(*entry.resource, name)
                    .fix({RULE_TEXT("Rules", "Let one go at a time"), {}}, Applicability::Unsafe,
                         newBudget(cluster, *entry.resource));
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
