#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "minimum-three-replicas"},
    {"polaris", "deploymentMissingReplicas"},
    {"kube-score", "deployment-replicas"},
    {"kyverno", "require-deployments-have-multiple-replicas"},
};
constexpr RuleMetadata singleReplica{
    .id = "single-replica",
    .title = RULE_TEXT("Rules", "Workload has one replica"),
    .severity = Severity::Low,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

bool isScaled(const Cluster &cluster, const ResourceIndex::Entry &workload)
{
    for (const ResourceIndex::Entry &scaler : cluster.objects().ofKind("HorizontalPodAutoscaler", workload.namespaceName)) {
        const YamlNode target = scaler.resource->root()["spec"]["scaleTargetRef"];
        if (target["kind"].text() == workload.kind && target["name"].text() == workload.name)
            return true;
    }
    return false;
}

class SingleReplica final : public Rule {
public:
    const RuleMetadata &metadata() const override { return singleReplica; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const std::string_view kind : {"Deployment", "StatefulSet"}) {
            for (const ResourceIndex::Entry &entry : cluster.objects().ofKind(kind)) {
                const Field replicas = fieldBelow(entry.resource->root(), {"spec", "replicas"}, entry.resource->metadata()["name"]);
                const bool isOne = replicas.isWritten() ? replicas.value.integer() == 1 : true;
                if (!isOne || entry.resource->group() != "apps" || isScaled(cluster, entry))
                    continue;
                report
                    .finding(singleReplica, replicas.location,
                             {RULE_TEXT("Rules", "One pod alone does the work: nothing answers while it is replaced"), {}})
                    .concerning(*entry.resource, replicas.location)
                    .fix({RULE_TEXT("Rules", "Run two replicas"), {}}, Applicability::Unsafe,
                         YamlPatch::set(entry.resource->root(), {"spec", "replicas"}, YamlValue::raw("2")));
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSingleReplica()
{
    return std::make_unique<SingleReplica>();
}

} // namespace bulkhead
