#include "core/analysis/rule.h"
#include "core/rules/support/cluster_findings.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "dangling-networkpolicy"},
    {"kubescape", "C-0299"},
    {"kics", "Network Policy Is Not Targeting Any Pod"},
    {"kube-score", "networkpolicy-targets-pod"},
};
constexpr RuleMetadata networkPolicySelectsNothing{
    .id = "network-policy-selects-nothing",
    .title = RULE_TEXT("Rules", "NetworkPolicy is about no pod"),
    .severity = Severity::Low,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class NetworkPolicySelectsNothing final : public Rule {
public:
    const RuleMetadata &metadata() const override { return networkPolicySelectsNothing; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        const auto made = namespacesOfMadePods(ci);
        PodLabels labels(ci.cluster());
        for (const NetworkPolicy &policy : ci.cluster().network().policies()) {
            if (policy.pods.isEmpty() || ci.cluster().podsIn(policy.namespaceName).empty() || made.contains(policy.namespaceName))
                continue;
            const std::vector<Labels> &pods = labels.in(policy.namespaceName);
            if (std::ranges::any_of(pods, [&](const Labels &pod) { return selects(policy.pods, pod) != Answer::No; }))
                continue;
            const YamlNode selector = policy.resource->root()["spec"]["podSelector"];
            reportOn(
                report, networkPolicySelectsNothing, *policy.resource, Location::keyOf(selector),
                {RULE_TEXT("Rules", "NetworkPolicy \"%1\" selects none of the pods of namespace \"%2\" here: it protects nothing"),
                 {policy.resource->name(), policy.namespaceName}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeNetworkPolicySelectsNothing()
{
    return std::make_unique<NetworkPolicySelectsNothing>();
}

} // namespace bulkhead
