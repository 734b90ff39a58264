#include "core/rules/support/service_view.h"

#include "core/rules/support/combined_patch.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

bool isEverywhere(std::string_view range)
{
    return range == "0.0.0.0/0" || range == "::/0";
}

/// Whether only some addresses reach it: by the field, or by the annotation that came before it.
bool isLimited(const Resource &service)
{
    const YamlNode ranges = service.root()["spec"]["loadBalancerSourceRanges"];
    if (ranges.size() == 0) {
        const YamlNode annotation = service.metadata()["annotations"]["service.beta.kubernetes.io/load-balancer-source-ranges"];
        return !annotation.text().empty() && !isEverywhere(annotation.text());
    }
    for (const YamlNode range : YamlItems(ranges)) {
        if (isEverywhere(range.text()))
            return false;
    }
    return true;
}

} // namespace

bool isService(const Resource &resource)
{
    return resource.kind() == "Service" && resource.group().empty();
}

bool isInternalBalancer(const Resource &service)
{
    struct Asked {
        std::string_view key;
        std::string_view value; ///< empty: any
    };
    constexpr auto asked = std::to_array<Asked>({
        {"service.beta.kubernetes.io/aws-load-balancer-internal", "true"},
        {"service.beta.kubernetes.io/aws-load-balancer-internal", "0.0.0.0/0"},
        {"service.beta.kubernetes.io/aws-load-balancer-scheme", "internal"},
        {"service.beta.kubernetes.io/azure-load-balancer-internal", "true"},
        {"networking.gke.io/load-balancer-type", "Internal"},
        {"cloud.google.com/load-balancer-type", "Internal"},
        {"service.beta.kubernetes.io/openstack-internal-load-balancer", "true"},
        {"service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", "private"},
        {"service.beta.kubernetes.io/oci-load-balancer-internal", "true"},
        {"service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", "intranet"},
        {"service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", ""},
    });
    const YamlNode annotations = service.metadata()["annotations"];
    return std::ranges::any_of(asked, [&](const Asked &each) {
        const std::string_view value = annotations[each.key].text();
        return !value.empty() && (each.value.empty() || value == each.value);
    });
}

bool isOpenBalancer(const Resource &service)
{
    return service.root()["spec"]["type"].text() == "LoadBalancer" && !isInternalBalancer(service) && !isLimited(service);
}

PatchResult insideOnly(const Resource &service)
{
    const YamlNode spec = service.root()["spec"];
    PatchResult patch = YamlPatch::replace(spec["type"], YamlValue::string("ClusterIP"));
    for (const YamlNode port : YamlItems(spec["ports"])) {
        if (const YamlNode nodePort = port["nodePort"])
            patch = combined(std::move(patch), YamlPatch::remove(nodePort, port));
    }
    return patch;
}

} // namespace bulkhead
