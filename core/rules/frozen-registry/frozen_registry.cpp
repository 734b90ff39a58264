#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

#include <string>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0253"},
    {"kyverno", "restrict-deprecated-registry"},
};
constexpr RuleMetadata frozenRegistry{
    .id = "frozen-registry",
    .title = RULE_TEXT("Rules", "Image comes from the frozen registry k8s.gcr.io"),
    .severity = Severity::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class FrozenRegistry final : public Rule {
public:
    const RuleMetadata &metadata() const override { return frozenRegistry; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode image = container.node()["image"];
        constexpr std::string_view frozen = "k8s.gcr.io/";
        if (!image.text().starts_with(frozen))
            return;
        const std::string moved = "registry.k8s.io/" + std::string(image.text().substr(frozen.size()));
        report
            .finding(frozenRegistry, Location::written(image),
                     {RULE_TEXT("Rules", "k8s.gcr.io gets no new images since April 2023"), {}})
            .fix({RULE_TEXT("Rules", "Take it from registry.k8s.io"), {}}, Applicability::Unsafe,
                 YamlPatch::replace(image, YamlValue::string(moved)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeFrozenRegistry()
{
    return std::make_unique<FrozenRegistry>();
}

} // namespace bulkhead
