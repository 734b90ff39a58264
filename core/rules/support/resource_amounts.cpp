#include "core/rules/support/resource_amounts.h"

#include "core/yaml/yaml_writer.h"

namespace bulkhead {

namespace {

bool isSet(YamlNode resources, std::string_view list, std::string_view resource)
{
    return resources.isValid() && !resources[list][resource].isNull();
}

YamlNode podResources(const PodSpecView &pod, KubeVersion version)
{
    constexpr KubeVersion podLevelResources{1, 34};
    return version >= podLevelResources ? pod.node()["resources"] : YamlNode();
}

} // namespace

bool lacksLimit(const PodSpecView &pod, const ContainerView &container, std::string_view resource, KubeVersion version)
{
    return container.role() != ContainerRole::Ephemeral && !isSet(container.node()["resources"], "limits", resource)
        && !isSet(podResources(pod, version), "limits", resource);
}

bool lacksRequest(const PodSpecView &pod, const ContainerView &container, std::string_view resource, KubeVersion version)
{
    return lacksLimit(pod, container, resource, version) && !isSet(container.node()["resources"], "requests", resource)
        && !isSet(podResources(pod, version), "requests", resource);
}

std::string_view writtenRequest(const ContainerView &container, std::string_view resource)
{
    const YamlNode request = container.node()["resources"]["requests"][resource];
    return request.isNull() ? std::string_view() : request.scalar();
}

PatchResult limitFromRequest(const ContainerView &container, std::string_view resource)
{
    const YamlNode request = container.node()["resources"]["requests"][resource];
    const YamlValue limit = request.isQuoted() ? YamlValue::raw('"' + std::string(request.scalar()) + '"')
                                               : YamlValue::raw(std::string(request.scalar()));
    return YamlPatch::set(container.node(), {"resources", "limits", std::string(resource)}, limit);
}

PatchResult setAmount(const ContainerView &container, std::string_view list, std::string_view resource, std::string_view amount)
{
    // An amount such as 500m needs quotes in JSON alone.
    const YamlValue value = lookAround(container.node()).json ? YamlValue::string(amount) : YamlValue::raw(std::string(amount));
    return YamlPatch::set(container.node(), {"resources", std::string(list), std::string(resource)}, value);
}

} // namespace bulkhead
