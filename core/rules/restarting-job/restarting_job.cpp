#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "restart-policy"},
    {"kube-score", "cronjob-restartpolicy"},
};
constexpr RuleMetadata restartingJob{
    .id = "restarting-job",
    .title = RULE_TEXT("Rules", "Job asks for a restart policy that jobs cannot have"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class RestartingJob final : public Rule {
public:
    const RuleMetadata &metadata() const override { return restartingJob; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const bool isJob = resource.kind() == "Job" && resource.group() == "batch";
        const YamlNode template_ = isJob ? resource.root()["spec"]["template"]
            : resource.kind() == "CronJob" && resource.group() == "batch"
            ? resource.root()["spec"]["jobTemplate"]["spec"]["template"]
            : YamlNode();
        if (!template_["spec"].isMapping())
            return;
        const Field policy = fieldBelow(template_["spec"], {"restartPolicy"});
        if (policy.text() == "Never" || policy.text() == "OnFailure" || isTemplated(policy.text()))
            return;
        report
            .finding(restartingJob, policy.location,
                     {RULE_TEXT("Rules", "The API server refuses this: pods of jobs restart OnFailure or Never"), {}})
            .fix({RULE_TEXT("Rules", "Never restart a container"), {}}, Applicability::Unsafe,
                 YamlPatch::set(template_, {"spec", "restartPolicy"}, YamlValue::string("Never")))
            .fix({RULE_TEXT("Rules", "Restart it when it fails"), {}}, Applicability::Unsafe,
                 YamlPatch::set(template_, {"spec", "restartPolicy"}, YamlValue::string("OnFailure")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeRestartingJob()
{
    return std::make_unique<RestartingJob>();
}

} // namespace bulkhead
