#include "core/placement/node_labels.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 24> kGroupLabels = {
    "eks.amazonaws.com/nodegroup",
    "alpha.eksctl.io/nodegroup-name",
    "karpenter.sh/nodepool",
    "karpenter.sh/provisioner-name",
    "cloud.google.com/gke-nodepool",
    "kubernetes.azure.com/agentpool",
    "agentpool",
    "kops.k8s.io/instancegroup",
    "machine.openshift.io/cluster-api-machineset",
    "cluster.x-k8s.io/deployment-name",
    "cluster.x-k8s.io/pool-name",
    "rke.cattle.io/rke-machine-pool-name",
    "node.deckhouse.io/group",
    "worker.gardener.cloud/pool",
    "worker.garden.sapcloud.io/group",
    "doks.digitalocean.com/node-pool",
    "lke.linode.com/pool-id",
    "k8s.scaleway.com/pool-name",
    "ibm-cloud.kubernetes.io/worker-pool-name",
    "alibabacloud.com/nodepool-id",
    "node.alibabacloud.com/nodepool-id",
    "yandex.cloud/node-group-id",
    "nebius.com/node-group-id",
    "node.deckhouse.io/type",
};

/// Domains of labels that clouds and provisioners set; a key counts if its prefix is one of them or lies below one.
constexpr std::array<std::string_view, 21> kPlatformDomains = {
    "kubernetes.io",
    "k8s.io",
    "eks.amazonaws.com",
    "alpha.eksctl.io",
    "karpenter.sh",
    "karpenter.azure.com",
    "cloud.google.com",
    "kubernetes.azure.com",
    "node.openshift.io",
    "deckhouse.io",
    "gardener.cloud",
    "garden.sapcloud.io",
    "digitalocean.com",
    "lke.linode.com",
    "k8s.scaleway.com",
    "ibm-cloud.kubernetes.io",
    "alibabacloud.com",
    "yandex.cloud",
    "nebius.com",
    "nvidia.com",
    "topology.ebs.csi.aws.com",
};

/// k8s.io/kubelet/pkg/apis/well_known_labels.go
constexpr std::array<std::string_view, 14> kKubeletLabels = {
    "kubernetes.io/hostname",
    "kubernetes.io/arch",
    "kubernetes.io/os",
    "beta.kubernetes.io/arch",
    "beta.kubernetes.io/os",
    "node.kubernetes.io/instance-type",
    "beta.kubernetes.io/instance-type",
    "topology.kubernetes.io/zone",
    "topology.kubernetes.io/region",
    "failure-domain.beta.kubernetes.io/zone",
    "failure-domain.beta.kubernetes.io/region",
    "failure-domain.kubernetes.io/zone",
    "failure-domain.kubernetes.io/region",
    "kubernetes.io/instance-type",
};

std::string_view domainOf(std::string_view key)
{
    const std::size_t slash = key.find('/');
    return slash == std::string_view::npos ? std::string_view() : key.substr(0, slash);
}

bool isWithin(std::string_view domain, std::string_view parent)
{
    return domain == parent
        || (domain.size() > parent.size() && domain.ends_with(parent) && domain[domain.size() - parent.size() - 1] == '.');
}

} // namespace

std::span<const std::string_view> groupLabelKeys()
{
    return kGroupLabels;
}

bool isPlatformLabel(std::string_view key)
{
    if (std::ranges::contains(kGroupLabels, key))
        return true;
    const std::string_view domain = domainOf(key);
    // Somebody has to write these: no platform does.
    if (domain.empty() || isWithin(domain, "node-restriction.kubernetes.io"))
        return false;
    return std::ranges::any_of(kPlatformDomains, [domain](std::string_view parent) { return isWithin(domain, parent); });
}

bool isKubeletSettable(std::string_view key)
{
    const std::string_view domain = domainOf(key);
    if (isWithin(domain, "node-restriction.kubernetes.io"))
        return false;
    if (!isWithin(domain, "kubernetes.io") && !isWithin(domain, "k8s.io"))
        return true;
    return std::ranges::contains(kKubeletLabels, key) || isWithin(domain, "kubelet.kubernetes.io")
        || isWithin(domain, "node.kubernetes.io");
}

bool isMachineLabel(std::string_view key)
{
    return std::ranges::contains(kKubeletLabels, key);
}

std::string_view normalizedLabelKey(std::string_view key)
{
    if (key == "beta.kubernetes.io/arch")
        return "kubernetes.io/arch";
    if (key == "beta.kubernetes.io/os")
        return "kubernetes.io/os";
    if (key == "beta.kubernetes.io/instance-type")
        return "node.kubernetes.io/instance-type";
    if (key == "failure-domain.beta.kubernetes.io/zone")
        return "topology.kubernetes.io/zone";
    return key == "failure-domain.beta.kubernetes.io/region" ? "topology.kubernetes.io/region" : key;
}

} // namespace bulkhead
