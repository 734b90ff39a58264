#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "scc-deny-privileged-container"},
};
constexpr RuleMetadata privilegedSecurityConstraints{
    .id = "privileged-security-constraints",
    .title = RULE_TEXT("Rules", "SecurityContextConstraints allow privileged containers"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class PrivilegedSecurityConstraints final : public Rule {
public:
    const RuleMetadata &metadata() const override { return privilegedSecurityConstraints; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "SecurityContextConstraints")
            return;
        const YamlNode allowed = resource.root()["allowPrivilegedContainer"];
        if (allowed.boolean() != true)
            return;
        report
            .finding(privilegedSecurityConstraints, Location::written(allowed),
                     {RULE_TEXT("Rules", "Whoever may use these constraints runs privileged containers"), {}})
            .fix({RULE_TEXT("Rules", "Set %1: false"), {"allowPrivilegedContainer"}}, Applicability::Unsafe,
                 YamlPatch::replace(allowed, YamlValue::boolean(false)));
    }
};

} // namespace

std::unique_ptr<const Rule> makePrivilegedSecurityConstraints()
{
    return std::make_unique<PrivilegedSecurityConstraints>();
}

} // namespace bulkhead
