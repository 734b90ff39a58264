#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "job-ttl-seconds-after-finished"},
    {"kyverno", "add-ttl-jobs"},
};
constexpr RuleMetadata jobKeptForEver{
    .id = "job-kept-for-ever",
    .title = RULE_TEXT("Rules", "Finished Job is never removed"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class JobKeptForEver final : public Rule {
public:
    const RuleMetadata &metadata() const override { return jobKeptForEver; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "Job" || resource.group() != "batch" || resource.metadata()["ownerReferences"].size() > 0)
            return;
        const Field seconds = fieldBelow(resource.root(), {"spec", "ttlSecondsAfterFinished"});
        if (!seconds.isWritten())
            report
                .finding(jobKeptForEver, seconds.location,
                         {RULE_TEXT("Rules", "The Job and its pods stay after they have ended"), {}})
                .manualFix({RULE_TEXT("Rules", "Remove it after some time"), {}},
                           YamlPatch::set(resource.root(), {"spec", "ttlSecondsAfterFinished"}, YamlValue::raw(fillIn("86400"))),
                           {{RULE_TEXT("Rules", "seconds"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeJobKeptForEver()
{
    return std::make_unique<JobKeptForEver>();
}

} // namespace bulkhead
