#include "core/analysis/rule.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"

#include <map>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata mixedCiEnvironments{
    .id = "mixed-ci-environments",
    .title = RULE_TEXT("Rules", "Node group serves CI of several environments"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId mixed = RULE_TEXT("Rules", "Node group \"%1\" serves CI of %2 and of %3: %4 and %5 may share a node");

class MixedCiEnvironments final : public Rule {
public:
    const RuleMetadata &metadata() const override { return mixedCiEnvironments; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        const IsolationFixes fixes(isolation);
        for (std::size_t group = 0; group < isolation.groups().size(); ++group) {
            if (isCiGroup(isolation, group) && isolation.use(group).ci() > 1)
                checkGroup(isolation, group, fixes, report);
        }
    }

private:
    static void checkGroup(const Isolation &isolation, std::size_t group, const IsolationFixes &fixes, Reporter &report)
    {
        const NodeGroup &nodes = isolation.groups()[group];
        const std::vector<std::size_t> guests =
            landingOn(isolation, group, WorkloadKind::Ci,
                      [&](std::size_t workload, const Landing &) { return !isolation.workloads()[workload].environment.empty(); });
        std::map<std::string, std::size_t> environments; // with the first of each
        for (const std::size_t guest : guests)
            environments.emplace(isolation.workloads()[guest].environment, guest);
        const Location place = groupPlace(isolation, group);
        if (environments.size() < 2 || !place.source)
            return;
        const auto &[first, firstGuest] = *environments.begin();
        const auto &[last, lastGuest] = *environments.rbegin();
        FindingBuilder finding = reportGroup(
            report, mixedCiEnvironments, isolation, group, place,
            {mixed,
             {nodes.name, first, last, nameOf(isolation.workloads()[firstGuest]), nameOf(isolation.workloads()[lastGuest])}});
        relateWorkloads(finding, isolation, guests, RULE_TEXT("Rules", "%1 may land there"));
        offerMove(finding, isolation, nodes, guests, fixes);
    }

    /// Holds those of another environment to a group of their own, where each has one.
    static void offerMove(FindingBuilder &finding, const Isolation &isolation, const NodeGroup &nodes,
                          std::span<const std::size_t> guests, const IsolationFixes &fixes)
    {
        if (nodes.environment.empty())
            return;
        Result<EditSet> edits;
        for (const std::size_t guest : guests) {
            const std::string &environment = isolation.workloads()[guest].environment;
            if (environment == nodes.environment || !edits)
                continue;
            const std::vector<std::size_t> &homes = fixes.homesFor(guest);
            if (homes.empty() || isolation.groups()[homes.front()].environment != environment)
                return;
            const Result<EditSet> move = fixes.holdTo(guest, homes.front());
            const Result<void> added = move ? PlacementEdits::merge(*edits, *move) : std::unexpected(move.error());
            if (!added)
                edits = std::unexpected(added.error());
        }
        finding.fix({RULE_TEXT("Rules", "Hold CI of other environments to their own node groups"), {}}, Applicability::Unsafe,
                    std::move(edits));
    }
};

} // namespace

std::unique_ptr<const Rule> makeMixedCiEnvironments()
{
    return std::make_unique<MixedCiEnvironments>();
}

} // namespace bulkhead
