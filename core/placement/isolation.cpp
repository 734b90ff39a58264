#include "core/placement/isolation.h"

#include "core/placement/node_groups.h"
#include "core/placement/node_labels.h"
#include "core/placement/workload_classifier.h"

#include <algorithm>
#include <unordered_map>

namespace bulkhead {

/// What was found of one group; made by one thread.
struct Isolation::GroupResult {
    std::map<std::size_t, LeakCounts> byEnvironment; ///< of the leaking workload
};

namespace {

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

/// Finds known pods by their spec.
class KnownPods {
public:
    explicit KnownPods(std::span<const KnownPod> pods)
    {
        for (const KnownPod &pod : pods) {
            m_bySpec.emplace(std::pair(pod.spec.document(), pod.spec.index()), &pod);
            if (pod.replaces)
                m_replaced.emplace(pod.replaces.document(), pod.replaces.index());
        }
    }

    [[nodiscard]] bool isReplaced(YamlNode spec) const { return m_replaced.contains({spec.document(), spec.index()}); }

    [[nodiscard]] Classification classify(YamlNode spec, Classification own) const
    {
        const auto known = m_bySpec.find({spec.document(), spec.index()});
        return known == m_bySpec.end() || own.confidence == ClassConfidence::Declared ? own : known->second->classification;
    }

    [[nodiscard]] bool isOpen(YamlNode spec) const
    {
        const auto known = m_bySpec.find({spec.document(), spec.index()});
        return known != m_bySpec.end() && known->second->isOpen;
    }

private:
    using Key = std::pair<const YamlDocument *, YamlIndex>;
    std::map<Key, const KnownPod *> m_bySpec;
    std::set<Key> m_replaced;
};

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

IsolationPtr Isolation::build(Input input, Jobs jobs, const CancelToken &cancel)
{
    auto isolation = std::shared_ptr<Isolation>(new Isolation);
    isolation->m_input = std::make_shared<const Input>(std::move(input));
    const Input &in = *isolation->m_input;
    isolation->m_facts = ClusterFacts::read(in.manifests);
    isolation->readWorkloads(jobs, cancel);
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

void Isolation::readWorkloads(Jobs jobs, const CancelToken &cancel)
{
    struct Read {
        std::vector<Workload> workloads;
        std::vector<SchedulingNeeds> needs;
    };
    const KnownPods known(m_input->pods);
    const auto add = [&](Read &part, const Resource &resource, const PodSpecView &pod) {
        SchedulingNeeds needs = SchedulingNeeds::read(pod);
        needs.isOpen = known.isOpen(pod.node());
        part.workloads.push_back({&resource, pod.node(), pod.metadata(),
                                  known.classify(pod.node(), classify(pod, needs, m_input->settings)),
                                  environmentOf(pod, needs, m_facts, m_input->settings)});
        part.needs.push_back(std::move(needs));
    };
    const std::vector<ManifestPtr> &manifests = m_input->manifests;
    constexpr std::size_t resourcesPerTask = 256;
    std::vector<std::pair<std::size_t, std::size_t>> tasks; ///< manifest, first resource
    for (std::size_t i = 0; i < manifests.size(); ++i) {
        for (std::size_t first = 0; first < manifests[i]->resources().size(); first += resourcesPerTask)
            tasks.emplace_back(i, first);
    }
    std::vector<Read> parts(tasks.size());
    parallelFor(tasks.size(), jobs, cancel, [&](std::size_t task) {
        const std::vector<Resource> &resources = manifests[tasks[task].first]->resources();
        const std::size_t end = std::min(resources.size(), tasks[task].second + resourcesPerTask);
        for (std::size_t i = tasks[task].second; i < end; ++i) {
            for (const PodSpecView &pod : podSpecs(resources[i])) {
                if (!known.isReplaced(pod.node()))
                    add(parts[task], resources[i], pod);
            }
        }
    });
    Read &made = parts.emplace_back();
    for (const KnownPod &pod : m_input->pods) {
        if (pod.made)
            add(made, *pod.resource, PodSpecView(*pod.resource, pod.spec, pod.resource->metadata()));
    }
    for (Read &part : parts) {
        std::ranges::move(part.workloads, std::back_inserter(m_workloads));
        std::ranges::move(part.needs, std::back_inserter(m_needs));
    }
}

void Isolation::bundleWorkloads(Jobs jobs, const CancelToken &cancel)
{
    std::set<std::string> environments{std::string()};
    for (const Workload &workload : m_workloads)
        environments.insert(workload.environment);
    m_environments.assign(environments.begin(), environments.end());
    std::vector<std::string> signatures(m_workloads.size());
    constexpr std::size_t perTask = 256;
    parallelFor((signatures.size() + perTask - 1) / perTask, jobs, cancel, [&](std::size_t task) {
        for (std::size_t i = task * perTask; i < std::min(signatures.size(), (task + 1) * perTask); ++i) {
            const SchedulingNeeds::Scope scope = m_scheduler->scopeOf(m_needs[i]);
            signatures[i] = m_needs[i].signature(scope) + std::to_string(static_cast<int>(scope));
        }
    });
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < m_workloads.size(); ++i) {
        const auto [found, isNew] = known.emplace(signatures[i], m_bundles.size());
        if (isNew)
            m_bundles.push_back({.first = i});
        const auto environment =
            static_cast<std::size_t>(std::ranges::lower_bound(m_environments, m_workloads[i].environment) - m_environments.begin());
        auto &parts = m_bundles[found->second].parts;
        const auto part = std::ranges::find_if(parts, [&](const Bundle::Part &one) {
            return one.workloadClass == m_workloads[i].workloadClass() && one.environment == environment;
        });
        if (part == parts.end())
            parts.push_back({m_workloads[i].workloadClass(), environment, 1});
        else
            ++part->count;
        m_bundleOf.push_back(found->second);
    }
}

std::vector<Landing> Isolation::bundleLandings(std::size_t group) const
{
    std::vector<Landing> landings;
    landings.reserve(m_bundles.size());
    for (const Bundle &bundle : m_bundles)
        landings.push_back(m_scheduler->canLand(m_needs[bundle.first], m_groups[group]));
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
                                                      const std::string &environment) const
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
    const std::vector<Landing> landings = bundleLandings(group);
    GroupUse &use = m_uses[group];
    for (std::size_t i = 0; i < m_bundles.size(); ++i) {
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
    return m_scheduler->canLand(m_needs[workload], m_groups[group]);
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
