#include "core/kube/kube_version.h"

#include <charconv>

namespace bulkhead {

std::optional<KubeVersion> KubeVersion::parse(std::string_view text)
{
    const std::optional<KubeVersion> version = parseAny(text);
    return version && version->major == 1 ? version : std::nullopt;
}

std::optional<KubeVersion> KubeVersion::parseAny(std::string_view text)
{
    if (text.starts_with('v'))
        text.remove_prefix(1);
    int parts[3] = {0, 0, 0};
    int count = 0;
    const char *at = text.data();
    const char *const end = at + text.size();
    while (count < 3) {
        const auto [next, error] = std::from_chars(at, end, parts[count]);
        if (error != std::errc() || parts[count] < 0)
            return std::nullopt;
        ++count;
        at = next;
        if (at == end || *at != '.')
            break;
        ++at;
    }
    if (at != end || count < 2)
        return std::nullopt;
    return KubeVersion{parts[0], parts[1]};
}

std::string KubeVersion::toString() const
{
    return std::to_string(major) + '.' + std::to_string(minor);
}

} // namespace bulkhead
