#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"pss", "baseline/hostProbesAndHostLifecycle"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1046"},
};
constexpr RuleMetadata probeHost{
    .id = "probe-host",
    .title = RULE_TEXT("Rules", "Probe or hook makes the node call another host"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class ProbeHost final : public Rule {
public:
    const RuleMetadata &metadata() const override { return probeHost; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::HostProbesAndHostLifecycle, pod, report)) {
            reportRefused(report, probeHost, violation,
                          {{}, RULE_TEXT("Rules", "The kubelet of the node calls %2 for container \"%1\", not the pod itself")})
                .fix({RULE_TEXT("Rules", "Remove %1"), {"host"}}, Applicability::Unsafe,
                     YamlPatch::remove(violation.value, violation.value.parent()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProbeHost()
{
    return std::make_unique<ProbeHost>();
}

} // namespace bulkhead
