#include "core/kube/api_resources.h"

#include <algorithm>

namespace bulkhead {

namespace {

enum class Scope : std::uint8_t { Namespaced, Cluster };
using enum Scope;

struct Known {
    std::string_view group;
    std::string_view plural;
    std::string_view singular;
    std::string_view shortNames; ///< separated by blanks
    Scope scope = Namespaced;
    std::string_view subresources = "status";
};

constexpr std::string_view scaled = "scale status";
constexpr std::string_view rbac = "rbac.authorization.k8s.io";
constexpr std::string_view admission = "admissionregistration.k8s.io";

/// `kubectl api-resources` of Kubernetes 1.36; where two groups have a name, the one that kubectl takes comes first.
constexpr Known known[] = {
    {"", "bindings", "binding", "", Namespaced, ""},
    {"", "configmaps", "configmap", "cm", Namespaced, ""},
    {"", "endpoints", "endpoints", "ep", Namespaced, ""},
    {"", "events", "event", "ev", Namespaced, ""},
    {"", "limitranges", "limitrange", "limits", Namespaced, ""},
    {"", "namespaces", "namespace", "ns", Cluster, "finalize status"},
    {"", "nodes", "node", "no", Cluster, "configz healthz log metrics pods proxy stats status"},
    {"", "persistentvolumeclaims", "persistentvolumeclaim", "pvc"},
    {"", "persistentvolumes", "persistentvolume", "pv", Cluster},
    {"", "pods", "pod", "po", Namespaced, "attach binding ephemeralcontainers eviction exec log portforward proxy resize status"},
    {"", "podtemplates", "podtemplate", "", Namespaced, ""},
    {"", "replicationcontrollers", "replicationcontroller", "rc", Namespaced, scaled},
    {"", "resourcequotas", "resourcequota", "quota"},
    {"", "secrets", "secret", "", Namespaced, ""},
    {"", "serviceaccounts", "serviceaccount", "sa", Namespaced, "token"},
    {"", "services", "service", "svc", Namespaced, "proxy status"},
    {"", "componentstatuses", "componentstatus", "cs", Cluster, ""},
    {"", "users", "user", "", Cluster, ""}, // to impersonate; the API has no such objects
    {"", "groups", "group", "", Cluster, ""},
    {"authentication.k8s.io", "userextras", "userextra", "", Cluster, ""},
    {"apps", "controllerrevisions", "controllerrevision", "", Namespaced, ""},
    {"apps", "daemonsets", "daemonset", "ds"},
    {"apps", "deployments", "deployment", "deploy", Namespaced, scaled},
    {"apps", "replicasets", "replicaset", "rs", Namespaced, scaled},
    {"apps", "statefulsets", "statefulset", "sts", Namespaced, scaled},
    {"autoscaling", "horizontalpodautoscalers", "horizontalpodautoscaler", "hpa"},
    {"batch", "cronjobs", "cronjob", "cj"},
    {"batch", "jobs", "job", ""},
    {"networking.k8s.io", "ingresses", "ingress", "ing"},
    {"networking.k8s.io", "ingressclasses", "ingressclass", "", Cluster, ""},
    {"networking.k8s.io", "networkpolicies", "networkpolicy", "netpol", Namespaced, ""},
    {"networking.k8s.io", "ipaddresses", "ipaddress", "ip", Cluster, ""},
    {"networking.k8s.io", "servicecidrs", "servicecidr", "", Cluster},
    {"policy", "poddisruptionbudgets", "poddisruptionbudget", "pdb"},
    {rbac, "roles", "role", "", Namespaced, ""},
    {rbac, "rolebindings", "rolebinding", "", Namespaced, ""},
    {rbac, "clusterroles", "clusterrole", "", Cluster, ""},
    {rbac, "clusterrolebindings", "clusterrolebinding", "", Cluster, ""},
    {admission, "mutatingwebhookconfigurations", "mutatingwebhookconfiguration", "", Cluster, ""},
    {admission, "validatingwebhookconfigurations", "validatingwebhookconfiguration", "", Cluster, ""},
    {admission, "validatingadmissionpolicies", "validatingadmissionpolicy", "", Cluster},
    {admission, "validatingadmissionpolicybindings", "validatingadmissionpolicybinding", "", Cluster, ""},
    {admission, "mutatingadmissionpolicies", "mutatingadmissionpolicy", "", Cluster, ""},
    {admission, "mutatingadmissionpolicybindings", "mutatingadmissionpolicybinding", "", Cluster, ""},
    {"apiextensions.k8s.io", "customresourcedefinitions", "customresourcedefinition", "crd crds", Cluster},
    {"apiregistration.k8s.io", "apiservices", "apiservice", "", Cluster},
    {"authentication.k8s.io", "tokenreviews", "tokenreview", "", Cluster, ""},
    {"authentication.k8s.io", "selfsubjectreviews", "selfsubjectreview", "", Cluster, ""},
    {"authorization.k8s.io", "subjectaccessreviews", "subjectaccessreview", "", Cluster, ""},
    {"authorization.k8s.io", "selfsubjectaccessreviews", "selfsubjectaccessreview", "", Cluster, ""},
    {"authorization.k8s.io", "selfsubjectrulesreviews", "selfsubjectrulesreview", "", Cluster, ""},
    {"authorization.k8s.io", "localsubjectaccessreviews", "localsubjectaccessreview", "", Namespaced, ""},
    {"certificates.k8s.io", "certificatesigningrequests", "certificatesigningrequest", "csr", Cluster, "approval status"},
    {"certificates.k8s.io", "clustertrustbundles", "clustertrustbundle", "", Cluster, ""},
    {"certificates.k8s.io", "signers", "signer", "", Cluster, ""},
    {"coordination.k8s.io", "leases", "lease", "", Namespaced, ""},
    {"discovery.k8s.io", "endpointslices", "endpointslice", "", Namespaced, ""},
    {"events.k8s.io", "events", "event", "", Namespaced, ""},
    {"flowcontrol.apiserver.k8s.io", "flowschemas", "flowschema", "", Cluster},
    {"flowcontrol.apiserver.k8s.io", "prioritylevelconfigurations", "prioritylevelconfiguration", "", Cluster},
    {"metrics.k8s.io", "nodes", "nodemetrics", "", Cluster, ""},
    {"metrics.k8s.io", "pods", "podmetrics", "", Namespaced, ""},
    {"node.k8s.io", "runtimeclasses", "runtimeclass", "", Cluster, ""},
    {"resource.k8s.io", "deviceclasses", "deviceclass", "", Cluster, ""},
    {"resource.k8s.io", "resourceclaims", "resourceclaim", ""},
    {"resource.k8s.io", "resourceclaimtemplates", "resourceclaimtemplate", "", Namespaced, ""},
    {"resource.k8s.io", "resourceslices", "resourceslice", "", Cluster, ""},
    {"scheduling.k8s.io", "priorityclasses", "priorityclass", "pc", Cluster, ""},
    {"storage.k8s.io", "csidrivers", "csidriver", "", Cluster, ""},
    {"storage.k8s.io", "csinodes", "csinode", "", Cluster, ""},
    {"storage.k8s.io", "csistoragecapacities", "csistoragecapacity", "", Namespaced, ""},
    {"storage.k8s.io", "storageclasses", "storageclass", "sc", Cluster, ""},
    {"storage.k8s.io", "volumeattachments", "volumeattachment", "", Cluster},
    {"storage.k8s.io", "volumeattributesclasses", "volumeattributesclass", "vac", Cluster, ""},
};

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::ranges::transform(low, low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> list;
    while (!text.empty()) {
        const std::size_t blank = text.find(' ');
        list.emplace_back(text.substr(0, blank));
        text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
    }
    return list;
}

/// "v1", "v1beta2".
bool isVersion(std::string_view text)
{
    return text.size() > 1 && text[0] == 'v' && text[1] >= '1' && text[1] <= '9';
}

} // namespace

bool ApiResource::hasSubresource(std::string_view name) const
{
    return std::ranges::contains(words(subresources), name);
}

ResourceAndGroup splitResource(std::string_view text)
{
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos)
        return {lowered(text), {}};
    std::string_view group = text.substr(dot + 1);
    if (const std::size_t next = group.find('.'); next != std::string_view::npos && isVersion(group.substr(0, next)))
        group.remove_prefix(next + 1);
    return {lowered(text.substr(0, dot)), lowered(group)};
}

ApiResources::ApiResources(std::span<const ManifestPtr> manifests)
{
    for (const Known &each : known) {
        std::vector<std::string> names = words(each.shortNames);
        names.emplace_back(each.singular);
        add({std::string(each.group), std::string(each.plural), std::string(each.singular), each.scope == Namespaced,
             std::string(each.subresources)},
            names);
    }
    for (const ManifestPtr &manifest : manifests) {
        for (const Resource &resource : manifest->resources()) {
            if (resource.kind() == "CustomResourceDefinition" && resource.group() == "apiextensions.k8s.io")
                addDefinition(resource);
        }
    }
}

void ApiResources::addDefinition(const Resource &definition)
{
    const YamlNode spec = definition.root()["spec"];
    const YamlNode names = spec["names"];
    ApiResource resource{.group = lowered(spec["group"].text()),
                         .plural = lowered(names["plural"].text()),
                         .singular = lowered(names["kind"].text()),
                         .isNamespaced = spec["scope"].text() != "Cluster",
                         .subresources = std::string(scaled)};
    if (resource.plural.empty() || resource.group.empty())
        return;
    std::vector<std::string> others = {resource.singular, lowered(names["singular"].text())};
    for (const YamlNode each : YamlItems(names["shortNames"]))
        others.push_back(lowered(each.text()));
    add(resource, others);
}

void ApiResources::add(const ApiResource &resource, const std::vector<std::string> &names)
{
    const std::size_t index = m_resources.size();
    m_resources.push_back(resource);
    m_byName.emplace(resource.plural, index);
    for (const std::string &name : names) {
        if (!name.empty() && name != resource.plural)
            m_byName.emplace(name, index);
    }
}

std::optional<ApiResource> ApiResources::find(std::string_view text) const
{
    const ResourceAndGroup wanted = splitResource(text);
    const bool isAnyGroup = !text.contains('.');
    const auto [first, last] = m_byName.equal_range(wanted.resource);
    for (auto each = first; each != last; ++each) {
        const ApiResource &resource = m_resources[each->second];
        if (isAnyGroup || resource.group == wanted.group)
            return resource;
    }
    return std::nullopt;
}

} // namespace bulkhead
