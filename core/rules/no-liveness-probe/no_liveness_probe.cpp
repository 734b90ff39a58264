#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_8"},
    {"kube-linter", "no-liveness-probe"},
    {"kubescape", "C-0056"},
    {"polaris", "livenessProbeMissing"},
    {"kics", "Liveness Probe Is Not Defined"},
    {"kube-score", "pod-probes"},
    {"kyverno", "require-probes"},
};
constexpr RuleMetadata noLivenessProbe{
    .id = "no-liveness-probe",
    .title = RULE_TEXT("Rules", "Nothing notices when the container hangs"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class NoLivenessProbe final : public Rule {
public:
    const RuleMetadata &metadata() const override { return noLivenessProbe; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        const std::string_view kind = pod.owner().kind();
        const bool ends = kind == "Job" || kind == "CronJob" || pod.node()["restartPolicy"].text() == "Never"
            || pod.node()["restartPolicy"].text() == "OnFailure";
        const bool isSidecar = container.role() == ContainerRole::Init && container.node()["restartPolicy"].text() == "Always";
        if (ends || (container.role() != ContainerRole::Main && !isSidecar))
            return;
        const Field probe = container.field({"livenessProbe"});
        if (!probe.isWritten())
            report
                .finding(noLivenessProbe, probe.location,
                         {RULE_TEXT("Rules", "Nothing notices when container \"%1\" hangs: it has no livenessProbe"),
                          {std::string(container.name())}})
                .manualFix({RULE_TEXT("Rules", "Ask it over HTTP"), {}},
                           YamlPatch::set(container.node(), {"livenessProbe", "httpGet"},
                                          YamlValue::mapping({{"path", YamlValue::string(fillIn("/healthz", 0))},
                                                              {"port", YamlValue::raw(fillIn("8080", 1))}})),
                           {{RULE_TEXT("Rules", "path"), {}}, {RULE_TEXT("Rules", "port"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeNoLivenessProbe()
{
    return std::make_unique<NoLivenessProbe>();
}

} // namespace bulkhead
