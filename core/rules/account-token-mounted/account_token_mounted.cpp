#include "core/analysis/rule.h"
#include "core/kube/rbac/token_mount.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_38"},
    {"kubescape", "C-0034"},
    {"kubescape", "C-0190"},
    {"kubescape", "C-0261"},
    {"trivy", "KSV036"},
    {"polaris", "automountServiceAccountToken"},
    {"kics", "Service Account Token Automount Not Disabled"},
    {"kubeaudit", "AutomountServiceAccountTokenTrueAndDefaultSA"},
    {"kyverno", "restrict-automount-sa-token"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.6"},
    {"nsa", "Authentication and authorization"},
};
constexpr RuleMetadata accountTokenMounted{
    .id = "account-token-mounted",
    .title = RULE_TEXT("Rules", "Pods carry the token of their service account"),
    .severity = Severity::Low,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

void checkPod(const Cluster &cluster, const ClusterPod &pod, Reporter &report)
{
    const std::string space = pod.owner->namespaceName();
    const TokenMount token = tokenMount(pod.spec, space, cluster.rbac());
    if (!token.isMounted)
        return;
    const Location place = fieldBelow(pod.spec, {"automountServiceAccountToken"}).location;
    const Resource *const account = cluster.objects().find("", "ServiceAccount", space, token.account);
    if (!account && token.account != "default" && place.certainty == Location::Certainty::Implied) {
        report.limited(accountTokenMounted, *pod.owner, token.accountPlace,
                       {RULE_TEXT("Rules", "ServiceAccount %1/%2"), {space, token.account}});
        return;
    }
    FindingBuilder finding = report.finding(
        accountTokenMounted, place, {RULE_TEXT("Rules", "The pod carries the token of service account \"%1\""), {token.account}});
    finding.concerning(*pod.owner, place.node);
    if (account)
        finding.relate(Location::keyOf(account->metadata()["name"]), {RULE_TEXT("Rules", "The service account"), {}});
    finding.fix({RULE_TEXT("Rules", "Set automountServiceAccountToken: false"), {}}, Applicability::Unsafe,
                YamlPatch::set(pod.spec, {"automountServiceAccountToken"}, YamlValue::boolean(false)));
}

class AccountTokenMounted final : public Rule {
public:
    const RuleMetadata &metadata() const override { return accountTokenMounted; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ClusterPod &pod : cluster.pods())
            checkPod(cluster, pod, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeAccountTokenMounted()
{
    return std::make_unique<AccountTokenMounted>();
}

} // namespace bulkhead
