#include "core/kube/netpol/network_ports.h"

#include "core/kube/netpol/filled_in.h"

#include <algorithm>
#include <format>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace bulkhead {

namespace {

constexpr int kLastPort = 65535;

bool isAll(const NetworkPorts &ports)
{
    return ports.first == 0 && ports.last == kLastPort;
}

/// Ranges of ports by protocol, "" among them for any, sorted and disjoint: written lists may be long on purpose.
using Ranges = std::vector<std::pair<int, int>>;
using RangesByProtocol = std::map<std::string_view, Ranges>;

void merge(Ranges &ranges)
{
    std::ranges::sort(ranges);
    Ranges merged;
    for (const auto &range : ranges) {
        if (!merged.empty() && range.first <= merged.back().second)
            merged.back().second = std::max(merged.back().second, range.second);
        else
            merged.push_back(range);
    }
    ranges = std::move(merged);
}

RangesByProtocol rangesOf(std::span<const NetworkPorts> all)
{
    RangesByProtocol ranges;
    for (const NetworkPorts &ports : all)
        ranges[ports.protocol].emplace_back(ports.first, ports.last);
    for (auto &[protocol, list] : ranges)
        merge(list);
    return ranges;
}

Ranges inBoth(const Ranges &one, const Ranges &other)
{
    Ranges both;
    for (std::size_t i = 0, k = 0; i < one.size() && k < other.size();) {
        const int first = std::max(one[i].first, other[k].first);
        const int last = std::min(one[i].second, other[k].second);
        if (first <= last)
            both.emplace_back(first, last);
        one[i].second < other[k].second ? ++i : ++k;
    }
    return both;
}

/// The ranges of a protocol, with those of any.
Ranges rangesFor(const RangesByProtocol &all, std::string_view protocol)
{
    const auto own = all.find(protocol);
    Ranges ranges = own == all.end() ? Ranges() : own->second;
    if (const auto any = all.find({}); !protocol.empty() && any != all.end())
        ranges.insert(ranges.end(), any->second.begin(), any->second.end());
    merge(ranges);
    return ranges;
}

bool isWithin(const std::pair<int, int> &range, const Ranges &all)
{
    return std::ranges::any_of(all, [&](const auto &each) { return each.first <= range.first && range.second <= each.second; });
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
    return !common(one, other).empty();
}

std::vector<NetworkPorts> common(std::span<const NetworkPorts> one, std::span<const NetworkPorts> other)
{
    const RangesByProtocol left = rangesOf(one);
    const RangesByProtocol right = rangesOf(other);
    std::set<std::string_view> protocols;
    for (const RangesByProtocol *side : {&left, &right}) {
        for (const auto &[protocol, ranges] : *side)
            protocols.insert(protocol);
    }
    std::vector<NetworkPorts> both;
    const Ranges ofAny = inBoth(rangesFor(left, {}), rangesFor(right, {}));
    for (const std::string_view protocol : protocols) {
        for (const auto &range : protocol.empty() ? ofAny : inBoth(rangesFor(left, protocol), rangesFor(right, protocol))) {
            if (protocol.empty() || !isWithin(range, ofAny))
                both.push_back({.protocol = std::string(protocol), .first = range.first, .last = range.second});
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
