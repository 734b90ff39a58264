#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_9"},
    {"kube-linter", "no-readiness-probe"},
    {"kubescape", "C-0018"},
    {"polaris", "readinessProbeMissing"},
    {"kics", "Readiness Probe Is Not Configured"},
};
constexpr RuleMetadata noReadinessProbe{
    .id = "no-readiness-probe",
    .title = RULE_TEXT("Rules", "Requests reach the container before it is ready"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class NoReadinessProbe final : public Rule {
public:
    const RuleMetadata &metadata() const override { return noReadinessProbe; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        const std::string_view kind = pod.owner().kind();
        const bool ends = kind == "Job" || kind == "CronJob" || pod.node()["restartPolicy"].text() == "Never"
            || pod.node()["restartPolicy"].text() == "OnFailure";
        const bool isSidecar = container.role() == ContainerRole::Init && container.node()["restartPolicy"].text() == "Always";
        if (ends || (container.role() != ContainerRole::Main && !isSidecar))
            return;
        const Field probe = container.field({"readinessProbe"});
        if (!probe.isWritten())
            report
                .finding(noReadinessProbe, probe.location,
                         {RULE_TEXT("Rules", "Requests reach container \"%1\" before it can answer: it has no readinessProbe"),
                          {std::string(container.name())}})
                .manualFix({RULE_TEXT("Rules", "Ask it over HTTP"), {}},
                           YamlPatch::set(container.node(), {"readinessProbe", "httpGet"},
                                          YamlValue::mapping({{"path", YamlValue::string(fillIn("/healthz", 0))},
                                                              {"port", YamlValue::raw(fillIn("8080", 1))}})),
                           {{RULE_TEXT("Rules", "path"), {}}, {RULE_TEXT("Rules", "port"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeNoReadinessProbe()
{
    return std::make_unique<NoReadinessProbe>();
}

} // namespace bulkhead
