#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0073"},
    {"kyverno", "prevent-bare-pods"},
};
constexpr RuleMetadata nakedPod{
    .id = "naked-pod",
    .title = RULE_TEXT("Rules", "Pod stands alone: nothing replaces it"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class NakedPod final : public Rule {
public:
    const RuleMetadata &metadata() const override { return nakedPod; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const YamlNode metadata = resource.metadata();
        if (resource.kind() != "Pod" || !resource.group().empty() || metadata["ownerReferences"].size() > 0
            || metadata["annotations"]["kubernetes.io/config.mirror"].isScalar() || resource.namespaceName() == "kube-system")
            return;
        report.finding(nakedPod, Location::keyOf(resource.root()["kind"]),
                       {RULE_TEXT("Rules", "When its node goes, the pod is gone: no Deployment or Job makes another"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeNakedPod()
{
    return std::make_unique<NakedPod>();
}

} // namespace bulkhead
