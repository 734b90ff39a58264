#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "unsafe-proc-mount"},
    {"trivy", "KSV027"},
    {"polaris", "procMount"},
    {"kics", "Container Runs Unmasked"},
    {"kyverno", "disallow-proc-mount"},
    {"pss", "baseline/procMount"},
    {"pss", "restricted/procMount_restricted"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata unmaskedProc{
    .id = "unmasked-proc",
    .title = RULE_TEXT("Rules", "Container sees all of /proc"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class UnmaskedProc final : public Rule {
public:
    const RuleMetadata &metadata() const override { return unmaskedProc; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::ProcMount, pod, report)) {
            reportRefused(report, unmaskedProc, violation,
                          {{}, RULE_TEXT("Rules", "Container \"%1\" sees /proc without masks: procMount is %2")})
                .fix({RULE_TEXT("Rules", "Remove %1"), {"procMount"}}, Applicability::Unsafe,
                     YamlPatch::remove(violation.value, violation.container->node()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeUnmaskedProc()
{
    return std::make_unique<UnmaskedProc>();
}

} // namespace bulkhead
