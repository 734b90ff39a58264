#include "core/analysis/rule.h"
#include "core/rules/support/capabilities.h"
#include "core/rules/support/forbid_escalation.h"

namespace bulkhead {

namespace {

constexpr RuleMetadata privilegedWithoutEscalation{
    .id = "privileged-without-escalation",
    .title = RULE_TEXT("Rules", "Container is privileged and may not gain privileges: the API server refuses it"),
    .severity = Severity::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

/// The literal spelling with the prefix; "SYS_ADMIN" is let through (core/validation: ValidateSecurityContext).
YamlNode refusedCapability(const ContainerView &container)
{
    for (const YamlNode item : YamlItems(addedCapabilities(container))) {
        if (item.text() == "CAP_SYS_ADMIN")
            return item;
    }
    return {};
}

class PrivilegedWithoutEscalation final : public Rule {
public:
    const RuleMetadata &metadata() const override { return privilegedWithoutEscalation; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode security = container.node()["securityContext"];
        const YamlNode allow = security["allowPrivilegeEscalation"];
        if (allow.boolean() != false)
            return;
        const YamlNode privileged = security["privileged"];
        const YamlNode other = privileged.boolean() == true ? privileged : refusedCapability(container);
        if (!other)
            return;
        // What a controller adds by itself stands nowhere: then the other half is told.
        const Location place = Location::written(allow);
        const Location otherPlace = Location::written(other);
        const bool isImplied = place.certainty == Location::Certainty::Implied;
        const std::string cause = other == privileged ? "privileged: true" : std::string(other.text());
        report
            .finding(privilegedWithoutEscalation, isImplied ? otherPlace : place,
                     {RULE_TEXT("Rules",
                                "Container \"%1\" cannot be made: Kubernetes refuses allowPrivilegeEscalation: false beside %2"),
                      {std::string(container.name()), cause}})
            .relate(isImplied ? place : otherPlace, {RULE_TEXT("Rules", "It contradicts this"), {}})
            .fix({RULE_TEXT("Rules", "Take back %1"), {cause}}, Applicability::Unsafe, forbidEscalation(container));
    }
};

} // namespace

std::unique_ptr<const Rule> makePrivilegedWithoutEscalation()
{
    return std::make_unique<PrivilegedWithoutEscalation>();
}

} // namespace bulkhead
