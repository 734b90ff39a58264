#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "pdb-max-unavailable"},
    {"kube-linter", "pdb-min-available"},
    {"polaris", "pdbDisruptionsIsZero"},
    {"kube-score", "poddisruptionbudget-has-policy"},
};
constexpr RuleMetadata blockingDisruptionBudget{
    .id = "blocking-disruption-budget",
    .title = RULE_TEXT("Rules", "Disruption budget lets no pod go"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class BlockingDisruptionBudget final : public Rule {
public:
    const RuleMetadata &metadata() const override { return blockingDisruptionBudget; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "PodDisruptionBudget" || resource.group() != "policy")
            return;
        const YamlNode most = resource.root()["spec"]["maxUnavailable"];
        const YamlNode least = resource.root()["spec"]["minAvailable"];
        if (most.text() == "0" || most.text() == "0%")
            report
                .finding(blockingDisruptionBudget, Location::written(most),
                         {RULE_TEXT("Rules", "No pod may ever be moved: draining its node never ends"), {}})
                .fix({RULE_TEXT("Rules", "Let one go at a time"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(most, YamlValue::raw("1")));
        if (least.text() == "100%")
            report.finding(blockingDisruptionBudget, Location::written(least),
                           {RULE_TEXT("Rules", "No pod may ever be moved: draining its node never ends"), {}});
        if (!most.isScalar() && !least.isScalar())
            report.finding(blockingDisruptionBudget, fieldBelow(resource.root(), {"spec", "maxUnavailable"}).location,
                           {RULE_TEXT("Rules", "The budget names neither maxUnavailable nor minAvailable"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeBlockingDisruptionBudget()
{
    return std::make_unique<BlockingDisruptionBudget>();
}

} // namespace bulkhead
