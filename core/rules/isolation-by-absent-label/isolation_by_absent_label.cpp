#include "core/analysis/rule.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata isolationByAbsentLabel{
    .id = "isolation-by-absent-label",
    .title = RULE_TEXT("Rules", "Isolation relies on a label that some nodes do not have"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId absent =
    RULE_TEXT("Rules", "\"%1\" does not keep %4 off node group \"%2\": its nodes have no label %3, which satisfies the condition");

/// The conditions of a required affinity that nodes without the label satisfy.
std::vector<const NodeRequirement *> negativeRequirements(const SchedulingNeeds &needs)
{
    std::vector<const NodeRequirement *> found;
    if (!needs.requiredTerms)
        return found;
    for (const NodeSelectorTerm &term : *needs.requiredTerms) {
        for (const NodeRequirement &requirement : term.expressions) {
            if (requirement.matchesAbsence() && requirement.node)
                found.push_back(&requirement);
        }
    }
    return found;
}

/// Whether the condition keeps off some group of the other side: else it is about something else than isolation.
bool separates(const Isolation &isolation, const NodeRequirement &requirement, WorkloadKind from)
{
    for (std::size_t group = 0; group < isolation.groups().size(); ++group) {
        const Labels &labels = isolation.groups()[group].labels;
        const auto label = labels.find(requirement.key);
        if (label != labels.end() && !requirement.matchesValue(label->second)
            && isCiGroup(isolation, group) == (from == WorkloadKind::Ci))
            return true;
    }
    return false;
}

class IsolationByAbsentLabel final : public Rule {
public:
    const RuleMetadata &metadata() const override { return isolationByAbsentLabel; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        if (isolation.verdict().ciWorkloads == 0 || isolation.isAssumed())
            return;
        const std::vector<std::size_t> shared = sharedGroups(isolation);
        const std::vector<std::size_t> open = openCiGroups(isolation);
        if (shared.empty() && open.empty())
            return;
        const IsolationFixes fixes(isolation);
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            if (isApplication(isolation, i))
                checkWorkload(isolation, i, open, fixes, report);
            else if (isCiWorkload(isolation, i))
                checkWorkload(isolation, i, shared, fixes, report);
        }
    }

private:
    static void checkWorkload(const Isolation &isolation, std::size_t index, std::span<const std::size_t> candidates,
                              const IsolationFixes &fixes, Reporter &report)
    {
        const SchedulingNeeds &needs = isolation.needsOf(index);
        const std::vector<const NodeRequirement *> negative = negativeRequirements(needs);
        if (negative.empty())
            return;
        const std::vector<std::size_t> leaks = leaksOf(isolation, index, candidates).definite;
        for (const NodeRequirement *const requirement : negative) {
            std::vector<std::size_t> groups = leaks;
            std::erase_if(groups, [&](std::size_t group) { return isolation.groups()[group].labels.contains(requirement->key); });
            if (!groups.empty()
                && separates(isolation, *requirement,
                             isApplication(isolation, index) ? WorkloadKind::Ci : WorkloadKind::Application)) {
                reportRequirement(isolation, index, *requirement, groups, fixes, report);
                return;
            }
        }
    }

    static void reportRequirement(const Isolation &isolation, std::size_t index, const NodeRequirement &requirement,
                                  const std::vector<std::size_t> &groups, const IsolationFixes &fixes, Reporter &report)
    {
        const Workload &workload = isolation.workloads()[index];
        FindingBuilder finding = reportWorkload(
            report, isolationByAbsentLabel, workload, Location::written(requirement.node),
            {absent, {requirement.text(), isolation.groups()[groups.front()].name, requirement.key, nameOf(workload)}});
        relateGroups(finding, isolation, groups, RULE_TEXT("Rules", "Node group \"%1\" lacks the label"));
        if (isCi(workload.workloadClass()))
            offerHomes(finding, isolation, index, fixes);
    }
};

} // namespace

std::unique_ptr<const Rule> makeIsolationByAbsentLabel()
{
    return std::make_unique<IsolationByAbsentLabel>();
}

} // namespace bulkhead
