#pragma once

#include "core/yaml/yaml_node.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace bulkhead {

/// The programs that make up a cluster.
enum class ClusterComponent : std::uint8_t { None, ApiServer, ControllerManager, Scheduler, Etcd, Kubelet, KubeProxy };

/// "kube-apiserver"; empty for None.
[[nodiscard]] std::string_view toString(ClusterComponent component);

/// How a container starts a component: the arguments after the program's name.
struct ComponentStart {
    ClusterComponent component = ClusterComponent::None;
    std::vector<YamlNode> arguments; ///< items of `command` and `args`, aliases followed; empty for a script
    YamlNode script; ///< the item that a shell runs, where the component is started in it
    std::string_view scriptArguments; ///< what follows the program's name there, to the end of that command
};

/// Reads `command` and `args` of a container: the program by its file name, also behind hyperkube, go-runner and an init, and
/// inside the script of a shell; the official images without a command by their name.
[[nodiscard]] ComponentStart componentStart(YamlNode container);

} // namespace bulkhead
