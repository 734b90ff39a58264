#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_25"},
    {"trivy", "KSV106"},
    {"kics", "Containers With Added Capabilities"},
    {"kubeaudit", "CapabilityAdded"},
    {"kyverno", "restrict-adding-capabilities"},
    {"kyverno", "disallow-capabilities-strict"},
    {"pss", "restricted/capabilities_restricted"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.9"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata addedCapability{
    .id = "added-capability",
    .title = RULE_TEXT("Rules", "Container adds a capability that level restricted forbids"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class AddedCapability final : public Rule {
public:
    const RuleMetadata &metadata() const override { return addedCapability; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const auto beyondBaseline = refusedBy(PodSecurityCheckId::CapabilitiesBaseline, pod, report);
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::CapabilitiesRestricted, pod, report)) {
            // What baseline forbids already is another rule's.
            if (violation.kind == PodSecurityViolation::Kind::Missing
                || std::ranges::contains(beyondBaseline, violation.value, &PodSecurityViolation::value))
                continue;
            reportRefused(report, addedCapability, violation, {{}, RULE_TEXT("Rules", "Container \"%1\" adds capability %2")})
                .fix({RULE_TEXT("Rules", "Remove %1"), {std::string(violation.value.scalar())}}, Applicability::Unsafe,
                     YamlPatch::remove(violation.value, violation.container->node()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeAddedCapability()
{
    return std::make_unique<AddedCapability>();
}

} // namespace bulkhead
