#include "core/analysis/rule.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata softIsolation{
    .id = "soft-isolation",
    .title = RULE_TEXT("Rules", "CI and applications are kept apart by a preference alone"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId softPod = RULE_TEXT(
    "Rules", "CI workload %1 only prefers other nodes: it may land on node group \"%2\" beside applications when those are full");
constexpr MessageId softGroup = RULE_TEXT(
    "Rules",
    "Taint %2 of node group \"%1\" only asks applications to go elsewhere: %3 may land beside CI when other nodes are full");

const GroupTaint *softTaint(const NodeGroup &group)
{
    const auto isSoft = [](const GroupTaint &written) { return written.taint.effect == TaintEffect::PreferNoSchedule; };
    const auto found = std::ranges::find_if(group.taints, isSoft);
    return found == group.taints.end() ? nullptr : &*found;
}

Location preferencePlace(const Workload &workload)
{
    const YamlNode preferred = workload.podSpec["affinity"]["nodeAffinity"]["preferredDuringSchedulingIgnoredDuringExecution"];
    return preferred ? Location::keyOf(preferred) : selectionPlace(workload);
}

class SoftIsolation final : public Rule {
public:
    const RuleMetadata &metadata() const override { return softIsolation; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        const std::vector<std::size_t> shared = sharedGroups(isolation);
        const std::vector<std::size_t> open = openCiGroups(isolation);
        if (isolation.verdict().ciWorkloads == 0 || (shared.empty() && open.empty()))
            return;
        const IsolationFixes fixes(isolation);
        const bool softGroups =
            std::ranges::any_of(shared, [&](std::size_t group) { return softTaint(isolation.groups()[group]); });
        forEachCiWorkload(isolation, [&](std::size_t workload) {
            if (!softGroups && isolation.needsOf(workload).preferredTerms.empty())
                return;
            const WorkloadLeaks leaks = leaksOf(isolation, workload, shared);
            if (leaks.definite.empty() && !leaks.soft.empty())
                reportPreference(isolation, workload, leaks.soft, fixes, report);
        });
        for (const std::size_t group : open) {
            if (!isolation.groups()[group].hasHardTaint())
                checkTaint(isolation, group, fixes, report);
        }
    }

private:
    static void reportPreference(const Isolation &isolation, std::size_t index, const std::vector<std::size_t> &groups,
                                 const IsolationFixes &fixes, Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        FindingBuilder finding = reportWorkload(report, softIsolation, workload, preferencePlace(workload),
                                                {softPod, {nameOf(workload), isolation.groups()[groups.front()].name}});
        relateGroups(finding, isolation, groups, RULE_TEXT("Rules", "Node group \"%1\" takes it when its own nodes are full"));
        offerHomes(finding, isolation, index, fixes);
    }

    /// Where some application may land without even a preference against it, application-lands-on-ci-nodes says so.
    static void checkTaint(const Isolation &isolation, std::size_t group, const IsolationFixes &fixes, Reporter &report)
    {
        const NodeGroup &nodes = isolation.groups()[group];
        const GroupTaint *const soft = softTaint(nodes);
        if (!soft)
            return;
        bool isOpen = false;
        const auto note = [&](std::size_t, const Landing &landing) { return (isOpen = isOpen || !landing.isDiscouraged, true); };
        const std::vector<std::size_t> applications = landingOn(isolation, group, WorkloadKind::Application, note);
        if (applications.empty() || isOpen)
            return;
        FindingBuilder finding =
            reportGroup(report, softIsolation, isolation, group, soft->place.source ? soft->place : groupPlace(isolation, group),
                        {softGroup, {nodes.name, soft->taint.text(), std::to_string(applications.size())}});
        relateWorkloads(finding, isolation, applications, RULE_TEXT("Rules", "%1 may land there when other nodes are full"));
        offerTaint(finding, isolation, group, fixes);
    }
};

} // namespace

std::unique_ptr<const Rule> makeSoftIsolation()
{
    return std::make_unique<SoftIsolation>();
}

} // namespace bulkhead
