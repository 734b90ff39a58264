#include "core/rules/support/isolation_fixes.h"

#include "core/rules/support/combined_patch.h"
#include "core/rules/support/isolation_findings.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::size_t homesAtMost = 3;
constexpr std::size_t workloadsAtMost = 50;

bool tolerates(const SchedulingNeeds &needs, const Taint &taint)
{
    return std::ranges::any_of(needs.tolerations,
                               [&](const WrittenToleration &written) { return written.toleration.tolerates(taint); });
}

/// A hard taint that a toleration names, not one of the node's own state; nothing if it names none.
std::optional<Taint> namedTaint(const Toleration &toleration)
{
    const Taint taint{toleration.key, toleration.value, toleration.effect.value_or(TaintEffect::NoSchedule)};
    const bool isOfCluster = taint.key.contains("kubernetes.io/");
    return toleration.isValid() && !taint.key.empty() && !isOfCluster && taint.isHard() ? std::optional(taint) : std::nullopt;
}

/// The taint that is there as a preference; else one that CI held to the group tolerates, or that another group of CI has; else a
/// customary one.
Taint taintToWrite(const Isolation &isolation, std::size_t group, std::span<const std::size_t> held)
{
    for (const GroupTaint &soft : isolation.groups()[group].taints) {
        if (soft.taint.effect == TaintEffect::PreferNoSchedule)
            return {soft.taint.key, soft.taint.value, TaintEffect::NoSchedule};
    }
    for (const std::size_t workload : held) {
        for (const WrittenToleration &written : isolation.needsOf(workload).tolerations) {
            if (const std::optional<Taint> taint = namedTaint(written.toleration))
                return *taint;
        }
    }
    for (std::size_t i = 0; i < isolation.groups().size(); ++i) {
        for (const GroupTaint &hard : isolation.groups()[i].taints) {
            if (isCiGroup(isolation, i) && hard.taint.isHard())
                return hard.taint;
        }
    }
    return {"dedicated", "ci", TaintEffect::NoSchedule};
}

void select(SchedulingNeeds &needs, const std::string &key, const std::string &value)
{
    std::erase_if(needs.nodeSelector, [&](const NodeRequirement &requirement) { return requirement.key == key; });
    needs.nodeSelector.push_back({key, NodeRequirement::Operator::In, {value}, {}});
    std::ranges::sort(needs.nodeSelector, {}, &NodeRequirement::key);
}

/// Labels of `selector` that the pod does not select yet.
Labels missingLabels(const SchedulingNeeds &needs, Labels selector)
{
    for (const NodeRequirement &written : needs.nodeSelector) {
        const auto label = selector.find(written.key);
        if (label != selector.end() && written.values == std::vector{label->second})
            selector.erase(label);
    }
    return selector;
}

/// For the hard taints that the pod has to tolerate and does not.
std::vector<Toleration> missingTolerations(const SchedulingNeeds &needs, const NodeGroup &group,
                                           const std::optional<Taint> &newTaint)
{
    std::vector<Toleration> found;
    for (const GroupTaint &written : group.taints) {
        if (written.taint.isHard() && !tolerates(needs, written.taint))
            found.push_back(tolerationFor(written.taint));
    }
    if (newTaint && !tolerates(needs, *newTaint))
        found.push_back(tolerationFor(*newTaint));
    return found;
}

/// Adds what `more` holds, if nothing has failed yet.
void addTo(Result<EditSet> &edits, const Result<EditSet> &more)
{
    if (!edits)
        return;
    const Result<void> added = more ? PlacementEdits::merge(*edits, *more) : std::unexpected(more.error());
    if (!added)
        edits = std::unexpected(added.error());
}

} // namespace

Toleration tolerationFor(const Taint &taint)
{
    const auto op = taint.value.empty() ? Toleration::Operator::Exists : Toleration::Operator::Equal;
    return {taint.key, op, taint.value, taint.effect, {}};
}

void offerHomes(FindingBuilder &finding, const Isolation &isolation, std::size_t workload, const IsolationFixes &fixes)
{
    for (const std::size_t group : fixes.homesFor(workload)) {
        const std::string &name = isolation.groups()[group].name;
        const std::optional<Taint> &taint = fixes.newTaint(group);
        Message title = taint
            ? Message{RULE_TEXT("Rules", "Hold it to node group \"%1\", and taint that with %2"), {name, taint->text()}}
            : Message{RULE_TEXT("Rules", "Hold it to node group \"%1\""), {name}};
        finding.fix(std::move(title), Applicability::Unsafe, fixes.holdTo(workload, group));
    }
}

void offerTaint(FindingBuilder &finding, const Isolation &isolation, std::size_t group, const IsolationFixes &fixes)
{
    const std::string taint = fixes.newTaint(group).value_or(Taint{}).text();
    finding.fix({RULE_TEXT("Rules", "Taint node group \"%1\" with %2, which its CI workloads tolerate"),
                 {isolation.groups()[group].name, taint}},
                Applicability::Unsafe, fixes.taint(group));
}

const Labels &IsolationFixes::selector(std::size_t group) const
{
    const auto known = m_selectors.find(group);
    return known != m_selectors.end() ? known->second : m_selectors.emplace(group, tellingLabels(m_isolation, group)).first->second;
}

const IsolationFixes::TaintPlan &IsolationFixes::taintPlan(std::size_t group) const
{
    const auto [known, isNew] = m_taintPlans.try_emplace(group);
    TaintPlan &plan = known->second;
    if (!isNew || m_isolation.groups()[group].hasHardTaint())
        return plan;
    plan.guests = heldCi(m_isolation, group);
    plan.taint = taintToWrite(m_isolation, group, plan.guests);
    std::erase_if(plan.guests, [&](std::size_t guest) { return tolerates(m_isolation.needsOf(guest), *plan.taint); });
    return plan;
}

const std::vector<std::size_t> &IsolationFixes::homesFor(std::size_t workload) const
{
    const auto [known, isNew] = m_homes.try_emplace(m_isolation.workloads()[workload].environment);
    if (isNew)
        known->second = homesIn(known->first);
    return known->second;
}

std::vector<std::size_t> IsolationFixes::homesIn(const std::string &environment) const
{
    std::vector<std::size_t> homes = groupsWhere(m_isolation, [&](std::size_t group) {
        return isCiGroup(m_isolation, group) && !m_isolation.groups()[group].isAssumed() && !selector(group).empty();
    });
    const auto isOwn = [&](std::size_t group) { return m_isolation.groups()[group].environment == environment; };
    std::ranges::stable_sort(
        homes, {}, [&](std::size_t group) { return std::pair(!isOwn(group), !m_isolation.groups()[group].hasHardTaint()); });
    if (!environment.empty() && !homes.empty() && isOwn(homes.front()))
        std::erase_if(homes, [&](std::size_t group) { return !isOwn(group); });
    homes.resize(std::min(homes.size(), homesAtMost));
    return homes;
}

/// Whether the workload, held to the group, may still land there and no longer elsewhere.
bool IsolationFixes::remedies(std::size_t workload, std::size_t group) const
{
    const std::pair key(m_isolation.bundleOf(workload), group);
    if (const auto known = m_remedies.find(key); known != m_remedies.end())
        return known->second;
    const std::vector<NodeGroup> &groups = m_isolation.groups();
    SchedulingNeeds needs = m_isolation.needsOf(workload);
    needs.nodeName.clear();
    for (const auto &[label, value] : selector(group))
        select(needs, label, value);
    for (Toleration &toleration : missingTolerations(needs, groups[group], newTaint(group)))
        needs.tolerations.push_back({std::move(toleration), {}});
    const Scheduler &scheduler = m_isolation.scheduler();
    bool good = scheduler.canLand(needs, groups[group]).answer != Answer::No;
    for (std::size_t other = 0; good && other < groups.size(); ++other) {
        if (other != group && !isSameCi(m_isolation, other, groups[group].environment))
            good = scheduler.canLand(needs, groups[other]).answer == Answer::No;
    }
    return m_remedies.emplace(key, good).first->second;
}

Result<EditSet> IsolationFixes::holdTo(std::size_t workload, std::size_t group) const
{
    const NodeGroup &nodes = m_isolation.groups()[group];
    const YamlNode spec = m_isolation.workloads()[workload].podSpec;
    const SchedulingNeeds &needs = m_isolation.needsOf(workload);
    if (!remedies(workload, group))
        return failure(RULE_TEXT("Rules", "What else %1 asks of its nodes does not go with node group \"%2\": change it by hand"),
                       {nameOf(m_isolation.workloads()[workload]), nodes.name});
    Result<EditSet> edits;
    if (newTaint(group))
        addTo(edits, writeTaint(group, workload));
    if (!needs.nodeName.empty())
        addTo(edits, asEditSet(spec, YamlPatch::remove(spec["nodeName"], spec)));
    addTo(edits,
          PlacementEdits::hold(m_isolation.workloads()[workload], missingLabels(needs, selector(group)),
                               missingTolerations(needs, nodes, newTaint(group))));
    return edits;
}

Result<EditSet> IsolationFixes::taint(std::size_t group) const
{
    return writeTaint(group, std::nullopt);
}

/// The taint with tolerations for all that are held to the group, `except` one that is cared for otherwise.
Result<EditSet> IsolationFixes::writeTaint(std::size_t group, std::optional<std::size_t> except) const
{
    const auto &[newTaint, guests] = taintPlan(group);
    if (!newTaint)
        return failure(RULE_TEXT("Rules", "Node group \"%1\" has a taint already"), {m_isolation.groups()[group].name});
    if (guests.size() > workloadsAtMost)
        return failure(RULE_TEXT("Rules", "%1 CI workloads would need a toleration: too many for one change"),
                       {std::to_string(guests.size())});
    Result<EditSet> edits = PlacementEdits::addTaint(m_isolation.groups()[group], *newTaint);
    for (const std::size_t guest : guests) {
        if (guest != except)
            addTo(edits, PlacementEdits::hold(m_isolation.workloads()[guest], {}, {tolerationFor(*newTaint)}));
    }
    return edits;
}

} // namespace bulkhead
