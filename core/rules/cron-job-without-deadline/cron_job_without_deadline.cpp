#include "core/analysis/rule.h"
#include "core/rules/support/cron_schedule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kics", "CronJob Deadline Not Configured"},
    {"kube-score", "cronjob-has-deadline"},
};
constexpr RuleMetadata cronJobWithoutDeadline{
    .id = "cron-job-without-deadline",
    .title = RULE_TEXT("Rules", "Missed run of a CronJob starts at any later time"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class CronJobWithoutDeadline final : public Rule {
public:
    const RuleMetadata &metadata() const override { return cronJobWithoutDeadline; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const Field deadline = fieldBelow(resource.root(), {"spec", "startingDeadlineSeconds"});
        if (!isCronJob(resource) || deadline.isWritten())
            return;
        report
            .finding(cronJobWithoutDeadline, deadline.location,
                     {RULE_TEXT("Rules", "A run that was missed starts hours later, or after 100 of them never again"), {}})
            .manualFix({RULE_TEXT("Rules", "Set a deadline"), {}},
                       YamlPatch::set(resource.root(), {"spec", "startingDeadlineSeconds"}, YamlValue::raw(fillIn("600"))),
                       {{RULE_TEXT("Rules", "seconds"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeCronJobWithoutDeadline()
{
    return std::make_unique<CronJobWithoutDeadline>();
}

} // namespace bulkhead
