// The steps of a landing check that look at other pods and at admission plug-ins.

#include "core/placement/landing_check.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// Whether a whitelist entry covers a toleration (k8s.io/kubernetes pkg/util/tolerations, isSuperset).
bool covers(const Toleration &entry, const Toleration &toleration)
{
    const bool sameKey = entry.isWildcard() || entry.key == toleration.key;
    const bool sameEffect = !entry.effect || entry.effect == toleration.effect;
    const bool sameValue = entry.op == Toleration::Operator::Exists
        || (toleration.op == Toleration::Operator::Equal && entry.value == toleration.value);
    return sameKey && sameEffect && sameValue;
}

} // namespace

Answer LandingCheck::checkPodTerm(const PodAffinityTerm &term)
{
    const bool isHostname = term.topologyKey == hostnameLabel;
    const auto value = m_group.labels.find(term.topologyKey);
    if (!isHostname && value == m_group.labels.end())
        return m_group.mayCarryUnwritten(term.topologyKey) ? Answer::Unknown : Answer::No;
    if (m_occupancy.selects(term, m_pod, m_pod))
        return Answer::Yes; // the first of its own kind may start anywhere
    const PodOccupancy::Pods wanted = m_occupancy.selectedBy(term, m_pod);
    if (wanted.empty())
        return Answer::Unknown;
    Answer answer = Answer::No;
    for (const NodeGroup &group : m_occupancy.groups()) {
        const auto there = group.labels.find(term.topologyKey);
        const bool sameDomain = isHostname ? group.id == m_group.id : there != group.labels.end() && there->second == value->second;
        if (!sameDomain)
            continue;
        for (const SchedulingNeeds *pod : wanted)
            answer = either(answer, LandingCheck(m_facts, m_occupancy, *pod, group, nullptr, PodTerms::Ignore).run().answer);
        if (answer == Answer::Yes)
            break;
    }
    return answer;
}

Answer LandingCheck::checkPodAffinity()
{
    if (m_podTerms == PodTerms::Ignore || m_pod.podAffinity.empty() || skipsFilters() || m_pod.origin == PodOrigin::DaemonSet)
        return Answer::Yes;
    Answer all = Answer::Yes;
    for (const PodAffinityTerm &term : m_pod.podAffinity) {
        const Answer one = checkPodTerm(term);
        all = both(all, one);
        const std::string_view code = one == Answer::Yes ? "pod-affinity-met"
            : one == Answer::No                          ? "pod-affinity-unmet"
                                                         : "pod-affinity-unknown";
        note(PlacementStep::PodAffinity, one, code, placeOfKey(term.node), m_group.place, [&] {
            const MessageId id = one == Answer::Yes ? RULE_TEXT("Placement", "Pods that the pod affinity asks for may be here")
                : one == Answer::No                 ? RULE_TEXT("Placement", "Pods that the pod affinity asks for cannot be here")
                                    : RULE_TEXT("Placement", "Which pods the pod affinity asks for is not in these files");
            return Message{id, {}};
        });
    }
    return all;
}

/// Only pods that stand somewhere for good keep others out of a whole group; the rest keep them off single nodes.
Answer LandingCheck::checkPodAntiAffinity()
{
    if (m_podTerms == PodTerms::Ignore || skipsFilters() || m_pod.origin == PodOrigin::DaemonSet)
        return Answer::Yes;
    const PodOccupancy::StandsOn standsOn = [this](const SchedulingNeeds &pod, const NodeGroup &group) {
        return LandingCheck(m_facts, m_occupancy, pod, group, nullptr, PodTerms::Ignore).run().answer == Answer::Yes;
    };
    const auto occupied = [&](YamlNode term) {
        return note(PlacementStep::PodAntiAffinity, Answer::No, "anti-affinity-occupied", placeOfKey(term), m_group.place, [] {
            return Message{RULE_TEXT("Placement", "Pod anti-affinity: a pod to keep away from is on every node here"), {}};
        });
    };
    for (const PodAffinityTerm &term : m_pod.podAntiAffinity) {
        const PodOccupancy::Pods avoided = m_occupancy.selectedBy(term, m_pod);
        const auto blocks = [&](const SchedulingNeeds *pod) {
            return m_occupancy.occupies(*pod, m_group, term.topologyKey, standsOn);
        };
        if (std::ranges::any_of(avoided, blocks))
            return occupied(term.node);
        if (!avoided.empty())
            note(PlacementStep::PodAntiAffinity, Answer::Yes, "anti-affinity-per-node", placeOfKey(term.node), {}, [] {
                return Message{RULE_TEXT("Placement", "Pod anti-affinity keeps it off single nodes, not out of the group"), {}};
            });
    }
    for (const SchedulingNeeds *other : m_occupancy.vetoers()) {
        for (const PodAffinityTerm &term : other->podAntiAffinity) {
            if (other->spec != m_pod.spec && m_occupancy.selects(term, *other, m_pod)
                && m_occupancy.occupies(*other, m_group, term.topologyKey, standsOn))
                return occupied(term.node);
        }
    }
    return Answer::Yes;
}

/// Takes in what the answer would be with a plug-in. Where the files do not tell whether it is on, a different answer is unknown.
void LandingCheck::settle(Landing &landing, Answer withPlugin, PluginState state) const
{
    if (state == PluginState::On)
        landing.answer = withPlugin;
    if (state != PluginState::Unknown || withPlugin == landing.answer)
        return;
    landing.isConditional = landing.answer != Answer::Unknown && withPlugin != Answer::Unknown;
    landing.answer = Answer::Unknown;
}

void LandingCheck::applyAdmission(Landing &landing)
{
    const NamespaceFacts *const facts = m_facts.isAnyNamespaceAnnotated ? m_facts.namespaceFacts(m_pod.namespaceName) : nullptr;
    if (!facts || m_pod.origin == PodOrigin::Static)
        return;
    // Tolerations first: they can only add to the answer, and the selector then takes away from it.
    if (facts->defaultTolerations || facts->tolerationsWhitelist)
        applyTolerationAnnotations(landing, *facts);
    if (facts->nodeSelector)
        applyNodeSelectorAnnotation(landing, *facts);
}

void LandingCheck::applyNodeSelectorAnnotation(Landing &landing, const NamespaceFacts &facts)
{
    const std::vector<NodeRequirement> &requirements = facts.nodeSelectorRequirements;
    const Answer added = contradict(requirements, m_pod.nodeSelector) ? Answer::No : hold(requirements, m_group);
    const Answer withPlugin = both(landing.answer, added);
    if (withPlugin != landing.answer && m_facts.podNodeSelector != PluginState::Off)
        note(PlacementStep::Admission, m_facts.podNodeSelector == PluginState::On ? added : Answer::Unknown,
             "admission-node-selector", placeOf(facts.nodeSelector), m_group.place, [&] {
                 return Message{RULE_TEXT("Placement",
                                          "The namespace's annotation asks for \"%1\"; it counts only with the admission plug-in "
                                          "PodNodeSelector, which is off by default"),
                                {std::string(facts.nodeSelector.scalar())}};
             });
    settle(landing, withPlugin, m_facts.podNodeSelector);
}

void LandingCheck::applyTolerationAnnotations(Landing &landing, const NamespaceFacts &facts)
{
    const bool isRefused =
        !facts.whitelist.empty() && std::ranges::any_of(m_pod.tolerations, [&](const WrittenToleration &written) {
            return std::ranges::none_of(facts.whitelist,
                                        [&](const Toleration &entry) { return covers(entry, written.toleration); });
        });
    m_addedTolerations = facts.defaultTolerationList;
    Answer taints = Answer::Yes;
    (void)untolerated(taints);
    m_addedTolerations = {};
    const Answer withPlugin = isRefused ? Answer::No : both(m_others, taints);
    if (withPlugin != landing.answer && m_facts.podTolerationRestriction != PluginState::Off)
        note(PlacementStep::Admission, m_facts.podTolerationRestriction == PluginState::On ? withPlugin : Answer::Unknown,
             "admission-tolerations", placeOf(facts.defaultTolerations ? facts.defaultTolerations : facts.tolerationsWhitelist),
             m_group.place, [] {
                 return Message{RULE_TEXT("Placement",
                                          "The namespace's annotations change the pod's tolerations; they count only with the "
                                          "admission plug-in PodTolerationRestriction, which is off by default"),
                                {}};
             });
    settle(landing, withPlugin, m_facts.podTolerationRestriction);
}

} // namespace bulkhead
