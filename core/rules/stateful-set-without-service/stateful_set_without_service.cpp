#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kics", "StatefulSet Without Service Name"},
    {"kube-score", "statefulset-has-servicename"},
};
constexpr RuleMetadata statefulSetWithoutService{
    .id = "stateful-set-without-service",
    .title = RULE_TEXT("Rules", "StatefulSet names no Service"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class StatefulSetWithoutService final : public Rule {
public:
    const RuleMetadata &metadata() const override { return statefulSetWithoutService; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        constexpr int optionalFrom = 33; // before Kubernetes 1.33 the field was required
        if (resource.kind() != "StatefulSet" || resource.group() != "apps")
            return;
        const Field service = fieldBelow(resource.root(), {"spec", "serviceName"});
        if (service.isWritten() && !service.text().empty())
            return;
        report
            .finding(statefulSetWithoutService, service.location,
                     {RULE_TEXT("Rules", "Its pods have no names of their own in DNS"), {}})
            .severity(report.kubeVersion().minor < optionalFrom ? Severity::Medium : Severity::Low)
            .manualFix({RULE_TEXT("Rules", "Name its headless Service"), {}},
                       YamlPatch::set(resource.root(), {"spec", "serviceName"}, YamlValue::string(fillIn(resource.name()))),
                       {{RULE_TEXT("Rules", "service"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeStatefulSetWithoutService()
{
    return std::make_unique<StatefulSetWithoutService>();
}

} // namespace bulkhead
