#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV104"},
    {"kubeaudit", "SeccompDisabledPod"},
    {"kubeaudit", "SeccompDisabledContainer"},
    {"kyverno", "restrict-seccomp"},
    {"pss", "baseline/seccompProfile_baseline"},
    {"pss", "restricted/seccompProfile_restricted"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.7.2"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata seccompUnconfined{
    .id = "seccomp-unconfined",
    .title = RULE_TEXT("Rules", "Seccomp does not confine a container"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr ViolationTexts texts{
    RULE_TEXT("Rules", "Seccomp profile \"%1\" of the pod is neither the runtime's nor one of the node"),
    RULE_TEXT("Rules", "Seccomp profile \"%2\" of container \"%1\" is neither the runtime's nor one of the node"),
};

class SeccompUnconfined final : public Rule {
public:
    const RuleMetadata &metadata() const override { return seccompUnconfined; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::SeccompProfileBaseline, pod, report)) {
            reportRefused(report, seccompUnconfined, violation, texts)
                .fix({RULE_TEXT("Rules", "Use the runtime's profile"), {}}, Applicability::Unsafe,
                     useRuntimeDefault(pod, violation.value));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSeccompUnconfined()
{
    return std::make_unique<SeccompUnconfined>();
}

} // namespace bulkhead
