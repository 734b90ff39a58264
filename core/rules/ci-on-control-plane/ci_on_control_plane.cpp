#include "core/analysis/rule.h"
#include "core/placement/placement_edits.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/isolation_findings.h"

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

/// The written tolerations of the control plane's taint; those of every taint too, or only those that name it.
enum class Tolerations : std::uint8_t { All, Named };
std::vector<YamlNode> openingTolerations(const SchedulingNeeds &needs, Tolerations which)
{
    std::vector<YamlNode> found;
    for (const auto &[toleration, node] : needs.tolerations) {
        const bool opens = std::ranges::any_of(controlPlaneKeys, [&](std::string_view key) {
            return toleration.tolerates({std::string(key), "", TaintEffect::NoSchedule});
        });
        if (node && opens && (which == Tolerations::All || !toleration.isWildcard()))
            found.push_back(node);
    }
    return found;
}

Result<EditSet> removeAll(const std::vector<YamlNode> &tolerations)
{
    const YamlNode list = tolerations.front().parent();
    if (list.size() == tolerations.size())
        return asEditSet(list, YamlPatch::remove(list, list.parent()));
    EditSet all;
    for (const YamlNode toleration : tolerations) {
        const Result<EditSet> edits = PlacementEdits::removeToleration(toleration);
        const Result<void> added = edits ? PlacementEdits::merge(all, *edits) : std::unexpected(edits.error());
        if (!added)
            return std::unexpected(added.error());
    }
    return all;
}

class CiOnControlPlane final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciOnControlPlane; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        const std::vector<std::size_t> controlPlane =
            groupsWhere(isolation, [&](std::size_t group) { return isControlPlane(isolation.groups()[group]); });
        forEachCiWorkload(isolation, [&](std::size_t workload) {
            std::vector<std::size_t> groups = controlPlane;
            std::erase_if(groups, [&](std::size_t group) { return isolation.landing(workload, group).answer != Answer::Yes; });
            const SchedulingNeeds &needs = isolation.needsOf(workload);
            if (!groups.empty())
                reportWorkloadOn(isolation, workload, groups, openingTolerations(needs, Tolerations::All), report);
            else if (controlPlane.empty() && !needs.isHeld() && !openingTolerations(needs, Tolerations::Named).empty())
                reportWorkloadOn(isolation, workload, {}, openingTolerations(needs, Tolerations::Named), report);
        });
    }

private:
    /// No groups: none of the control plane is known.
    static void reportWorkloadOn(const Isolation &isolation, std::size_t index, const std::vector<std::size_t> &groups,
                                 const std::vector<YamlNode> &tolerations, Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        const std::string group = groups.empty() ? std::string() : isolation.groups()[groups.front()].name;
        const MessageId text = groups.empty() ? toleratesUnseen : tolerations.empty() ? unkept : tolerates;
        const Location place = tolerations.empty() ? selectionPlace(workload) : Location::written(tolerations.front());
        FindingBuilder finding = reportWorkload(report, ciOnControlPlane, workload, place, {text, {nameOf(workload), group}});
        if (groups.empty())
            finding.severity(Severity::High).confidence(Confidence::Medium);
        relateGroups(finding, isolation, groups, RULE_TEXT("Rules", "Node group \"%1\" runs the control plane"));
        const auto staysOpen = [&](std::size_t known) {
            return toleratesGroup(isolation.needsOf(index), isolation.groups()[known], tolerations);
        };
        if (!tolerations.empty() && std::ranges::none_of(groups, staysOpen))
            finding.fix({RULE_TEXT("Rules", "Remove the toleration"), {}}, Applicability::Unsafe, removeAll(tolerations));
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiOnControlPlane()
{
    return std::make_unique<CiOnControlPlane>();
}

} // namespace bulkhead
