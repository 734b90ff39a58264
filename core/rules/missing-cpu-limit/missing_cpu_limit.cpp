#include "core/analysis/rule.h"
#include "core/rules/support/resource_amounts.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_11"},
    {"kube-linter", "unset-cpu-requirements"},
    {"kubescape", "C-0270"},
    {"trivy", "KSV011"},
    {"polaris", "cpuLimitsMissing"},
    {"kics", "CPU Limits Not Set"},
    {"kube-score", "container-resources"},
    {"kubeaudit", "LimitsCPUNotSet"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Resource policies"},
    {"owasp", "K01"},
    {"mitre", "T1499"},
};
constexpr RuleMetadata missingCpuLimit{
    .id = "missing-cpu-limit",
    .title = RULE_TEXT("Rules", "Container has no CPU limit"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::Reliability | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class MissingCpuLimit final : public Rule {
public:
    const RuleMetadata &metadata() const override { return missingCpuLimit; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (!lacksLimit(pod, container, "cpu", report.kubeVersion()))
            return;
        FindingBuilder finding =
            report.finding(missingCpuLimit, container.field({"resources", "limits", "cpu"}).location,
                           {RULE_TEXT("Rules", "Container \"%1\" has no CPU limit: it may use every idle core of its node"),
                            {std::string(container.name())}});
        const std::string_view request = writtenRequest(container, "cpu");
        if (request.empty()) {
            askForAmount(finding, container, RULE_TEXT("Rules", "Set a CPU limit of %1"), "limits", "cpu");
        } else {
            finding.fix({RULE_TEXT("Rules", "Set the CPU limit to the request, %1"), {std::string(request)}}, Applicability::Unsafe,
                        limitFromRequest(container, "cpu"));
            askForAmount(finding, container, RULE_TEXT("Rules", "Set a CPU limit other than the request"), "limits", "cpu");
        }
        if (lacksLimit(pod, container, "memory", report.kubeVersion()))
            askForBoth(finding, container, RULE_TEXT("Rules", "Set a CPU and a memory limit"), "limits");
    }
};

} // namespace

std::unique_ptr<const Rule> makeMissingCpuLimit()
{
    return std::make_unique<MissingCpuLimit>();
}

} // namespace bulkhead
