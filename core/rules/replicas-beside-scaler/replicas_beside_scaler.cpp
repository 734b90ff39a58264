#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kics", "HPA Targeted Deployments With Configured Replica Count"},
    {"kube-score", "deployment-targeted-by-hpa-does-not-have-replicas-configured"},
};
constexpr RuleMetadata replicasBesideScaler{
    .id = "replicas-beside-scaler",
    .title = RULE_TEXT("Rules", "Replicas are set beside an autoscaler"),
    .severity = Severity::Low,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class ReplicasBesideScaler final : public Rule {
public:
    const RuleMetadata &metadata() const override { return replicasBesideScaler; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &scaler : cluster.objects().ofKind("HorizontalPodAutoscaler")) {
            const YamlNode target = scaler.resource->root()["spec"]["scaleTargetRef"];
            const Resource *const workload =
                cluster.objects().find("apps", target["kind"].text(), scaler.namespaceName, target["name"].text());
            const YamlNode replicas = workload ? workload->root()["spec"]["replicas"] : YamlNode();
            if (!replicas.isScalar())
                continue;
            report
                .finding(replicasBesideScaler, Location::written(replicas),
                         {RULE_TEXT("Rules", "Each apply sets %1 replicas, whatever the autoscaler has found to be right"),
                          {std::string(replicas.text())}})
                .concerning(*workload, replicas)
                .relate(Location::keyOf(target), {RULE_TEXT("Rules", "The autoscaler"), {}})
                .fix({RULE_TEXT("Rules", "Remove %1"), {"replicas"}}, Applicability::Unsafe,
                     YamlPatch::remove(replicas, workload->root()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeReplicasBesideScaler()
{
    return std::make_unique<ReplicasBesideScaler>();
}

} // namespace bulkhead
