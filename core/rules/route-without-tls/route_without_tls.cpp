#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "check-routes"},
};
constexpr RuleMetadata routeWithoutTls{
    .id = "route-without-tls",
    .title = RULE_TEXT("Rules", "OpenShift Route serves plain HTTP"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class RouteWithoutTls final : public Rule {
public:
    const RuleMetadata &metadata() const override { return routeWithoutTls; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "Route" || resource.group() != "route.openshift.io")
            return;
        const YamlNode spec = resource.root()["spec"];
        const YamlNode plain = spec["tls"]["insecureEdgeTerminationPolicy"];
        if (spec.isMapping() && spec["tls"].isNull())
            report
                .finding(routeWithoutTls, fieldBelow(spec, {"tls"}).location,
                         {RULE_TEXT("Rules", "Route \"%1\" is served without TLS"), {resource.name()}})
                .fix({RULE_TEXT("Rules", "Terminate TLS at the router"), {}}, Applicability::Unsafe,
                     YamlPatch::set(spec, {"tls"},
                                    YamlValue::mapping({{"termination", YamlValue::string("edge")},
                                                        {"insecureEdgeTerminationPolicy", YamlValue::string("Redirect")}})));
        else if (plain.text() == "Allow")
            report
                .finding(routeWithoutTls, Location::written(plain),
                         {RULE_TEXT("Rules", "Route \"%1\" takes plain HTTP beside TLS"), {resource.name()}})
                .fix({RULE_TEXT("Rules", "Redirect plain requests to TLS"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(plain, YamlValue::string("Redirect")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeRouteWithoutTls()
{
    return std::make_unique<RouteWithoutTls>();
}

} // namespace bulkhead
