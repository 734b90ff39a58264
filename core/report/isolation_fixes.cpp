#include "core/report/isolation_fixes.h"

#include "core/placement/telling_labels.h"
#include "core/placement/what_if.h"

#include <algorithm>

namespace bulkhead {

namespace {

using Changes = std::vector<PlacementChange>;

bool tolerates(const SchedulingNeeds &pod, const Taint &taint)
{
    return std::ranges::any_of(pod.tolerations,
                               [&](const WrittenToleration &written) { return written.toleration.tolerates(taint); });
}

Toleration tolerationOf(const Taint &taint)
{
    return {.key = taint.key, .op = Toleration::Operator::Equal, .value = taint.value, .effect = taint.effect};
}

bool isForeign(std::string_view one, std::string_view other)
{
    return !one.empty() && !other.empty() && one != other;
}

class LeakFixes {
public:
    LeakFixes(const Isolation &isolation, const Leak &leak)
        : m_isolation(isolation)
        , m_leak(leak)
        , m_pod(isolation.needsOf(leak.workload))
        , m_group(isolation.groups()[leak.group])
    {
    }

    std::vector<QuickFix> run()
    {
        if (m_leak.direction == LeakDirection::ApplicationToCi) {
            taintGroup();
            removeToleration();
        } else {
            holdWorkload();
        }
        return std::move(m_fixes);
    }

private:
    [[nodiscard]] bool isHomeOfCi(std::size_t group) const { return m_isolation.use(group).home == GroupRole::Ci; }

    /// Offers the changes if they can be written, stop the leak, and leave CI a place to run.
    void offer(Message title, const Changes &changes, std::optional<std::size_t> newHome = {})
    {
        if (changes.empty())
            return;
        const IsolationPtr after = applyChanges(m_isolation, changes);
        if (after->landing(m_leak.workload, m_leak.group).answer == Answer::Yes
            || (newHome && after->landing(m_leak.workload, *newHome).answer == Answer::No))
            return;
        if (auto edits = editsFor(m_isolation, changes); edits && !edits->isEmpty())
            m_fixes.push_back({.title = std::move(title), .applicability = Applicability::Unsafe, .edits = std::move(*edits)});
    }

    /// A group of CI's own that the workload could be held to: of its environment, and behind a taint rather than not.
    [[nodiscard]] std::optional<std::size_t> homeForWorkload() const
    {
        const std::string &environment = m_isolation.workloads()[m_leak.workload].environment;
        std::optional<std::size_t> best;
        int bestScore = -1;
        for (std::size_t i = 0; i < m_isolation.groups().size(); ++i) {
            const NodeGroup &group = m_isolation.groups()[i];
            if (i == m_leak.group || !isHomeOfCi(i) || group.labels.empty() || isForeign(group.environment, environment))
                continue;
            const int score = (group.environment == environment ? 2 : 0) + (group.hasHardTaint() ? 1 : 0);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    void holdWorkload()
    {
        const auto home = homeForWorkload();
        if (!home)
            return;
        const NodeGroup &target = m_isolation.groups()[*home];
        Changes changes;
        for (const auto &[key, value] : tellingLabels(m_isolation, *home))
            changes.emplace_back(AddSelector{m_leak.workload, key, value});
        if (changes.empty())
            return;
        for (const GroupTaint &taint : target.taints) {
            if (taint.taint.isHard() && !tolerates(m_pod, taint.taint))
                changes.emplace_back(AddToleration{m_leak.workload, tolerationOf(taint.taint)});
        }
        offer({RULE_TEXT("Placement", "Hold the workload to the CI group %1"), {target.name}}, changes, home);
    }

    void taintGroup()
    {
        if (m_group.hasHardTaint())
            return;
        Taint taint{.key = "dedicated", .value = "ci"};
        Changes changes;
        if (const auto soft = std::ranges::find(m_group.taints, TaintEffect::PreferNoSchedule,
                                                [](const GroupTaint &each) { return each.taint.effect; });
            soft != m_group.taints.end())
            taint = {.key = soft->taint.key, .value = soft->taint.value};
        changes.emplace_back(AddTaint{m_leak.group, taint});
        for (std::size_t i = 0; i < m_isolation.workloads().size(); ++i) {
            const bool usesIt =
                isCi(m_isolation.workloads()[i].workloadClass()) && m_isolation.landing(i, m_leak.group).answer != Answer::No;
            if (usesIt && !tolerates(m_isolation.needsOf(i), taint))
                changes.emplace_back(AddToleration{i, tolerationOf(taint)});
        }
        offer({RULE_TEXT("Placement", "Add the taint %1 to %2, and tolerate it in the CI workloads that may run there"),
               {taint.text(), m_group.name}},
              changes);
    }

    void removeToleration()
    {
        Changes changes;
        for (const WrittenToleration &written : m_pod.tolerations) {
            const bool opens = std::ranges::any_of(m_group.taints, [&](const GroupTaint &taint) {
                return taint.taint.isHard() && written.toleration.tolerates(taint.taint);
            });
            if (opens)
                changes.emplace_back(RemoveToleration{m_leak.workload, written.toleration});
        }
        offer({RULE_TEXT("Placement", "Remove the toleration that opens %1"), {m_group.name}}, changes);
    }

    const Isolation &m_isolation;
    const Leak &m_leak;
    const SchedulingNeeds &m_pod;
    const NodeGroup &m_group;
    std::vector<QuickFix> m_fixes;
};

} // namespace

std::vector<QuickFix> leakFixes(const Isolation &isolation, const Leak &leak)
{
    return LeakFixes(isolation, leak).run();
}

} // namespace bulkhead
