#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "hpa-minimum-three-replicas"},
    {"polaris", "hpaMinAvailability"},
    {"kube-score", "horizontalpodautoscaler-replicas"},
};
constexpr RuleMetadata scalerDownToOne{
    .id = "scaler-down-to-one",
    .title = RULE_TEXT("Rules", "Autoscaler may leave one replica"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class ScalerDownToOne final : public Rule {
public:
    const RuleMetadata &metadata() const override { return scalerDownToOne; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "HorizontalPodAutoscaler" || resource.group() != "autoscaling")
            return;
        const Field least = fieldBelow(resource.root(), {"spec", "minReplicas"});
        if (least.value.integer().value_or(1) > 1 || (least.isWritten() && !least.value.integer()))
            return;
        report.finding(scalerDownToOne, least.location, {RULE_TEXT("Rules", "At times one pod alone does the work"), {}})
            .fix({RULE_TEXT("Rules", "Keep two replicas"), {}}, Applicability::Unsafe,
                 YamlPatch::set(resource.root(), {"spec", "minReplicas"}, YamlValue::raw("2")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeScalerDownToOne()
{
    return std::make_unique<ScalerDownToOne>();
}

} // namespace bulkhead
