#include "core/analysis/rule.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/job_network.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1552"},
};
constexpr RuleMetadata ciReachesCloudMetadata{
    .id = "ci-reaches-cloud-metadata",
    .title = RULE_TEXT("Rules", "CI jobs reach the metadata of the cloud their node runs in"),
    .severity = Severity::High,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view metadataAddress = "169.254.169.254"; ///< of AWS, Google Cloud and Azure alike

/// A cloud's nodes, unless the group itself shuts pods out. Karpenter's are left out: its node classes do so by default (v1).
bool answersPods(const NodeGroup &group)
{
    constexpr std::array<std::string_view, 3> keys = {"eks.amazonaws.com/nodegroup", "cloud.google.com/gke-nodepool",
                                                      "kubernetes.azure.com/agentpool"};
    const YamlNode pool = group.labelHome.base;
    switch (group.source) {
    case GroupSource::Eksctl:
        return pool["disablePodIMDS"].boolean() != true;
    case GroupSource::Gke:
        return pool["workloadMetadataConfig"]["mode"].text() != "GKE_METADATA"
            && pool["nodeConfig"]["workloadMetadataConfig"]["mode"].text() != "GKE_METADATA";
    case GroupSource::Aks:
        return true;
    case GroupSource::Nodes:
        return std::ranges::any_of(keys, [&](std::string_view key) { return group.labels.contains(key); });
    default:
        return false;
    }
}

class CiReachesCloudMetadata final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciReachesCloudMetadata; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        const std::vector<std::size_t> groups =
            groupsWhere(isolation, [&](std::size_t group) { return answersPods(isolation.groups()[group]); });
        if (groups.empty() || isolation.verdict().ciWorkloads == 0)
            return;
        const JobNetwork network(isolation);
        for (const auto &[space, jobs] : network.namespaces()) {
            const auto reaches = [&](const NetworkPod &pod) {
                return network.model().reachesAddress(pod, metadataAddress, 80) == Answer::Yes;
            };
            if (std::ranges::any_of(jobs.kinds, reaches))
                checkJobs(isolation, network, jobs, groups, report);
        }
    }

private:
    static void checkJobs(const Isolation &isolation, const JobNetwork &network, const JobNetwork::Jobs &jobs,
                          const std::vector<std::size_t> &groups, Reporter &report)
    {
        std::vector<std::size_t> nodes;
        for (const std::size_t group : groups) {
            const auto lands = [&](std::size_t workload) { return isolation.landing(workload, group).answer == Answer::Yes; };
            if (std::ranges::any_of(jobs.workloads, lands))
                nodes.push_back(group);
        }
        if (nodes.empty())
            return;
        const Workload &job = isolation.workloads()[jobs.first];
        FindingBuilder finding = reportAt(
            report, ciReachesCloudMetadata, network.placeOf(jobs),
            {RULE_TEXT("Rules",
                       "CI jobs such as %1 reach the cloud's metadata from nodes of group \"%2\": whoever asks there acts as "
                       "the node"),
             {nameOf(job), isolation.groups()[nodes.front()].name}});
        relateGroups(finding, isolation, nodes, RULE_TEXT("Rules", "Node group \"%1\" lets pods ask"));
        finding.fix(jobPolicyTitle(), Applicability::Unsafe, network.policyFor(jobs));
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiReachesCloudMetadata()
{
    return std::make_unique<CiReachesCloudMetadata>();
}

} // namespace bulkhead
