#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/rules/support/cron_schedule.h"

namespace bulkhead {

namespace {

constexpr RuleMetadata invalidSchedule{
    .id = "invalid-schedule",
    .title = RULE_TEXT("Rules", "CronJob has a schedule that is none"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

class InvalidSchedule final : public Rule {
public:
    const RuleMetadata &metadata() const override { return invalidSchedule; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const YamlNode schedule = resource.root()["spec"]["schedule"];
        if (!isCronJob(resource) || !schedule.isScalar() || isTemplated(schedule.text()))
            return;
        if (schedule.text().contains("TZ="))
            report.finding(
                invalidSchedule, Location::written(schedule),
                {RULE_TEXT("Rules", "The API server refuses a time zone in the schedule: it belongs into timeZone"), {}});
        else if (!isSchedule(schedule.text()))
            report.finding(invalidSchedule, Location::written(schedule),
                           {RULE_TEXT("Rules", "\"%1\" is no schedule: minute, hour, day, month and weekday are expected"),
                            {std::string(schedule.text())}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeInvalidSchedule()
{
    return std::make_unique<InvalidSchedule>();
}

} // namespace bulkhead
