#include "core/analysis/rule.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata ciOnControlPlane{
    .id = "ci-on-control-plane",
    .title = RULE_TEXT("Rules", "CI may land on nodes of the control plane"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId tolerates =
    RULE_TEXT("Rules", "CI workload %1 tolerates the control plane's taint and may land on node group \"%2\"");
constexpr MessageId unkept = RULE_TEXT("Rules", "CI workload %1 may land on node group \"%2\", which runs the control plane");
constexpr MessageId toleratesUnseen =
    RULE_TEXT("Rules", "CI workload %1 tolerates the control plane's taint: it may land there (no file here defines those nodes)");

constexpr std::string_view controlPlaneKeys[] = {"node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"};

bool isControlPlane(const NodeGroup &group)
{
    return std::ranges::any_of(controlPlaneKeys, [&](std::string_view key) {
        return group.labels.contains(key) || std::ranges::contains(group.taints, key, [](const GroupTaint &written) {
                   return std::string_view(written.taint.key);
               });
    });
}

bool opensControlPlane(const WrittenToleration &written)
{
    return written.node && std::ranges::any_of(controlPlaneKeys, [&](std::string_view key) {
               return written.toleration.tolerates({std::string(key), "", TaintEffect::NoSchedule});
           });
}

/// The first written toleration of the control plane's taint, also one of every taint.
YamlNode anyToleration(const SchedulingNeeds &needs)
{
    const auto found = std::ranges::find_if(needs.tolerations, opensControlPlane);
    return found == needs.tolerations.end() ? YamlNode() : found->node;
}

/// The same, by name; nothing if the pod is held to nodes by a selector, which may well be others.
YamlNode explicitToleration(const SchedulingNeeds &needs)
{
    const auto found = std::ranges::find_if(needs.tolerations, [](const WrittenToleration &written) {
        return opensControlPlane(written) && !written.toleration.isWildcard();
    });
    return found == needs.tolerations.end() || needs.isHeld() ? YamlNode() : found->node;
}

class CiOnControlPlane final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciOnControlPlane; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        std::vector<std::size_t> controlPlane;
        for (std::size_t group = 0; group < isolation.groups().size(); ++group) {
            if (isControlPlane(isolation.groups()[group]))
                controlPlane.push_back(group);
        }
        forEachCiWorkload(isolation, [&](std::size_t workload) {
            std::vector<std::size_t> groups = controlPlane;
            std::erase_if(groups, [&](std::size_t group) { return isolation.landing(workload, group).answer != Answer::Yes; });
            if (!groups.empty() || (controlPlane.empty() && explicitToleration(isolation.needsOf(workload))))
                reportWorkloadOn(isolation, workload, groups, report);
        });
    }

private:
    static void reportWorkloadOn(const Isolation &isolation, std::size_t index, const std::vector<std::size_t> &groups,
                                 Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        const SchedulingNeeds &needs = isolation.needsOf(index);
        const YamlNode toleration = groups.empty() ? explicitToleration(needs) : anyToleration(needs);
        const std::string group = groups.empty() ? std::string() : isolation.groups()[groups.front()].name;
        const MessageId text = groups.empty() ? toleratesUnseen : toleration ? tolerates : unkept;
        FindingBuilder finding = reportWorkload(report, ciOnControlPlane, workload,
                                                toleration ? Location::written(toleration) : selectionPlace(workload),
                                                {text, {nameOf(workload), group}});
        if (groups.empty())
            finding.severity(Severity::High).confidence(Confidence::Medium);
        relateGroups(finding, isolation, groups, RULE_TEXT("Rules", "Node group \"%1\" runs the control plane"));
        if (toleration)
            finding.fix({RULE_TEXT("Rules", "Remove the toleration"), {}}, Applicability::Unsafe,
                        PlacementEdits::removeToleration(toleration));
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiOnControlPlane()
{
    return std::make_unique<CiOnControlPlane>();
}

} // namespace bulkhead
