#include "core/placement/isolation.h"

#include "core/placement/node_groups.h"
#include "core/placement/node_labels.h"
#include "core/placement/workload_classifier.h"

#include <algorithm>

namespace bulkhead {

/// What was found of one group; made by one thread.
struct Isolation::GroupResult {
    std::map<std::size_t, LeakCounts> byEnvironment; ///< of the leaking workload
};

namespace {

/// Pairs of bundle and group of which the landing is kept: 64 MB at most.
constexpr std::size_t landingsAtMost = std::size_t{64} << 20;
constexpr unsigned conditionalBit = 4;
constexpr unsigned discouragedBit = 8;

constexpr std::uint8_t packed(const Landing &landing)
{
    return static_cast<std::uint8_t>(static_cast<unsigned>(landing.answer) | (landing.isConditional ? conditionalBit : 0U)
                                     | (landing.isDiscouraged ? discouragedBit : 0U));
}

constexpr Landing unpacked(std::uint8_t byte)
{
    return {static_cast<Answer>(byte & 3U), (byte & conditionalBit) != 0, (byte & discouragedBit) != 0};
}

constexpr std::size_t indexOf(WorkloadClass workloadClass)
{
    return static_cast<std::size_t>(workloadClass);
}

void count(LeakCounts &counts, LeakDirection direction, const Landing &landing, std::size_t workloads)
{
    if (landing.answer == Answer::Unknown)
        (landing.isConditional ? counts.conditional : counts.unknown) += workloads;
    else if (landing.isDiscouraged)
        counts.soft += workloads;
    else if (direction == LeakDirection::CiToApplication)
        counts.ciToApplication += workloads;
    else if (direction == LeakDirection::ApplicationToCi)
        counts.applicationToCi += workloads;
    else
        counts.environmentMix += workloads;
}

IsolationState judge(const Verdict &verdict, bool hasCiGroups)
{
    const LeakCounts &leaks = verdict.leaks;
    if (verdict.ciWorkloads == 0 || verdict.applicationWorkloads == 0)
        return leaks.ciToApplication > 0 ? IsolationState::CiLeaks : IsolationState::Unknown;
    if (leaks.ciToApplication > 0 && (leaks.applicationToCi > 0 || !hasCiGroups))
        return IsolationState::Shared;
    if (leaks.ciToApplication > 0)
        return IsolationState::CiLeaks;
    if (leaks.applicationToCi > 0)
        return IsolationState::ApplicationLeaks;
    if (leaks.soft > 0)
        return IsolationState::Soft;
    if (leaks.unknown > 0 || verdict.ciNowhere > 0)
        return IsolationState::Unknown;
    return leaks.conditional > 0 ? IsolationState::Conditional : IsolationState::Exclusive;
}

bool hasWordOf(const NodeGroup &group, bool (*hasWord)(std::string_view))
{
    const auto ofLabel = [&](const auto &label) {
        constexpr std::string_view role = "node-role.kubernetes.io/";
        const std::string_view key = label.first;
        if (key.starts_with(role))
            return hasWord(key.substr(role.size()));
        const bool isOfPlatform = key.contains("kubernetes.io/") && !key.contains("node-restriction.kubernetes.io/");
        return !isOfPlatform && (hasWord(label.second) || hasWord(key));
    };
    return hasWord(group.name) || std::ranges::any_of(group.labels, ofLabel)
        || std::ranges::any_of(group.taints,
                               [&](const GroupTaint &taint) { return hasWord(taint.taint.key) || hasWord(taint.taint.value); });
}

/// Masters and pools of the platform itself.
bool isOfSystem(const NodeGroup &group)
{
    const auto isRole = [](std::string_view key) {
        return key == "node-role.kubernetes.io/control-plane" || key == "node-role.kubernetes.io/master";
    };
    const auto mode = group.labels.find("kubernetes.azure.com/mode");
    return std::ranges::any_of(group.labels, [&](const auto &label) { return isRole(label.first); })
        || std::ranges::any_of(group.taints, [&](const GroupTaint &taint) { return isRole(taint.taint.key); })
        || (mode != group.labels.end() && mode->second == "system" && group.hasHardTaint());
}

/// Held by more than what kind of machine it is: an architecture or a zone makes no group anybody's.
bool isHeldOnPurpose(const SchedulingNeeds &needs)
{
    const auto tells = [](const NodeRequirement &requirement) { return !isMachineLabel(requirement.key); };
    const auto termTells = [&](const NodeSelectorTerm &term) {
        return !term.fields.empty() || std::ranges::any_of(term.expressions, tells);
    };
    return !needs.nodeName.empty() || std::ranges::any_of(needs.nodeSelector, tells)
        || (needs.requiredTerms && std::ranges::any_of(*needs.requiredTerms, termTells));
}

GroupRole roleOf(const GroupUse &use)
{
    if (use.ci() > 0 && use.applications() > 0)
        return GroupRole::Mixed;
    if (use.ci() > 0)
        return GroupRole::Ci;
    if (use.applications() > 0)
        return GroupRole::Application;
    return use.system() > 0 ? GroupRole::System : GroupRole::Empty;
}

} // namespace

LeakCounts &LeakCounts::operator+=(const LeakCounts &other)
{
    ciToApplication += other.ciToApplication;
    applicationToCi += other.applicationToCi;
    environmentMix += other.environmentMix;
    soft += other.soft;
    conditional += other.conditional;
    unknown += other.unknown;
    return *this;
}

std::size_t GroupUse::ci() const
{
    return byClass[indexOf(WorkloadClass::CiManager)].yes + byClass[indexOf(WorkloadClass::CiJob)].yes
        + byClass[indexOf(WorkloadClass::CiBuilder)].yes;
}

std::size_t GroupUse::applications() const
{
    return byClass[indexOf(WorkloadClass::Application)].yes;
}

std::size_t GroupUse::system() const
{
    return byClass[indexOf(WorkloadClass::System)].yes;
}

std::size_t GroupUse::unknowns() const
{
    std::size_t sum = 0;
    for (const Count &one : byClass)
        sum += one.unknown;
    return sum;
}

IsolationPtr Isolation::build(Input input, Jobs jobs, const CancelToken &cancel, const Isolation *previous)
{
    auto isolation = std::shared_ptr<Isolation>(new Isolation);
    isolation->m_input = std::make_shared<const Input>(std::move(input));
    const Input &in = *isolation->m_input;
    isolation->m_facts = ClusterFacts::read(in.manifests);
    isolation->readWorkloads(jobs, cancel, previous);
    if (cancel.isCancelled())
        return isolation;
    isolation->m_groups = readNodeGroups(in.manifests, isolation->m_needs, isolation->m_facts, in.settings,
                                         in.perNode ? NodeGrouping::PerNode : NodeGrouping::ByPlacement);
    isolation->evaluate(jobs, cancel);
    return isolation;
}

IsolationPtr Isolation::with(std::vector<NodeGroup> groups, std::vector<SchedulingNeeds> needs, Jobs jobs) const
{
    auto isolation = std::shared_ptr<Isolation>(new Isolation);
    isolation->m_input = m_input;
    isolation->m_facts = m_facts;
    isolation->m_workloads = m_workloads;
    isolation->m_groups = std::move(groups);
    isolation->m_needs = std::move(needs);
    isolation->evaluate(jobs, {});
    return isolation;
}

Landing Isolation::decide(std::size_t bundle, std::size_t group) const
{
    return m_scheduler->canLand(m_needs[m_bundles[bundle].first], m_groups[group]);
}

Landing Isolation::bundleLanding(std::size_t bundle, std::size_t group) const
{
    return m_landings.empty() ? decide(bundle, group) : unpacked(m_landings[group * m_bundles.size() + bundle]);
}

std::vector<Landing> Isolation::bundleLandings(std::size_t group) const
{
    std::vector<Landing> landings;
    landings.reserve(m_bundles.size());
    for (std::size_t bundle = 0; bundle < m_bundles.size(); ++bundle)
        landings.push_back(bundleLanding(bundle, group));
    return landings;
}

/// Whose a group is meant to be: first what people say, then what it is called, then who is held to it, then who else may come.
GroupRole Isolation::homeOf(const NodeGroup &group, const GroupUse &use, std::span<const Landing> landings) const
{
    if (group.declaredRole)
        return *group.declaredRole;
    if (isOfSystem(group))
        return GroupRole::System;
    if (hasWordOf(group, hasCiWord))
        return GroupRole::Ci;
    if (hasWordOf(group, hasApplicationWord))
        return GroupRole::Application;
    if (hasWordOf(group, hasSystemWord))
        return GroupRole::System;
    bool holdsCi = false;
    bool holdsApplications = false;
    for (std::size_t i = 0; i < m_bundles.size(); ++i) {
        if (landings[i].answer == Answer::No || !isHeldOnPurpose(m_needs[m_bundles[i].first]))
            continue;
        for (const Bundle::Part &part : m_bundles[i].parts) {
            holdsCi = holdsCi || isCi(part.workloadClass);
            holdsApplications = holdsApplications || part.workloadClass == WorkloadClass::Application;
        }
    }
    if (holdsCi != holdsApplications)
        return holdsCi ? GroupRole::Ci : GroupRole::Application;
    const bool takesApplications = use.byClass[indexOf(WorkloadClass::Application)].unknown + use.applications() > 0;
    return takesApplications ? GroupRole::Application : use.ci() > 0 ? GroupRole::Ci : GroupRole::Empty;
}

std::optional<LeakDirection> Isolation::leakDirection(std::size_t group, WorkloadClass workloadClass,
                                                      std::string_view environment) const
{
    const GroupRole home = m_uses[group].home;
    if (workloadClass == WorkloadClass::Application)
        return home == GroupRole::Ci ? std::optional(LeakDirection::ApplicationToCi) : std::nullopt;
    if (!isCi(workloadClass))
        return std::nullopt;
    const GroupUse::Count &applications = m_uses[group].byClass[indexOf(WorkloadClass::Application)];
    const bool isShared = home == GroupRole::System || applications.yes + applications.unknown > 0;
    if (home != GroupRole::Ci)
        return isShared ? std::optional(LeakDirection::CiToApplication) : std::nullopt;
    const std::string &ofGroup = m_groups[group].environment;
    const bool isForeign = ofGroup.empty() ? m_ciEnvironments[group].size() > 1 : ofGroup != environment;
    return !environment.empty() && isForeign ? std::optional(LeakDirection::CiEnvironmentMix) : std::nullopt;
}

void Isolation::evaluateGroup(std::size_t group, GroupResult &result, Flags &bundleLands)
{
    std::vector<Landing> landings(m_bundles.size());
    GroupUse &use = m_uses[group];
    for (std::size_t i = 0; i < m_bundles.size(); ++i) {
        landings[i] = decide(i, group);
        if (!m_landings.empty())
            m_landings[group * m_bundles.size() + i] = packed(landings[i]);
        if (landings[i].answer == Answer::No)
            continue;
        bundleLands[i].store(true, std::memory_order_relaxed);
        const bool isYes = landings[i].answer == Answer::Yes;
        for (const Bundle::Part &part : m_bundles[i].parts) {
            GroupUse::Count &counted = use.byClass[indexOf(part.workloadClass)];
            (isYes ? counted.yes : counted.unknown) += part.count;
            if (isYes && isCi(part.workloadClass) && part.environment > 0)
                m_ciEnvironments[group].insert(m_environments[part.environment]);
        }
    }
    use.role = roleOf(use);
    use.home = homeOf(m_groups[group], use, landings);
    for (std::size_t i = 0; i < m_bundles.size(); ++i) {
        if (landings[i].answer == Answer::No)
            continue;
        for (const Bundle::Part &part : m_bundles[i].parts) {
            if (const auto direction = leakDirection(group, part.workloadClass, m_environments[part.environment]))
                count(result.byEnvironment[part.environment], *direction, landings[i], part.count);
        }
    }
}

void Isolation::evaluate(Jobs jobs, const CancelToken &cancel)
{
    m_isAssumed = std::ranges::all_of(m_groups, &NodeGroup::isAssumed);
    m_scheduler = std::make_unique<const Scheduler>(m_facts, m_groups, m_needs);
    bundleWorkloads(jobs, cancel);
    m_uses.assign(m_groups.size(), {});
    m_ciEnvironments.assign(m_groups.size(), {});
    if (m_bundles.size() * m_groups.size() <= landingsAtMost)
        m_landings.resize(m_bundles.size() * m_groups.size());
    std::vector<GroupResult> results(m_groups.size());
    Flags bundleLands(m_bundles.size());
    parallelFor(m_groups.size(), jobs, cancel, [&](std::size_t group) { evaluateGroup(group, results[group], bundleLands); });
    sumUp(results, bundleLands);
}

void Isolation::sumUp(std::span<const GroupResult> results, const Flags &bundleLands)
{
    for (std::size_t i = 0; i < m_workloads.size(); ++i) {
        const Workload &workload = m_workloads[i];
        const bool lands = bundleLands[m_bundleOf[i]].load(std::memory_order_relaxed);
        Verdict &own = m_byEnvironment[workload.environment];
        const bool ci = isCi(workload.workloadClass());
        const bool application = workload.workloadClass() == WorkloadClass::Application;
        for (Verdict *verdict : {&own, &m_verdict}) {
            verdict->ciWorkloads += ci ? 1 : 0;
            verdict->ciNowhere += ci && !lands ? 1 : 0;
            verdict->applicationWorkloads += application ? 1 : 0;
        }
    }
    for (const GroupResult &result : results) {
        for (const auto &[environment, leaks] : result.byEnvironment) {
            m_verdict.leaks += leaks;
            m_byEnvironment[m_environments[environment]].leaks += leaks;
        }
    }
    const bool hasCiGroups = std::ranges::contains(m_uses, GroupRole::Ci, &GroupUse::home);
    m_verdict.state = judge(m_verdict, hasCiGroups);
    for (auto &[environment, verdict] : m_byEnvironment)
        verdict.state = judge(verdict, hasCiGroups);
}

Landing Isolation::landing(std::size_t workload, std::size_t group) const
{
    return bundleLanding(m_bundleOf[workload], group);
}

Placement Isolation::explain(std::size_t workload, std::size_t group) const
{
    return m_scheduler->explain(m_needs[workload], m_groups[group]);
}

std::optional<LeakDirection> Isolation::leakDirection(std::size_t workload, std::size_t group) const
{
    if (landing(workload, group).answer == Answer::No)
        return std::nullopt;
    return leakDirection(group, m_workloads[workload].workloadClass(), m_workloads[workload].environment);
}

void Isolation::forEachLeak(const std::function<void(const Leak &)> &visit) const
{
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const std::vector<Landing> landings = bundleLandings(group);
        for (std::size_t workload = 0; workload < m_workloads.size(); ++workload) {
            const Landing landing = landings[m_bundleOf[workload]];
            if (landing.answer == Answer::No)
                continue;
            const Workload &one = m_workloads[workload];
            if (const auto direction = leakDirection(group, one.workloadClass(), one.environment))
                visit({*direction, workload, group, landing});
        }
    }
}

/// They are apart if no group takes both; a group that surely takes both is shared by them.
Verdict Isolation::verdictBetween(std::size_t ciWorkload, std::size_t application) const
{
    Verdict verdict{.ciWorkloads = 1, .applicationWorkloads = 1};
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const Landing ci = landing(ciWorkload, group);
        const Landing other = landing(application, group);
        if (ci.answer == Answer::No || other.answer == Answer::No)
            continue;
        const LeakDirection direction =
            m_uses[group].home == GroupRole::Ci ? LeakDirection::ApplicationToCi : LeakDirection::CiToApplication;
        const Landing meeting{std::min(ci.answer, other.answer), ci.isConditional || other.isConditional,
                              ci.isDiscouraged || other.isDiscouraged};
        count(verdict.leaks, direction, meeting, 1);
    }
    verdict.state = judge(verdict, true);
    return verdict;
}

std::optional<std::size_t> Isolation::workloadAt(YamlNode node) const
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_workloads.size(); ++i) {
        if (m_workloads[i].podSpec.document() != node.document())
            continue;
        const TextRange at = node.range();
        if (m_workloads[i].podSpec.range().contains(at))
            return i;
        if (m_workloads[i].resource->root().range().contains(at))
            found = i;
    }
    return found;
}

std::optional<std::size_t> Isolation::groupAt(YamlNode node) const
{
    const auto holds = [&](const Location &place) {
        const YamlNode root = place.node;
        return root && root.document() == node.document() && root.range().contains(node.range());
    };
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const NodeGroup &group = m_groups[i];
        const YamlNode base = group.taintHome.base;
        const bool inPool = base && base.document() == node.document() && base.range().contains(node.range());
        if (inPool || std::ranges::any_of(group.members, holds, &NodeMember::place))
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> Isolation::groupNamed(std::string_view idOrName) const
{
    const auto found = std::ranges::find(m_groups, idOrName, &NodeGroup::id);
    if (found == m_groups.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_groups.begin());
}

} // namespace bulkhead
