#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV025"},
    {"kyverno", "disallow-selinux"},
    {"pss", "baseline/seLinuxOptions"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata selinuxOptions{
    .id = "selinux-options",
    .title = RULE_TEXT("Rules", "SELinux label of a container is changed"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr ViolationTexts texts{
    RULE_TEXT("Rules", "The pod runs with SELinux label part \"%1\", which is none of the containers' own"),
    RULE_TEXT("Rules", "Container \"%1\" runs with SELinux label part \"%2\", which is none of the containers' own"),
};

class SelinuxOptions final : public Rule {
public:
    const RuleMetadata &metadata() const override { return selinuxOptions; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::SeLinuxOptions, pod, report)) {
            reportRefused(report, selinuxOptions, violation, texts)
                .fix({RULE_TEXT("Rules", "Remove %1"), {std::string(violation.value.key().scalar())}}, Applicability::Unsafe,
                     YamlPatch::remove(violation.value, pod.node()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSelinuxOptions()
{
    return std::make_unique<SelinuxOptions>();
}

} // namespace bulkhead
