#include "core/analysis/rule.h"
#include "core/rules/support/service_view.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV108"},
    {"kyverno", "restrict-service-external-ips"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1557"},
};
constexpr RuleMetadata serviceExternalIps{
    .id = "service-external-ips",
    .title = RULE_TEXT("Rules", "Service takes over addresses outside the cluster"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class ServiceExternalIps final : public Rule {
public:
    const RuleMetadata &metadata() const override { return serviceExternalIps; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isService(resource))
            return;
        const YamlNode addresses = resource.root()["spec"]["externalIPs"];
        if (!addresses.isSequence() || addresses.size() == 0)
            return;
        report
            .finding(serviceExternalIps, Location::written(addresses),
                     {RULE_TEXT("Rules", "Service \"%1\" takes what pods and nodes send to %2, whoever that address belongs to"),
                      {resource.name(), std::string(addresses.at(0).text())}})
            .fix({RULE_TEXT("Rules", "Remove externalIPs"), {}}, Applicability::Unsafe,
                 YamlPatch::remove(addresses, resource.root()["spec"]));
    }
};

} // namespace

std::unique_ptr<const Rule> makeServiceExternalIps()
{
    return std::make_unique<ServiceExternalIps>();
}

} // namespace bulkhead
