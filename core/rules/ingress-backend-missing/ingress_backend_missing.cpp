#include "core/analysis/rule.h"
#include "core/rules/support/cluster_findings.h"
#include "core/rules/support/ingress_view.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "dangling-ingress"},
    {"kubescape", "C-0298"},
    {"kubescape", "C-0302"},
    {"kube-score", "ingress-targets-service"},
};
constexpr RuleMetadata ingressBackendMissing{
    .id = "ingress-backend-missing",
    .title = RULE_TEXT("Rules", "Ingress or route leads to a Service that is not there"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

/// Whether the Service has that port, by number or by name; one that is an alias of another host has none.
bool hasPort(const Resource &service, YamlNode port)
{
    const YamlNode spec = service.root()["spec"];
    if (port.text().empty() || isTemplated(port.text()) || spec["type"].text() == "ExternalName" || !spec["ports"].isSequence())
        return true;
    for (const YamlNode each : YamlItems(spec["ports"])) {
        if (each["port"].text() == port.text() || each["name"].text() == port.text() || isTemplated(each["port"].text()))
            return true;
    }
    return false;
}

class IngressBackendMissing final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ingressBackendMissing; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const std::string_view kind : routeKinds) {
            for (const ResourceIndex::Entry &entry : cluster.objects().ofKind(kind)) {
                if (isRoute(*entry.resource))
                    checkBackends(cluster, *entry.resource, report);
            }
        }
    }

private:
    static void checkBackends(const Cluster &cluster, const Resource &resource, Reporter &report)
    {
        for (const RouteBackend &backend : routeBackends(resource)) {
            const std::string name(backend.name.text());
            if (name.empty() || isTemplated(name))
                continue;
            const Location place = Location::written(backend.name);
            const Resource *const service = cluster.objects().find("", "Service", backend.namespaceName, name);
            if (!service && !cluster.objects().hasAny("", "Service", backend.namespaceName))
                report.limited(ingressBackendMissing, resource, place,
                               {RULE_TEXT("Rules", "Service %1"), {backend.namespaceName + '/' + name}});
            else if (!service)
                reportOn(report, ingressBackendMissing, resource, place,
                         {RULE_TEXT("Rules", "%1 leads to Service \"%2\", which namespace \"%3\" does not have here"),
                          {nameOfObject(resource), name, backend.namespaceName}});
            else if (!hasPort(*service, backend.port))
                reportOn(report, ingressBackendMissing, resource, Location::written(backend.port),
                         {RULE_TEXT("Rules", "%1 leads to port %2 of Service \"%3\", which has no such port"),
                          {nameOfObject(resource), std::string(backend.port.text()), name}})
                    .relate(Location::keyOf(service->root()["spec"]["ports"]), {RULE_TEXT("Rules", "The ports it has"), {}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeIngressBackendMissing()
{
    return std::make_unique<IngressBackendMissing>();
}

} // namespace bulkhead
