#include "core/kube/cluster.h"

#include "core/kube/pod_spec_view.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// Not a copy, as Resource::namespaceName() is.
std::string_view namespaceOf(const Resource &owner)
{
    const std::string_view written = owner.metadata()["namespace"].scalar();
    return written.empty() ? std::string_view("default") : written;
}

} // namespace

NetworkPod ClusterPod::forNetwork() const
{
    return {.namespaceName = owner->namespaceName(),
            .labels = readLabels(labels()),
            .isOnHostNetwork = spec["hostNetwork"].boolean() == true,
            .spec = spec};
}

Cluster::Cluster(std::vector<ManifestPtr> manifests, KubeVersion version)
    : m_manifests(std::move(manifests))
    , m_version(version)
{
}

const ResourceIndex &Cluster::objects() const
{
    std::call_once(m_objectsRead, [this] { m_objects.emplace(m_manifests); });
    return *m_objects;
}

std::span<const ClusterPod> Cluster::pods() const
{
    std::call_once(m_podsRead, [this] { readPods(); });
    return m_pods;
}

std::span<const ClusterPod> Cluster::podsIn(std::string_view namespaceName) const
{
    const std::span<const ClusterPod> all = pods();
    const auto found = std::ranges::lower_bound(m_namespaces, namespaceName, {}, &Placed::namespaceName);
    if (found == m_namespaces.end() || found->namespaceName != namespaceName)
        return {};
    return all.subspan(found->first, found->count);
}

const NetworkModel &Cluster::network() const
{
    std::call_once(m_networkRead, [this] { m_network.emplace(m_manifests); });
    return *m_network;
}

const RbacModel &Cluster::rbac() const
{
    std::call_once(m_rbacRead, [this] { m_rbac = RbacModel::build(m_manifests, m_version); });
    return *m_rbac;
}

void Cluster::readPods() const
{
    for (const ManifestPtr &manifest : m_manifests) {
        for (const Resource &resource : manifest->resources()) {
            for (const PodSpecView &pod : podSpecs(resource))
                m_pods.push_back({&resource, pod.node(), pod.metadata()});
        }
    }
    const auto space = [](const ClusterPod &pod) { return namespaceOf(*pod.owner); };
    std::ranges::stable_sort(m_pods, {}, space);
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        if (m_namespaces.empty() || m_namespaces.back().namespaceName != space(m_pods[i]))
            m_namespaces.push_back({space(m_pods[i]), i, 0});
        ++m_namespaces.back().count;
    }
}

} // namespace bulkhead
