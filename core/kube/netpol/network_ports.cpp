#include "core/kube/netpol/network_ports.h"

#include "core/kube/netpol/filled_in.h"

#include <algorithm>
#include <format>

namespace bulkhead {

namespace {

constexpr int kLastPort = 65535;

bool isAll(const NetworkPorts &ports)
{
    return ports.first == 0 && ports.last == kLastPort;
}

bool contains(std::span<const NetworkPorts> all, const NetworkPorts &one)
{
    return std::ranges::any_of(all, [&](const NetworkPorts &ports) {
        return (ports.protocol.empty() || ports.protocol == one.protocol) && ports.first <= one.first && one.last <= ports.last;
    });
}

} // namespace

std::vector<NetworkPorts> allPorts()
{
    return {NetworkPorts{}};
}

bool overlap(const NetworkPorts &one, const NetworkPorts &other)
{
    const bool isSameProtocol = one.protocol.empty() || other.protocol.empty() || one.protocol == other.protocol;
    return isSameProtocol && one.first <= other.last && other.first <= one.last;
}

bool overlap(std::span<const NetworkPorts> one, std::span<const NetworkPorts> other)
{
    return std::ranges::any_of(one, [&](const NetworkPorts &ports) {
        return std::ranges::any_of(other, [&](const NetworkPorts &more) { return overlap(ports, more); });
    });
}

std::vector<NetworkPorts> common(std::span<const NetworkPorts> one, std::span<const NetworkPorts> other)
{
    std::vector<NetworkPorts> both;
    for (const NetworkPorts &ports : one) {
        for (const NetworkPorts &more : other) {
            if (!overlap(ports, more))
                continue;
            NetworkPorts shared{.protocol = ports.protocol.empty() ? more.protocol : ports.protocol,
                                .first = std::max(ports.first, more.first),
                                .last = std::min(ports.last, more.last)};
            if (!contains(both, shared))
                both.push_back(std::move(shared));
        }
    }
    return both;
}

void addNumbers(const NetworkPorts &ports, YamlNode listener, std::vector<NetworkPorts> &numbers, std::vector<NetworkPorts> &unsure)
{
    if (ports.name.empty()) {
        numbers.push_back(ports);
        return;
    }
    if (isFilledInLater(ports.name)) {
        unsure.push_back({.protocol = ports.protocol});
        return;
    }
    for (const std::string_view list : {"containers", "initContainers"}) {
        for (const YamlNode container : YamlItems(listener[list])) {
            for (const YamlNode port : YamlItems(container["ports"])) {
                const std::string_view protocol = port["protocol"].text().empty() ? "TCP" : port["protocol"].text();
                if (port["name"].text() != ports.name || protocol != ports.protocol)
                    continue;
                const auto number = port["containerPort"].integer();
                if (number && *number > 0 && *number <= kLastPort)
                    numbers.push_back({ports.protocol, {}, static_cast<int>(*number), static_cast<int>(*number)});
                else if (isFilledInLater(port["containerPort"].text()))
                    unsure.push_back({.protocol = ports.protocol});
            }
        }
    }
}

std::string portsText(std::span<const NetworkPorts> ports)
{
    std::string text;
    std::string_view protocol;
    for (const NetworkPorts &each : ports) {
        if (isAll(each) && each.protocol.empty())
            return {};
        const bool isNew = text.empty() || protocol != each.protocol;
        text += text.empty() ? "" : isNew ? "; " : ", ";
        protocol = each.protocol;
        if (isNew)
            text += each.protocol;
        if (isAll(each))
            continue;
        text += isNew && !each.protocol.empty() ? " " : "";
        text += each.first == each.last ? std::to_string(each.first) : std::format("{}-{}", each.first, each.last);
    }
    return text;
}

} // namespace bulkhead
