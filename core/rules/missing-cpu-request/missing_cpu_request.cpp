#include "core/analysis/rule.h"
#include "core/rules/support/resource_amounts.h"

namespace bulkhead {

namespace {

constexpr std::string_view proposal = "100m"; // for the person to replace
constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_10"},
    {"kube-linter", "unset-cpu-requirements"},
    {"kubescape", "C-0268"},
    {"trivy", "KSV015"},
    {"polaris", "cpuRequestsMissing"},
    {"kics", "CPU Requests Not Set"},
    {"kube-score", "container-resources"},
    {"kyverno", "require-pod-requests-limits"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Resource policies"},
    {"owasp", "K01"},
    {"mitre", "T1499"},
};
constexpr RuleMetadata missingCpuRequest{
    .id = "missing-cpu-request",
    .title = RULE_TEXT("Rules", "Container has no CPU request"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class MissingCpuRequest final : public Rule {
public:
    const RuleMetadata &metadata() const override { return missingCpuRequest; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (!lacksRequest(pod, container, "cpu", report.kubeVersion()))
            return;
        report
            .finding(missingCpuRequest, container.field({"resources", "requests", "cpu"}).location,
                     {RULE_TEXT("Rules", "Container \"%1\" has no CPU request: the scheduler takes it for one that needs none"),
                      {std::string(container.name())}})
            .manualFix({RULE_TEXT("Rules", "Set a CPU request of %1"), {std::string(proposal)}},
                       setAmount(container, "requests", "cpu", proposal), std::string(proposal));
    }
};

} // namespace

std::unique_ptr<const Rule> makeMissingCpuRequest()
{
    return std::make_unique<MissingCpuRequest>();
}

} // namespace bulkhead
