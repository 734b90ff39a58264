#include "core/analysis/rule.h"
#include "core/kube/netpol/network_policy.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV038"},
};
constexpr RuleMetadata networkPolicyWithoutSelector{
    .id = "network-policy-without-selector",
    .title = RULE_TEXT("Rules", "NetworkPolicy does not say which pods it is about"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Safe,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = {},
};

class NetworkPolicyWithoutSelector final : public Rule {
public:
    const RuleMetadata &metadata() const override { return networkPolicyWithoutSelector; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const YamlNode spec = resource.root()["spec"];
        if (!isNetworkPolicy(resource) || !spec.isMapping() || !spec["podSelector"].isNull())
            return;
        report
            .finding(networkPolicyWithoutSelector, fieldBelow(spec, {"podSelector"}).location,
                     {RULE_TEXT("Rules", "NetworkPolicy \"%1\" names no podSelector: it takes hold of every pod of its namespace"),
                      {resource.name()}})
            .fix({RULE_TEXT("Rules", "Say that it is about every pod: podSelector: {}"), {}}, Applicability::Safe,
                 YamlPatch::set(spec, {"podSelector"}, YamlValue::raw("{}")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeNetworkPolicyWithoutSelector()
{
    return std::make_unique<NetworkPolicyWithoutSelector>();
}

} // namespace bulkhead
