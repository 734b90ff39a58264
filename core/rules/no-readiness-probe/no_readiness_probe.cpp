#include "core/analysis/rule.h"
#include "core/rules/support/missing_probe.h"

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
        reportMissingProbe(report, noReadinessProbe, pod, container, "readinessProbe",
                           RULE_TEXT("Rules", "Requests reach container \"%1\" before it can answer: it has no readinessProbe"));
    }
};

} // namespace

std::unique_ptr<const Rule> makeNoReadinessProbe()
{
    return std::make_unique<NoReadinessProbe>();
}

} // namespace bulkhead
