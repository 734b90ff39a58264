#include "core/analysis/rule.h"
#include "core/rules/support/capabilities.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_37"},
    {"trivy", "KSV003"},
    {"trivy", "KSV106"},
    {"polaris", "insecureCapabilities"},
    {"kubeaudit", "CapabilityShouldDropAll"},
    {"trivy", "KSV004"},
    {"kics", "No Drop Capabilities for Containers"},
    {"kubeaudit", "CapabilityOrSecurityContextMissing"},
    {"kyverno", "require-drop-all"},
    {"kyverno", "disallow-capabilities-strict"},
    {"pss", "restricted/capabilities_restricted"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.10"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata capabilitiesNotDropped{
    .id = "capabilities-not-dropped",
    .title = RULE_TEXT("Rules", "Container keeps the capabilities of its runtime"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

PatchResult dropAll(const ContainerView &container)
{
    const YamlNode dropped = container.node()["securityContext"]["capabilities"]["drop"];
    for (const YamlNode item : YamlItems(dropped)) {
        if (isCapability(item.scalar(), "ALL"))
            return YamlPatch::replace(item, YamlValue::string("ALL"));
    }
    if (dropped.isSequence())
        return YamlPatch::append(dropped, YamlValue::string("ALL"));
    return YamlPatch::set(container.node(), {"securityContext", "capabilities", "drop"},
                          YamlValue::sequence({YamlValue::string("ALL")}));
}

class CapabilitiesNotDropped final : public Rule {
public:
    const RuleMetadata &metadata() const override { return capabilitiesNotDropped; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::CapabilitiesRestricted, pod, report)) {
            if (violation.kind != PodSecurityViolation::Kind::Missing)
                continue;
            report
                .finding(capabilitiesNotDropped, violation.location,
                         {RULE_TEXT("Rules", "Container \"%1\" does not drop ALL capabilities"),
                          {std::string(violation.container->name())}})
                .fix({RULE_TEXT("Rules", "Drop ALL capabilities"), {}}, Applicability::Unsafe, dropAll(*violation.container));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeCapabilitiesNotDropped()
{
    return std::make_unique<CapabilitiesNotDropped>();
}

} // namespace bulkhead
