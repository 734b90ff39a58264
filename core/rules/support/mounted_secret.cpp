#include "core/rules/support/mounted_secret.h"

namespace bulkhead {

namespace {

YamlNode secretOfVolume(YamlNode volume)
{
    if (const YamlNode name = volume["secret"]["secretName"])
        return name;
    for (const YamlNode source : YamlItems(volume["projected"]["sources"])) {
        if (const YamlNode name = source["secret"]["name"])
            return name;
    }
    return {};
}

YamlNode secretOfEnvironment(const ContainerView &container)
{
    for (const YamlNode variable : YamlItems(container.node()["env"])) {
        if (const YamlNode name = variable["valueFrom"]["secretKeyRef"]["name"])
            return name;
    }
    for (const YamlNode source : YamlItems(container.node()["envFrom"])) {
        if (const YamlNode name = source["secretRef"]["name"])
            return name;
    }
    return {};
}

} // namespace

std::optional<Location> mountedSecret(const Workload &workload)
{
    for (const YamlNode volume : YamlItems(workload.podSpec["volumes"])) {
        if (const YamlNode name = secretOfVolume(volume))
            return Location::written(name);
    }
    const PodSpecView pod(*workload.resource, workload.podSpec, workload.podMetadata);
    for (const ContainerView &container : pod.containers()) {
        if (const YamlNode name = secretOfEnvironment(container))
            return Location::written(name);
    }
    return std::nullopt;
}

} // namespace bulkhead
