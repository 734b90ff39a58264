#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "unsafe-sysctls"}, {"trivy", "KSV026"},         {"kics", "Cluster Allows Unsafe Sysctls"},
    {"kyverno", "restrict-sysctls"},   {"pss", "baseline/sysctls"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata unsafeSysctl{
    .id = "unsafe-sysctl",
    .title = RULE_TEXT("Rules", "Pod sets a kernel parameter beyond the safe ones"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class UnsafeSysctl final : public Rule {
public:
    const RuleMetadata &metadata() const override { return unsafeSysctl; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::Sysctls, pod, report)) {
            const YamlNode sysctl = violation.value.isMapping() ? violation.value : violation.value.parent();
            report
                .finding(
                    unsafeSysctl, violation.location,
                    {RULE_TEXT("Rules", "The pod sets %1, which Kubernetes %2 does not count among the safe kernel parameters"),
                     {std::string(violation.value.text()), report.kubeVersion().toString()}})
                .fix({RULE_TEXT("Rules", "Remove %1"), {std::string(violation.value.text())}}, Applicability::Unsafe,
                     YamlPatch::remove(sysctl, pod.node()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeUnsafeSysctl()
{
    return std::make_unique<UnsafeSysctl>();
}

} // namespace bulkhead
