#include "core/analysis/rule.h"
#include "core/rules/support/replica_spread.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"polaris", "topologySpreadConstraint"},
    {"kube-score", "pod-topology-spread-constraints"},
    {"kyverno", "topologyspreadconstraints-policy"},
};
constexpr RuleMetadata missingTopologySpread{
    .id = "missing-topology-spread",
    .title = RULE_TEXT("Rules", "Replicas are not spread over zones"),
    .severity = Severity::Info,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0},
    .equivalents = equivalents,
    .frameworks = {},
};

YamlValue overZones(const YamlValue &labels)
{
    return YamlValue::mapping({{"maxSkew", YamlValue::raw("1")},
                               {"topologyKey", YamlValue::raw("topology.kubernetes.io/zone")},
                               {"whenUnsatisfiable", YamlValue::raw("ScheduleAnyway")},
                               {"labelSelector", labels}});
}

class MissingTopologySpread final : public Rule {
public:
    const RuleMetadata &metadata() const override { return missingTopologySpread; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const std::optional<std::int64_t> replicas = severalReplicas(pod);
        const YamlNode constraints = pod.node()["topologySpreadConstraints"];
        if (!replicas || constraints.size() > 0)
            return;
        FindingBuilder finding = report.finding(
            missingTopologySpread, Location::written(pod.owner().root()["spec"]["replicas"]),
            {RULE_TEXT("Rules",
                       "The pod of \"%2\" has no topologySpreadConstraints: the scheduler's default alone spreads its %1 replicas"),
             {std::to_string(*replicas), pod.owner().name()}});
        if (const std::optional<YamlValue> labels = ownLabels(pod); labels && constraints.isNull())
            finding.fix({RULE_TEXT("Rules", "Spread them over zones where that is possible"), {}}, Applicability::Unsafe,
                        YamlPatch::append(pod.node(), {"topologySpreadConstraints"}, overZones(*labels)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeMissingTopologySpread()
{
    return std::make_unique<MissingTopologySpread>();
}

} // namespace bulkhead
