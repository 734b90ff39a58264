#include "core/placement/landing_check.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

using Effect = TaintEffect;

struct AutomaticToleration {
    std::string_view key;
    Effect effect;
    bool onlyDaemonSets;
    bool onlyHostNetwork;
};
/// Admission plug-in DefaultTolerationSeconds, and pkg/controller/daemon/util/daemonset_util.go.
constexpr std::array kAutomaticTolerations = {
    AutomaticToleration{"node.kubernetes.io/not-ready", Effect::NoExecute, false, false},
    AutomaticToleration{"node.kubernetes.io/unreachable", Effect::NoExecute, false, false},
    AutomaticToleration{"node.kubernetes.io/disk-pressure", Effect::NoSchedule, true, false},
    AutomaticToleration{"node.kubernetes.io/memory-pressure", Effect::NoSchedule, true, false},
    AutomaticToleration{"node.kubernetes.io/pid-pressure", Effect::NoSchedule, true, false},
    AutomaticToleration{"node.kubernetes.io/unschedulable", Effect::NoSchedule, true, false},
    AutomaticToleration{"node.kubernetes.io/network-unavailable", Effect::NoSchedule, true, true},
};
const Taint kUnschedulable{"node.kubernetes.io/unschedulable", {}, Effect::NoSchedule};

/// The plug-in leaves a pod alone that says anything about the taint itself.
bool saysItself(const SchedulingNeeds &pod, std::string_view key)
{
    return std::ranges::any_of(pod.tolerations, [key](const WrittenToleration &written) {
        const Toleration &toleration = written.toleration;
        return toleration.isValid() && (toleration.key.empty() || toleration.key == key)
            && (!toleration.effect || *toleration.effect == Effect::NoExecute);
    });
}

bool toleratesAutomatically(const SchedulingNeeds &pod, const Taint &taint)
{
    const bool isDaemon = pod.origin == PodOrigin::DaemonSet;
    return std::ranges::any_of(kAutomaticTolerations, [&](const AutomaticToleration &automatic) {
        return automatic.key == taint.key && automatic.effect == taint.effect && (!automatic.onlyDaemonSets || isDaemon)
            && (!automatic.onlyHostNetwork || pod.hostNetwork) && (isDaemon || !saysItself(pod, taint.key));
    });
}

} // namespace

LandingCheck::LandingCheck(const ClusterFacts &facts, const PodOccupancy &occupancy, const SchedulingNeeds &pod,
                           const NodeGroup &group, std::vector<PlacementReason> *reasons, PodTerms podTerms)
    : m_facts(facts)
    , m_occupancy(occupancy)
    , m_pod(pod)
    , m_group(group)
    , m_reasons(reasons)
    , m_podTerms(podTerms)
{
    if (!pod.runtimeClass.empty()) {
        const auto found = facts.runtimeClasses.find(pod.runtimeClass);
        m_runtimeClass = found == facts.runtimeClasses.end() ? nullptr : &found->second;
    }
}

Landing LandingCheck::run()
{
    using Check = Answer (LandingCheck::*)();
    static constexpr std::array<Check, 9> checks = {
        &LandingCheck::checkNodeName,     &LandingCheck::checkSelector,        &LandingCheck::checkAddedSelectors,
        &LandingCheck::checkRuntimeClass, &LandingCheck::checkAffinity,        &LandingCheck::checkUnschedulable,
        &LandingCheck::checkPodAffinity,  &LandingCheck::checkPodAntiAffinity, &LandingCheck::checkScheduler,
    };
    Landing landing{Answer::Yes, false, false};
    if (isObservedHere()) {
        (void)checkNodeName(); // it is there: whatever would speak against it has not
        return landing;
    }
    if (m_pod.isOpen) {
        landing.answer = note(PlacementStep::NodeSelector, Answer::Unknown, "open", podPlace({"nodeSelector"}), {}, [] {
            return Message{RULE_TEXT("Placement", "Whoever starts the pod decides where: these files do not tell"), {}};
        });
        return landing;
    }
    for (const Check check : checks) {
        if (!goesOn(landing.answer))
            return landing;
        landing.answer = both(landing.answer, (this->*check)());
    }
    m_others = landing.answer;
    if (goesOn(landing.answer))
        landing.answer = both(m_others, checkTaints());
    if (m_others != Answer::No)
        applyAdmission(landing);
    if (landing.answer != Answer::No)
        checkPreference(landing);
    return landing;
}

/// A pod that names its node is the kubelet's: the scheduler's checks of taints, cordon and pod affinity do not run.
bool LandingCheck::bypassesScheduler() const
{
    return m_pod.origin == PodOrigin::Static
        || (m_pod.origin == PodOrigin::Scheduled && !m_pod.nodeName.empty() && !m_pod.nodeNameIsObserved);
}

/// Another scheduler need not look at taints, cordon or pod affinity; the kubelet still does at the rest.
bool LandingCheck::skipsFilters() const
{
    return bypassesScheduler() || (!m_pod.schedulerName.empty() && m_pod.origin == PodOrigin::Scheduled);
}

bool LandingCheck::isObservedHere() const
{
    return m_pod.nodeNameIsObserved
        && std::ranges::any_of(m_group.members, [&](const NodeMember &member) { return member.name == m_pod.nodeName; });
}

std::string_view LandingCheck::onlyNode() const
{
    return m_pod.nodeNameIsObserved ? std::string_view() : std::string_view(m_pod.nodeName);
}

Location LandingCheck::placeOf(YamlNode node) const
{
    return node && collects() ? Location::written(node) : Location();
}

Location LandingCheck::placeOfKey(YamlNode node) const
{
    return node && collects() ? Location::keyOf(node) : Location();
}

Location LandingCheck::podPlace(std::initializer_list<std::string_view> keys) const
{
    return m_pod.spec && collects() ? fieldBelow(m_pod.spec, keys).location : Location();
}

Location LandingCheck::groupPlaceOf(std::string_view key) const
{
    if (!collects())
        return {};
    const YamlNode definition = m_group.members.empty() ? YamlNode() : m_group.members.front().place.node;
    const YamlNode label = definition["metadata"]["labels"][key];
    return label ? Location::written(label) : m_group.place;
}

Answer LandingCheck::checkNodeName()
{
    if (m_pod.nodeName.empty() && m_pod.origin == PodOrigin::Static)
        return note(PlacementStep::NodeName, Answer::Unknown, "static-pod", podPlace({"nodeName"}), {}, [] {
            return Message{
                RULE_TEXT("Placement", "A static pod runs on the node that holds its file; which one is not in these files"), {}};
        });
    if (m_pod.nodeName.empty())
        return Answer::Yes;
    const Location place = podPlace({"nodeName"});
    const auto member = std::ranges::find(m_group.members, m_pod.nodeName, &NodeMember::name);
    const bool isHere = member != m_group.members.end();
    if (m_pod.nodeNameIsObserved) {
        if (isHere)
            note(PlacementStep::NodeName, Answer::Yes, "running-here", place, member->place,
                 [&] { return Message{RULE_TEXT("Placement", "Runs on node %1 now"), {m_pod.nodeName}}; });
        return Answer::Yes;
    }
    if (isHere)
        return note(PlacementStep::NodeName, Answer::Yes, "node-name", place, member->place,
                    [&] { return Message{RULE_TEXT("Placement", "nodeName names %1, a node of this group"), {m_pod.nodeName}}; });
    if (m_group.source == GroupSource::Nodes || m_occupancy.isKnownNode(m_pod.nodeName))
        return note(PlacementStep::NodeName, Answer::No, "other-node-name", place, m_group.place, [&] {
            return Message{RULE_TEXT("Placement", "nodeName names %1, which is not in this group"), {m_pod.nodeName}};
        });
    return note(PlacementStep::NodeName, Answer::Unknown, "node-name-unknown", place, m_group.place, [&] {
        return Message{RULE_TEXT("Placement", "nodeName names %1; which group that node is of is not in these files"),
                       {m_pod.nodeName}};
    });
}

Answer LandingCheck::checkSelector()
{
    if (m_pod.nodeSelector.empty()) {
        if (!m_pod.requiredTerms)
            note(PlacementStep::NodeSelector, Answer::Yes, "no-selector", podPlace({"nodeSelector"}), {},
                 [] { return Message{RULE_TEXT("Placement", "No node selector: any node will do"), {}}; });
        return Answer::Yes;
    }
    const NodeRequirement *deciding = &m_pod.nodeSelector.front();
    const Answer answer = hold(m_pod.nodeSelector, m_group, &deciding);
    const std::string_view code = answer == Answer::Yes ? "selector-matches"
        : answer == Answer::No                          ? "selector-mismatch"
                                                        : "selector-unknown";
    return note(PlacementStep::NodeSelector, answer, code, placeOf(deciding->node), groupPlaceOf(deciding->key), [&] {
        const MessageId id = answer == Answer::Yes ? RULE_TEXT("Placement", "The node selector asks for %1; the group has it")
            : answer == Answer::No
            ? RULE_TEXT("Placement", "The node selector asks for %1; the group does not have it")
            : RULE_TEXT("Placement", "The node selector asks for %1; whether the group has it is not in these files");
        return Message{id, {deciding->text()}};
    });
}

/// What OpenShift puts into every pod: the project's selector, else the cluster's default one.
Answer LandingCheck::checkAddedSelectors()
{
    if (!m_facts.isAnyNamespaceAnnotated && !m_facts.defaultNodeSelector)
        return Answer::Yes;
    const NamespaceFacts *const facts = m_facts.namespaceFacts(m_pod.namespaceName);
    const bool ofProject = facts && facts->openShiftSelector;
    if (!ofProject && !m_facts.defaultNodeSelector)
        return Answer::Yes;
    const YamlNode node = ofProject ? facts->openShiftSelector : m_facts.defaultNodeSelectorNode;
    const std::vector<NodeRequirement> &requirements = ofProject ? facts->openShiftRequirements : *m_facts.defaultNodeSelector;
    if (requirements.empty())
        return Answer::Yes;
    const Answer answer = contradict(requirements, m_pod.nodeSelector) ? Answer::No : hold(requirements, m_group);
    const std::string_view code = answer == Answer::No ? "project-selector-mismatch" : "project-selector";
    return note(PlacementStep::NodeSelector, answer, code, placeOf(node), m_group.place, [&] {
        return Message{RULE_TEXT("Placement", "OpenShift adds the node selector \"%1\" to the pod"), {std::string(node.scalar())}};
    });
}

Answer LandingCheck::checkRuntimeClass()
{
    if (m_pod.runtimeClass.empty())
        return Answer::Yes;
    const Location place = podPlace({"runtimeClassName"});
    if (!m_runtimeClass)
        return note(PlacementStep::RuntimeClass, Answer::Unknown, "runtime-class-missing", place, {}, [&] {
            return Message{
                RULE_TEXT("Placement", "RuntimeClass %1 is not in these files; it may add a node selector and tolerations"),
                {m_pod.runtimeClass}};
        });
    if (contradict(m_runtimeClass->nodeSelector, m_pod.nodeSelector))
        return note(PlacementStep::RuntimeClass, Answer::No, "runtime-class-conflict", place, placeOf(m_runtimeClass->node), [&] {
            return Message{
                RULE_TEXT("Placement", "RuntimeClass %1 asks for another value than the node selector: the pod is refused"),
                {m_pod.runtimeClass}};
        });
    const NodeRequirement *deciding = nullptr;
    const Answer answer = hold(m_runtimeClass->nodeSelector, m_group, &deciding);
    if (answer == Answer::Yes)
        return answer;
    const std::string_view code = answer == Answer::No ? "runtime-class-mismatch" : "runtime-class-unknown";
    return note(PlacementStep::RuntimeClass, answer, code, place, m_group.place, [&] {
        return Message{RULE_TEXT("Placement", "RuntimeClass %1 asks for %2"), {m_pod.runtimeClass, deciding->text()}};
    });
}

Answer LandingCheck::checkAffinity()
{
    if (!m_pod.requiredTerms)
        return Answer::Yes;
    const auto isKnown = [this](std::string_view name) { return m_occupancy.isKnownNode(name); };
    Answer answer = Answer::No;
    YamlNode best;
    for (const NodeSelectorTerm &term : *m_pod.requiredTerms) {
        const Answer one = matches(term, m_group, onlyNode(), isKnown);
        if (one > answer || !best)
            best = term.node;
        answer = either(answer, one);
    }
    const std::string_view code = answer == Answer::Yes ? "affinity-matches"
        : answer == Answer::No                          ? "affinity-mismatch"
                                                        : "affinity-unknown";
    const Location place = best ? placeOfKey(best) : podPlace({"affinity", "nodeAffinity"});
    return note(PlacementStep::NodeAffinity, answer, code, place, m_group.place, [&] {
        const MessageId id = answer == Answer::Yes
            ? RULE_TEXT("Placement", "A term of the required node affinity matches the group")
            : answer == Answer::No
            ? RULE_TEXT("Placement", "No term of the required node affinity matches the group")
            : RULE_TEXT("Placement", "Whether a term of the required node affinity matches is not in these files");
        return Message{id, {}};
    });
}

bool LandingCheck::tolerates(const Taint &taint) const
{
    if (m_pod.origin == PodOrigin::Static)
        return true;
    const auto one = [&](const Toleration &toleration) { return toleration.tolerates(taint); };
    return toleratesAutomatically(m_pod, taint) || std::ranges::any_of(m_pod.tolerations, one, &WrittenToleration::toleration)
        || (m_runtimeClass && std::ranges::any_of(m_runtimeClass->tolerations, one))
        || std::ranges::any_of(m_addedTolerations, one);
}

/// The taint that decides: a hard one that is surely there before one that is only assumed; null if all are tolerated.
const GroupTaint *LandingCheck::untolerated(Answer &answer) const
{
    const GroupTaint *deciding = nullptr;
    answer = Answer::Yes;
    for (const GroupTaint &taint : m_group.taints) {
        const bool counts = skipsFilters() ? taint.taint.effect == Effect::NoExecute : taint.taint.isHard();
        if (!counts || tolerates(taint.taint))
            continue;
        const bool isUncertain = taint.isAssumed || (!m_pod.runtimeClass.empty() && !m_runtimeClass);
        const Answer one = isUncertain ? Answer::Unknown : Answer::No;
        if (one < answer)
            deciding = &taint;
        answer = both(answer, one);
    }
    return deciding;
}

Answer LandingCheck::checkTaints()
{
    Answer answer = Answer::Yes;
    const GroupTaint *const deciding = untolerated(answer);
    if (!collects())
        return answer;
    if (deciding) {
        const std::string_view code = answer == Answer::No ? "untolerated-taint" : "assumed-taint";
        return note(PlacementStep::Taints, answer, code, podPlace({"tolerations"}), deciding->place, [&] {
            const MessageId id = answer == Answer::No
                ? RULE_TEXT("Placement", "The taint %1 is not tolerated")
                : RULE_TEXT("Placement", "A taint %1 is assumed here and not tolerated; whether it is there is not in these files");
            return Message{id, {deciding->taint.text()}};
        });
    }
    const auto hard = std::ranges::find_if(m_group.taints, [](const GroupTaint &taint) { return taint.taint.isHard(); });
    if (hard == m_group.taints.end())
        return note(PlacementStep::Taints, answer, "no-taint", {}, m_group.place,
                    [] { return Message{RULE_TEXT("Placement", "The group has no taint that keeps pods out"), {}}; });
    if (skipsFilters() && !tolerates(hard->taint))
        return note(PlacementStep::Taints, answer, "taints-bypassed", podPlace({"nodeName"}), hard->place, [&] {
            return Message{RULE_TEXT("Placement", "The taint %1 need not count: the pod goes past the default scheduler"),
                           {hard->taint.text()}};
        });
    const auto toleration = std::ranges::find_if(
        m_pod.tolerations, [&](const WrittenToleration &written) { return written.toleration.tolerates(hard->taint); });
    const bool isWritten = toleration != m_pod.tolerations.end();
    return note(PlacementStep::Taints, answer, "taints-tolerated", isWritten ? placeOf(toleration->node) : Location(), hard->place,
                [&] { return Message{RULE_TEXT("Placement", "The taint %1 is tolerated"), {hard->taint.text()}}; });
}

Answer LandingCheck::checkUnschedulable()
{
    if (!m_group.isUnschedulable || skipsFilters())
        return Answer::Yes;
    const bool tolerated = tolerates(kUnschedulable);
    return note(PlacementStep::Unschedulable, tolerated ? Answer::Yes : Answer::No,
                tolerated ? "cordon-tolerated" : "unschedulable", podPlace({"tolerations"}), m_group.place, [&] {
                    return tolerated ? Message{RULE_TEXT("Placement", "The group is cordoned, which the pod tolerates"), {}}
                                     : Message{RULE_TEXT("Placement", "The group is cordoned: new pods are kept out"), {}};
                });
}

Answer LandingCheck::checkScheduler()
{
    if (m_pod.schedulerName.empty() || bypassesScheduler())
        return Answer::Yes;
    return note(PlacementStep::Scheduler, Answer::Unknown, "foreign-scheduler", podPlace({"schedulerName"}), {}, [&] {
        return Message{RULE_TEXT("Placement", "The scheduler %1 decides; its rules are not in these files"), {m_pod.schedulerName}};
    });
}

void LandingCheck::checkPreference(Landing &landing)
{
    if (m_pod.origin == PodOrigin::DaemonSet)
        return; // each of its pods names its node: no score can move it
    for (const GroupTaint &taint : m_group.taints) {
        if (taint.taint.effect != Effect::PreferNoSchedule || bypassesScheduler() || tolerates(taint.taint))
            continue;
        landing.isDiscouraged = true;
        note(PlacementStep::Preference, Answer::Yes, "prefer-no-schedule", podPlace({"tolerations"}), taint.place,
             [&] { return Message{RULE_TEXT("Placement", "The taint %1 only advises against it"), {taint.taint.text()}}; });
    }
    if (m_pod.preferredTerms.empty() || bypassesScheduler())
        return;
    const auto isKnown = [this](std::string_view name) { return m_occupancy.isKnownNode(name); };
    const bool isPreferred = std::ranges::any_of(m_pod.preferredTerms, [&](const NodeSelectorTerm &term) {
        return matches(term, m_group, onlyNode(), isKnown) != Answer::No;
    });
    if (isPreferred)
        return;
    landing.isDiscouraged = true;
    note(PlacementStep::Preference, Answer::Yes, "preferred-elsewhere", placeOfKey(m_pod.preferredTerms.front().node),
         m_group.place, [] { return Message{RULE_TEXT("Placement", "The pod prefers other nodes, but may land here"), {}}; });
}

} // namespace bulkhead
