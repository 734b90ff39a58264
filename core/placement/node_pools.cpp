#include "core/placement/node_pools.h"

#include "core/placement/environment_names.h"
#include "core/placement/pool_builder.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

using Pools = std::vector<NodeGroup>;

void readKarpenter(const Resource &resource, Pools &pools)
{
    const YamlNode root = resource.root();
    const bool isProvisioner = resource.kind() == "Provisioner";
    const bool isClaim = resource.kind() == "NodeClaim";
    const std::string_view poolLabel = isProvisioner ? "karpenter.sh/provisioner-name" : "karpenter.sh/nodepool";
    PoolBuilder pool(GroupSource::Karpenter, resource, root);
    if (isProvisioner)
        pool.labels({root, {"spec", "labels"}}).taints({root, {"spec", "taints"}}).requirements(root["spec"]["requirements"]);
    else if (isClaim)
        pool.labels({root, {"metadata", "labels"}}).taints({root, {"spec", "taints"}}).requirements(root["spec"]["requirements"]);
    else
        pool.labels({root, {"spec", "template", "metadata", "labels"}})
            .taints({root, {"spec", "template", "spec", "taints"}})
            .requirements(root["spec"]["template"]["spec"]["requirements"]);
    if (isClaim)
        pool.count(1);
    else
        pool.platformLabel(poolLabel, resource.name());
    pools.push_back(pool.take());
}

void readEksctl(const Resource &resource, Pools &pools)
{
    const YamlNode root = resource.root();
    for (const std::string_view list : {"nodeGroups", "managedNodeGroups"}) {
        for (const YamlNode item : YamlItems(root[list])) {
            PoolBuilder pool(GroupSource::Eksctl, resource, item);
            pool.name(item["name"].scalar()).labels({item, {"labels"}}).countOf(item["desiredCapacity"]);
            pool.taints({item, {"taints"}}, item["taints"].isMapping() ? TaintSpelling::Map : TaintSpelling::Object);
            pool.platformLabel("alpha.eksctl.io/nodegroup-name", item["name"].scalar());
            pool.platformLabel("alpha.eksctl.io/cluster-name", root["metadata"]["name"].scalar());
            if (list == "managedNodeGroups") {
                pool.platformLabel("eks.amazonaws.com/nodegroup", item["name"].scalar());
                pool.platformLabel("eks.amazonaws.com/capacityType", item["spot"].boolean() == true ? "SPOT" : "ON_DEMAND");
            }
            pool.operatingSystem(item["amiFamily"].scalar().starts_with("Windows") ? "windows" : "linux");
            pools.push_back(pool.take());
        }
    }
}

void readGke(const Resource &resource, Pools &pools)
{
    const YamlNode root = resource.root();
    const bool isCluster = resource.kind() == "ContainerCluster";
    const YamlNode config = root["spec"]["nodeConfig"];
    const YamlNode removes = resource.metadata()["annotations"]["cnrm.cloud.google.com/remove-default-node-pool"];
    if (isCluster && (!config || removes.scalar() == "true"))
        return;
    const std::string_view resourceId = root["spec"]["resourceID"].scalar();
    const std::string name = isCluster ? "default-pool" : resourceId.empty() ? resource.name() : std::string(resourceId);
    PoolBuilder pool(GroupSource::Gke, resource, root);
    pool.name(name).labels({root, {"spec", "nodeConfig", "labels"}});
    pool.taints({root, {"spec", "nodeConfig", "taint"}}, TaintSpelling::GoogleObject);
    pool.countOf(root["spec"]["nodeCount"] ? root["spec"]["nodeCount"] : root["spec"]["initialNodeCount"]);
    pool.platformLabel("cloud.google.com/gke-nodepool", name);
    pool.operatingSystem(config["imageType"].scalar().starts_with("WINDOWS") ? "windows" : "linux");
    pools.push_back(pool.take());
}

void addAksPool(const Resource &resource, YamlNode owner, const std::vector<std::string> &below, std::string_view name,
                Pools &pools)
{
    const auto home = [&](std::string_view key) {
        std::vector<std::string> keys = below;
        keys.emplace_back(key);
        return FieldHome{owner, keys};
    };
    const YamlNode spec = FieldHome{owner, below}.value();
    PoolBuilder pool(GroupSource::Aks, resource, owner);
    pool.name(name).labels(home("nodeLabels")).taints(home("nodeTaints"), TaintSpelling::Text).countOf(spec["count"]);
    pool.platformLabel("kubernetes.azure.com/agentpool", name).platformLabel("agentpool", name);
    pool.platformLabel("kubernetes.azure.com/mode", spec["mode"].scalar() == "System" ? "system" : "user");
    pool.operatingSystem(spec["osType"].scalar() == "Windows" ? "windows" : "linux");
    pools.push_back(pool.take());
}

void readAks(const Resource &resource, Pools &pools)
{
    const YamlNode root = resource.root();
    if (resource.kind() == "ManagedCluster") {
        for (const YamlNode item : YamlItems(root["spec"]["agentPoolProfiles"]))
            addAksPool(resource, item, {}, item["name"].scalar(), pools);
        return;
    }
    const std::string_view azureName = root["spec"]["azureName"].scalar();
    addAksPool(resource, root, {"spec"}, azureName.empty() ? resource.name() : azureName, pools);
}

void readMachineSet(const Resource &resource, Pools &pools)
{
    const YamlNode root = resource.root();
    PoolBuilder pool(GroupSource::MachineSet, resource, root);
    pool.labels({root, {"spec", "template", "spec", "metadata", "labels"}});
    pool.taints({root, {"spec", "template", "spec", "taints"}}).countOf(root["spec"]["replicas"]);
    pools.push_back(pool.take());
}

void readKops(const Resource &resource, Pools &pools)
{
    const YamlNode root = resource.root();
    const std::string_view role = root["spec"]["role"].scalar();
    const bool isControlPlane = role == "Master" || role == "ControlPlane";
    PoolBuilder pool(GroupSource::Kops, resource, root);
    pool.labels({root, {"spec", "nodeLabels"}}).taints({root, {"spec", "taints"}}, TaintSpelling::Text);
    pool.countOf(root["spec"]["minSize"]).platformLabel("kops.k8s.io/instancegroup", resource.name());
    pool.platformLabel(isControlPlane ? "node-role.kubernetes.io/control-plane" : "node-role.kubernetes.io/node", "");
    if (isControlPlane)
        pool.platformTaint({"node-role.kubernetes.io/control-plane", {}, TaintEffect::NoSchedule});
    pools.push_back(pool.operatingSystem("linux").take());
}

void readRancher(const Resource &resource, Pools &pools)
{
    for (const YamlNode item : YamlItems(resource.root()["spec"]["rkeConfig"]["machinePools"])) {
        PoolBuilder pool(GroupSource::Rancher, resource, item);
        pool.name(item["name"].scalar()).labels({item, {"labels"}}).taints({item, {"taints"}}).countOf(item["quantity"]);
        pools.push_back(pool.take());
    }
}

void readGardener(const Resource &resource, Pools &pools)
{
    for (const YamlNode item : YamlItems(resource.root()["spec"]["provider"]["workers"])) {
        PoolBuilder pool(GroupSource::Gardener, resource, item);
        pool.name(item["name"].scalar()).labels({item, {"labels"}}).taints({item, {"taints"}});
        pool.platformLabel("worker.gardener.cloud/pool", item["name"].scalar());
        pool.platformLabel("worker.garden.sapcloud.io/group", item["name"].scalar());
        pools.push_back(pool.operatingSystem("linux").take());
    }
}

void readDeckhouse(const Resource &resource, Pools &pools)
{
    const YamlNode root = resource.root();
    PoolBuilder pool(GroupSource::Deckhouse, resource, root);
    pool.labels({root, {"spec", "nodeTemplate", "labels"}}).taints({root, {"spec", "nodeTemplate", "taints"}});
    pool.platformLabel("node.deckhouse.io/group", resource.name());
    pool.platformLabel("node.deckhouse.io/type", root["spec"]["nodeType"].scalar());
    pool.platformLabel("node-role.kubernetes.io/" + resource.name(), "");
    pools.push_back(pool.operatingSystem("linux").take());
}

struct Reader {
    std::string_view group; ///< also of what lies below it
    std::string_view kind;
    void (*read)(const Resource &, Pools &);
};
constexpr std::array kReaders = {
    Reader{"karpenter.sh", "NodePool", readKarpenter},
    Reader{"karpenter.sh", "NodeClaim", readKarpenter},
    Reader{"karpenter.sh", "Provisioner", readKarpenter},
    Reader{"eksctl.io", "ClusterConfig", readEksctl},
    Reader{"container.cnrm.cloud.google.com", "ContainerNodePool", readGke},
    Reader{"container.cnrm.cloud.google.com", "ContainerCluster", readGke},
    Reader{"containerservice.azure.com", "ManagedClustersAgentPool", readAks},
    Reader{"containerservice.azure.com", "ManagedCluster", readAks},
    Reader{"machine.openshift.io", "MachineSet", readMachineSet},
    Reader{"kops.k8s.io", "InstanceGroup", readKops},
    Reader{"provisioning.cattle.io", "Cluster", readRancher},
    Reader{"core.gardener.cloud", "Shoot", readGardener},
    Reader{"deckhouse.io", "NodeGroup", readDeckhouse},
};

} // namespace

std::vector<NodeGroup> readNodePools(std::span<const ManifestPtr> manifests)
{
    Pools pools;
    for (const ManifestPtr &manifest : manifests) {
        for (const Resource &resource : manifest->resources()) {
            const std::string_view kind = resource.kind();
            const auto reader = std::ranges::find_if(
                kReaders, [&](const Reader &one) { return one.kind == kind && one.group == resource.group(); });
            if (reader != kReaders.end())
                reader->read(resource, pools);
        }
    }
    readClusterApiPools(manifests, pools);
    return pools;
}

} // namespace bulkhead
