#include "core/analysis/rule.h"
#include "core/placement/node_labels.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"
#include "core/rules/support/mounted_secret.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata spoofableNodeLabel{
    .id = "spoofable-node-label",
    .title = RULE_TEXT("Rules", "Pod with Secrets is held to nodes by a label that a kubelet may set"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId spoofable =
    RULE_TEXT("Rules",
              "Only labels that a kubelet may set hold %1 to its nodes: whoever takes over a node of CI "
              "(\"%2\") can put them on and draw this pod");

constexpr MessageId unrestricted =
    RULE_TEXT("Rules",
              "The API server runs without NodeRestriction: whoever takes over a node of CI (\"%2\") can change its labels and "
              "taints and draw %1");

/// Without the plug-in NodeRestriction a kubelet may set every label, and change the taints of its node.
bool isUnrestricted(const Isolation &isolation)
{
    return isolation.facts().nodeRestriction == PluginState::Off;
}

/// Whether it is held by labels, and each of them a kubelet may set.
bool isHeldBySettableLabels(const Isolation &isolation, const SchedulingNeeds &needs)
{
    const auto settable = [&](const NodeRequirement &requirement) {
        return isUnrestricted(isolation) || isKubeletSettable(requirement.key);
    };
    if (!needs.nodeName.empty() || !std::ranges::all_of(needs.nodeSelector, settable))
        return false;
    const bool byTerms = needs.requiredTerms && !needs.requiredTerms->empty();
    return (byTerms || !needs.nodeSelector.empty())
        && (!byTerms || std::ranges::all_of(*needs.requiredTerms, [&](const NodeSelectorTerm &term) {
               return term.fields.empty() && std::ranges::all_of(term.expressions, settable);
           }));
}

class SpoofableNodeLabel final : public Rule {
public:
    const RuleMetadata &metadata() const override { return spoofableNodeLabel; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        if (isolation.verdict().ciWorkloads == 0 || isolation.isAssumed())
            return;
        const IsolationFixes fixes(isolation);
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            const Workload &workload = isolation.workloads()[i];
            if (!isApplication(isolation, i) || !isHeldBySettableLabels(isolation, isolation.needsOf(i)))
                continue;
            if (const std::optional<Location> secret = mountedSecret(workload))
                checkWorkload(isolation, i, *secret, fixes, report);
        }
    }

private:
    static void checkWorkload(const Isolation &isolation, std::size_t index, const Location &secret, const IsolationFixes &fixes,
                              Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        const std::vector<std::size_t> groups = groupsWhere(isolation, [&](std::size_t group) {
            const bool letsIn = isUnrestricted(isolation) || toleratesGroup(isolation.needsOf(index), isolation.groups()[group]);
            return letsIn && isCiGroup(isolation, group) && isolation.landing(index, group).answer == Answer::No;
        });
        if (groups.empty())
            return;
        const MessageId text = isUnrestricted(isolation) ? unrestricted : spoofable;
        FindingBuilder finding = reportWorkload(report, spoofableNodeLabel, workload, selectionPlace(workload),
                                                {text, {nameOf(workload), isolation.groups()[groups.front()].name}});
        finding.relate(secret, {RULE_TEXT("Rules", "With the pod comes this Secret"), {}});
        if (isUnrestricted(isolation)) {
            relateApiServer(finding, isolation);
            return;
        }
        relateGroups(finding, isolation, groups, RULE_TEXT("Rules", "No taint of node group \"%1\" would keep the pod out"));
        if (groups.size() == 1)
            offerTaint(finding, isolation, groups.front(), fixes);
    }

    static void relateApiServer(FindingBuilder &finding, const Isolation &isolation)
    {
        if (isolation.facts().apiServer)
            finding.relate(Location::keyOf(isolation.facts().apiServer),
                           {RULE_TEXT("Rules", "Its flags do not switch NodeRestriction on"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeSpoofableNodeLabel()
{
    return std::make_unique<SpoofableNodeLabel>();
}

} // namespace bulkhead
