#include "core/rules/support/host_paths.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::string_view kSockets[] = {
    "/run/docker.sock",
    "/run/dockershim.sock",
    "/run/cri-dockerd.sock",
    "/run/containerd/containerd.sock",
    "/run/crio/crio.sock",
    "/run/k3s/containerd/containerd.sock",
    "/run/podman/podman.sock",
    "/run/buildkit/buildkitd.sock",
    "/snap/microk8s/common/run/containerd.sock",
};

} // namespace

bool holdsContainerSocket(std::string_view path)
{
    if (path.starts_with("/var/run") || path.starts_with("/var/snap"))
        path.remove_prefix(4); // /var/run is a link to /run
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    if (path == "/" || path == "/var")
        return true;
    const auto isThere = [&](std::string_view socket) {
        return socket.starts_with(path) && (socket.size() == path.size() || socket[path.size()] == '/');
    };
    return !path.empty() && std::ranges::any_of(kSockets, isThere);
}

TomlNode hostPathOf(TomlNode volume)
{
    const TomlNode path = volume["host_path"];
    return path && !path.text().empty() ? path : volume["mount_path"];
}

} // namespace bulkhead
