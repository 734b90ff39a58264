#include "core/analysis/rule.h"
#include "core/rules/support/service_view.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "exposed-services"},
    {"kics", "Service With External Load Balancer"},
    {"kube-score", "service-type"},
    {"kyverno", "restrict-loadbalancer"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1133"},
};
constexpr RuleMetadata publicLoadBalancer{
    .id = "public-load-balancer",
    .title = RULE_TEXT("Rules", "Service is open to the internet"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class PublicLoadBalancer final : public Rule {
public:
    const RuleMetadata &metadata() const override { return publicLoadBalancer; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isService(resource) || !isOpenBalancer(resource))
            return;
        const YamlNode spec = resource.root()["spec"];
        const YamlNode type = spec["type"];
        FindingBuilder finding =
            report.finding(publicLoadBalancer, Location::written(type),
                           {RULE_TEXT("Rules", "Service \"%1\" asks for a load balancer that takes connections from anywhere"),
                            {resource.name()}});
        if (!spec["loadBalancerClass"].text().empty())
            finding.confidence(Confidence::Low); // what that balancer does is known to it alone
        finding.manualFix(
            {RULE_TEXT("Rules", "Let in some addresses only"), {}},
            YamlPatch::set(spec, {"loadBalancerSourceRanges"}, YamlValue::sequence({YamlValue::string(fillIn("192.0.2.0/24"))})),
            {{RULE_TEXT("Rules", "address range"), {}}});
        finding.fix({RULE_TEXT("Rules", "Let it be reached inside the cluster only"), {}}, Applicability::Unsafe,
                    insideOnly(resource));
    }
};

} // namespace

std::unique_ptr<const Rule> makePublicLoadBalancer()
{
    return std::make_unique<PublicLoadBalancer>();
}

} // namespace bulkhead
