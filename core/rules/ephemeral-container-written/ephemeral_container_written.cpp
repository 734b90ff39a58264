#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "block-ephemeral-containers"},
};
constexpr RuleMetadata ephemeralContainerWritten{
    .id = "ephemeral-container-written",
    .title = RULE_TEXT("Rules", "Manifest holds a debugging container"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class EphemeralContainerWritten final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ephemeralContainerWritten; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const YamlNode debuggers = pod.node()["ephemeralContainers"];
        if (debuggers.size() > 0)
            report.finding(
                ephemeralContainerWritten, Location::keyOf(debuggers),
                {RULE_TEXT("Rules", "Containers for debugging were put into this pod; the API server refuses them in a new one"),
                 {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeEphemeralContainerWritten()
{
    return std::make_unique<EphemeralContainerWritten>();
}

} // namespace bulkhead
