#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"
#include "core/rules/support/pod_volumes.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0048"},
    {"trivy", "KSV023"},
    {"polaris", "hostPathSet"},
    {"kyverno", "disallow-host-path"},
    {"kyverno", "limit-hostpath-vols"},
    {"pss", "baseline/hostPathVolumes"},
    {"pss", "restricted/restrictedVolumes"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.12"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata hostPathVolume{
    .id = "host-path-volume",
    .title = RULE_TEXT("Rules", "Pod mounts files of its node"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class HostPathVolume final : public Rule {
public:
    const RuleMetadata &metadata() const override { return hostPathVolume; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::HostPathVolumes, pod, report)) {
            const YamlNode path = violation.value["path"];
            const std::string name(violation.value.parent()["name"].text());
            report
                .finding(hostPathVolume, violation.location,
                         {RULE_TEXT("Rules", "Volume \"%1\" is %2 of the node"), {name, std::string(path.text())}})
                .fix({RULE_TEXT("Rules", "Take the volume and its mounts away"), {}}, Applicability::Unsafe,
                     withoutVolume(pod, violation.value.parent()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeHostPathVolume()
{
    return std::make_unique<HostPathVolume>();
}

} // namespace bulkhead
