#include "core/kube/pod_security/pod_security_level.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 3> kLevels = {"privileged", "baseline", "restricted"};

} // namespace

std::string_view toString(PodSecurityLevel level)
{
    return kLevels[static_cast<std::size_t>(level)];
}

std::optional<PodSecurityLevel> podSecurityLevelFromString(std::string_view text)
{
    const auto found = std::ranges::find(kLevels, text);
    if (found == kLevels.end())
        return std::nullopt;
    return static_cast<PodSecurityLevel>(found - kLevels.begin());
}

} // namespace bulkhead
