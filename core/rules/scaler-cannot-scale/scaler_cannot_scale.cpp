#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

#include <cstdint>
#include <optional>
#include <string>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"polaris", "hpaMaxAvailability"},
};
constexpr RuleMetadata scalerCannotScale{
    .id = "scaler-cannot-scale",
    .title = RULE_TEXT("Rules", "Autoscaler has no room to scale"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

std::string proposal(std::int64_t least)
{
    constexpr std::int64_t sensible = 1000;
    return std::to_string(least > 0 && least < sensible ? 2 * least : 2);
}

class ScalerCannotScale final : public Rule {
public:
    const RuleMetadata &metadata() const override { return scalerCannotScale; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "HorizontalPodAutoscaler" || resource.group() != "autoscaling")
            return;
        const YamlNode spec = resource.root()["spec"];
        const std::optional<std::int64_t> most = spec["maxReplicas"].integer();
        const std::optional<std::int64_t> least = spec["minReplicas"].isNull() ? 1 : spec["minReplicas"].integer();
        if (!most || !least || *most > *least)
            return;
        const MessageId text = *most < *least ? RULE_TEXT("Rules", "At most %1 replicas, at least %2: the API server refuses it")
                                              : RULE_TEXT("Rules", "At most %1 replicas, at least %2: load changes nothing");
        report
            .finding(scalerCannotScale, Location::written(spec["maxReplicas"]),
                     {text, {std::to_string(*most), std::to_string(*least)}})
            .manualFix({RULE_TEXT("Rules", "Allow more replicas"), {}},
                       YamlPatch::replace(spec["maxReplicas"], YamlValue::raw(fillIn(proposal(*least)))),
                       {{RULE_TEXT("Rules", "most replicas"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeScalerCannotScale()
{
    return std::make_unique<ScalerCannotScale>();
}

} // namespace bulkhead
