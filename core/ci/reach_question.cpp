// A connection as it is typed, and the answer to it.
#include "core/ci/network_ends.h"
#include "core/kube/api_resources.h"
#include "core/kube/netpol/network_ports.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <set>

namespace bulkhead {

namespace {

constexpr std::size_t mostListed = 12;
constexpr std::size_t mostDefinitions = 8;

std::string lower(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small;
}

/// "a, b and 3 more".
std::string listText(const std::set<std::string> &names)
{
    std::string text;
    std::size_t listed = 0;
    for (const std::string &name : names) {
        if (listed == mostListed)
            return text + ", …";
        text += (listed++ > 0 ? ", " : "") + name;
    }
    return text;
}

std::string kindPath(const NetworkEnd &end)
{
    return end.pod.namespaceName + '/' + std::string(end.resource->kind()) + '/' + end.resource->name();
}

/// NAMESPACE/NAME or NAMESPACE/KIND/NAME.
struct TypedEnd {
    std::string_view namespaceName{};
    std::string_view kind{};
    std::string_view name{};
};

std::optional<TypedEnd> splitEnd(std::string_view text)
{
    const std::size_t first = text.find('/');
    if (first == std::string_view::npos || first == 0)
        return std::nullopt;
    TypedEnd end{.namespaceName = text.substr(0, first), .name = text.substr(first + 1)};
    if (const std::size_t second = end.name.find('/'); second != std::string_view::npos) {
        end.kind = end.name.substr(0, second);
        end.name = end.name.substr(second + 1);
        if (end.kind.empty())
            return std::nullopt;
    }
    if (end.name.empty() || end.name.contains('/'))
        return std::nullopt;
    return end;
}

class EndFinder {
public:
    EndFinder(std::span<const NetworkEnd> ends, std::span<const ManifestPtr> manifests)
        : m_ends(ends)
        , m_manifests(manifests)
    {
    }

    [[nodiscard]] Result<std::vector<NetworkEnd>> find(std::string_view text) const
    {
        const std::optional<TypedEnd> typed = splitEnd(text);
        if (!typed)
            return failure(RULE_TEXT("Core", "\"%1\" names no workload; write NAMESPACE/NAME or NAMESPACE/KIND/NAME"),
                           {std::string(text)});
        const std::string kind = typed->kind.empty() ? std::string() : kindOf(typed->kind);
        std::vector<NetworkEnd> found;
        std::set<std::string> kinds;
        for (const NetworkEnd &end : m_ends) {
            if (end.pod.namespaceName != typed->namespaceName || end.resource->name() != typed->name
                || (!kind.empty() && lower(end.resource->kind()) != kind))
                continue;
            kinds.insert(kindPath(end));
            if (found.size() < mostDefinitions)
                found.push_back(end);
        }
        if (found.empty())
            return std::unexpected(missing(*typed, text));
        if (kinds.size() > 1)
            return failure(RULE_TEXT("Core", "\"%1\" may be any of: %2"), {std::string(text), listText(kinds)});
        return found;
    }

private:
    /// In small letters; of "deploy" and "deployments" too.
    [[nodiscard]] std::string kindOf(std::string_view text) const
    {
        const std::optional<ApiResource> resource = ApiResources(m_manifests).find(text);
        return resource ? resource->singular : lower(text);
    }

    [[nodiscard]] Error missing(const TypedEnd &typed, std::string_view text) const
    {
        std::set<std::string> here;
        std::set<std::string> spaces;
        for (const NetworkEnd &end : m_ends) {
            spaces.insert(end.pod.namespaceName);
            if (end.pod.namespaceName == typed.namespaceName)
                here.insert(end.resource->name());
        }
        if (m_ends.empty())
            return {{RULE_TEXT("Core", "There is no workload \"%1\": the input has none at all"), {std::string(text)}}, {}};
        if (here.empty())
            return {{RULE_TEXT("Core", "There is no workload \"%1\"; namespaces with workloads: %2"),
                     {std::string(text), listText(spaces)}},
                    {}};
        return {{RULE_TEXT("Core", "There is no workload \"%1\"; in namespace %2 there are: %3"),
                 {std::string(text), std::string(typed.namespaceName), listText(here)}},
                {}};
    }

    std::span<const NetworkEnd> m_ends;
    std::span<const ManifestPtr> m_manifests;
};

/// Ports that ":PORT" stands for at one listening pod; none if none of its containers has a port of that name.
std::vector<NetworkPorts> portsAt(std::string_view text, YamlNode listener)
{
    const std::size_t slash = text.find('/');
    std::string protocol(slash == std::string_view::npos ? "TCP" : text.substr(slash + 1));
    std::ranges::transform(protocol, protocol.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const std::string_view port = text.substr(0, slash);
    int number = 0;
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
    if (error == std::errc() && end == port.data() + port.size())
        return {{.protocol = protocol, .first = number, .last = number}};
    std::vector<NetworkPorts> numbers;
    std::vector<NetworkPorts> unsure;
    if (slash != std::string_view::npos) {
        addNumbers({.protocol = protocol, .name = std::string(port)}, listener, numbers, unsure);
    } else {
        for (const char *const each : {"TCP", "UDP", "SCTP"}) // a name tells its protocol
            addNumbers({.protocol = each, .name = std::string(port)}, listener, numbers, unsure);
    }
    return numbers;
}

/// What is wrong with a port.
std::optional<Error> checkPort(std::string_view text, std::span<const NetworkEnd> to)
{
    constexpr std::array<std::string_view, 3> protocols = {"tcp", "udp", "sctp"};
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos && !std::ranges::contains(protocols, lower(text.substr(slash + 1))))
        return Error{
            {RULE_TEXT("Core", "\"%1\" is no port; write it like 8080, 53/UDP or the name of a port"), {std::string(text)}}, {}};
    const std::string_view port = text.substr(0, slash);
    const bool isNumber = !port.empty() && std::ranges::all_of(port, [](unsigned char c) { return std::isdigit(c) != 0; });
    for (const NetworkEnd &end : to) {
        const std::vector<NetworkPorts> ports = portsAt(text, end.pod.spec);
        if (ports.empty() && !port.empty() && !isNumber)
            return Error{{RULE_TEXT("Core", "No container of %1 names a port \"%2\""), {end.name(), std::string(port)}}, {}};
        if (ports.empty() || ports.front().first < 1 || ports.front().first > 65535)
            return Error{
                {RULE_TEXT("Core", "\"%1\" is no port; write it like 8080, 53/UDP or the name of a port"), {std::string(text)}},
                {}};
    }
    return std::nullopt;
}

} // namespace

Result<ReachQuestion> readConnection(const TypedConnection &typed, std::span<const NetworkEnd> ends,
                                     std::span<const ManifestPtr> manifests)
{
    const EndFinder finder(ends, manifests);
    const std::size_t colon = typed.to.find(':');
    auto from = finder.find(typed.from);
    if (!from)
        return std::unexpected(from.error());
    auto to = finder.find(std::string_view(typed.to).substr(0, colon));
    if (!to)
        return std::unexpected(to.error());
    ReachQuestion question{.from = std::move(*from), .to = std::move(*to)};
    if (colon == std::string::npos)
        return question;
    question.port = typed.to.substr(colon + 1);
    if (const std::optional<Error> wrong = checkPort(question.port, question.to))
        return std::unexpected(*wrong);
    return question;
}

ReachAnswer answerOf(const NetworkModel &model, const ReachQuestion &question)
{
    ReachAnswer all;
    bool isFirst = true;
    for (const NetworkEnd &from : question.from) {
        for (const NetworkEnd &to : question.to) {
            const std::vector<NetworkPorts> ports =
                question.port.empty() ? std::vector<NetworkPorts>() : portsAt(question.port, to.pod.spec);
            const Reach reach = model.explain(from.pod, to.pod, ports);
            const bool isSettled =
                reach.answer == Answer::Yes && reach.egress.isolated == Answer::Yes && reach.ingress.isolated == Answer::Yes;
            if (!isFirst && reach.answer == all.answer) {
                all.isSettledByPolicies = all.isSettledByPolicies && isSettled;
                continue;
            }
            all.isDefinedDifferently = !isFirst;
            all.answer = isFirst ? reach.answer : Answer::Unknown;
            all.isSettledByPolicies = isFirst && isSettled;
            if (isFirst)
                all.ports = reach.ports;
            for (ReachReason &reason : reasonsOf(reach, reachNames(from, to)))
                all.reasons.push_back(std::move(reason));
            if (all.isDefinedDifferently)
                return all;
            isFirst = false;
        }
    }
    return all;
}

} // namespace bulkhead
