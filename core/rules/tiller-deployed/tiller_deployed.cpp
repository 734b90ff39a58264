#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_34"},
    {"trivy", "KSV0102"},
    {"kics", "Tiller (Helm v2) Is Deployed"},
    {"kyverno", "disallow-helm-tiller"},
};
constexpr RuleMetadata tillerDeployed{
    .id = "tiller-deployed",
    .title = RULE_TEXT("Rules", "Tiller runs in the cluster"),
    .severity = Severity::High,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class TillerDeployed final : public Rule {
public:
    const RuleMetadata &metadata() const override { return tillerDeployed; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode image = container.node()["image"];
        const YamlNode labels = pod.metadata()["labels"];
        const bool isLabelled = labels["app"].text() == "helm" && labels["name"].text() == "tiller";
        if (isLabelled || image.text().contains("/tiller"))
            report.finding(tillerDeployed, container.field({"image"}).location,
                           {RULE_TEXT("Rules", "Tiller installs what anybody asks it to, mostly as an administrator"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeTillerDeployed()
{
    return std::make_unique<TillerDeployed>();
}

} // namespace bulkhead
