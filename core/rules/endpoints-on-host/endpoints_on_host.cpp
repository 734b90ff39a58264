#include "core/analysis/rule.h"
#include "core/kube/netpol/network_model.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1090"},
};
constexpr RuleMetadata endpointsOnHost{
    .id = "endpoints-on-host",
    .title = RULE_TEXT("Rules", "Service leads to an address of the node itself"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

bool isOfHost(std::string_view address)
{
    return isInRange(address, "127.0.0.0/8") == true || isInRange(address, "169.254.0.0/16") == true || address == "::1"
        || address.starts_with("fe80:");
}

class EndpointsOnHost final : public Rule {
public:
    const RuleMetadata &metadata() const override { return endpointsOnHost; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const YamlNode root = resource.root();
        if (resource.kind() == "EndpointSlice" && resource.group() == "discovery.k8s.io") {
            for (const YamlNode endpoint : YamlItems(root["endpoints"])) {
                for (const YamlNode address : YamlItems(endpoint["addresses"]))
                    check(resource, address, report);
            }
        } else if (resource.kind() == "Endpoints" && resource.group().empty()) {
            for (const YamlNode subset : YamlItems(root["subsets"])) {
                for (const std::string_view list : {"addresses", "notReadyAddresses"}) {
                    for (const YamlNode address : YamlItems(subset[list]))
                        check(resource, address["ip"], report);
                }
            }
        }
    }

private:
    static void check(const Resource &resource, YamlNode address, Reporter &report)
    {
        if (isOfHost(address.text()))
            report.finding(endpointsOnHost, Location::written(address),
                           {RULE_TEXT("Rules",
                                      "%1 \"%2\" leads to %3: what is sent to the Service reaches inner ports of the node, or "
                                      "the cloud's metadata"),
                            {std::string(resource.kind()), resource.name(), std::string(address.text())}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeEndpointsOnHost()
{
    return std::make_unique<EndpointsOnHost>();
}

} // namespace bulkhead
