#include "core/rules/control-plane/flag_values.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 6> goTrue = {"1", "t", "T", "true", "TRUE", "True"};
constexpr std::array<std::string_view, 6> goFalse = {"0", "f", "F", "false", "FALSE", "False"};

Answer answer(bool yes)
{
    return yes ? Answer::Yes : Answer::No;
}

Answer meetsBoolean(std::string_view value, bool wanted)
{
    if (std::ranges::contains(goTrue, value))
        return answer(wanted);
    return std::ranges::contains(goFalse, value) ? answer(!wanted) : Answer::Unknown;
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// A duration as Go writes it: "1h30m", "500ms", "0".
std::optional<double> seconds(std::string_view text)
{
    struct Unit {
        std::string_view name;
        double seconds;
    };
    static constexpr std::array units = {Unit{"ms", 1e-3}, Unit{"us", 1e-6}, Unit{"ns", 1e-9},
                                         Unit{"h", 3600},  Unit{"m", 60},    Unit{"s", 1}};
    if (text == "0")
        return 0;
    double sum = 0;
    bool any = false;
    while (!text.empty()) {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc())
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        const auto unit = std::ranges::find_if(units, [&](const Unit &each) { return text.starts_with(each.name); });
        if (unit == units.end())
            return std::nullopt;
        text.remove_prefix(unit->name.size());
        sum += value * unit->seconds;
        any = true;
    }
    return any ? std::optional(sum) : std::nullopt;
}

Answer compares(std::optional<double> value, const auto &holds)
{
    return value ? answer(holds(*value)) : Answer::Unknown;
}

bool isLoopback(std::string_view address)
{
    if (address.starts_with('['))
        return address.starts_with("[::1]");
    if (address == "::1")
        return true;
    const std::string_view host = address.substr(0, address.find(':'));
    return host == "localhost" || host.starts_with("127.");
}

/// Without forward secrecy, or with an old cipher or mode.
bool isWeakCipher(std::string_view suite)
{
    return suite.starts_with("TLS_RSA_") || suite.contains("_CBC_") || suite.contains("RC4") || suite.contains("3DES")
        || suite.contains("NULL");
}

/// "Gate=false" with any of Go's words for false.
bool switchesOff(std::string_view item, std::string_view gate)
{
    return item.starts_with(gate) && item.substr(gate.size()).starts_with('=')
        && std::ranges::contains(goFalse, item.substr(gate.size() + 1));
}

bool isBadItem(const FlagCheck &check, std::string_view item)
{
    switch (check.demand) {
    case Demand::NamesNot:
        return item == check.wanted;
    case Demand::GateOn:
        return switchesOff(item, check.wanted);
    case Demand::StrongCiphers:
        return isWeakCipher(item);
    case Demand::Empty:
        return true;
    default:
        return false;
    }
}

Answer meetsList(const FlagCheck &check, std::string_view value)
{
    const std::vector<std::string_view> items = listItems(value);
    if (!check.silentWith.empty() && std::ranges::contains(items, check.silentWith))
        return Answer::Yes;
    switch (check.demand) {
    case Demand::Names:
        return answer(std::ranges::contains(items, check.wanted));
    case Demand::Empty:
        return answer(items.empty());
    case Demand::StrongCiphers:
        if (items.empty())
            return Answer::No;
        [[fallthrough]];
    default:
        return answer(std::ranges::none_of(items, [&](std::string_view item) { return isBadItem(check, item); }));
    }
}

} // namespace

std::vector<std::string_view> listItems(std::string_view list)
{
    std::vector<std::string_view> items;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view item = list.substr(0, comma);
        list.remove_prefix(std::min(comma + 1, list.size()));
        while (item.starts_with(' '))
            item.remove_prefix(1);
        while (item.ends_with(' '))
            item.remove_suffix(1);
        if (!item.empty())
            items.push_back(item);
    }
    return items;
}

Answer meets(const FlagCheck &check, std::string_view value, std::string_view other)
{
    switch (check.demand) {
    case Demand::Given:
        return answer(!value.empty());
    case Demand::NotGiven:
        return answer(value.empty());
    case Demand::True:
    case Demand::False:
        return meetsBoolean(value, check.demand == Demand::True);
    case Demand::Equals:
        return answer(value == check.wanted);
    case Demand::AtLeast:
        return compares(number(value), [&](double found) { return found >= number(check.wanted); });
    case Demand::AtLeastOrZero:
        return compares(number(value), [&](double found) { return found == 0 || found >= number(check.wanted); });
    case Demand::DurationUpTo:
        return compares(seconds(value), [&](double found) { return found <= number(check.wanted); });
    case Demand::DurationGiven:
        return compares(seconds(value), [](double found) { return found > 0; });
    case Demand::Loopback:
        return value.empty() ? Answer::Unknown : answer(isLoopback(value));
    case Demand::DiffersFrom:
        return value.empty() || other.empty() ? Answer::Unknown : answer(value != other);
    default:
        return meetsList(check, value);
    }
}

std::string remedied(const FlagCheck &check, std::string_view list)
{
    std::string text;
    const auto add = [&text](std::string_view item) { text.append(text.empty() ? "" : ",").append(item); };
    for (const std::string_view item : listItems(list)) {
        if (check.demand == Demand::GateOn && isBadItem(check, item))
            add(std::string(check.wanted) + "=true");
        else if (!isBadItem(check, item))
            add(item);
    }
    if (check.demand == Demand::Names)
        add(check.wanted);
    return text.empty() ? std::string(check.write) : text;
}

std::string weakCiphers(std::string_view list)
{
    std::string text;
    for (const std::string_view item : listItems(list)) {
        if (isWeakCipher(item))
            text.append(text.empty() ? "" : ", ").append(item);
    }
    return text;
}

} // namespace bulkhead
