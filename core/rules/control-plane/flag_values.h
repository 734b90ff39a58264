#pragma once

#include "core/rules/control-plane/flag_check.h"
#include "core/text/answer.h"

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

[[nodiscard]] constexpr bool isBoolean(Demand demand)
{
    return demand == Demand::True || demand == Demand::False;
}

/// Whether several values given to one flag add up, as pflag's lists and maps do.
[[nodiscard]] constexpr bool isList(Demand demand)
{
    return demand == Demand::Names || demand == Demand::NamesNot || demand == Demand::GateOn || demand == Demand::Empty
        || demand == Demand::StrongCiphers;
}

[[nodiscard]] std::vector<std::string_view> listItems(std::string_view list);

/// Whether `value`, which may be a default, meets the demand; unknown for what the program itself would not understand. Of
/// DiffersFrom: `other` is what it may not be.
[[nodiscard]] Answer meets(const FlagCheck &check, std::string_view value, std::string_view other);

/// The list after the smallest change that meets the demand.
[[nodiscard]] std::string remedied(const FlagCheck &check, std::string_view list);

/// "TLS_RSA_WITH_RC4_128_SHA, …": the weak ones in a list.
[[nodiscard]] std::string weakCiphers(std::string_view list);

} // namespace bulkhead
