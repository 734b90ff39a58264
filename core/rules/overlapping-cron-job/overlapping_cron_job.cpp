#include "core/analysis/rule.h"
#include "core/rules/support/cron_schedule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr RuleMetadata overlappingCronJob{
    .id = "overlapping-cron-job",
    .title = RULE_TEXT("Rules", "Runs of a CronJob may overlap"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

class OverlappingCronJob final : public Rule {
public:
    const RuleMetadata &metadata() const override { return overlappingCronJob; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const Field policy = fieldBelow(resource.root(), {"spec", "concurrencyPolicy"});
        if (!isCronJob(resource) || (policy.isWritten() && policy.text() != "Allow"))
            return;
        report
            .finding(overlappingCronJob, policy.location,
                     {RULE_TEXT("Rules", "A run that takes long is joined by the next, and the next"), {}})
            .fix({RULE_TEXT("Rules", "Skip a run while one is under way"), {}}, Applicability::Unsafe,
                 YamlPatch::set(resource.root(), {"spec", "concurrencyPolicy"}, YamlValue::string("Forbid")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeOverlappingCronJob()
{
    return std::make_unique<OverlappingCronJob>();
}

} // namespace bulkhead
