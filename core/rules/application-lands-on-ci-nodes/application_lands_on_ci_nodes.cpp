#include "core/analysis/rule.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"

#include <algorithm>
#include <map>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata applicationLandsOnCiNodes{
    .id = "application-lands-on-ci-nodes",
    .title = RULE_TEXT("Rules", "Applications may land on nodes of CI"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId openGroup =
    RULE_TEXT("Rules", "Node group \"%1\" is meant for CI, and no taint keeps applications off it: %2 may land there");
constexpr MessageId assumedGroup = RULE_TEXT(
    "Rules",
    "The nodes that CI selects (\"%1\") take applications too, as far as the files tell: %2 may land there. No file defines them");
constexpr MessageId toleratedTaint =
    RULE_TEXT("Rules", "Application %1 tolerates the taint of node group \"%2\", which is meant for CI, and may land there");

/// The toleration without which none of the groups would let the pod in; empty if it takes more than one.
YamlNode openingToleration(const Isolation &isolation, const SchedulingNeeds &needs, std::span<const std::size_t> groups)
{
    for (const auto &[toleration, node] : needs.tolerations) {
        const auto letsIn = [&](std::size_t group) { return toleratesGroup(needs, isolation.groups()[group], {&node, 1}); };
        if (node && std::ranges::none_of(groups, letsIn))
            return node;
    }
    return {};
}

class ApplicationLandsOnCiNodes final : public Rule {
public:
    const RuleMetadata &metadata() const override { return applicationLandsOnCiNodes; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        const std::vector<std::size_t> groups = openCiGroups(isolation);
        if (isolation.verdict().ciWorkloads == 0 || groups.empty())
            return;
        const IsolationFixes fixes(isolation);
        const auto isDefinite = [](std::size_t, const Landing &landing) { return !landing.isDiscouraged; };
        std::map<std::size_t, std::vector<std::size_t>> tolerated; // groups by application
        for (const std::size_t group : groups) {
            if (!isolation.groups()[group].hasHardTaint()) {
                const auto some = landingOn(isolation, group, WorkloadKind::Application, isDefinite, relatedAtMost + 1);
                reportOpenGroup(isolation, group, some, fixes, report);
                continue;
            }
            for (const std::size_t workload : landingOn(isolation, group, WorkloadKind::Application, isDefinite))
                tolerated[workload].push_back(group);
        }
        for (const auto &[workload, opened] : tolerated)
            reportToleration(isolation, workload, opened, report);
    }

private:
    /// `applications` are the first of those that may land there.
    static void reportOpenGroup(const Isolation &isolation, std::size_t group, const std::vector<std::size_t> &applications,
                                const IsolationFixes &fixes, Reporter &report)
    {
        const NodeGroup &nodes = isolation.groups()[group];
        const Location place = groupPlace(isolation, group);
        if (applications.empty() || !place.source)
            return;
        const std::size_t count = isolation.use(group).applications();
        FindingBuilder finding = reportGroup(report, applicationLandsOnCiNodes, isolation, group, place,
                                             {nodes.isAssumed() ? assumedGroup : openGroup, {nodes.name, std::to_string(count)}});
        relateWorkloads(finding, isolation, applications, RULE_TEXT("Rules", "%1 may land there: nothing holds it elsewhere"),
                        count);
        offerTaint(finding, isolation, group, fixes);
    }

    static void reportToleration(const Isolation &isolation, std::size_t index, const std::vector<std::size_t> &groups,
                                 Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        const NodeGroup &nodes = isolation.groups()[groups.front()];
        const YamlNode toleration = openingToleration(isolation, isolation.needsOf(index), groups);
        FindingBuilder finding = reportWorkload(report, applicationLandsOnCiNodes, workload,
                                                toleration ? Location::written(toleration) : selectionPlace(workload),
                                                {toleratedTaint, {nameOf(workload), nodes.name}});
        relateGroups(finding, isolation, groups,
                     RULE_TEXT("Rules", "Its taint is the only thing that keeps pods off node group \"%1\""));
        if (toleration)
            finding.fix({RULE_TEXT("Rules", "Remove the toleration"), {}}, Applicability::Unsafe,
                        PlacementEdits::removeToleration(toleration));
    }
};

} // namespace

std::unique_ptr<const Rule> makeApplicationLandsOnCiNodes()
{
    return std::make_unique<ApplicationLandsOnCiNodes>();
}

} // namespace bulkhead
