#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV028"},
    {"kyverno", "restrict-volume-types"},
    {"pss", "restricted/restrictedVolumes"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata restrictedVolumeType{
    .id = "restricted-volume-type",
    .title = RULE_TEXT("Rules", "Pod has a volume that level restricted forbids"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .profiles = std::uint8_t{0} | Profile::PssRestricted | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class RestrictedVolumeType final : public Rule {
public:
    const RuleMetadata &metadata() const override { return restrictedVolumeType; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const auto hostPaths = refusedBy(PodSecurityCheckId::HostPathVolumes, pod, report);
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::RestrictedVolumes, pod, report)) {
            if (std::ranges::contains(hostPaths, violation.value, &PodSecurityViolation::value))
                continue; // another rule's
            report.finding(restrictedVolumeType, violation.location,
                           {RULE_TEXT("Rules", "Volume \"%1\" is of type %2, which level restricted leaves to persistent volumes"),
                            {std::string(violation.value.parent()["name"].text()), std::string(violation.value.key().scalar())}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeRestrictedVolumeType()
{
    return std::make_unique<RestrictedVolumeType>();
}

} // namespace bulkhead
