#include "core/analysis/rule.h"
#include "core/kube/rbac/powers.h"
#include "core/kube/rbac/token_mount.h"
#include "core/rules/support/cluster_findings.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0053"},
    {"kubescape", "C-0267"},
    {"kubescape", "C-0272"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata workloadControlsCluster{
    .id = "workload-controls-cluster",
    .title = RULE_TEXT("Rules", "Account of a workload can take over the cluster"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// From each of these, held in the whole cluster, it is one step to all rights. The first that is held is told.
constexpr auto takeovers =
    std::to_array<Power>({Power::ClusterAdmin, Power::BindRoles, Power::EscalateRoles, Power::Impersonate, Power::ReadSecrets,
                          Power::CreateTokens, Power::CreatePods, Power::ExecIntoPods, Power::NodesProxy});

struct Verdict {
    std::optional<HeldPower> takeover{};
    std::optional<Grant> missing{}; ///< a binding in the whole cluster to a role that is not here
};

Verdict verdictOn(const HeldPowers &held)
{
    const auto counts = [](const HeldPower &power) {
        return power.isClusterWide && power.certainty == Answer::Yes && power.onlyNames.empty() && power.grant.bindingPlace.source;
    };
    Verdict verdict;
    for (const Power wanted : takeovers) {
        const auto found =
            std::ranges::find_if(held.powers, [&](const HeldPower &power) { return power.power == wanted && counts(power); });
        if (found != held.powers.end()) {
            verdict.takeover = *found;
            return verdict;
        }
    }
    const auto isMissing = [](const Grant &grant) { return grant.isClusterWide && grant.doubt == Doubt::MissingRole; };
    if (const auto missing = std::ranges::find_if(held.unresolved, isMissing); missing != held.unresolved.end())
        verdict.missing = *missing;
    return verdict;
}

/// "list secrets"; of all rights "do everything".
std::string rightOf(const HeldPower &power)
{
    return power.power == Power::ClusterAdmin ? "*" : power.verb + ' ' + power.resource;
}

bool hasOwnTokenVolume(YamlNode spec)
{
    for (const YamlNode volume : YamlItems(spec["volumes"])) {
        for (const YamlNode source : YamlItems(volume["projected"]["sources"])) {
            if (!source["serviceAccountToken"].isNull())
                return true;
        }
    }
    return false;
}

/// Pod specs of CI systems: other rules tell of them.
std::set<std::pair<const YamlDocument *, YamlIndex>> specsOfCi(const CiInventory &ci)
{
    std::set<std::pair<const YamlDocument *, YamlIndex>> specs;
    for (const CiRunner &runner : ci.runners()) {
        for (const CiPod &pod : runner.pods)
            specs.emplace(pod.spec.document(), pod.spec.index());
    }
    return specs;
}

class WorkloadControlsCluster final : public Rule {
public:
    const RuleMetadata &metadata() const override { return workloadControlsCluster; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        const Cluster &cluster = ci.cluster();
        if (cluster.objects().ofKind("ClusterRoleBinding").empty())
            return; // nothing here holds in the whole cluster
        const auto ofCi = specsOfCi(ci);
        std::map<std::pair<std::string, std::string>, Verdict> verdicts;
        for (const ClusterPod &pod : cluster.pods()) {
            const std::string space = pod.owner->namespaceName();
            const TokenMount token = tokenMount(pod.spec, space, ci.rbac());
            if (!token.isMounted || isTemplated(token.account) || ofCi.contains({pod.spec.document(), pod.spec.index()})
                || isMadeByAnother(cluster, *pod.owner))
                continue;
            const auto [verdict, isNew] = verdicts.try_emplace({space, token.account});
            if (isNew)
                verdict->second = verdictOn(powers(ci.rbac(), Subject::ofServiceAccount(space, token.account)));
            if (verdict->second.takeover)
                reportPod(report, pod, token, *verdict->second.takeover);
            else if (verdict->second.missing)
                report.limited(workloadControlsCluster, *pod.owner, token.accountPlace,
                               {RULE_TEXT("Rules", "%1"), {verdict->second.missing->role}});
        }
    }

private:
    static void reportPod(Reporter &report, const ClusterPod &pod, const TokenMount &token, const HeldPower &power)
    {
        const MessageId text = power.power == Power::ClusterAdmin
            ? RULE_TEXT("Rules", "%1 runs as %2, which may do everything in the cluster: who breaks into it owns the cluster")
            : RULE_TEXT("Rules",
                        "%1 runs as %2, which may %3 in the whole cluster: who breaks into it is one step from all rights");
        FindingBuilder finding = reportOn(report, workloadControlsCluster, *pod.owner, token.accountPlace,
                                          {text, {nameOfObject(*pod.owner), token.account, rightOf(power)}});
        finding.relate(power.grant.bindingPlace, {RULE_TEXT("Rules", "%1 gives it %2"), {power.grant.binding, power.grant.role}});
        if (power.grant.rulePlace.source)
            finding.relate(power.grant.rulePlace, {RULE_TEXT("Rules", "This rule of %1 allows it"), {power.grant.role}});
        if (!hasOwnTokenVolume(pod.spec))
            finding.fix({RULE_TEXT("Rules", "Give the pod no token: automountServiceAccountToken: false"), {}},
                        Applicability::Unsafe,
                        YamlPatch::set(pod.spec, {"automountServiceAccountToken"}, YamlValue::boolean(false)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeWorkloadControlsCluster()
{
    return std::make_unique<WorkloadControlsCluster>();
}

} // namespace bulkhead
