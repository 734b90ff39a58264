#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"pss", "restricted/procMount_restricted"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata unmaskedProcInUserNamespace{
    .id = "unmasked-proc-in-user-namespace",
    .title = RULE_TEXT("Rules", "Container with users of its own sees all of /proc"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::PssRestricted | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class UnmaskedProcInUserNamespace final : public Rule {
public:
    const RuleMetadata &metadata() const override { return unmaskedProcInUserNamespace; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        if (!refusedBy(PodSecurityCheckId::ProcMount, pod, report).empty())
            return; // of pods without users of their own, or older policies: another rule's
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::ProcMountRestricted, pod, report)) {
            reportRefused(
                report, unmaskedProcInUserNamespace, violation,
                {{},
                 RULE_TEXT("Rules",
                           "Container \"%1\" sees /proc without masks: procMount %2 is allowed with hostUsers: false, but "
                           "not at level restricted")})
                .fix({RULE_TEXT("Rules", "Remove %1"), {"procMount"}}, Applicability::Unsafe,
                     YamlPatch::remove(violation.value, violation.container->node()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeUnmaskedProcInUserNamespace()
{
    return std::make_unique<UnmaskedProcInUserNamespace>();
}

} // namespace bulkhead
