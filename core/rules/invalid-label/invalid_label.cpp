#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/kube/label_selector.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kics", "Metadata Label Is Invalid"},
    {"kube-score", "label-values"},
};
constexpr RuleMetadata invalidLabel{
    .id = "invalid-label",
    .title = RULE_TEXT("Rules", "Label is none that the API server takes"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class InvalidLabel final : public Rule {
public:
    const RuleMetadata &metadata() const override { return invalidLabel; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        checkLabels(resource.metadata()["labels"], report);
    }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        if (pod.metadata() != pod.owner().metadata())
            checkLabels(pod.metadata()["labels"], report);
    }

private:
    static void checkLabels(YamlNode labels, Reporter &report)
    {
        for (const auto [key, value] : YamlEntries(labels)) {
            if (isTemplated(key.scalar()) || isTemplated(value.text()))
                continue;
            if (!isLabelKey(key.scalar()))
                report.finding(invalidLabel, Location::keyOf(value),
                               {RULE_TEXT("Rules", "\"%1\" is no name of a label"), {std::string(key.scalar())}});
            else if (value.isScalar() && !isLabelValue(value.text()))
                report.finding(invalidLabel, Location::written(value),
                               {RULE_TEXT("Rules", "\"%1\" is no value of a label"), {std::string(value.text())}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeInvalidLabel()
{
    return std::make_unique<InvalidLabel>();
}

} // namespace bulkhead
