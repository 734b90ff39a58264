#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr RuleMetadata rolloutTakesAllPods{
    .id = "rollout-takes-all-pods",
    .title = RULE_TEXT("Rules", "Rollout may stop all pods at once"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

bool isNone(YamlNode amount)
{
    return amount.text() == "0" || amount.text() == "0%";
}

class RolloutTakesAllPods final : public Rule {
public:
    const RuleMetadata &metadata() const override { return rolloutTakesAllPods; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.group() != "apps" || (resource.kind() != "Deployment" && resource.kind() != "DaemonSet"))
            return;
        const bool isDeployment = resource.kind() == "Deployment";
        const YamlNode spec = resource.root()["spec"];
        const YamlNode rolling = spec[isDeployment ? "strategy" : "updateStrategy"]["rollingUpdate"];
        const YamlNode most = rolling["maxUnavailable"];
        const YamlNode replicas = spec["replicas"];
        const bool isAll = most.text() == "100%"
            || (isDeployment && most.integer() && replicas.integer() && *most.integer() > 0 && *replicas.integer() > 1
                && *most.integer() >= *replicas.integer());
        if (isAll) {
            report
                .finding(rolloutTakesAllPods, Location::written(most),
                         {RULE_TEXT("Rules", "A new version stops all old pods before one of its own is ready"), {}})
                .fix({RULE_TEXT("Rules", "Replace a quarter at a time"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(most, YamlValue::raw("25%")));
        } else if (isNone(most) && isNone(rolling["maxSurge"])) {
            report
                .finding(rolloutTakesAllPods, Location::written(most),
                         {RULE_TEXT("Rules", "No pod may go and none may be added: the API server refuses it"), {}})
                .fix({RULE_TEXT("Rules", "Add one pod at a time"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(rolling["maxSurge"], YamlValue::raw("1")));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeRolloutTakesAllPods()
{
    return std::make_unique<RolloutTakesAllPods>();
}

} // namespace bulkhead
