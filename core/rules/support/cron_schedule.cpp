#include "core/rules/support/cron_schedule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <string>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 7> macros = {"@yearly", "@annually", "@monthly", "@weekly",
                                                    "@daily",  "@midnight", "@hourly"};
constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> days = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

struct FieldKind {
    int least;
    int most;
    std::span<const std::string_view> names; ///< the first stands for `least`
};
constexpr std::array fieldKinds = {FieldKind{0, 59, {}}, FieldKind{0, 23, {}}, FieldKind{1, 31, {}}, FieldKind{1, 12, months},
                                   FieldKind{0, 6, days}};

/// The part before the separator, which is taken away with it.
std::string_view cut(std::string_view &text, char separator)
{
    const std::size_t at = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(std::min(text.size(), at + 1));
    return part;
}

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = !text.empty() && text.front() != '-' && error == std::errc() && end == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

std::optional<int> valueOf(std::string_view text, const FieldKind &kind)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (const auto named = std::ranges::find(kind.names, lower); named != kind.names.end())
        return kind.least + static_cast<int>(named - kind.names.begin());
    const auto value = number(text);
    return value && *value >= kind.least && *value <= kind.most ? value : std::nullopt;
}

/// "*", "5", "1-5", "*/15", "8-18/2", "5/10".
bool isRange(std::string_view text, const FieldKind &kind)
{
    const bool hasStep = text.contains('/');
    std::string_view range = cut(text, '/');
    const auto step = number(text);
    if (hasStep && (!step || *step == 0))
        return false;
    if (range == "*" || range == "?")
        return true;
    const bool hasEnd = range.contains('-');
    const auto first = valueOf(cut(range, '-'), kind);
    const auto last = hasEnd ? valueOf(range, kind) : first;
    return first && last && *first <= *last;
}

bool isField(std::string_view text, const FieldKind &kind)
{
    if (text.empty() || text.ends_with(','))
        return false;
    while (!text.empty()) {
        if (!isRange(cut(text, ','), kind))
            return false;
    }
    return true;
}

/// "1h30m", as Go writes durations.
bool isDuration(std::string_view text)
{
    bool hasUnit = false;
    while (!text.empty()) {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
        text.remove_prefix(digits);
        const std::size_t unit = std::min(text.find_first_of("0123456789."), text.size());
        constexpr std::array<std::string_view, 7> units = {"h", "m", "s", "ms", "us", "ns", "\xC2\xB5s"};
        if (digits == 0 || !std::ranges::contains(units, text.substr(0, unit)))
            return false;
        text.remove_prefix(unit);
        hasUnit = true;
    }
    return hasUnit;
}

} // namespace

bool isCronJob(const Resource &resource)
{
    return resource.kind() == "CronJob" && resource.group() == "batch";
}

bool isSchedule(std::string_view text)
{
    constexpr std::string_view every = "@every ";
    if (text.starts_with(every))
        return isDuration(text.substr(every.size()));
    if (text.starts_with('@'))
        return std::ranges::contains(macros, text);
    std::size_t fields = 0;
    while (!text.empty()) {
        const std::size_t start = text.find_first_not_of(" \t");
        if (start == std::string_view::npos)
            break;
        text.remove_prefix(start);
        const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
        if (fields == fieldKinds.size() || !isField(text.substr(0, end), fieldKinds.at(fields)))
            return false;
        ++fields;
        text.remove_prefix(end);
    }
    return fields == fieldKinds.size();
}

} // namespace bulkhead
