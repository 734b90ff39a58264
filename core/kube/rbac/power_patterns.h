#pragma once

#include "core/kube/rbac/powers.h"

namespace bulkhead {

/// One right that gives a power: any of the verbs on the resource.
struct PowerPattern {
    enum class Reach : std::uint8_t {
        Namespaced, ///< a RoleBinding gives it in its namespace
        Cluster, ///< of objects outside of namespaces: only a ClusterRoleBinding gives it
        KubeSystem, ///< counts in that namespace alone
    };

    Power power;
    std::string_view group;
    std::string_view resource;
    std::string_view subresource;
    std::string_view verbs; ///< separated by blanks
    Reach reach = Reach::Namespaced;
    int before = 1000; ///< minor version of Kubernetes from which on it is none
};

/// ClusterAdmin and ApproveCertificates are not among them: they are more than one right.
[[nodiscard]] std::span<const PowerPattern> powerPatterns();

} // namespace bulkhead
