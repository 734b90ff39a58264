#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"

#include <string>

namespace bulkhead {

namespace {

constexpr RuleMetadata statefulSetServiceMissing{
    .id = "stateful-set-service-missing",
    .title = RULE_TEXT("Rules", "StatefulSet is not served by the Service it names"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

class StatefulSetServiceMissing final : public Rule {
public:
    const RuleMetadata &metadata() const override { return statefulSetServiceMissing; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("StatefulSet")) {
            const YamlNode name = entry.resource->root()["spec"]["serviceName"];
            if (entry.resource->group() != "apps" || !name.isScalar() || name.text().empty() || isTemplated(name.text()))
                continue;
            const Resource *const service = cluster.objects().find("", "Service", entry.namespaceName, name.text());
            if (service)
                checkService(entry, name, *service, report);
            else if (!cluster.objects().hasAny("", "Service", entry.namespaceName))
                report.limited(
                    statefulSetServiceMissing, *entry.resource, Location::written(name),
                    {RULE_TEXT("Rules", "%1 %2/%3"), {"Service", std::string(entry.namespaceName), std::string(name.text())}});
            else
                report
                    .finding(statefulSetServiceMissing, Location::written(name),
                             {RULE_TEXT("Rules", "Services of namespace %1 are here, but no \"%2\": the pods have no names in DNS"),
                              {std::string(entry.namespaceName), std::string(name.text())}})
                    .concerning(*entry.resource, name)
                    .confidence(Confidence::Low);
        }
    }

private:
    static void checkService(const ResourceIndex::Entry &entry, YamlNode name, const Resource &service, Reporter &report)
    {
        const YamlNode address = service.root()["spec"]["clusterIP"];
        if (address.text() == "None" || isTemplated(address.text()))
            return;
        report
            .finding(statefulSetServiceMissing, Location::written(name),
                     {RULE_TEXT("Rules", "Service \"%1\" is not headless: the pods have no names of their own in DNS"),
                      {std::string(name.text())}})
            .concerning(*entry.resource, name)
            .severity(Severity::Low)
            .relate(Location::keyOf(service.metadata()["name"]), {RULE_TEXT("Rules", "The Service"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeStatefulSetServiceMissing()
{
    return std::make_unique<StatefulSetServiceMissing>();
}

} // namespace bulkhead
