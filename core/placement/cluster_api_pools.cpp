#include "core/placement/pool_builder.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace bulkhead {

namespace {

/// Labels of Machines that Cluster API passes on to Nodes (api/core/v1beta2/machine_types.go); a flag of its manager can add more.
bool reachesNodes(std::string_view key)
{
    const std::string_view domain = key.substr(0, key.find('/'));
    return domain == "node-role.kubernetes.io" || domain == "node-restriction.kubernetes.io"
        || domain.ends_with(".node-restriction.kubernetes.io") || domain == "node.cluster.x-k8s.io"
        || domain.ends_with(".node.cluster.x-k8s.io");
}

/// `node-labels` of kubeletExtraArgs: a mapping, or from kubeadm v1beta4 on a list of {name, value}.
std::string_view nodeLabelsFlag(YamlNode arguments)
{
    if (arguments.isMapping())
        return arguments["node-labels"].scalar();
    for (const YamlNode item : YamlItems(arguments)) {
        if (item["name"].scalar() == "node-labels")
            return item["value"].scalar();
    }
    return {};
}

void addFlagLabels(std::string_view flag, PoolBuilder &pool)
{
    while (!flag.empty()) {
        const std::size_t comma = std::min(flag.find(','), flag.size());
        const std::string_view label = flag.substr(0, comma);
        const std::size_t equals = std::min(label.find('='), label.size());
        if (equals > 0)
            pool.platformLabel(label.substr(0, equals), label.substr(std::min(equals + 1, label.size())));
        flag.remove_prefix(std::min(comma + 1, flag.size()));
    }
}

using Templates = std::map<std::string, YamlNode, std::less<>>; ///< "namespace/name" to the template's root

void readPool(const Resource &resource, const Templates &templates, std::vector<NodeGroup> &pools)
{
    const YamlNode root = resource.root();
    const YamlNode machine = root["spec"]["template"];
    PoolBuilder pool(GroupSource::ClusterApi, resource, root);
    pool.countOf(root["spec"]["replicas"]);
    const auto found =
        templates.find(resource.namespaceName() + '/' + std::string(machine["spec"]["bootstrap"]["configRef"]["name"].scalar()));
    if (found != templates.end()) {
        const YamlNode registration = found->second["spec"]["template"]["spec"]["joinConfiguration"]["nodeRegistration"];
        pool.taints({found->second, {"spec", "template", "spec", "joinConfiguration", "nodeRegistration", "taints"}});
        addFlagLabels(nodeLabelsFlag(registration["kubeletExtraArgs"]), pool);
    }
    if (machine["spec"]["taints"])
        pool.taints({root, {"spec", "template", "spec", "taints"}});
    for (const auto &[key, value] : readLabels(machine["metadata"]["labels"])) {
        if (reachesNodes(key))
            pool.platformLabel(key, value);
        else
            pool.uncertainLabel(key);
    }
    pools.push_back(pool.operatingSystem("linux").take());
}

} // namespace

void readClusterApiPools(std::span<const ManifestPtr> manifests, std::vector<NodeGroup> &pools)
{
    Templates templates;
    std::vector<const Resource *> found;
    for (const ManifestPtr &manifest : manifests) {
        for (const Resource &resource : manifest->resources()) {
            const std::string_view kind = resource.kind();
            if (kind == "KubeadmConfigTemplate" || kind == "KubeadmConfig")
                templates.insert_or_assign(resource.namespaceName() + '/' + resource.name(), resource.root());
            else if ((kind == "MachineDeployment" || kind == "MachinePool") && resource.group() == "cluster.x-k8s.io")
                found.push_back(&resource);
        }
    }
    for (const Resource *resource : found)
        readPool(*resource, templates, pools);
}

} // namespace bulkhead
