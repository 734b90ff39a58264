#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "non-existent-service-account"},
    {"kubescape", "C-0307"},
};
constexpr RuleMetadata missingServiceAccount{
    .id = "missing-service-account",
    .title = RULE_TEXT("Rules", "Pods name a service account that is not there"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class MissingServiceAccount final : public Rule {
public:
    const RuleMetadata &metadata() const override { return missingServiceAccount; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ClusterPod &pod : cluster.pods()) {
            const Field account = fieldBelow(pod.spec, {"serviceAccountName"});
            const std::string name(account.text());
            const std::string space = pod.owner->namespaceName();
            if (name.empty() || name == "default" || isTemplated(name) || cluster.objects().find("", "ServiceAccount", space, name))
                continue;
            if (!cluster.objects().hasAny("", "ServiceAccount", space)) {
                report.limited(missingServiceAccount, *pod.owner, account.location,
                               {RULE_TEXT("Rules", "ServiceAccount %1/%2"), {space, name}});
                continue;
            }
            report
                .finding(missingServiceAccount, account.location,
                         {RULE_TEXT("Rules", "Service accounts of namespace %1 are here, but no \"%2\": without it no pod is made"),
                          {space, name}})
                .concerning(*pod.owner, account.value);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeMissingServiceAccount()
{
    return std::make_unique<MissingServiceAccount>();
}

} // namespace bulkhead
