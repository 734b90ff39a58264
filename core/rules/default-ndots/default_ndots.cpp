#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "dnsconfig-options"},
};
constexpr RuleMetadata defaultNdots{
    .id = "default-ndots",
    .title = RULE_TEXT("Rules", "Pod asks DNS several times for each outside name"),
    .severity = Severity::Info,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0},
    .equivalents = equivalents,
    .frameworks = {},
};

bool setsDots(YamlNode options)
{
    for (const YamlNode option : YamlItems(options)) {
        if (option["name"].text() == "ndots")
            return true;
    }
    return false;
}

class DefaultNdots final : public Rule {
public:
    const RuleMetadata &metadata() const override { return defaultNdots; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const std::string_view policy = pod.node()["dnsPolicy"].text();
        const bool asksCluster = policy == "ClusterFirstWithHostNet"
            || ((policy.empty() || policy == "ClusterFirst") && pod.node()["hostNetwork"].boolean() != true);
        const Field options = pod.field({"dnsConfig", "options"});
        if (!asksCluster || setsDots(options.value))
            return;
        report
            .finding(defaultNdots, options.location,
                     {RULE_TEXT("Rules",
                                "Names with fewer than five dots are first looked up in the cluster's own domains: four questions "
                                "too many for each outside name"),
                      {}})
            .fix({RULE_TEXT("Rules", "Set ndots to 2"), {}}, Applicability::Unsafe,
                 YamlPatch::append(pod.node(), {"dnsConfig", "options"},
                                   YamlValue::mapping({{"name", YamlValue::string("ndots")}, {"value", YamlValue::string("2")}})));
    }
};

} // namespace

std::unique_ptr<const Rule> makeDefaultNdots()
{
    return std::make_unique<DefaultNdots>();
}

} // namespace bulkhead
