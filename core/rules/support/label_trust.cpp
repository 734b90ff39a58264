#include "core/rules/support/label_trust.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::string_view kubeletLabels[] = {
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
};

/// The domain itself or below it.
bool isIn(std::string_view prefix, std::string_view domain)
{
    return prefix == domain
        || (prefix.ends_with(domain) && prefix.size() > domain.size() && prefix[prefix.size() - domain.size() - 1] == '.');
}

std::string_view prefixOf(std::string_view key)
{
    const std::size_t slash = key.find('/');
    return slash == std::string_view::npos ? std::string_view() : key.substr(0, slash);
}

} // namespace

bool mayKubeletSetLabel(std::string_view key)
{
    const std::string_view prefix = prefixOf(key);
    if (!isIn(prefix, "kubernetes.io") && !isIn(prefix, "k8s.io"))
        return true;
    return isHostLabel(key) || isIn(prefix, "kubelet.kubernetes.io") || isIn(prefix, "node.kubernetes.io");
}

bool isHostLabel(std::string_view key)
{
    return std::ranges::contains(kubeletLabels, key);
}

} // namespace bulkhead
