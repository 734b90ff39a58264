#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubeaudit", "AppArmorDisabled"},
    {"kubeaudit", "AppArmorBadValue"},
    {"kyverno", "restrict-apparmor-profiles"},
    {"pss", "baseline/appArmorProfile"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata apparmorOverride{
    .id = "apparmor-override",
    .title = RULE_TEXT("Rules", "AppArmor does not confine a container"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr ViolationTexts texts{
    RULE_TEXT("Rules", "AppArmor profile \"%1\" of the pod is neither the runtime's nor one of the node"),
    RULE_TEXT("Rules", "AppArmor profile \"%2\" of container \"%1\" is neither the runtime's nor one of the node"),
};

class ApparmorOverride final : public Rule {
public:
    const RuleMetadata &metadata() const override { return apparmorOverride; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::AppArmorProfile, pod, report)) {
            reportRefused(report, apparmorOverride, violation, texts)
                .fix({RULE_TEXT("Rules", "Use the runtime's profile"), {}}, Applicability::Unsafe,
                     useRuntimeDefault(pod, violation.value));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeApparmorOverride()
{
    return std::make_unique<ApparmorOverride>();
}

} // namespace bulkhead
