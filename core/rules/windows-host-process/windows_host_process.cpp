#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0202"},
    {"trivy", "KSV103"},
    {"polaris", "hostProcess"},
    {"kyverno", "disallow-host-process"},
    {"pss", "baseline/windowsHostProcess"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.11"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata windowsHostProcess{
    .id = "windows-host-process",
    .title = RULE_TEXT("Rules", "Windows container runs as a process of its node"),
    .severity = Severity::High,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr ViolationTexts texts{
    RULE_TEXT("Rules", "The containers of the pod run as processes of their Windows node"),
    RULE_TEXT("Rules", "Container \"%1\" runs as a process of its Windows node"),
};

class WindowsHostProcess final : public Rule {
public:
    const RuleMetadata &metadata() const override { return windowsHostProcess; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::WindowsHostProcess, pod, report)) {
            reportRefused(report, windowsHostProcess, violation, texts)
                .fix({RULE_TEXT("Rules", "Remove %1"), {"hostProcess"}}, Applicability::Unsafe,
                     YamlPatch::remove(violation.value, pod.node()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeWindowsHostProcess()
{
    return std::make_unique<WindowsHostProcess>();
}

} // namespace bulkhead
