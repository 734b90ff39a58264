#include "core/analysis/rule.h"
#include "core/placement/workload_classifier.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata halfIsolation{
    .id = "half-isolation",
    .title = RULE_TEXT("Rules", "CI has one half of its isolation: a taint or a selector, not both"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId labelOnly = RULE_TEXT("Rules",
                                          "CI is held to node group \"%1\", but no taint keeps others off it: the next application "
                                          "without a node selector may land there");
constexpr MessageId labelOnlyAssumed = RULE_TEXT(
    "Rules",
    "CI is held to \"%1\" but tolerates no taint there: as far as the files tell, the next application may land beside it");
constexpr MessageId taintOnly = RULE_TEXT(
    "Rules",
    "CI workload %1 tolerates the taint of \"%2\", but no node selector holds it there: a toleration lets in, it does not hold");

class HalfIsolation final : public Rule {
public:
    const RuleMetadata &metadata() const override { return halfIsolation; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        if (isolation.verdict().ciWorkloads == 0)
            return;
        const IsolationFixes fixes(isolation);
        const std::vector<std::size_t> shared = sharedGroups(isolation);
        for (std::size_t group = 0; group < isolation.groups().size(); ++group)
            checkLabelOnly(isolation, group, fixes, report);
        forEachCiWorkload(isolation, [&](std::size_t workload) { checkTaintOnly(isolation, workload, shared, fixes, report); });
    }

private:
    /// CI is held to the group and applications happen to be held elsewhere; nothing keeps off the next one.
    static void checkLabelOnly(const Isolation &isolation, std::size_t group, const IsolationFixes &fixes, Reporter &report)
    {
        const NodeGroup &nodes = isolation.groups()[group];
        const GroupUse &use = isolation.use(group);
        if (!isCiGroup(isolation, group) || use.ci() == 0 || use.applications() > 0 || nodes.hasHardTaint()
            || nodes.source == GroupSource::Karpenter)
            return;
        const std::vector<std::size_t> held = heldCi(isolation, group);
        const Location place = groupPlace(isolation, group);
        if (held.empty() || !place.source)
            return;
        FindingBuilder finding = reportGroup(report, halfIsolation, isolation, group, place,
                                             {nodes.isAssumed() ? labelOnlyAssumed : labelOnly, {nodes.name}});
        relateWorkloads(finding, isolation, held, RULE_TEXT("Rules", "%1 is held to it here"));
        offerTaint(finding, isolation, group, fixes);
    }

    /// The workload tolerates CI's taint, but nothing holds it to CI's nodes; that it lands beside applications is for other rules.
    static void checkTaintOnly(const Isolation &isolation, std::size_t index, std::span<const std::size_t> shared,
                               const IsolationFixes &fixes, Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        const SchedulingNeeds &needs = isolation.needsOf(index);
        if (needs.isHeld() || needs.origin != PodOrigin::Scheduled)
            return;
        const auto [toleration, group] = ciToleration(isolation, needs);
        const WorkloadLeaks leaks = toleration ? leaksOf(isolation, index, shared) : WorkloadLeaks();
        if (!toleration || !leaks.definite.empty() || !leaks.soft.empty())
            return;
        const NodeGroup &nodes = isolation.groups()[group];
        FindingBuilder finding = reportWorkload(report, halfIsolation, workload, Location::written(toleration),
                                                {taintOnly, {nameOf(workload), nodes.name}});
        if (nodes.isAssumed())
            finding.confidence(Confidence::Medium);
        else if (nodes.place.source)
            finding.relate(nodes.place, {RULE_TEXT("Rules", "Node group \"%1\", whose taint it tolerates"), {nodes.name}});
        offerHomes(finding, isolation, index, fixes);
    }

    /// The first written toleration of a CI group's hard taint, and that group.
    static std::pair<YamlNode, std::size_t> ciToleration(const Isolation &isolation, const SchedulingNeeds &needs)
    {
        for (const auto &[toleration, node] : needs.tolerations) {
            for (std::size_t group = 0; node && !toleration.isWildcard() && group < isolation.groups().size(); ++group) {
                const bool opens = std::ranges::any_of(isolation.groups()[group].taints, [&](const GroupTaint &written) {
                    const Taint &taint = written.taint;
                    const bool isOfCi = !written.isAssumed || hasCiWord(taint.key) || hasCiWord(taint.value);
                    return isOfCi && taint.isHard() && toleration.tolerates(taint);
                });
                if (opens && isCiGroup(isolation, group))
                    return {node, group};
            }
        }
        return {};
    }
};

} // namespace

std::unique_ptr<const Rule> makeHalfIsolation()
{
    return std::make_unique<HalfIsolation>();
}

} // namespace bulkhead
