#include "core/analysis/rule.h"
#include "core/rules/support/low_ids.h"

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

class LowGroupId final : public Rule {
public:
    const RuleMetadata &metadata() const override { return lowGroupId; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        reportLowIds(
            report, lowGroupId, pod, "runAsGroup",
            {RULE_TEXT("Rules", "Group id %1 may be one of the node: take one of 10000 or more"), RULE_TEXT("Rules", "group id")});
    }
};

} // namespace

std::unique_ptr<const Rule> makeLowGroupId()
{
    return std::make_unique<LowGroupId>();
}

} // namespace bulkhead
