#include "core/kube/netpol/network_ports.h"
#include "core/kube/netpol/reach.h"

#include <algorithm>
#include <array>
#include <format>

namespace bulkhead {

namespace {

using Code = ReachReason::Code;

std::string nameOf(const NetworkPolicy &policy)
{
    return std::format("NetworkPolicy {}/{}", policy.namespaceName, policy.resource->name());
}

Location placeOf(const Resource &resource)
{
    const YamlNode name = resource.metadata()["name"];
    return Location::keyOf(name ? name : resource.root());
}

/// Where the step is written: the entry about the other end, else the rule, else what the policy selects.
Location placeOf(const ReachStep &step)
{
    if (step.peer)
        return Location::keyOf(step.peer->node);
    if (step.rule)
        return Location::keyOf(step.rule->node);
    const YamlNode selector = step.policy->resource->root()["spec"]["podSelector"];
    return selector ? Location::keyOf(selector) : placeOf(*step.policy->resource);
}

/// One end of a connection, in words.
class SideWords {
public:
    SideWords(NetworkDirection direction, const ReachSide &side, const ReachNames &names, std::vector<ReachReason> &reasons)
        : m_direction(direction)
        , m_side(side)
        , m_names(names)
        , m_reasons(reasons)
    {
    }

    void notIsolated()
    {
        const std::string &pod = isEgress() ? m_names.from : m_names.to;
        add({.code = Code::NotIsolated,
             .message = isEgress() ? Message{RULE_TEXT("Core", "No policy limits what leaves %1"), {pod}}
                                   : Message{RULE_TEXT("Core", "No policy limits what reaches %1"), {pod}},
             .place = isEgress() ? m_names.fromPlace : m_names.toPlace});
    }

    /// Rules that let something of `ports` through, those in doubt too if `withDoubts`.
    void letting(std::span<const NetworkPorts> ports, bool withDoubts)
    {
        for (const ReachStep &step : m_side.letting) {
            if ((step.doubt == ReachDoubt::None || withDoubts) && overlap(step.ports, ports))
                addStep(step, Code::LetsThrough, portsText(step.ports));
        }
    }

    void mayIsolate()
    {
        for (const ReachStep &step : m_side.isolating) {
            if (step.doubt == ReachDoubt::None)
                continue;
            const std::string &pod = isEgress() ? m_names.from : m_names.to;
            add(step, Code::MayIsolate,
                isEgress() ? Message{RULE_TEXT("Core", "%1 may limit what leaves %2"), {nameOf(*step.policy), pod}}
                           : Message{RULE_TEXT("Core", "%1 may limit what reaches %2"), {nameOf(*step.policy), pod}});
        }
    }

    /// Of an end that lets nothing through.
    void blocking()
    {
        for (const ReachStep &step : m_side.elsewhere)
            addStep(step, Code::OtherPortsOnly, portsText(step.ports));
        for (const ReachStep &step : m_side.isolating) {
            const auto isOfPolicy = [&](const ReachStep &other) { return other.policy == step.policy; };
            if (std::ranges::none_of(m_side.elsewhere, isOfPolicy))
                addStep(step, Code::LetsNothingThrough, {});
        }
    }

    /// As far as it says something to an answer that is unknown.
    void open(std::span<const NetworkPorts> ports)
    {
        if (m_side.answer() == Answer::No)
            return blocking();
        if (m_side.isolated == Answer::No)
            return notIsolated();
        mayIsolate();
        letting(ports, true);
    }

private:
    [[nodiscard]] bool isEgress() const { return m_direction == NetworkDirection::Egress; }

    void add(ReachReason reason)
    {
        reason.direction = m_direction;
        if (m_reasons.size() < mostReachReasons)
            m_reasons.push_back(std::move(reason));
    }

    void add(const ReachStep &step, Code code, Message message)
    {
        add({.code = code,
             .policy = step.policy,
             .doubt = step.doubt,
             .message = std::move(message),
             .doubtMessage = doubtOf(step),
             .place = placeOf(step)});
    }

    void addStep(const ReachStep &step, Code code, const std::string &ports)
    {
        std::vector<std::string> arguments{nameOf(*step.policy), isEgress() ? m_names.to : m_names.from};
        if (!ports.empty())
            arguments.push_back(ports);
        add(step, code,
            {step.doubt == ReachDoubt::None || code != Code::LetsThrough ? sentence(code, !ports.empty()) : mayLet(!ports.empty()),
             std::move(arguments)});
    }

    [[nodiscard]] MessageId sentence(Code code, bool hasPorts) const
    {
        if (code == Code::LetsNothingThrough)
            return isEgress() ? RULE_TEXT("Core", "%1 lets nothing out to %2") : RULE_TEXT("Core", "%1 lets nothing in from %2");
        if (code == Code::OtherPortsOnly)
            return isEgress() ? RULE_TEXT("Core", "%1 lets traffic out to %2 on other ports only: %3")
                              : RULE_TEXT("Core", "%1 lets traffic in from %2 on other ports only: %3");
        if (hasPorts)
            return isEgress() ? RULE_TEXT("Core", "%1 lets traffic out to %2 on %3")
                              : RULE_TEXT("Core", "%1 lets traffic in from %2 on %3");
        return isEgress() ? RULE_TEXT("Core", "%1 lets traffic out to %2") : RULE_TEXT("Core", "%1 lets traffic in from %2");
    }

    [[nodiscard]] MessageId mayLet(bool hasPorts) const
    {
        if (hasPorts)
            return isEgress() ? RULE_TEXT("Core", "%1 may let traffic out to %2 on %3")
                              : RULE_TEXT("Core", "%1 may let traffic in from %2 on %3");
        return isEgress() ? RULE_TEXT("Core", "%1 may let traffic out to %2") : RULE_TEXT("Core", "%1 may let traffic in from %2");
    }

    [[nodiscard]] std::optional<Message> doubtOf(const ReachStep &step) const
    {
        switch (step.doubt) {
        case ReachDoubt::FilledIn:
            return Message{RULE_TEXT("Core", "a label, a selector or a port is filled in later"), {}};
        case ReachDoubt::NamespaceNotHere:
            return Message{RULE_TEXT("Core", "it asks for labels of namespace %1, which is not in the input"),
                           {isEgress() ? m_names.toNamespace : m_names.fromNamespace}};
        case ReachDoubt::Address:
            return Message{RULE_TEXT("Core", "it names the addresses %1, and which of them are pods is not known"),
                           {std::string(step.peer->node["ipBlock"]["cidr"].text())}};
        case ReachDoubt::HostNetwork:
            return Message{
                RULE_TEXT("Core", "a pod is on its node's network, and network plug-ins differ in what they take it for"), {}};
        case ReachDoubt::None:
            break;
        }
        return std::nullopt;
    }

    NetworkDirection m_direction;
    const ReachSide &m_side;
    const ReachNames &m_names;
    std::vector<ReachReason> &m_reasons;
};

/// What leaves every answer open.
void addUndecidable(const Reach &reach, const ReachNames &names, std::vector<ReachReason> &reasons)
{
    for (const Resource *const policy : reach.otherPolicies) {
        const std::string space = policy->namespaceName();
        reasons.push_back({.code = Code::OtherEngine,
                           .message = {RULE_TEXT("Core", "%1 also decides, and policies of its kind are not read here"),
                                       {std::format("{} {}{}{}", policy->kind(), space, space.empty() ? "" : "/", policy->name())}},
                           .place = placeOf(*policy)});
    }
    if (reach.isNamespaceFilledIn)
        reasons.push_back(
            {.code = Code::FilledIn,
             .message = {RULE_TEXT("Core", "The namespace of %1 or of %2 is filled in later"), {names.from, names.to}},
             .place = names.fromPlace});
    if (reach.isHostNetworkUndefined)
        reasons.push_back({.code = Code::HostNetwork,
                           .message = {RULE_TEXT("Core", "%1 or %2 is on its node's network, where policies may not apply"),
                                       {names.from, names.to}},
                           .place = names.fromPlace});
}

} // namespace

std::string ReachReason::english() const
{
    return doubtMessage ? std::format("{}: {}", message.english(), doubtMessage->english()) : message.english();
}

std::string_view toString(ReachReason::Code code)
{
    constexpr std::array<std::string_view, 9> names = {"not-isolated",     "lets-through", "lets-nothing-through",
                                                       "other-ports-only", "ports-differ", "may-isolate",
                                                       "other-engine",     "host-network", "filled-in"};
    return names.at(static_cast<std::size_t>(code));
}

std::string_view toString(ReachDoubt doubt)
{
    constexpr std::array<std::string_view, 5> names = {"none", "filled-in", "namespace-not-here", "address", "host-network"};
    return names.at(static_cast<std::size_t>(doubt));
}

std::vector<ReachReason> reasonsOf(const Reach &reach, const ReachNames &names)
{
    std::vector<ReachReason> reasons;
    SideWords sides[] = {{NetworkDirection::Egress, reach.egress, names, reasons},
                         {NetworkDirection::Ingress, reach.ingress, names, reasons}};
    const ReachSide *const said[] = {&reach.egress, &reach.ingress};
    addUndecidable(reach, names, reasons);
    const bool isBlocked = reach.ports.empty();
    const bool isEachOpen = reach.egress.answer() != Answer::No && reach.ingress.answer() != Answer::No;
    for (std::size_t i = 0; i < 2; ++i) {
        if (isBlocked && !isEachOpen && said[i]->answer() == Answer::No)
            sides[i].blocking();
        else if (isBlocked && isEachOpen)
            sides[i].letting(said[i]->possible, true);
        else if (!isBlocked && reach.answer != Answer::Yes)
            sides[i].open(reach.ports);
        else if (!isBlocked && said[i]->isolated == Answer::No)
            sides[i].notIsolated();
        else if (!isBlocked)
            sides[i].letting(reach.ports, false);
    }
    if (isBlocked && isEachOpen)
        reasons.push_back({.code = Code::PortsDoNotMeet,
                           .message = {RULE_TEXT("Core", "What is let out (%1) and what is let in (%2) have no port in common"),
                                       {portsText(reach.egress.possible), portsText(reach.ingress.possible)}},
                           .place = reasons.empty() ? names.toPlace : reasons.back().place});
    return reasons;
}

} // namespace bulkhead
