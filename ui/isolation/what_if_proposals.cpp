#include "ui/isolation/what_if_proposals.h"

#include "core/placement/telling_labels.h"
#include "ui/isolation/placement_words.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>

#include <set>

namespace bulkhead {

namespace {

/// For translation of free functions.
struct Proposals {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::WhatIfProposals)
};

using LabelEntry = Labels::value_type;

bool selects(const SchedulingNeeds &needs, const LabelEntry &label)
{
    return std::ranges::any_of(needs.nodeSelector, [&](const NodeRequirement &requirement) {
        return requirement.key == label.first && requirement.values.size() == 1 && requirement.values.front() == label.second;
    });
}

bool tolerates(const SchedulingNeeds &needs, const Taint &taint)
{
    return std::ranges::any_of(needs.tolerations,
                               [&](const WrittenToleration &written) { return written.toleration.tolerates(taint); });
}

Toleration tolerationOf(const Taint &taint)
{
    Toleration toleration{.key = taint.key, .value = taint.value, .effect = taint.effect};
    if (taint.value.empty())
        toleration.op = Toleration::Operator::Exists;
    return toleration;
}

bool isAtHome(const Isolation &isolation, std::size_t workload, std::size_t group)
{
    const std::string &mine = isolation.workloads()[workload].environment;
    const std::string &its = isolation.groups()[group].environment;
    return isolation.use(group).home == GroupRole::Ci && (mine.empty() || its.empty() || mine == its);
}

/// CI's group for a CI workload: one where it may land already, else one of its environment.
std::optional<std::size_t> ciGroupFor(const Isolation &isolation, std::size_t workload)
{
    std::optional<std::size_t> home;
    for (std::size_t group = 0; group < isolation.groups().size(); ++group) {
        if (!isAtHome(isolation, workload, group))
            continue;
        if (isolation.landing(workload, group).answer == Answer::Yes)
            return group;
        home = home ? home : group;
    }
    return home;
}

/// The tolerations that let a workload onto the tainted group.
std::optional<WhatIfProposal> takeTolerations(const Isolation &isolation, std::size_t workload, std::size_t group)
{
    WhatIfProposal proposal;
    for (const WrittenToleration &written : isolation.needsOf(workload).tolerations) {
        const bool letsIn =
            written.node.isValid() && std::ranges::any_of(isolation.groups()[group].taints, [&](const GroupTaint &taint) {
                return taint.taint.isHard() && written.toleration.tolerates(taint.taint);
            });
        if (letsIn)
            proposal.changes.emplace_back(RemoveToleration{workload, written.toleration});
    }
    if (proposal.changes.empty())
        return {};
    proposal.title = Proposals::tr("Take from %1 what lets it onto %2")
                         .arg(workloadTitle(isolation.workloads()[workload]), toQString(isolation.groups()[group].name));
    return proposal;
}

struct Leaking {
    std::set<std::size_t> ci;
    std::set<std::pair<std::size_t, std::size_t>> applications; ///< workload and group
};

Leaking leaking(const Isolation &isolation)
{
    Leaking found;
    isolation.forEachLeak([&](const Leak &leak) {
        if (leak.landing.answer != Answer::Yes)
            return;
        if (leak.direction == LeakDirection::ApplicationToCi)
            found.applications.emplace(leak.workload, leak.group);
        else
            found.ci.insert(leak.workload);
    });
    return found;
}

/// All that can be written; where nothing can, all that can be tried.
std::optional<WhatIfProposal> together(const std::vector<WhatIfProposal> &proposals)
{
    const bool canWrite = std::ranges::any_of(proposals, &QString::isEmpty, &WhatIfProposal::refusal);
    WhatIfProposal all;
    int count = 0;
    for (const WhatIfProposal &proposal : proposals) {
        if (canWrite && !proposal.refusal.isEmpty())
            continue;
        all.changes.insert(all.changes.end(), proposal.changes.begin(), proposal.changes.end());
        ++count;
    }
    if (count < 2)
        return {};
    all.title = Proposals::tr("All %n suggestions", nullptr, count);
    return all;
}

} // namespace

std::optional<WhatIfProposal> holdTo(const Isolation &isolation, std::size_t workload, std::size_t group)
{
    const SchedulingNeeds &needs = isolation.needsOf(workload);
    const Labels labels = tellingLabels(isolation, group);
    if (labels.empty())
        return {};
    WhatIfProposal proposal;
    for (const LabelEntry &label : labels)
        if (!selects(needs, label))
            proposal.changes.emplace_back(AddSelector{workload, label.first, label.second});
    for (const GroupTaint &taint : isolation.groups()[group].taints)
        if (!tolerates(needs, taint.taint))
            proposal.changes.emplace_back(AddToleration{workload, tolerationOf(taint.taint)});
    if (proposal.changes.empty())
        return {};
    proposal.title = Proposals::tr("Hold %1 to %2")
                         .arg(workloadTitle(isolation.workloads()[workload]), toQString(isolation.groups()[group].name));
    return proposal;
}

bool canKeepOthersOut(const Isolation &isolation, std::size_t group)
{
    return isolation.use(group).home == GroupRole::Ci && !isolation.groups()[group].hasHardTaint();
}

std::optional<WhatIfProposal> keepOthersOut(const Isolation &isolation, std::size_t group)
{
    if (!canKeepOthersOut(isolation, group))
        return {};
    const NodeGroup &nodes = isolation.groups()[group];
    Taint taint{.key = "dedicated", .value = "ci"};
    WhatIfProposal proposal;
    for (const GroupTaint &soft : nodes.taints) { // the same taint, made hard
        if (soft.taint.effect != TaintEffect::PreferNoSchedule)
            continue;
        taint = {.key = soft.taint.key, .value = soft.taint.value};
        proposal.changes.emplace_back(RemoveTaint{group, soft.taint});
        break;
    }
    proposal.changes.emplace_back(AddTaint{group, taint});
    for (std::size_t workload = 0; workload < isolation.workloads().size(); ++workload) {
        const bool belongsHere = isCi(isolation.workloads()[workload].workloadClass()) && isAtHome(isolation, workload, group)
            && isolation.landing(workload, group).answer == Answer::Yes;
        if (belongsHere && !tolerates(isolation.needsOf(workload), taint))
            proposal.changes.emplace_back(AddToleration{workload, tolerationOf(taint)});
    }
    proposal.title = Proposals::tr("Keep applications off %1 with taint %2").arg(toQString(nodes.name), toQString(taint.text()));
    return proposal;
}

std::vector<WhatIfProposal> proposalsFor(const Isolation &isolation)
{
    std::vector<WhatIfProposal> proposals;
    const auto take = [&](std::optional<WhatIfProposal> proposal) {
        if (!proposal)
            return;
        if (const Result<EditSet> edits = editsFor(isolation, proposal->changes); !edits)
            proposal->refusal = translated(edits.error().message);
        proposals.push_back(std::move(*proposal));
    };
    for (std::size_t group = 0; group < isolation.groups().size(); ++group)
        take(keepOthersOut(isolation, group));
    const Leaking leaks = leaking(isolation);
    for (const std::size_t workload : leaks.ci)
        if (const auto group = ciGroupFor(isolation, workload))
            take(holdTo(isolation, workload, *group));
    for (const auto &[workload, group] : leaks.applications)
        take(takeTolerations(isolation, workload, group));
    if (std::optional<WhatIfProposal> all = together(proposals))
        proposals.insert(proposals.begin(), std::move(*all));
    return proposals;
}

std::vector<WhatIfProposal> proposalsFor(const Isolation &isolation, const IsolationSelection &selection)
{
    std::vector<WhatIfProposal> proposals;
    const auto take = [&](std::optional<WhatIfProposal> proposal) {
        if (proposal)
            proposals.push_back(std::move(*proposal));
    };
    const auto &[workload, group] = selection;
    if (group)
        take(keepOthersOut(isolation, *group));
    if (!workload)
        return proposals;
    const WorkloadClass workloadClass = isolation.workloads()[*workload].workloadClass();
    if (isCi(workloadClass)) {
        const bool isSelectedHome = group && isAtHome(isolation, *workload, *group);
        if (const auto home = isSelectedHome ? group : ciGroupFor(isolation, *workload))
            take(holdTo(isolation, *workload, *home));
    } else if (group && workloadClass == WorkloadClass::Application) {
        if (isolation.use(*group).home == GroupRole::Application)
            take(holdTo(isolation, *workload, *group));
        else if (isolation.leakDirection(*workload, *group))
            take(takeTolerations(isolation, *workload, *group));
    }
    return proposals;
}

} // namespace bulkhead
