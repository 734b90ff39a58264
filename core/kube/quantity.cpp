#include "core/kube/quantity.h"

#include <array>
#include <charconv>
#include <utility>

namespace bulkhead {

namespace {

using Suffix = std::pair<std::string_view, double>;
constexpr std::array kSuffixes = {
    Suffix{"", 1},
    Suffix{"n", 1e-9},
    Suffix{"u", 1e-6},
    Suffix{"m", 1e-3},
    Suffix{"k", 1e3},
    Suffix{"M", 1e6},
    Suffix{"G", 1e9},
    Suffix{"T", 1e12},
    Suffix{"P", 1e15},
    Suffix{"E", 1e18},
    Suffix{"Ki", 1024.0},
    Suffix{"Mi", 1048576.0},
    Suffix{"Gi", 1073741824.0},
    Suffix{"Ti", 1099511627776.0},
    Suffix{"Pi", 1125899906842624.0},
    Suffix{"Ei", 1152921504606846976.0},
};

} // namespace

std::optional<double> parseQuantity(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
        return std::nullopt;
    const std::string_view suffix(end, static_cast<std::size_t>(text.data() + text.size() - end));
    for (const auto &[name, factor] : kSuffixes) {
        if (suffix == name)
            return value * factor;
    }
    return std::nullopt;
}

} // namespace bulkhead
