#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_28"},
    {"kube-linter", "drop-net-raw-capability"},
    {"kics", "NET_RAW Capabilities Not Being Dropped"},
    {"kyverno", "require-drop-cap-net-raw"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.8"},
};
constexpr RuleMetadata netRawNotDropped{
    .id = "net-raw-not-dropped",
    .title = RULE_TEXT("Rules", "Container keeps the capability NET_RAW"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NetRawNotDropped final : public Rule {
public:
    const RuleMetadata &metadata() const override { return netRawNotDropped; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (pod.field({"os", "name"}).text() == "windows")
            return;
        const Field drop = container.field({"securityContext", "capabilities", "drop"});
        for (const YamlNode name : YamlItems(drop.value)) {
            if (name.text() == "ALL" || name.text() == "NET_RAW" || name.text() == "CAP_NET_RAW" || isTemplated(name.text()))
                return;
        }
        report
            .finding(netRawNotDropped, drop.location,
                     {RULE_TEXT("Rules", "Container \"%1\" may send packets of its own making"), {std::string(container.name())}})
            .fix({RULE_TEXT("Rules", "Drop NET_RAW"), {}}, Applicability::Unsafe,
                 YamlPatch::append(container.node(), {"securityContext", "capabilities", "drop"}, YamlValue::string("NET_RAW")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeNetRawNotDropped()
{
    return std::make_unique<NetRawNotDropped>();
}

} // namespace bulkhead
