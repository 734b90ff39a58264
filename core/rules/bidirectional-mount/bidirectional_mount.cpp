#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata bidirectionalMount{
    .id = "bidirectional-mount",
    .title = RULE_TEXT("Rules", "Container mounts into its node"),
    .severity = Severity::High,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class BidirectionalMount final : public Rule {
public:
    const RuleMetadata &metadata() const override { return bidirectionalMount; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const YamlNode mount : YamlItems(container.node()["volumeMounts"])) {
            const YamlNode propagation = mount["mountPropagation"];
            if (propagation.text() != "Bidirectional")
                continue;
            report
                .finding(bidirectionalMount, Location::written(propagation),
                         {RULE_TEXT("Rules", "What container \"%1\" mounts at %2 appears on the node and in other pods"),
                          {std::string(container.name()), std::string(mount["mountPath"].text())}})
                .fix({RULE_TEXT("Rules", "Take mounts from the node only (HostToContainer)"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(propagation, YamlValue::string("HostToContainer")));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeBidirectionalMount()
{
    return std::make_unique<BidirectionalMount>();
}

} // namespace bulkhead
