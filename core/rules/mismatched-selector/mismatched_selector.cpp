#include "core/analysis/rule.h"
#include "core/kube/label_selector.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "mismatching-selector"},
    {"kubescape", "C-0296"},
    {"kube-score", "deployment-pod-selector-labels-match-template-metadata-labels"},
    {"kube-score", "statefulset-pod-selector-labels-match-template-metadata-labels"},
};
constexpr RuleMetadata mismatchedSelector{
    .id = "mismatched-selector",
    .title = RULE_TEXT("Rules", "Selector does not match the pods of its own template"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class MismatchedSelector final : public Rule {
public:
    const RuleMetadata &metadata() const override { return mismatchedSelector; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        constexpr std::array<std::string_view, 4> kinds = {"Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"};
        const YamlNode spec = resource.root()["spec"];
        if (resource.group() != "apps" || !std::ranges::contains(kinds, resource.kind()) || !spec["selector"].isMapping())
            return;
        const YamlNode labels = spec["template"]["metadata"]["labels"];
        if (LabelSelector::read(spec["selector"]).matches(readLabels(labels)))
            return;
        FindingBuilder finding = report.finding(
            mismatchedSelector, Location::keyOf(spec["selector"]),
            {RULE_TEXT("Rules", "The API server refuses this: the pods do not wear what the selector asks for"), {}});
        if (labels.isMapping())
            finding.relate(Location::keyOf(labels), {RULE_TEXT("Rules", "The labels of the pods"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeMismatchedSelector()
{
    return std::make_unique<MismatchedSelector>();
}

} // namespace bulkhead
