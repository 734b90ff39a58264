#include "core/analysis/rule.h"
#include "core/rules/support/missing_probe.h"

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
        reportMissingProbe(report, noLivenessProbe, pod, container, "livenessProbe",
                           RULE_TEXT("Rules", "Nothing notices when container \"%1\" hangs: it has no livenessProbe"));
    }
};

} // namespace

std::unique_ptr<const Rule> makeNoLivenessProbe()
{
    return std::make_unique<NoLivenessProbe>();
}

} // namespace bulkhead
