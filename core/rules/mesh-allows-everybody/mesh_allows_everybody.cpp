#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1190"},
};
constexpr RuleMetadata meshAllowsEverybody{
    .id = "mesh-allows-everybody",
    .title = RULE_TEXT("Rules", "Mesh lets everybody call"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class MeshAllowsEverybody final : public Rule {
public:
    const RuleMetadata &metadata() const override { return meshAllowsEverybody; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "AuthorizationPolicy" || resource.group() != "security.istio.io")
            return;
        const YamlNode spec = resource.root()["spec"];
        const std::string_view action = spec["action"].text();
        if (!action.empty() && action != "ALLOW")
            return;
        for (const YamlNode rule : YamlItems(spec["rules"])) {
            if (!rule.isMapping() || rule.size() != 0)
                continue;
            report
                .finding(
                    meshAllowsEverybody, Location::written(rule),
                    {RULE_TEXT("Rules", "AuthorizationPolicy \"%1\" has a rule without conditions: it lets every request through"),
                     {resource.name()}})
                .fix({RULE_TEXT("Rules", "Remove the rule"), {}}, Applicability::Unsafe, YamlPatch::remove(rule, spec));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeMeshAllowsEverybody()
{
    return std::make_unique<MeshAllowsEverybody>();
}

} // namespace bulkhead
