#include "core/analysis/rule.h"
#include "core/rules/support/resource_amounts.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_13"},
    {"kube-linter", "unset-memory-requirements"},
    {"kubescape", "C-0271"},
    {"trivy", "KSV018"},
    {"polaris", "memoryLimitsMissing"},
    {"kics", "Memory Limits Not Defined"},
    {"kube-score", "container-resources"},
    {"kubeaudit", "LimitsMemoryNotSet"},
    {"kyverno", "require-pod-requests-limits"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Resource policies"},
    {"owasp", "K01"},
    {"mitre", "T1499"},
};
constexpr RuleMetadata missingMemoryLimit{
    .id = "missing-memory-limit",
    .title = RULE_TEXT("Rules", "Container has no memory limit"),
    .severity = Severity::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::Reliability | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class MissingMemoryLimit final : public Rule {
public:
    const RuleMetadata &metadata() const override { return missingMemoryLimit; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (!lacksLimit(pod, container, "memory", report.kubeVersion()))
            return;
        FindingBuilder finding =
            report.finding(missingMemoryLimit, container.field({"resources", "limits", "memory"}).location,
                           {RULE_TEXT("Rules", "Container \"%1\" has no memory limit: it may use up the memory of its node"),
                            {std::string(container.name())}});
        const std::string_view request = writtenRequest(container, "memory");
        if (request.empty()) {
            askForAmount(finding, container, RULE_TEXT("Rules", "Set a memory limit of %1"), "limits", "memory");
        } else {
            finding.fix({RULE_TEXT("Rules", "Set the memory limit to the request, %1"), {std::string(request)}},
                        Applicability::Unsafe, limitFromRequest(container, "memory"));
            askForAmount(finding, container, RULE_TEXT("Rules", "Set a memory limit other than the request"), "limits", "memory");
        }
        if (lacksLimit(pod, container, "cpu", report.kubeVersion()))
            askForBoth(finding, container, RULE_TEXT("Rules", "Set a CPU and a memory limit"), "limits");
    }
};

} // namespace

std::unique_ptr<const Rule> makeMissingMemoryLimit()
{
    return std::make_unique<MissingMemoryLimit>();
}

} // namespace bulkhead
