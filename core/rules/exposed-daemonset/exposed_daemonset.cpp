#include "core/analysis/rule.h"
#include "core/kube/rbac/powers.h"
#include "core/kube/rbac/token_mount.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/mounted_secret.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <format>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1552"},
};
constexpr RuleMetadata exposedDaemonset{
    .id = "exposed-daemonset",
    .title = RULE_TEXT("Rules", "DaemonSet brings Secrets or far-reaching rights onto nodes of CI"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

// %1 and %2 are the pod and the group, %3 is what the account may do ("list secrets") where it is not everything, the last one a
// namespace.
constexpr MessageId mayDoAll = RULE_TEXT("Rules",
                                         "%1 runs on CI's node group \"%2\" with an account that may do everything in all "
                                         "namespaces: whoever takes over such a node gets its token");
constexpr MessageId mayDoAllIn = RULE_TEXT("Rules",
                                           "%1 runs on CI's node group \"%2\" with an account that may do everything in namespace "
                                           "%3: whoever takes over such a node gets its token");
constexpr MessageId mayDo = RULE_TEXT("Rules",
                                      "%1 runs on CI's node group \"%2\" with an account that may %3 in all namespaces: whoever "
                                      "takes over such a node gets its token");
constexpr MessageId mayDoIn = RULE_TEXT("Rules",
                                        "%1 runs on CI's node group \"%2\" with an account that may %3 in namespace %4: whoever "
                                        "takes over such a node gets its token");
constexpr MessageId bringsSecret =
    RULE_TEXT("Rules", "%1 runs on CI's node group \"%2\" and brings a Secret there: whoever takes over such a node can read it");

/// What the account of a pod gives to whoever takes its token.
struct TakenRight {
    MessageId text{};
    std::vector<std::string> arguments{}; ///< for the placeholders from the third on
    Location place{}; ///< the rule, or the reference to a role that is built in
    Location account{}; ///< where the pod names its account, or the spec that leaves it to the default
};

/// A cluster is taken over by these; the others need more to it.
bool isFarReaching(const HeldPower &held)
{
    static constexpr Power farReaching[] = {
        Power::ClusterAdmin, Power::CreatePods, Power::ExecIntoPods,  Power::ReadSecrets, Power::CreateTokens,
        Power::Impersonate,  Power::BindRoles,  Power::EscalateRoles, Power::NodesProxy,
    };
    const bool isSome = held.power == Power::ReadSecrets && !held.onlyNames.empty(); // its own settings, mostly
    return held.certainty == Answer::Yes && !isSome && std::ranges::contains(farReaching, held.power);
}

std::optional<TakenRight> takenRight(const Workload &workload, const RbacModel &model)
{
    const std::string space = workload.resource->namespaceName();
    const TokenMount token = tokenMount(workload.podSpec, space, model);
    if (!token.isMounted)
        return std::nullopt;
    const HeldPowers held = powers(model, Subject::ofServiceAccount(space, token.account));
    const auto power = std::ranges::find_if(held.powers, isFarReaching);
    if (power == held.powers.end())
        return std::nullopt;
    const Grant &grant = power->grant;
    TakenRight right{.place = grant.rulePlace.source ? grant.rulePlace : grant.roleReference, .account = token.accountPlace};
    const bool isAll = power->power == Power::ClusterAdmin;
    right.text = power->isClusterWide ? (isAll ? mayDoAll : mayDo) : (isAll ? mayDoAllIn : mayDoIn);
    if (!isAll)
        right.arguments.push_back(std::format("{} {}", power->verb, power->resource));
    if (!power->isClusterWide)
        right.arguments.push_back(power->namespaceName);
    return right;
}

Result<EditSet> keepOff(YamlNode spec, const std::pair<std::string, std::string> &label)
{
    if (!spec["affinity"]["nodeAffinity"].isNull())
        return failure(RULE_TEXT("Rules", "The pod has a node affinity: add the condition to each of its terms by hand"));
    const YamlValue term = YamlValue::mapping({{"matchExpressions",
                                                YamlValue::sequence({YamlValue::mapping({
                                                    {"key", YamlValue::string(label.first)},
                                                    {"operator", YamlValue::raw("NotIn")},
                                                    {"values", YamlValue::sequence({YamlValue::string(label.second)})},
                                                })})}});
    const std::vector<std::string> keys = {"affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution",
                                           "nodeSelectorTerms"};
    return asEditSet(spec, YamlPatch::set(spec, keys, YamlValue::sequence({term})));
}

class ExposedDaemonset final : public Rule {
public:
    const RuleMetadata &metadata() const override { return exposedDaemonset; }

    void checkPlacedCi(const CiInventory &ci, const Isolation &isolation, Reporter &report) const override
    {
        if (isolation.isAssumed() || groupsWhere(isolation, [&](std::size_t group) { return isCiGroup(isolation, group); }).empty())
            return;
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            if (isolation.workloads()[i].isDaemonSet() && !isCi(isolation.workloads()[i].workloadClass()))
                checkDaemonSet(isolation, i, ci.rbac(), report);
        }
    }

private:
    static void checkDaemonSet(const Isolation &isolation, std::size_t index, const RbacModel &model, Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        const std::optional<TakenRight> power = takenRight(workload, model);
        const std::optional<Location> secret = mountedSecret(workload);
        if (!power && !secret)
            return;
        const std::vector<std::size_t> groups = groupsWhere(isolation, [&](std::size_t group) {
            return isCiGroup(isolation, group) && isolation.landing(index, group).answer == Answer::Yes;
        });
        if (groups.empty())
            return;
        const std::string &group = isolation.groups()[groups.front()].name;
        Message message{power ? power->text : bringsSecret, {nameOf(workload), group}};
        if (power)
            message.arguments.insert(message.arguments.end(), power->arguments.begin(), power->arguments.end());
        FindingBuilder finding =
            reportWorkload(report, exposedDaemonset, workload, power ? power->account : *secret, std::move(message));
        if (power && power->place.source)
            finding.relate(power->place, {RULE_TEXT("Rules", "The right is given here"), {}});
        if (power && secret)
            finding.relate(*secret, {RULE_TEXT("Rules", "It brings this Secret as well"), {}});
        relateGroups(finding, isolation, groups, RULE_TEXT("Rules", "It runs on every node of \"%1\", beside CI"));
        if (const auto label = commonCiLabel(isolation, groups))
            finding.fix({RULE_TEXT("Rules", "Keep it off nodes with %1=%2"), {label->first, label->second}}, Applicability::Unsafe,
                        keepOff(workload.podSpec, *label));
    }
};

} // namespace

std::unique_ptr<const Rule> makeExposedDaemonset()
{
    return std::make_unique<ExposedDaemonset>();
}

} // namespace bulkhead
