#include "core/analysis/rule.h"
#include "core/rules/support/replica_spread.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "no-anti-affinity"},
    {"kics", "Deployment Has No PodAntiAffinity"},
    {"kics", "StatefulSet Has No PodAntiAffinity"},
    {"kube-score", "deployment-has-host-podantiaffinity"},
    {"kube-score", "statefulset-has-host-podantiaffinity"},
    {"kyverno", "create-pod-antiaffinity"},
};
constexpr RuleMetadata replicasMayShareNode{
    .id = "replicas-may-share-node",
    .title = RULE_TEXT("Rules", "All replicas may run on one node"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

YamlValue preferOtherNodes(const YamlValue &labels)
{
    const YamlValue term =
        YamlValue::mapping({{"labelSelector", labels}, {"topologyKey", YamlValue::raw("kubernetes.io/hostname")}});
    return YamlValue::sequence({YamlValue::mapping({{"weight", YamlValue::raw("100")}, {"podAffinityTerm", term}})});
}

class ReplicasMayShareNode final : public Rule {
public:
    const RuleMetadata &metadata() const override { return replicasMayShareNode; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const std::optional<std::int64_t> replicas = severalReplicas(pod);
        if (!replicas || pod.field({"affinity", "podAntiAffinity"}).isWritten()
            || pod.node()["topologySpreadConstraints"].size() > 0)
            return;
        FindingBuilder finding = report.finding(
            replicasMayShareNode, Location::written(pod.owner().root()["spec"]["replicas"]),
            {RULE_TEXT("Rules",
                       "Nothing keeps the %1 replicas of \"%2\" apart: one node may run them all, and take them all with it"),
             {std::to_string(*replicas), pod.owner().name()}});
        if (const std::optional<YamlValue> labels = ownLabels(pod))
            finding.fix({RULE_TEXT("Rules", "Prefer another node for each replica"), {}}, Applicability::Unsafe,
                        YamlPatch::set(pod.node(),
                                       {"affinity", "podAntiAffinity", "preferredDuringSchedulingIgnoredDuringExecution"},
                                       preferOtherNodes(*labels)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeReplicasMayShareNode()
{
    return std::make_unique<ReplicasMayShareNode>();
}

} // namespace bulkhead
