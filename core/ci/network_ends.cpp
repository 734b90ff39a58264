#include "core/ci/network_ends.h"

#include <algorithm>
#include <format>
#include <set>

namespace bulkhead {

std::string NetworkEnd::name() const
{
    return std::format("{} {}/{}", resource->kind(), pod.namespaceName, resource->name());
}

Location NetworkEnd::place() const
{
    const YamlNode name = resource->metadata()["name"];
    return Location::keyOf(name ? name : resource->root());
}

std::vector<NetworkEnd> networkEnds(const CiInventory &ci)
{
    using Spec = std::pair<const YamlDocument *, YamlIndex>;
    std::set<Spec> replaced;
    for (const CiRunner &runner : ci.runners()) {
        for (const CiPod &pod : runner.pods) {
            if (pod.made && pod.replaces)
                replaced.emplace(pod.replaces.document(), pod.replaces.index());
        }
    }
    std::vector<NetworkEnd> ends;
    for (const ClusterPod &pod : ci.cluster().pods()) {
        if (!replaced.contains({pod.spec.document(), pod.spec.index()}))
            ends.push_back({.resource = pod.owner, .pod = pod.forNetwork(), .metadata = pod.metadata});
    }
    for (const CiRunner &runner : ci.runners()) {
        for (const CiPod &pod : runner.pods) {
            if (!pod.made)
                continue;
            const ClusterPod made{.owner = pod.resource, .spec = pod.spec, .metadata = pod.resource->metadata()};
            ends.push_back({.resource = pod.resource, .pod = made.forNetwork(), .metadata = made.metadata, .madeFor = &runner});
        }
    }
    return ends;
}

ReachNames reachNames(const NetworkEnd &from, const NetworkEnd &to)
{
    return {.from = from.name(),
            .fromPlace = from.place(),
            .to = to.name(),
            .toPlace = to.place(),
            .fromNamespace = from.pod.namespaceName,
            .toNamespace = to.pod.namespaceName};
}

} // namespace bulkhead
