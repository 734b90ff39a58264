#include "core/analysis/rule.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"
#include "core/rules/support/mounted_secret.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata nodeNameSet{
    .id = "node-name-set",
    .title = RULE_TEXT("Rules", "Pod names its node and passes by the scheduler"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId ciNamesNode =
    RULE_TEXT("Rules", "CI workload %1 names its node %2: the scheduler is not asked, and NoSchedule taints do not count");
constexpr MessageId podNamesNode =
    RULE_TEXT("Rules", "%1 names its node %2: the scheduler is not asked, and NoSchedule taints do not count");

/// The group of which a node of this name is.
std::optional<std::size_t> groupOf(const Isolation &isolation, std::string_view node)
{
    for (std::size_t group = 0; group < isolation.groups().size(); ++group) {
        if (std::ranges::contains(isolation.groups()[group].members, node, &NodeMember::name))
            return group;
    }
    return std::nullopt;
}

/// The same node, through the scheduler.
Result<EditSet> selectHost(YamlNode spec, YamlNode nodeName)
{
    Result<EditSet> edits = asEditSet(spec, YamlPatch::remove(nodeName, spec));
    const Result<EditSet> selector = PlacementEdits::setSelector(spec, "kubernetes.io/hostname", nodeName.scalar());
    if (!edits || !selector)
        return edits ? selector : edits;
    return PlacementEdits::merge(*edits, *selector).transform([&] { return std::move(*edits); });
}

class NodeNameSet final : public Rule {
public:
    const RuleMetadata &metadata() const override { return nodeNameSet; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        const IsolationFixes fixes(isolation);
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            const SchedulingNeeds &needs = isolation.needsOf(i);
            const bool chosen = !needs.nodeName.empty() && !needs.nodeNameIsObserved && needs.origin == PodOrigin::Scheduled;
            if (chosen && isolation.workloads()[i].workloadClass() != WorkloadClass::System)
                reportName(isolation, i, fixes, report);
        }
    }

private:
    static void reportName(const Isolation &isolation, std::size_t index, const IsolationFixes &fixes, Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        const YamlNode name = workload.podSpec["nodeName"];
        const bool ci = isCi(workload.workloadClass());
        const std::optional<Location> secret = mountedSecret(workload);
        FindingBuilder finding = reportWorkload(report, nodeNameSet, workload, Location::written(name),
                                                {ci ? ciNamesNode : podNamesNode, {nameOf(workload), std::string(name.scalar())}});
        if (!ci)
            finding.severity(secret ? Severity::High : Severity::Medium);
        if (secret)
            finding.relate(*secret, {RULE_TEXT("Rules", "It carries this Secret with it"), {}});
        const std::optional<std::size_t> group = groupOf(isolation, name.scalar());
        if (group)
            finding.relate(isolation.groups()[*group].place,
                           {RULE_TEXT("Rules", "Of node group \"%1\""), {isolation.groups()[*group].name}});
        if (ci)
            offerHomes(finding, isolation, index, fixes);
        finding.fix({RULE_TEXT("Rules", "Select the node by its label kubernetes.io/hostname instead"), {}}, Applicability::Unsafe,
                    selectHost(workload.podSpec, name));
        finding.fix({RULE_TEXT("Rules", "Let the scheduler choose the node"), {}}, Applicability::Unsafe,
                    asEditSet(workload.podSpec, YamlPatch::remove(name, workload.podSpec)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeNodeNameSet()
{
    return std::make_unique<NodeNameSet>();
}

} // namespace bulkhead
