#include "core/rules/support/resource_amounts.h"

#include "core/kube/quantity.h"

#include "core/text/fill_in.h"
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

std::string_view proposedAmount(const ContainerView &container, std::string_view list, std::string_view resource)
{
    const bool isCpu = resource == "cpu";
    if (list == "requests")
        return isCpu ? "100m" : "128Mi";
    const std::string_view request = writtenRequest(container, resource);
    return !request.empty() ? request : isCpu ? "500m" : "256Mi";
}

namespace {

PatchResult askForAmounts(const ContainerView &container, std::string_view list, const std::vector<std::string_view> &resources)
{
    const bool json = lookAround(container.node()).json; // where an amount such as 500m needs quotes
    const YamlNode requests = container.node()["resources"]["requests"];
    std::vector<std::pair<std::string, YamlValue>> amounts;
    for (const std::string_view resource : resources) {
        const std::string amount = fillIn(proposedAmount(container, list, resource), amounts.size());
        const bool asRequest = list == "limits" && requests[resource].isQuoted();
        amounts.emplace_back(resource, YamlValue::raw(json || asRequest ? '"' + amount + '"' : amount));
    }
    return YamlPatch::merge(container.node(), {"resources", std::string(list)}, YamlValue::mapping(std::move(amounts)));
}

Message amountLabel(std::string_view list, std::string_view resource)
{
    if (list == "limits")
        return {resource == "cpu" ? RULE_TEXT("Rules", "CPU limit") : RULE_TEXT("Rules", "memory limit"), {}};
    return {resource == "cpu" ? RULE_TEXT("Rules", "CPU request") : RULE_TEXT("Rules", "memory request"), {}};
}

} // namespace

void askForAmount(FindingBuilder &finding, const ContainerView &container, MessageId title, std::string_view list,
                  std::string_view resource)
{
    finding.manualFix({title, {std::string(proposedAmount(container, list, resource))}}, askForAmounts(container, list, {resource}),
                      {amountLabel(list, resource)});
}

void askForBoth(FindingBuilder &finding, const ContainerView &container, MessageId title, std::string_view list)
{
    finding.manualFix({title, {}}, askForAmounts(container, list, {"cpu", "memory"}),
                      {amountLabel(list, "cpu"), amountLabel(list, "memory")});
}

RequestAndLimit requestAndLimit(const ContainerView &container, std::string_view resource)
{
    const YamlNode resources = container.node()["resources"];
    RequestAndLimit amounts{resources["requests"][resource], resources["limits"][resource], {}};
    const auto request = parseQuantity(amounts.request.text());
    const auto limit = parseQuantity(amounts.limit.text());
    if (request && limit)
        amounts.order = *limit < *request ? -1 : *request < *limit ? 1 : 0;
    return amounts;
}

} // namespace bulkhead
