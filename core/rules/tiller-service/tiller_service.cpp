#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_44"},
    {"kics", "Tiller Service Is Not Deleted"},
};
constexpr RuleMetadata tillerService{
    .id = "tiller-service",
    .title = RULE_TEXT("Rules", "Tiller is reached through a Service"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class TillerService final : public Rule {
public:
    const RuleMetadata &metadata() const override { return tillerService; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "Service" || !resource.group().empty())
            return;
        const YamlNode selector = resource.root()["spec"]["selector"];
        const bool selects = selector["name"].text() == "tiller" || selector["app.kubernetes.io/name"].text() == "tiller";
        const YamlNode name = resource.metadata()["name"];
        if (selects || name.text() == "tiller-deploy")
            report.finding(tillerService, selects ? Location::keyOf(selector) : Location::written(name),
                           {RULE_TEXT("Rules", "Every pod of the cluster reaches Tiller through this Service"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeTillerService()
{
    return std::make_unique<TillerService>();
}

} // namespace bulkhead
