#include "core/analysis/rule.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata wildcardToleration{
    .id = "wildcard-toleration",
    .title = RULE_TEXT("Rules", "Pod tolerates every taint"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId ciTolerates =
    RULE_TEXT("Rules", "CI workload %1 tolerates every taint: no node group can keep it out, the control plane included");
constexpr MessageId podTolerates =
    RULE_TEXT("Rules", "%1 tolerates every taint: it may land on nodes that are set apart from it, such as CI's");
constexpr MessageId ciToleratesEffect = RULE_TEXT("Rules", "CI workload %1 tolerates every %2 taint, whatever its key");
constexpr MessageId podToleratesEffect = RULE_TEXT("Rules", "%1 tolerates every %2 taint, whatever its key");

YamlValue tolerationValue(const Toleration &toleration)
{
    std::vector<std::pair<std::string, YamlValue>> entries = {{"key", YamlValue::string(toleration.key)}};
    if (toleration.op == Toleration::Operator::Exists)
        entries.emplace_back("operator", YamlValue::raw("Exists"));
    else
        entries.emplace_back("value", YamlValue::string(toleration.value));
    if (toleration.effect)
        entries.emplace_back("effect", YamlValue::raw(std::string(toString(*toleration.effect))));
    return YamlValue::mapping(std::move(entries));
}

class WildcardToleration final : public Rule {
public:
    const RuleMetadata &metadata() const override { return wildcardToleration; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        const IsolationFixes fixes(isolation);
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            const Workload &workload = isolation.workloads()[i];
            const SchedulingNeeds &needs = isolation.needsOf(i);
            if (needs.origin != PodOrigin::Scheduled && !isCi(workload.workloadClass()))
                continue;
            for (const auto &[toleration, node] : needs.tolerations) {
                if (toleration.isWildcard() && node)
                    reportToleration(isolation, i, node, fixes, report);
            }
        }
    }

private:
    static void reportToleration(const Isolation &isolation, std::size_t index, YamlNode toleration, const IsolationFixes &fixes,
                                 Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        const bool ci = isCi(workload.workloadClass());
        const YamlNode effect = toleration["effect"];
        const MessageId text = effect.isNull() ? (ci ? ciTolerates : podTolerates) : (ci ? ciToleratesEffect : podToleratesEffect);
        FindingBuilder finding = reportWorkload(report, wildcardToleration, workload, Location::written(toleration),
                                                {text, {nameOf(workload), std::string(effect.scalar())}});
        if (workload.workloadClass() == WorkloadClass::System)
            finding.severity(Severity::Low);
        const std::vector<std::size_t> opened = groupsWhere(isolation, [&](std::size_t group) {
            const NodeGroup &nodes = isolation.groups()[group];
            return nodes.hasHardTaint() && !nodes.isAssumed() && isolation.landing(index, group).answer == Answer::Yes;
        });
        relateGroups(finding, isolation, opened, RULE_TEXT("Rules", "It opens node group \"%1\" to this pod, taint and all"));
        offerReplacement(finding, isolation, index, toleration, fixes);
    }

    /// CI gets the toleration that it needs on its own nodes, others none.
    static void offerReplacement(FindingBuilder &finding, const Isolation &isolation, std::size_t index, YamlNode toleration,
                                 const IsolationFixes &fixes)
    {
        const bool isCiPod = isCi(isolation.workloads()[index].workloadClass());
        const std::optional<Taint> home = isCiPod ? homeTaint(isolation, index, fixes) : std::nullopt;
        if (home)
            finding.fix({RULE_TEXT("Rules", "Tolerate only %1"), {home->text()}}, Applicability::Unsafe,
                        YamlPatch::replace(toleration, tolerationValue(tolerationFor(*home))));
        finding.fix({RULE_TEXT("Rules", "Remove the toleration"), {}}, Applicability::Unsafe,
                    PlacementEdits::removeToleration(toleration));
        if (!home)
            offerKey(finding, toleration);
    }

    /// The first hard taint of the nodes that are meant for the workload.
    static std::optional<Taint> homeTaint(const Isolation &isolation, std::size_t index, const IsolationFixes &fixes)
    {
        for (const std::size_t home : fixes.homesFor(index)) {
            for (const GroupTaint &written : isolation.groups()[home].taints) {
                if (written.taint.isHard())
                    return written.taint;
            }
        }
        return std::nullopt;
    }

    /// The same toleration, of one key.
    static void offerKey(FindingBuilder &finding, YamlNode toleration)
    {
        std::vector<std::pair<std::string, YamlValue>> entries = {{"key", YamlValue::string(fillIn("TAINT-KEY"))},
                                                                  {"operator", YamlValue::raw("Exists")}};
        for (const std::string key : {"effect", "tolerationSeconds"}) {
            if (const YamlNode same = toleration[key]; !same.isNull())
                entries.emplace_back(key, YamlValue::raw(std::string(same.scalar())));
        }
        finding.manualFix({RULE_TEXT("Rules", "Tolerate the taints of one key only"), {}},
                          YamlPatch::replace(toleration, YamlValue::mapping(std::move(entries))),
                          {{RULE_TEXT("Rules", "key of the taint"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeWildcardToleration()
{
    return std::make_unique<WildcardToleration>();
}

} // namespace bulkhead
