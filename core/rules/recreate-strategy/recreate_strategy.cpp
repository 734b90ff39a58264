#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "no-rolling-update-strategy"},
    {"kubescape", "C-0305"},
    {"kube-score", "deployment-strategy"},
};
constexpr RuleMetadata recreateStrategy{
    .id = "recreate-strategy",
    .title = RULE_TEXT("Rules", "New version stops the old one first"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class RecreateStrategy final : public Rule {
public:
    const RuleMetadata &metadata() const override { return recreateStrategy; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "Deployment" || resource.group() != "apps")
            return;
        const YamlNode type = resource.root()["spec"]["strategy"]["type"];
        if (type.text() == "Recreate")
            report
                .finding(recreateStrategy, Location::written(type),
                         {RULE_TEXT("Rules", "All pods are stopped before the first of the new version starts"), {}})
                .fix({RULE_TEXT("Rules", "Replace them one after the other (RollingUpdate)"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(type, YamlValue::string("RollingUpdate")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeRecreateStrategy()
{
    return std::make_unique<RecreateStrategy>();
}

} // namespace bulkhead
