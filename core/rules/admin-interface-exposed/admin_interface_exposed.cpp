#include "core/analysis/rule.h"
#include "core/kube/image_reference.h"
#include "core/rules/support/cluster_findings.h"
#include "core/rules/support/ingress_view.h"
#include "core/rules/support/service_view.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0021"},
    {"kubescape", "C-0256"},
    {"kubescape", "C-0266"},
    {"kics", "Ingress Controller Exposes Workload"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1133"},
};
constexpr RuleMetadata adminInterfaceExposed{
    .id = "admin-interface-exposed",
    .title = RULE_TEXT("Rules", "Interface without a login is open to the outside"),
    .severity = Severity::High,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

struct Program {
    std::string_view repository; ///< of its image, as published
    std::string_view name;
};

/// Programs whose interface asks for no login as they come, or hands over what it manages: the cluster, a database.
constexpr auto programs = std::to_array<Program>({
    {"kubernetesui/dashboard", "Kubernetes Dashboard"},
    {"kubernetesui/dashboard-web", "Kubernetes Dashboard"},
    {"kubernetes-dashboard-amd64", "Kubernetes Dashboard"},
    {"weaveworks/scope", "Weave Scope"},
    {"argoproj/argocli", "Argo Workflows"},
    {"portainer/portainer", "Portainer"},
    {"portainer/portainer-ce", "Portainer"},
    {"prom/prometheus", "Prometheus"},
    {"prometheus/prometheus", "Prometheus"},
    {"prom/alertmanager", "Alertmanager"},
    {"prometheus/alertmanager", "Alertmanager"},
    {"jaegertracing/all-in-one", "Jaeger"},
    {"rediscommander/redis-commander", "Redis Commander"},
    {"redis", "Redis"},
    {"memcached", "Memcached"},
    {"bitnami/memcached", "Memcached"},
    {"mongo", "MongoDB"},
    {"coreos/etcd", "etcd"},
});

/// Null if the image is none of them; one that a registry mirrors keeps the end of its name.
const Program *programOf(std::string_view image)
{
    std::string_view repository = ImageReference::parse(image).repository;
    if (repository.starts_with("library/"))
        repository.remove_prefix(std::string_view("library/").size());
    const auto isIt = [&](const Program &program) {
        const bool isMirrored = program.repository.contains('/') && repository.ends_with(program.repository)
            && repository.size() > program.repository.size()
            && repository[repository.size() - program.repository.size() - 1] == '/';
        return repository == program.repository || isMirrored;
    };
    const auto found = std::ranges::find_if(programs, isIt);
    return found == programs.end() ? nullptr : &*found;
}

struct Exposed {
    const Program *program = nullptr;
    YamlNode image{};
};

Exposed exposedBy(const Cluster &cluster, const Resource &service, PodLabels &labels)
{
    const YamlNode selector = service.root()["spec"]["selector"];
    if (!selector.isMapping() || selector.size() == 0)
        return {};
    const LabelSelector wanted = LabelSelector::ofLabels(selector);
    const std::string space = service.namespaceName();
    const std::vector<Labels> &known = labels.in(space);
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (selects(wanted, known[i]) != Answer::Yes)
            continue;
        for (const YamlNode container : YamlItems(cluster.podsIn(space)[i].spec["containers"])) {
            if (const Program *const program = programOf(container["image"].text()))
                return {program, container["image"]};
        }
    }
    return {};
}

/// Whether the controller asks for a login before it lets anybody through.
bool hasLogin(const Resource &ingress)
{
    constexpr auto keys = std::to_array<std::string_view>(
        {"nginx.ingress.kubernetes.io/auth-url", "nginx.ingress.kubernetes.io/auth-type",
         "nginx.ingress.kubernetes.io/auth-tls-secret", "traefik.ingress.kubernetes.io/router.middlewares",
         "alb.ingress.kubernetes.io/auth-type", "nginx.ingress.kubernetes.io/whitelist-source-range"});
    const YamlNode annotations = ingress.metadata()["annotations"];
    return std::ranges::any_of(keys, [&](std::string_view key) { return !annotations[key].text().empty(); });
}

class AdminInterfaceExposed final : public Rule {
public:
    const RuleMetadata &metadata() const override { return adminInterfaceExposed; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        PodLabels labels(cluster);
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("Service")) {
            const Resource &service = *entry.resource;
            const YamlNode type = service.root()["spec"]["type"];
            if (isService(service) && (type.text() == "NodePort" || isOpenBalancer(service)))
                reportAt(report, service, type, exposedBy(cluster, service, labels), insideOnly(service));
        }
        for (const std::string_view kind : {"Ingress", "HTTPRoute"}) {
            for (const ResourceIndex::Entry &entry : cluster.objects().ofKind(kind)) {
                if (isRoute(*entry.resource) && !hasLogin(*entry.resource))
                    checkRoute(cluster, *entry.resource, labels, report);
            }
        }
    }

private:
    static void checkRoute(const Cluster &cluster, const Resource &route, PodLabels &labels, Reporter &report)
    {
        for (const RouteBackend &backend : routeBackends(route)) {
            const std::string_view name = backend.name.text();
            const Resource *const service =
                name.empty() ? nullptr : cluster.objects().find("", "Service", backend.namespaceName, name);
            if (service)
                reportAt(report, route, backend.name, exposedBy(cluster, *service, labels), std::nullopt);
        }
    }

    static void reportAt(Reporter &report, const Resource &resource, YamlNode place, const Exposed &exposed,
                         std::optional<PatchResult> inside)
    {
        if (!exposed.program)
            return;
        FindingBuilder finding = reportOn(
            report, adminInterfaceExposed, resource, Location::written(place),
            {RULE_TEXT("Rules", "%1 opens %2 to the outside: as it comes it asks for no login, or hands over all that it manages"),
             {nameOfObject(resource), std::string(exposed.program->name)}});
        finding.relate(Location::written(exposed.image),
                       {RULE_TEXT("Rules", "%1 runs here"), {std::string(exposed.program->name)}});
        if (inside)
            finding.fix({RULE_TEXT("Rules", "Let it be reached inside the cluster only"), {}}, Applicability::Unsafe,
                        std::move(*inside));
    }
};

} // namespace

std::unique_ptr<const Rule> makeAdminInterfaceExposed()
{
    return std::make_unique<AdminInterfaceExposed>();
}

} // namespace bulkhead
