#include "core/analysis/rule.h"
#include "core/rules/support/resource_amounts.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_12"},
    {"kube-linter", "unset-memory-requirements"},
    {"kubescape", "C-0269"},
    {"trivy", "KSV016"},
    {"polaris", "memoryRequestsMissing"},
    {"kics", "Memory Requests Not Defined"},
    {"kube-score", "container-resources"},
    {"kyverno", "require-pod-requests-limits"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Resource policies"},
    {"owasp", "K01"},
    {"mitre", "T1499"},
};
constexpr RuleMetadata missingMemoryRequest{
    .id = "missing-memory-request",
    .title = RULE_TEXT("Rules", "Container has no memory request"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class MissingMemoryRequest final : public Rule {
public:
    const RuleMetadata &metadata() const override { return missingMemoryRequest; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (!lacksRequest(pod, container, "memory", report.kubeVersion()))
            return;
        FindingBuilder finding = report.finding(
            missingMemoryRequest, container.field({"resources", "requests", "memory"}).location,
            {RULE_TEXT("Rules", "Container \"%1\" has no memory request: the scheduler takes it for one that needs none"),
             {std::string(container.name())}});
        askForAmount(finding, container, RULE_TEXT("Rules", "Set a memory request of %1"), "requests", "memory");
        if (lacksRequest(pod, container, "cpu", report.kubeVersion()))
            askForBoth(finding, container, RULE_TEXT("Rules", "Set a CPU and a memory request"), "requests");
        askForAmount(finding, container, RULE_TEXT("Rules", "Set a memory limit of %1, which is the request too"), "limits",
                     "memory");
    }
};

} // namespace

std::unique_ptr<const Rule> makeMissingMemoryRequest()
{
    return std::make_unique<MissingMemoryRequest>();
}

} // namespace bulkhead
