#include "core/rules/support/node_escape.h"

#include "core/rules/support/capabilities.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::string_view escapingCapabilities[] = {"SYS_MODULE", "SYS_RAWIO", "DAC_READ_SEARCH", "BPF"};

/// Folders that hold a container socket, other pods' volumes, or the way to root's login; as deep as a mount may start.
constexpr std::string_view escapingPaths[] = {
    "/",
    "/etc",
    "/proc",
    "/root",
    "/run",
    "/run/containerd",
    "/run/crio",
    "/var",
    "/var/lib",
    "/var/lib/docker",
    "/var/lib/kubelet",
    "/var/lib/kubelet/pods",
    "/var/run",
    "/var/run/containerd",
    "/var/run/crio",
};

bool isEscapingPath(std::string_view path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    return std::ranges::contains(escapingPaths, path) || path.ends_with(".sock");
}

std::optional<Location> containerEscape(const ContainerView &container)
{
    const YamlNode privileged = container.node()["securityContext"]["privileged"];
    if (privileged.boolean() == true)
        return Location::written(privileged);
    for (const YamlNode item : YamlItems(addedCapabilities(container))) {
        const auto means = [&](std::string_view capability) { return isCapability(item.scalar(), capability); };
        if (grantsSysAdmin(item.scalar()) || std::ranges::any_of(escapingCapabilities, means))
            return Location::written(item);
    }
    return std::nullopt;
}

} // namespace

std::optional<Location> nodeEscape(const Resource &owner, YamlNode spec)
{
    const bool ownUsers = spec["hostUsers"].boolean() == false;
    const PodSpecView pod(owner, spec, {});
    for (const ContainerView &container : pod.containers()) {
        if (const std::optional<Location> found = containerEscape(container); found && !ownUsers)
            return found;
    }
    for (const YamlNode volume : YamlItems(spec["volumes"])) {
        if (const YamlNode path = volume["hostPath"]["path"]; path && isEscapingPath(path.scalar()))
            return Location::written(path);
    }
    return std::nullopt;
}

} // namespace bulkhead
