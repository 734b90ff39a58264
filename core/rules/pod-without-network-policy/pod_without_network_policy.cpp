#include "core/analysis/rule.h"
#include "core/rules/support/cluster_findings.h"

#include <set>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV2_K8S_6"},           {"kube-linter", "non-isolated-pod"},          {"kubescape", "C-0260"},
    {"polaris", "missingNetworkPolicy"}, {"kics", "Pod Misconfigured Network Policy"}, {"kube-score", "pod-networkpolicy"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.3.2"},
    {"nsa", "Network separation and hardening"},
    {"mitre", "T1046"},
};
constexpr RuleMetadata podWithoutNetworkPolicy{
    .id = "pod-without-network-policy",
    .title = RULE_TEXT("Rules", "Pod is held by no NetworkPolicy"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

MessageId textFor(Answer ingress, Answer egress)
{
    if (ingress == Answer::No && egress == Answer::No)
        return RULE_TEXT("Rules", "No NetworkPolicy is about %1: every pod of the cluster reaches it, and it reaches everything");
    return ingress == Answer::No ? RULE_TEXT("Rules", "No NetworkPolicy limits who reaches %1: every pod of the cluster does")
                                 : RULE_TEXT("Rules", "No NetworkPolicy limits what %1 reaches: it connects to everything");
}

Location placeOf(const ClusterPod &pod)
{
    if (const YamlNode labels = pod.labels(); labels && labels.key())
        return Location::keyOf(labels);
    return Location::keyOf(pod.spec);
}

class PodWithoutNetworkPolicy final : public Rule {
public:
    const RuleMetadata &metadata() const override { return podWithoutNetworkPolicy; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        std::set<std::string> told; // namespaces in which another engine decides
        for (const ClusterPod &pod : cluster.pods()) {
            if (pod.spec["hostNetwork"].boolean() == true || isMadeByAnother(cluster, *pod.owner))
                continue;
            const NetworkPod seen = pod.forNetwork();
            const Answer ingress = cluster.network().isIsolated(seen, NetworkDirection::Ingress);
            const Answer egress = cluster.network().isIsolated(seen, NetworkDirection::Egress);
            if (ingress != Answer::No && egress != Answer::No)
                continue;
            if (cluster.network().isUnderOtherEngine(seen.namespaceName)) {
                if (told.insert(seen.namespaceName).second)
                    report.limited(podWithoutNetworkPolicy, *pod.owner, placeOf(pod),
                                   {RULE_TEXT("Rules", "what policies of another network engine mean for namespace %1"),
                                    {seen.namespaceName}});
                continue;
            }
            const bool isOpenBothWays = ingress == Answer::No && egress == Answer::No;
            reportOn(report, podWithoutNetworkPolicy, *pod.owner, placeOf(pod),
                     {textFor(ingress, egress), {nameOfObject(*pod.owner)}})
                .severity(isOpenBothWays ? Severity::Medium : Severity::Low);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makePodWithoutNetworkPolicy()
{
    return std::make_unique<PodWithoutNetworkPolicy>();
}

} // namespace bulkhead
