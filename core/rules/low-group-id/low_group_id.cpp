#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

#include <string>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV021"},
};
constexpr RuleMetadata lowGroupId{
    .id = "low-group-id",
    .title = RULE_TEXT("Rules", "Container runs under a low group id"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

constexpr std::int64_t lowest = 10'000;

class LowGroupId final : public Rule {
public:
    const RuleMetadata &metadata() const override { return lowGroupId; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        checkOne(pod.node()["securityContext"]["runAsGroup"], report);
        for (const ContainerView &container : pod.containers())
            checkOne(container.node()["securityContext"]["runAsGroup"], report);
    }

private:
    static void checkOne(YamlNode value, Reporter &report)
    {
        const auto number = value.integer();
        if (!number || *number <= 0 || *number >= lowest)
            return;
        report
            .finding(
                lowGroupId, Location::written(value),
                {RULE_TEXT("Rules", "Group id %1 may be one of the node: take one of 10000 or more"), {std::to_string(*number)}})
            .manualFix({RULE_TEXT("Rules", "Take a higher one"), {}}, YamlPatch::replace(value, YamlValue::raw(fillIn("10001"))),
                       {{RULE_TEXT("Rules", "group id"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeLowGroupId()
{
    return std::make_unique<LowGroupId>();
}

} // namespace bulkhead
