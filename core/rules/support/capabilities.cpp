#include "core/rules/support/capabilities.h"

#include <algorithm>

namespace bulkhead {

namespace {

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool equalsIgnoringCase(std::string_view first, std::string_view second)
{
    return std::ranges::equal(first, second, {}, upper, upper);
}

} // namespace

YamlNode addedCapabilities(const ContainerView &container)
{
    return container.node()["securityContext"]["capabilities"]["add"];
}

bool isCapability(std::string_view written, std::string_view name)
{
    constexpr std::string_view prefix = "CAP_";
    if (equalsIgnoringCase(written.substr(0, prefix.size()), prefix))
        written.remove_prefix(prefix.size());
    return equalsIgnoringCase(written, name);
}

bool grantsSysAdmin(std::string_view written)
{
    return isCapability(written, "SYS_ADMIN") || equalsIgnoringCase(written, "ALL");
}

YamlNode sysAdminItem(const ContainerView &container)
{
    for (const YamlNode item : YamlItems(addedCapabilities(container))) {
        if (grantsSysAdmin(item.scalar()))
            return item;
    }
    return {};
}

} // namespace bulkhead
