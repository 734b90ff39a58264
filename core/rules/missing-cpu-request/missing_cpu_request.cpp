#include "core/analysis/rule.h"
#include "core/rules/support/resource_amounts.h"

namespace bulkhead {

namespace {

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
    .profiles = std::uint8_t{0} | Profile::Reliability | Profile::Nsa,
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
        FindingBuilder finding = report.finding(
            missingCpuRequest, container.field({"resources", "requests", "cpu"}).location,
            {RULE_TEXT("Rules", "Container \"%1\" has no CPU request: the scheduler takes it for one that needs none"),
             {std::string(container.name())}});
        askForAmount(finding, container, RULE_TEXT("Rules", "Set a CPU request of %1"), "requests", "cpu");
        if (lacksRequest(pod, container, "memory", report.kubeVersion()))
            askForBoth(finding, container, RULE_TEXT("Rules", "Set a CPU and a memory request"), "requests");
        askForAmount(finding, container, RULE_TEXT("Rules", "Set a CPU limit of %1, which is the request too"), "limits", "cpu");
    }
};

} // namespace

std::unique_ptr<const Rule> makeMissingCpuRequest()
{
    return std::make_unique<MissingCpuRequest>();
}

} // namespace bulkhead
