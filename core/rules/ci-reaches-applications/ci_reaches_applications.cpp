#include "core/analysis/rule.h"
#include "core/kube/image_reference.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/job_network.h"

#include <algorithm>
#include <array>
#include <format>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1046"},
};
constexpr RuleMetadata ciReachesApplications{
    .id = "ci-reaches-applications",
    .title = RULE_TEXT("Rules", "CI jobs reach applications over the network"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::array<std::string_view, 16> databases = {
    "postgres", "postgresql",    "mysql",      "mariadb",   "mongo", "mongodb",    "redis", "valkey",
    "etcd",     "elasticsearch", "opensearch", "cassandra", "kafka", "clickhouse", "vault", "minio",
};

bool isDatabase(const Workload &workload)
{
    for (const YamlNode container : YamlItems(workload.podSpec["containers"])) {
        const std::string_view repository = ImageReference::parse(container["image"].scalar()).repository;
        if (std::ranges::contains(databases, repository.substr(repository.rfind('/') + 1)))
            return true;
    }
    return false;
}

/// One run of the rule over a workspace.
class NetworkCheck {
public:
    explicit NetworkCheck(const Isolation &isolation)
        : m_isolation(isolation)
        , m_network(isolation)
    {
        for (const ManifestPtr &manifest : isolation.manifests()) {
            for (const Resource &resource : manifest->resources()) {
                const YamlNode selector = resource.root()["spec"]["selector"];
                if (resource.kind() == "Service" && resource.group().empty() && selector.size() > 0)
                    m_services[resource.namespaceName()].push_back(LabelSelector::ofLabels(selector));
            }
        }
        std::map<std::tuple<std::string, Labels, bool, std::string>, std::size_t> kinds;
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            if (!isApplication(isolation, i) || !listens(i))
                continue;
            NetworkPod pod = m_network.podOf(i);
            const auto [kind, isNew] = kinds.try_emplace(
                {pod.namespaceName, m_network.model().tellingLabels(pod.labels), pod.isOnHostNetwork, portsOf(pod.spec)},
                m_kinds.size());
            m_servers.push_back({i, kind->second});
            if (isNew)
                m_kinds.push_back(std::move(pod));
        }
        std::ranges::stable_partition(m_servers,
                                      [&](const Server &server) { return isDatabase(isolation.workloads()[server.workload]); });
    }

    void report(Reporter &reporter) const
    {
        for (const auto &[space, jobs] : m_network.namespaces()) {
            std::vector<bool> isReached;
            for (const NetworkPod &to : m_kinds) {
                const auto reaches = [&](const NetworkPod &from) { return m_network.model().reach(from, to) == Answer::Yes; };
                isReached.push_back(std::ranges::any_of(jobs.kinds, reaches));
            }
            std::vector<std::size_t> reached;
            for (const Server &server : m_servers) {
                if (isReached[server.kind])
                    reached.push_back(server.workload);
            }
            if (!reached.empty())
                tell(jobs, reached, reporter);
        }
    }

private:
    struct Server {
        std::size_t workload;
        std::size_t kind; ///< in m_kinds
    };

    /// What names of ports in policies are looked up in.
    static std::string portsOf(YamlNode podSpec)
    {
        std::string text;
        for (const YamlNode container : YamlItems(podSpec["containers"])) {
            for (const YamlNode port : YamlItems(container["ports"])) {
                for (const std::string_view key : {"name", "containerPort", "protocol"})
                    text.append(port[key].text()).append("\n");
            }
        }
        return text;
    }

    /// It says a port, is reached through a Service, or is a database.
    [[nodiscard]] bool listens(std::size_t index) const
    {
        const Workload &workload = m_isolation.workloads()[index];
        for (const YamlNode container : YamlItems(workload.podSpec["containers"])) {
            if (container["ports"].size() > 0)
                return true;
        }
        const SchedulingNeeds &needs = m_isolation.needsOf(index);
        const auto services = m_services.find(needs.namespaceName);
        const auto isOfService = [&](const LabelSelector &selector) { return selector.matches(needs.labels); };
        return isDatabase(workload) || (services != m_services.end() && std::ranges::any_of(services->second, isOfService));
    }

    void tell(const JobNetwork::Jobs &jobs, const std::vector<std::size_t> &reached, Reporter &reporter) const
    {
        const Workload &job = m_isolation.workloads()[jobs.first];
        const Workload &first = m_isolation.workloads()[reached.front()];
        const Location place = m_network.placeOf(jobs);
        FindingBuilder finding = reportAt(
            reporter, ciReachesApplications, place,
            {isDatabase(first)
                 ? RULE_TEXT("Rules", "CI jobs such as %1 reach %2 over the network, as any pod does: data is kept there")
                 : RULE_TEXT("Rules", "CI jobs such as %1 reach %2 over the network: no NetworkPolicy stands between"),
             {nameOf(job), reached.size() == 1 ? nameOf(first) : std::format("{} (+{})", nameOf(first), reached.size() - 1)}});
        if (job.classification.confidence > ClassConfidence::Certain)
            finding.confidence(Confidence::Medium);
        if (const Location origin = Location::keyOf(job.resource->root()); origin.range != place.range)
            finding.relate(origin, {RULE_TEXT("Rules", "The jobs come from here"), {}});
        relateWorkloads(finding, m_isolation, reached, RULE_TEXT("Rules", "%1 is within their reach"));
        finding.fix(jobPolicyTitle(), Applicability::Unsafe, m_network.policyFor(jobs));
    }

    const Isolation &m_isolation;
    JobNetwork m_network;
    std::map<std::string, std::vector<LabelSelector>> m_services; ///< by namespace
    std::vector<Server> m_servers; ///< databases first
    std::vector<NetworkPod> m_kinds; ///< of servers; those that policies cannot tell apart once
};

class CiReachesApplications final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciReachesApplications; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        if (isolation.verdict().ciWorkloads > 0 && isolation.verdict().applicationWorkloads > 0)
            NetworkCheck(isolation).report(report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiReachesApplications()
{
    return std::make_unique<CiReachesApplications>();
}

} // namespace bulkhead
