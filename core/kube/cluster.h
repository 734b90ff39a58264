#pragma once

#include "core/kube/kube_version.h"
#include "core/kube/netpol/network_model.h"
#include "core/kube/rbac/rbac_model.h"
#include "core/kube/resource_index.h"

#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace bulkhead {

/// What one pod spec of a written object will be: a pod, or many alike.
struct ClusterPod {
    const Resource *owner = nullptr;
    YamlNode spec{};
    YamlNode metadata{}; ///< of the pod (template); may be empty

    [[nodiscard]] YamlNode labels() const { return metadata["labels"]; }
    /// As the pod sees it in policies: in the namespace of its owner.
    [[nodiscard]] NetworkPod forNetwork() const;
};

/// The objects of a workspace as they act on one another: by name, by selector, by right and by connection. Each part is read when
/// first asked for; any thread. Points into its manifests and keeps them alive.
class Cluster {
public:
    Cluster(std::vector<ManifestPtr> manifests, KubeVersion version);

    [[nodiscard]] std::span<const ManifestPtr> manifests() const { return m_manifests; }
    [[nodiscard]] const ResourceIndex &objects() const;
    /// Pods of written objects, by the namespace they run in, then in the order of their files.
    [[nodiscard]] std::span<const ClusterPod> pods() const;
    [[nodiscard]] std::span<const ClusterPod> podsIn(std::string_view namespaceName) const;
    [[nodiscard]] const NetworkModel &network() const;
    [[nodiscard]] const RbacModel &rbac() const;

private:
    struct Placed {
        std::string_view namespaceName;
        std::size_t first;
        std::size_t count;
    };
    void readPods() const;

    std::vector<ManifestPtr> m_manifests;
    KubeVersion m_version;
    mutable std::once_flag m_objectsRead;
    mutable std::once_flag m_podsRead;
    mutable std::once_flag m_networkRead;
    mutable std::once_flag m_rbacRead;
    mutable std::optional<ResourceIndex> m_objects;
    mutable std::vector<ClusterPod> m_pods;
    mutable std::vector<Placed> m_namespaces; ///< sorted
    mutable std::optional<NetworkModel> m_network;
    mutable RbacModelPtr m_rbac;
};

} // namespace bulkhead
