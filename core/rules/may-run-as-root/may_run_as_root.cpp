#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_23"},
    {"checkov", "CKV_ARGO_2"},
    {"kube-linter", "run-as-non-root"},
    {"kubescape", "C-0013"},
    {"trivy", "KSV012"},
    {"polaris", "runAsRootAllowed"},
    {"kics", "Container Running As Root"},
    {"kubeaudit", "RunAsNonRootCSCFalse"},
    {"kubeaudit", "RunAsNonRootPSCNilCSCNil"},
    {"kubeaudit", "RunAsNonRootPSCFalseCSCNil"},
    {"kyverno", "require-run-as-nonroot"},
    {"pss", "restricted/runAsNonRoot"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.7"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata mayRunAsRoot{
    .id = "may-run-as-root",
    .title = RULE_TEXT("Rules", "Container may run as root"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr ViolationTexts texts{
    RULE_TEXT("Rules", "The pod lets its containers run as root: runAsNonRoot is %1"),
    RULE_TEXT("Rules", "Container \"%1\" may run as root: runAsNonRoot is %2"),
};

class MayRunAsRoot final : public Rule {
public:
    const RuleMetadata &metadata() const override { return mayRunAsRoot; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const Message title{RULE_TEXT("Rules", "Set runAsNonRoot: true"), {}};
        const auto violations = refusedBy(PodSecurityCheckId::RunAsNonRoot, pod, report);
        for (const PodSecurityViolation &violation : violations) {
            if (violation.kind != PodSecurityViolation::Kind::Missing)
                reportRefused(report, mayRunAsRoot, violation, texts)
                    .fix(title, Applicability::Unsafe, YamlPatch::replace(violation.value, YamlValue::boolean(true)));
        }
        if (auto finding = reportMissing(report, mayRunAsRoot, pod, violations, {"securityContext", "runAsNonRoot"},
                                         RULE_TEXT("Rules", "Nothing keeps these containers from running as root: %1")))
            finding->fix(title, Applicability::Unsafe,
                         YamlPatch::set(pod.node(), {"securityContext", "runAsNonRoot"}, YamlValue::boolean(true)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeMayRunAsRoot()
{
    return std::make_unique<MayRunAsRoot>();
}

} // namespace bulkhead
