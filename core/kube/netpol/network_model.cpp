#include "core/kube/netpol/network_model.h"

#include "core/kube/netpol/filled_in.h"
#include "core/kube/netpol/network_ports.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace bulkhead {

namespace {

constexpr std::string_view kNameLabel = "kubernetes.io/metadata.name";

Answer both(Answer one, Answer other)
{
    return std::min(one, other);
}

/// "10.1.2.3" as a number.
std::optional<std::uint32_t> addressOf(std::string_view text)
{
    std::uint32_t address = 0;
    const char *at = text.data();
    const char *const end = text.data() + text.size();
    for (int part = 0; part < 4; ++part) {
        std::uint32_t number = 256;
        const auto [next, error] = std::from_chars(at, end, number);
        const bool isLast = part == 3;
        if (error != std::errc() || number > 255 || (isLast ? next != end : next == end || *next != '.'))
            return std::nullopt;
        address = (address << 8U) | number;
        at = isLast ? next : next + 1;
    }
    return address;
}

bool overlapsPort(const NetworkRule &rule, int port)
{
    const NetworkPorts wanted{"TCP", {}, port, port};
    const auto opens = [&](const NetworkPorts &ports) { return ports.name.empty() && overlap(ports, wanted); };
    return rule.ports.empty() || std::ranges::any_of(rule.ports, opens);
}

/// Whether an ipBlock is about the address.
Answer holdsAddress(const NetworkPeer &peer, std::string_view address)
{
    const YamlNode block = peer.node["ipBlock"];
    if (!peer.isAddress)
        return Answer::No;
    const std::optional<bool> isInside = isInRange(address, block["cidr"].text());
    if (!isInside)
        return block["cidr"].text().contains(':') ? Answer::No : Answer::Unknown; // a range of IPv6 is none of this
    for (const YamlNode except : YamlItems(block["except"])) {
        if (isInRange(address, except.text()) == true)
            return Answer::No;
    }
    return *isInside ? Answer::Yes : Answer::No;
}

/// Kinds that also decide on connections, which this model does not read.
bool isOfOtherEngine(const Resource &resource)
{
    constexpr std::array<std::string_view, 5> groups = {"cilium.io", "projectcalico.org", "crd.projectcalico.org",
                                                        "policy.networking.k8s.io", "crd.antrea.io"};
    const bool isPolicy = resource.kind().ends_with("NetworkPolicy");
    return (isPolicy && std::ranges::contains(groups, resource.group()))
        || (resource.kind() == "AuthorizationPolicy" && resource.group() == "security.istio.io");
}

bool isForWholeCluster(const Resource &resource)
{
    return resource.kind() != "NetworkPolicy" && resource.kind() != "CiliumNetworkPolicy"
        && resource.kind() != "AuthorizationPolicy";
}

} // namespace

std::optional<bool> isInRange(std::string_view address, std::string_view range)
{
    const std::size_t slash = range.find('/');
    const auto one = addressOf(address);
    const auto other = addressOf(range.substr(0, slash));
    unsigned bits = 32;
    if (slash != std::string_view::npos) {
        const std::string_view text = range.substr(slash + 1);
        const auto [next, error] = std::from_chars(text.data(), text.data() + text.size(), bits);
        if (error != std::errc() || next != text.data() + text.size() || bits > 32)
            return std::nullopt;
    }
    if (!one || !other)
        return std::nullopt;
    const std::uint32_t mask = bits == 0 ? 0 : ~std::uint32_t{0} << (32 - bits);
    return (*one & mask) == (*other & mask);
}

namespace {

void noteKeys(const NetworkPolicy &policy, std::set<std::string, std::less<>> &keys)
{
    const auto note = [&](const LabelSelector &selector) {
        for (const LabelSelector::Requirement &requirement : selector.requirements())
            keys.insert(requirement.key);
    };
    note(policy.pods);
    for (const NetworkDirection direction : {NetworkDirection::Ingress, NetworkDirection::Egress}) {
        for (const NetworkRule &rule : policy.rules(direction)) {
            for (const NetworkPeer &peer : rule.peers)
                note(peer.pods.value_or(LabelSelector()));
        }
    }
}

} // namespace

Answer selects(const LabelSelector &selector, const Labels &labels)
{
    bool isUnknown = false;
    for (const LabelSelector::Requirement &requirement : selector.requirements()) {
        const auto label = labels.find(requirement.key);
        isUnknown = isUnknown || requirement.op == LabelSelector::Operator::Unknown || isFilledInLater(requirement.key)
            || std::ranges::any_of(requirement.values, isFilledInLater)
            || (label != labels.end() && isFilledInLater(label->second));
    }
    return isUnknown ? Answer::Unknown : selector.matches(labels) ? Answer::Yes : Answer::No;
}

NetworkModel::NetworkModel(std::span<const ManifestPtr> manifests)
{
    for (const ManifestPtr &manifest : manifests) {
        for (const Resource &resource : manifest->resources()) {
            if (isNetworkPolicy(resource)) {
                m_policies.push_back(NetworkPolicy::read(resource));
                m_byNamespace[m_policies.back().namespaceName].push_back(m_policies.size() - 1);
                noteKeys(m_policies.back(), m_keys);
            } else if (isOfOtherEngine(resource)) {
                m_otherEngines.try_emplace(isForWholeCluster(resource) ? std::string() : resource.namespaceName(), &resource);
            } else if (resource.kind() == "Namespace" && resource.group().empty()) {
                Labels labels = readLabels(resource.metadata()["labels"]);
                labels.insert_or_assign(std::string(kNameLabel), resource.name());
                m_namespaces.insert_or_assign(resource.name(), std::move(labels));
            }
        }
    }
}

Labels NetworkModel::tellingLabels(const Labels &labels) const
{
    Labels telling;
    for (const auto &[key, value] : labels) {
        if (m_keys.contains(key))
            telling.emplace(key, value);
    }
    return telling;
}

Answer NetworkModel::selectsNamespace(const LabelSelector &selector, const std::string &namespaceName) const
{
    if (const auto known = m_namespaces.find(namespaceName); known != m_namespaces.end())
        return selects(selector, known->second);
    // Of a namespace that is not here only the label that every namespace gets is known.
    Labels labels;
    labels.emplace(kNameLabel, namespaceName);
    Answer answer = Answer::Yes;
    for (const LabelSelector::Requirement &requirement : selector.requirements()) {
        if (requirement.key != kNameLabel) {
            answer = both(answer, Answer::Unknown);
            continue;
        }
        if (requirement.op == LabelSelector::Operator::Unknown || std::ranges::any_of(requirement.values, isFilledInLater)) {
            answer = both(answer, Answer::Unknown);
            continue;
        }
        const bool isNamed = std::ranges::contains(requirement.values, namespaceName);
        const bool holds = requirement.op == LabelSelector::Operator::In ? isNamed
            : requirement.op == LabelSelector::Operator::NotIn           ? !isNamed
                                                                         : requirement.op == LabelSelector::Operator::Exists;
        answer = both(answer, holds ? Answer::Yes : Answer::No);
    }
    return answer;
}

Answer NetworkModel::concernsNamespace(const NetworkPolicy &policy, const NetworkPeer &peer, const std::string &namespaceName) const
{
    if (peer.isAddress)
        return Answer::Unknown;
    if (peer.namespaces)
        return selectsNamespace(*peer.namespaces, namespaceName);
    return policy.namespaceName == namespaceName ? Answer::Yes : Answer::No;
}

Answer NetworkModel::isIsolated(const NetworkPod &pod, NetworkDirection direction) const
{
    const auto own = m_byNamespace.find(pod.namespaceName);
    Answer answer = Answer::No;
    for (const std::size_t index : own == m_byNamespace.end() ? std::vector<std::size_t>() : own->second) {
        if (m_policies[index].isolates(direction))
            answer = std::max(answer, selects(m_policies[index].pods, pod.labels));
    }
    return answer;
}

Answer NetworkModel::reachesAddress(const NetworkPod &from, std::string_view address, int port) const
{
    const Answer isolated = isIsolated(from, NetworkDirection::Egress);
    if (m_otherEngines.contains("") || m_otherEngines.contains(from.namespaceName))
        return Answer::Unknown;
    if (isolated == Answer::No)
        return Answer::Yes;
    Answer answer = isolated == Answer::Unknown || from.isOnHostNetwork ? Answer::Unknown : Answer::No;
    for (const std::size_t index : m_byNamespace.find(from.namespaceName)->second) {
        const NetworkPolicy &policy = m_policies[index];
        const Answer selected = policy.isEgress ? selects(policy.pods, from.labels) : Answer::No;
        for (const NetworkRule &rule : policy.egress) {
            Answer about = rule.peers.empty() ? Answer::Yes : Answer::No;
            for (const NetworkPeer &peer : rule.peers)
                about = std::max(about, holdsAddress(peer, address));
            if (overlapsPort(rule, port))
                answer = std::max(answer, both(selected, about));
        }
    }
    return answer;
}

} // namespace bulkhead
