#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0292"},
    {"kyverno", "check-ingress-nginx-controller-version"},
};
constexpr RuleMetadata retiredIngressNginx{
    .id = "retired-ingress-nginx",
    .title = RULE_TEXT("Rules", "Ingress controller gets no security fixes any more"),
    .severity = Severity::High,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class RetiredIngressNginx final : public Rule {
public:
    const RuleMetadata &metadata() const override { return retiredIngressNginx; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode image = container.node()["image"];
        if (image.text().contains("ingress-nginx/controller"))
            report.finding(
                retiredIngressNginx, Location::written(image),
                {RULE_TEXT("Rules", "The project ingress-nginx was retired in March 2026: holes found since stay open"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeRetiredIngressNginx()
{
    return std::make_unique<RetiredIngressNginx>();
}

} // namespace bulkhead
