#include "core/rules/support/isolation_fixes.h"

#include "core/rules/support/combined_patch.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/label_trust.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>

namespace bulkhead {

namespace {

using Label = std::pair<std::string, std::string>;

constexpr std::size_t homesAtMost = 3;
constexpr std::size_t workloadsAtMost = 50;

/// Whether nodes of the group may wear the label, written or not.
bool mayWear(const NodeGroup &group, const Label &label)
{
    const auto found = group.labels.find(label.first);
    return found == group.labels.end() ? group.mayCarryUnwritten(label.first) : found->second == label.second;
}

bool isServed(const Isolation &isolation, std::size_t group, const std::string &environment)
{
    return isCiGroup(isolation, group) && isolation.groups()[group].environment == environment;
}

/// Labels of a group in the order in which they should hold pods to it: those that CI uses for it, those no kubelet can set,
/// others.
std::vector<Label> candidateLabels(const Isolation &isolation, const NodeGroup &group)
{
    std::map<Label, int> ranks;
    for (const Label label : group.labels) {
        if (!isHostLabel(label.first))
            ranks.emplace(label, mayKubeletSetLabel(label.first) ? 2 : 1);
    }
    forEachCiWorkload(isolation, [&](std::size_t workload) {
        for (const NodeRequirement &requirement : isolation.needsOf(workload).nodeSelector) {
            if (requirement.values.size() == 1) {
                if (const auto used = ranks.find({requirement.key, requirement.values.front()}); used != ranks.end())
                    used->second = 0;
            }
        }
    });
    std::vector<Label> labels;
    for (const int rank : {0, 1, 2}) {
        for (const auto &[label, itsRank] : ranks) {
            if (itsRank == rank)
                labels.push_back(label);
        }
    }
    return labels;
}

/// The fewest labels (found greedily) that no other group than those of the same CI environment may wear together; empty if there
/// are none.
std::vector<Label> tellingLabels(const Isolation &isolation, std::size_t own)
{
    const NodeGroup &group = isolation.groups()[own];
    std::vector<const NodeGroup *> others;
    for (std::size_t i = 0; i < isolation.groups().size(); ++i) {
        if (i != own && !isServed(isolation, i, group.environment))
            others.push_back(&isolation.groups()[i]);
    }
    const std::vector<Label> candidates = candidateLabels(isolation, group);
    std::vector<Label> chosen;
    while (!others.empty() || chosen.empty()) {
        const auto worn = [&](const Label &label) {
            return std::ranges::count_if(others, [&](const NodeGroup *other) { return mayWear(*other, label); });
        };
        const auto best = std::ranges::min_element(candidates, {}, worn);
        if (best == candidates.end() || (!others.empty() && worn(*best) == std::ssize(others)))
            return {};
        std::erase_if(others, [&](const NodeGroup *other) { return !mayWear(*other, *best); });
        chosen.push_back(*best);
    }
    return chosen;
}

/// The taint that CI's workloads, or its other groups, already speak of; else a customary one.
Taint taintToWrite(const Isolation &isolation, const NodeGroup &group)
{
    for (const GroupTaint &soft : group.taints) {
        if (soft.taint.effect == TaintEffect::PreferNoSchedule)
            return {soft.taint.key, soft.taint.value, TaintEffect::NoSchedule};
    }
    for (std::size_t i = 0; i < isolation.groups().size(); ++i) {
        for (const GroupTaint &hard : isolation.groups()[i].taints) {
            if (isCiGroup(isolation, i) && hard.taint.isHard())
                return hard.taint;
        }
    }
    return {"dedicated", "ci", TaintEffect::NoSchedule};
}

void select(SchedulingNeeds &needs, const Label &label)
{
    std::erase_if(needs.nodeSelector, [&](const NodeRequirement &requirement) { return requirement.key == label.first; });
    needs.nodeSelector.push_back({label.first, NodeRequirement::Operator::In, {label.second}, {}});
    std::ranges::sort(needs.nodeSelector, {}, &NodeRequirement::key);
}

bool tolerates(const SchedulingNeeds &needs, const Taint &taint)
{
    return std::ranges::any_of(needs.tolerations,
                               [&](const WrittenToleration &written) { return written.toleration.tolerates(taint); });
}

/// Hard taints that the pod has to tolerate and does not.
std::vector<Taint> untolerated(const SchedulingNeeds &needs, const NodeGroup &group, const std::optional<Taint> &newTaint)
{
    std::vector<Taint> found;
    for (const GroupTaint &written : group.taints) {
        if (written.taint.isHard() && !tolerates(needs, written.taint))
            found.push_back(written.taint);
    }
    if (newTaint && !tolerates(needs, *newTaint))
        found.push_back(*newTaint);
    return found;
}

Result<void> addTo(EditSet &edits, Result<EditSet> more)
{
    if (!more)
        return std::unexpected(std::move(more.error()));
    return PlacementEdits::merge(edits, *more);
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

IsolationFixes::IsolationFixes(const Isolation &isolation)
    : m_isolation(isolation)
{
}

IsolationFixes::~IsolationFixes() = default;

const IsolationFixes::Home &IsolationFixes::home(std::size_t group) const
{
    const auto known = m_homes.find(group);
    if (known != m_homes.end())
        return known->second;
    const NodeGroup &nodes = m_isolation.groups()[group];
    Home made{tellingLabels(m_isolation, group), std::nullopt, {}};
    if (!nodes.hasHardTaint()) {
        made.newTaint = taintToWrite(m_isolation, nodes);
        made.guests = guestsOf(group, *made.newTaint);
    }
    return m_homes.emplace(group, std::move(made)).first->second;
}

std::vector<std::size_t> IsolationFixes::guestsOf(std::size_t group, const Taint &taint) const
{
    std::vector<std::size_t> guests =
        landingOn(m_isolation, group, [](const Workload &workload, const Landing &) { return isCi(workload.workloadClass()); });
    std::erase_if(guests, [&](std::size_t guest) {
        const SchedulingNeeds &needs = m_isolation.needsOf(guest);
        return !needs.isHeld() || tolerates(needs, taint);
    });
    return guests;
}

const std::optional<Taint> &IsolationFixes::newTaint(std::size_t group) const
{
    return home(group).newTaint;
}

std::vector<std::size_t> IsolationFixes::homesFor(std::size_t workload) const
{
    const std::string &environment = m_isolation.workloads()[workload].environment;
    std::vector<std::size_t> homes;
    for (std::size_t group = 0; group < m_isolation.groups().size(); ++group) {
        const NodeGroup &nodes = m_isolation.groups()[group];
        if (isCiGroup(m_isolation, group) && !nodes.isAssumed() && !home(group).selector.empty())
            homes.push_back(group);
    }
    const auto rank = [&](std::size_t group) {
        const NodeGroup &nodes = m_isolation.groups()[group];
        return std::pair(!isServed(m_isolation, group, environment), !nodes.hasHardTaint());
    };
    std::ranges::stable_sort(homes, {}, rank);
    if (!environment.empty() && !homes.empty() && isServed(m_isolation, homes.front(), environment))
        std::erase_if(homes, [&](std::size_t group) { return !isServed(m_isolation, group, environment); });
    homes.resize(std::min(homes.size(), homesAtMost));
    return homes;
}

/// Whether the workload, held to the group, may still land there and no longer elsewhere.
bool IsolationFixes::remedies(std::size_t workload, std::size_t group) const
{
    const std::pair key(m_isolation.workloads()[workload].needs, group);
    if (const auto known = m_remedies.find(key); known != m_remedies.end())
        return known->second;
    if (!m_scheduler)
        m_scheduler = std::make_unique<const Scheduler>(m_isolation.facts(), m_isolation.groups(), m_isolation.needs());
    const NodeGroup &nodes = m_isolation.groups()[group];
    SchedulingNeeds needs = m_isolation.needsOf(workload);
    needs.nodeName.clear();
    for (const Label &label : home(group).selector)
        select(needs, label);
    for (const Taint &taint : untolerated(needs, nodes, home(group).newTaint))
        needs.tolerations.push_back({tolerationFor(taint), {}});
    bool good = m_scheduler->canLand(needs, nodes).answer != Answer::No;
    for (std::size_t other = 0; good && other < m_isolation.groups().size(); ++other) {
        if (other != group && !isServed(m_isolation, other, nodes.environment))
            good = m_scheduler->canLand(needs, m_isolation.groups()[other]).answer == Answer::No;
    }
    return m_remedies.emplace(key, good).first->second;
}

Result<EditSet> IsolationFixes::holdTo(std::size_t workload, std::size_t group) const
{
    const Workload &pod = m_isolation.workloads()[workload];
    const SchedulingNeeds &needs = m_isolation.needsOf(workload);
    if (!remedies(workload, group))
        return failure(RULE_TEXT("Rules", "What else %1 asks of its nodes does not go with node group \"%2\": change it by hand"),
                       {nameOf(pod), m_isolation.groups()[group].name});
    EditSet edits;
    Result<void> added;
    if (home(group).newTaint)
        added = addTo(edits, writeTaint(group, workload));
    if (added && !needs.nodeName.empty())
        added = addTo(edits, asEditSet(pod.podSpec, YamlPatch::remove(pod.podSpec["nodeName"], pod.podSpec)));
    for (const auto &[key, value] : home(group).selector) {
        const bool written = std::ranges::any_of(needs.nodeSelector, [&](const NodeRequirement &requirement) {
            return requirement.key == key && requirement.values == std::vector{value};
        });
        if (added && !written)
            added = addTo(edits, PlacementEdits::setSelector(pod.podSpec, key, value));
    }
    for (const Taint &taint : untolerated(needs, m_isolation.groups()[group], home(group).newTaint)) {
        if (added)
            added = addTo(edits, PlacementEdits::addToleration(pod.podSpec, tolerationFor(taint)));
    }
    return added.transform([&] { return std::move(edits); });
}

Result<EditSet> IsolationFixes::taint(std::size_t group) const
{
    return writeTaint(group, std::nullopt);
}

/// The taint with tolerations for all that are held to the group, `except` one that is cared for otherwise.
Result<EditSet> IsolationFixes::writeTaint(std::size_t group, std::optional<std::size_t> except) const
{
    const auto &[selector, newTaint, guests] = home(group);
    if (!newTaint)
        return failure(RULE_TEXT("Rules", "Node group \"%1\" has a taint already"), {m_isolation.groups()[group].name});
    if (guests.size() > workloadsAtMost)
        return failure(RULE_TEXT("Rules", "%1 CI workloads would need a toleration: too many for one change"),
                       {std::to_string(guests.size())});
    Result<EditSet> edits = PlacementEdits::addTaint(m_isolation.groups()[group], *newTaint);
    for (const std::size_t guest : guests) {
        if (!edits)
            break;
        if (guest == except)
            continue;
        const Workload &workload = m_isolation.workloads()[guest];
        if (Result<void> added = addTo(*edits, PlacementEdits::addToleration(workload.podSpec, tolerationFor(*newTaint))); !added)
            return std::unexpected(std::move(added.error()));
    }
    return edits;
}

} // namespace bulkhead
