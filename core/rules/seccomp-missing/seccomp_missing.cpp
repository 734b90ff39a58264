#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_31"},
    {"kubescape", "C-0210"},
    {"trivy", "KSV030"},
    {"kics", "Seccomp Profile Is Not Configured"},
    {"kube-score", "container-seccomp-profile"},
    {"kubeaudit", "SeccompProfileMissing"},
    {"kyverno", "restrict-seccomp-strict"},
    {"pss", "restricted/seccompProfile_restricted"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.7.2"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata seccompMissing{
    .id = "seccomp-missing",
    .title = RULE_TEXT("Rules", "Container runs without a seccomp profile"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class SeccompMissing final : public Rule {
public:
    const RuleMetadata &metadata() const override { return seccompMissing; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const auto violations = refusedBy(PodSecurityCheckId::SeccompProfileRestricted, pod, report);
        if (auto finding =
                reportMissing(report, seccompMissing, pod, violations, {"securityContext", "seccompProfile", "type"},
                              RULE_TEXT("Rules", "No seccomp profile keeps these containers from rare system calls: %1")))
            finding->fix(
                {RULE_TEXT("Rules", "Use the runtime's profile"), {}}, Applicability::Unsafe,
                YamlPatch::set(pod.node(), {"securityContext", "seccompProfile", "type"}, YamlValue::string("RuntimeDefault")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeSeccompMissing()
{
    return std::make_unique<SeccompMissing>();
}

} // namespace bulkhead
