#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV105"},
    {"kubeaudit", "RunAsUserPSCRoot"},
    {"kubeaudit", "RunAsUserCSCRoot"},
    {"kyverno", "require-run-as-non-root-user"},
    {"pss", "restricted/runAsUser"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.7"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata runAsUserZero{
    .id = "run-as-user-zero",
    .title = RULE_TEXT("Rules", "Container runs as root"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = Profile::Security | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr ViolationTexts texts{
    RULE_TEXT("Rules", "The pod runs its containers as root: runAsUser is %1"),
    RULE_TEXT("Rules", "Container \"%1\" runs as root: runAsUser is %2"),
};
constexpr const char *newUser = "10001";

class RunAsUserZero final : public Rule {
public:
    const RuleMetadata &metadata() const override { return runAsUserZero; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::RunAsUser, pod, report)) {
            reportRefused(report, runAsUserZero, violation, texts)
                .manualFix({RULE_TEXT("Rules", "Run as a user without rights"), {}},
                           YamlPatch::replace(violation.value, YamlValue::raw(fillIn(newUser))),
                           {{RULE_TEXT("Rules", "number of the user"), {}}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeRunAsUserZero()
{
    return std::make_unique<RunAsUserZero>();
}

} // namespace bulkhead
