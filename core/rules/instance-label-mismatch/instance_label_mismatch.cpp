#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"

#include <string>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"polaris", "metadataAndInstanceMismatched"},
};
constexpr RuleMetadata instanceLabelMismatch{
    .id = "instance-label-mismatch",
    .title = RULE_TEXT("Rules", "Label app.kubernetes.io/instance is another name"),
    .severity = Severity::Info,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class InstanceLabelMismatch final : public Rule {
public:
    const RuleMetadata &metadata() const override { return instanceLabelMismatch; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const YamlNode instance = resource.metadata()["labels"]["app.kubernetes.io/instance"];
        const YamlNode name = resource.metadata()["name"];
        const bool isWorkload =
            resource.group() == "apps" || resource.group() == "batch" || (resource.group().empty() && resource.kind() == "Pod");
        if (!isWorkload || !instance.isScalar() || instance.text().empty() || name.text().empty() || isTemplated(instance.text())
            || isTemplated(name.text()) || instance.text() == name.text())
            return;
        report.finding(
            instanceLabelMismatch, Location::written(instance),
            {RULE_TEXT("Rules", "%1 says it is instance \"%2\""), {std::string(name.text()), std::string(instance.text())}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeInstanceLabelMismatch()
{
    return std::make_unique<InstanceLabelMismatch>();
}

} // namespace bulkhead
