#pragma once

#include "core/kube/resource.h"

#include <string>

namespace bulkhead {

/// Whether it is a RoleBinding or ClusterRoleBinding that somebody wrote: not one that every cluster, or kubeadm, brings itself.
[[nodiscard]] bool isWrittenBinding(const Resource &resource);

/// "ClusterRoleBinding admins", "RoleBinding shop/deployer".
[[nodiscard]] std::string nameOfBinding(const Resource &binding);

/// The name of the ClusterRole that a binding refers to; empty if it refers to a Role.
[[nodiscard]] std::string_view clusterRoleOf(const Resource &binding);

/// "ServiceAccount ci/runner", "Group developers"; the namespace of an account is the binding's if none is written.
[[nodiscard]] std::string nameOfSubject(const Resource &binding, YamlNode subject);

/// Whether the control plane itself, or a component that comes with it, goes by that name: "system:kube-scheduler".
[[nodiscard]] bool isSystemSubject(YamlNode subject);

} // namespace bulkhead
