#include "core/analysis/rule.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"
#include "core/rules/support/node_escape.h"

#include <algorithm>
#include <map>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata ciLandsOnApplicationNodes{
    .id = "ci-lands-on-application-nodes",
    .title = RULE_TEXT("Rules", "CI may land on nodes of applications"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId onOneGroup =
    RULE_TEXT("Rules", "CI workload %1 may land on node group \"%2\" beside applications: %3 may run there");
constexpr MessageId onSeveralGroups =
    RULE_TEXT("Rules", "CI workload %1 may land on %4 node groups of applications, such as \"%2\", where %3 may run");
constexpr MessageId onAssumedGroup = RULE_TEXT("Rules",
                                               "CI workload %1 may share its node with applications (%3): nothing here defines "
                                               "node groups, and nothing holds it to nodes of its own");

/// The group on which most applications may land.
std::size_t busiest(const Isolation &isolation, const std::vector<std::size_t> &groups)
{
    return *std::ranges::max_element(groups, {}, [&](std::size_t group) { return isolation.use(group).applications(); });
}

class CiLandsOnApplicationNodes final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciLandsOnApplicationNodes; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        const std::vector<std::size_t> shared = sharedGroups(isolation);
        if (shared.empty())
            return;
        const IsolationFixes fixes(isolation);
        std::map<std::size_t, WorkloadLeaks> known; // by bundle: many CI workloads ask for the same nodes
        forEachCiWorkload(isolation, [&](std::size_t workload) {
            const auto [leaks, isNew] = known.try_emplace(isolation.bundleOf(workload));
            if (isNew)
                leaks->second = leaksOf(isolation, workload, shared);
            if (const std::vector<std::size_t> &groups = leaks->second.definite; !groups.empty())
                reportLeak(isolation, workload, groups, fixes, report);
        });
    }

private:
    static void reportLeak(const Isolation &isolation, std::size_t index, const std::vector<std::size_t> &groups,
                           const IsolationFixes &fixes, Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        const std::size_t group = busiest(isolation, groups);
        const MessageId text = isolation.isAssumed() ? onAssumedGroup : groups.size() == 1 ? onOneGroup : onSeveralGroups;
        FindingBuilder finding =
            reportWorkload(report, ciLandsOnApplicationNodes, workload, selectionPlace(workload),
                           {text,
                            {nameOf(workload), isolation.groups()[group].name, std::to_string(isolation.use(group).applications()),
                             std::to_string(groups.size())}});
        if (isolation.isAssumed())
            finding.confidence(Confidence::Low);
        if (const std::optional<Location> escape = nodeEscape(workload)) {
            finding.severity(Severity::Critical);
            finding.relate(*escape, {RULE_TEXT("Rules", "From here the node is one step away"), {}});
        }
        relateGroups(finding, isolation, groups,
                     RULE_TEXT("Rules", "Node group \"%1\" takes it: no taint of it keeps this pod out"));
        offerHomes(finding, isolation, index, fixes);
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiLandsOnApplicationNodes()
{
    return std::make_unique<CiLandsOnApplicationNodes>();
}

} // namespace bulkhead
