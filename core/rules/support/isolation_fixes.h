#pragma once

#include "core/analysis/reporter.h"
#include "core/placement/isolation.h"
#include "core/placement/placement_edits.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bulkhead {

/// Works out what would keep CI and applications apart, in the labels and taints that the node groups already have, and writes both
/// halves of it: the selector that holds CI to its nodes and the taint that keeps others off them. Gives a fix only if the
/// scheduler says that it remedies. For one run of one rule; must not outlive the isolation.
class IsolationFixes {
public:
    explicit IsolationFixes(const Isolation &isolation)
        : m_isolation(isolation)
    {
    }
    IsolationFixes(const IsolationFixes &) = delete;
    IsolationFixes &operator=(const IsolationFixes &) = delete;

    /// Node groups of CI that a workload can be held to, at most three: those of its own environment first, then those with a
    /// taint. Where its environment is known and has groups of its own, only these.
    [[nodiscard]] const std::vector<std::size_t> &homesFor(std::size_t workload) const;

    /// Holds a CI workload to a group of CI: selector and toleration, and the group's taint if it has none.
    [[nodiscard]] Result<EditSet> holdTo(std::size_t workload, std::size_t group) const;

    /// Gives a group of CI a taint, and tolerations for it to the CI workloads that are held to the group.
    [[nodiscard]] Result<EditSet> taint(std::size_t group) const;

    /// The taint that holdTo() and taint() write; nothing if the group has a hard one.
    [[nodiscard]] const std::optional<Taint> &newTaint(std::size_t group) const { return taintPlan(group).taint; }

private:
    struct TaintPlan {
        std::optional<Taint> taint{}; ///< nothing if the group has a hard one
        std::vector<std::size_t> guests{}; ///< CI workloads that are held to the group and do not tolerate the new taint
    };
    /// Tells the group from those to keep away from; empty if nothing does.
    [[nodiscard]] const Labels &selector(std::size_t group) const;
    [[nodiscard]] std::vector<std::size_t> homesIn(const std::string &environment) const;
    [[nodiscard]] const TaintPlan &taintPlan(std::size_t group) const;
    [[nodiscard]] bool remedies(std::size_t workload, std::size_t group) const;
    [[nodiscard]] Result<EditSet> writeTaint(std::size_t group, std::optional<std::size_t> except) const;

    const Isolation &m_isolation;
    mutable std::map<std::size_t, Labels> m_selectors;
    mutable std::map<std::size_t, TaintPlan> m_taintPlans;
    mutable std::map<std::pair<std::size_t, std::size_t>, bool> m_remedies; ///< by bundle and group
    mutable std::map<std::string, std::vector<std::size_t>> m_homes; ///< by environment
};

/// Offers to hold a CI workload to each of the groups that homesFor() gives.
void offerHomes(FindingBuilder &finding, const Isolation &isolation, std::size_t workload, const IsolationFixes &fixes);
/// Offers the taint that closes a group of CI.
void offerTaint(FindingBuilder &finding, const Isolation &isolation, std::size_t group, const IsolationFixes &fixes);

/// Tolerates exactly this taint.
[[nodiscard]] Toleration tolerationFor(const Taint &taint);

} // namespace bulkhead
