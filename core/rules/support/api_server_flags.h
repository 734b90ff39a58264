#pragma once

#include "core/kube/pod_spec_view.h"
#include "core/yaml/yaml_patch.h"

#include <functional>
#include <string_view>

namespace bulkhead {

/// A flag of a program as somebody wrote it in `command` or `args`.
struct WrittenFlag {
    YamlNode item; ///< "--flag=value", "--flag", or a shell script that holds it
    YamlNode separateValue; ///< the next item, where it holds the value
    std::string_view value; ///< empty if there is none
    bool inScript = false;
};

/// Finds `--name`, `--name=value`, `--name` followed by a value, and the same inside a script given to a shell.
void forEachFlag(const ContainerView &container, std::string_view name, const std::function<void(const WrittenFlag &)> &visit);

/// Removes the item, and its separate value; refused inside a script.
[[nodiscard]] PatchResult removeFlag(const ContainerView &container, const WrittenFlag &flag);

/// Whether the container starts kube-apiserver: by its command (also through hyperkube or a shell) or its image.
[[nodiscard]] bool runsApiServer(const ContainerView &container);

/// The extra argument `name` of a kubeadm ClusterConfiguration's API server: the value in a mapping (up to v1beta3), the list item
/// {name, value} (v1beta4); also where Cluster API embeds it. Empty if it is not given; the last one if it is given twice.
[[nodiscard]] YamlNode kubeadmApiServerArgument(const Resource &resource, std::string_view name);

/// What Go's strconv.ParseBool takes for false.
[[nodiscard]] bool isGoFalse(std::string_view text);

} // namespace bulkhead
