// How NetworkModel answers for two pods.
#include "core/kube/netpol/reach.h"

#include "core/kube/netpol/filled_in.h"
#include "core/kube/netpol/network_model.h"
#include "core/kube/netpol/network_ports.h"

#include <algorithm>

namespace bulkhead {

namespace {

void append(std::vector<NetworkPorts> &all, const std::vector<NetworkPorts> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

NetworkModel::Concern NetworkModel::concerns(const NetworkPolicy &policy, const NetworkPeer &peer, const NetworkPod &pod) const
{
    if (peer.isAddress)
        return {Answer::Unknown, &peer, ReachDoubt::Address};
    const Answer space = concernsNamespace(policy, peer, pod.namespaceName);
    const Answer labels = peer.pods ? selects(*peer.pods, pod.labels) : Answer::Yes;
    const Answer answer = std::min(space, labels);
    if (answer == Answer::Yes && pod.isOnHostNetwork)
        return {Answer::Unknown, &peer, ReachDoubt::HostNetwork};
    if (answer != Answer::Unknown)
        return {answer, &peer, ReachDoubt::None};
    const bool isSpaceMissing = space == Answer::Unknown && !m_namespaces.contains(pod.namespaceName);
    return {answer, &peer, isSpaceMissing ? ReachDoubt::NamespaceNotHere : ReachDoubt::FilledIn};
}

/// Adds a rule if it is about the other end. `step.doubt` is that of its policy.
void NetworkModel::addRule(ReachSide &side, const End &end, ReachStep step) const
{
    Concern best;
    for (const NetworkPeer &entry : step.rule->peers) {
        if (const Concern concern = concerns(*step.policy, entry, end.peer); concern.answer > best.answer)
            best = concern;
    }
    if (!step.rule->peers.empty() && best.answer == Answer::No)
        return;
    step.peer = best.peer;
    if (step.doubt == ReachDoubt::None)
        step.doubt = best.doubt;
    std::vector<NetworkPorts> open;
    std::vector<NetworkPorts> unsure;
    for (const NetworkPorts &written : step.rule->ports)
        addNumbers(written, end.listener, open, unsure);
    if (step.rule->ports.empty())
        open = allPorts();
    const auto add = [&](const std::vector<NetworkPorts> &ports, ReachDoubt doubt) {
        ReachStep added = step;
        added.doubt = doubt;
        added.ports = common(ports, end.ports);
        std::vector<ReachStep> &steps = added.ports.empty() ? side.elsewhere : side.letting;
        if (added.ports.empty())
            added.ports = ports;
        if (!ports.empty())
            steps.push_back(std::move(added));
    };
    add(open, step.doubt);
    add(unsure, step.doubt == ReachDoubt::None ? ReachDoubt::FilledIn : step.doubt);
}

ReachSide NetworkModel::side(const End &end) const
{
    ReachSide side;
    const auto own = m_byNamespace.find(end.pod.namespaceName);
    for (const std::size_t index : own == m_byNamespace.end() ? std::span<const std::size_t>() : std::span(own->second)) {
        const NetworkPolicy &policy = m_policies[index];
        Answer selected = policy.isolates(end.direction) ? selects(policy.pods, end.pod.labels) : Answer::No;
        if (selected == Answer::No)
            continue;
        ReachDoubt doubt = selected == Answer::Yes ? ReachDoubt::None : ReachDoubt::FilledIn;
        if (end.pod.isOnHostNetwork) {
            selected = Answer::Unknown;
            doubt = ReachDoubt::HostNetwork;
        }
        side.isolated = std::max(side.isolated, selected);
        side.isolating.push_back({.policy = &policy, .doubt = doubt});
        for (const NetworkRule &rule : policy.rules(end.direction))
            addRule(side, end, {.policy = &policy, .rule = &rule, .doubt = doubt});
    }
    for (const ReachStep &step : side.letting) {
        append(side.possible, step.ports);
        if (step.doubt == ReachDoubt::None)
            append(side.certain, step.ports);
    }
    if (side.isolated != Answer::Yes)
        side.possible.assign(end.ports.begin(), end.ports.end());
    if (side.isolated == Answer::No)
        side.certain = side.possible;
    return side;
}

bool NetworkModel::isUnderOtherEngine(const std::string &namespaceName) const
{
    return m_otherEngines.contains({}) || m_otherEngines.contains(namespaceName);
}

void NetworkModel::addOtherPolicies(const std::string &namespaceName, std::vector<const Resource *> &policies) const
{
    const auto found = m_otherEngines.find(namespaceName);
    if (found != m_otherEngines.end() && !std::ranges::contains(policies, found->second))
        policies.push_back(found->second);
}

Reach NetworkModel::explain(const NetworkPod &from, const NetworkPod &to, std::span<const NetworkPorts> ports) const
{
    const std::vector<NetworkPorts> all = allPorts();
    const std::span<const NetworkPorts> wanted = ports.empty() ? std::span<const NetworkPorts>(all) : ports;
    Reach reach{.egress = side({NetworkDirection::Egress, from, to, to.spec, wanted}),
                .ingress = side({NetworkDirection::Ingress, to, from, to.spec, wanted})};
    const bool isCertain = overlap(reach.egress.certain, reach.ingress.certain);
    reach.ports =
        isCertain ? common(reach.egress.certain, reach.ingress.certain) : common(reach.egress.possible, reach.ingress.possible);
    reach.answer = isCertain ? Answer::Yes : reach.ports.empty() ? Answer::No : Answer::Unknown;
    reach.isHostNetworkUndefined = reach.answer == Answer::No && (from.isOnHostNetwork || to.isOnHostNetwork);
    reach.isNamespaceFilledIn = isFilledInLater(from.namespaceName) || isFilledInLater(to.namespaceName);
    for (const std::string &space : {std::string(), from.namespaceName, to.namespaceName})
        addOtherPolicies(space, reach.otherPolicies);
    if (reach.isHostNetworkUndefined || reach.isNamespaceFilledIn || !reach.otherPolicies.empty())
        reach.answer = Answer::Unknown;
    return reach;
}

Answer NetworkModel::reach(const NetworkPod &from, const NetworkPod &to) const
{
    return explain(from, to).answer;
}

} // namespace bulkhead
