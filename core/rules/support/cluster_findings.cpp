#include "core/rules/support/cluster_findings.h"

namespace bulkhead {

namespace {

std::string_view groupOf(std::string_view apiVersion)
{
    const std::size_t slash = apiVersion.find('/');
    return slash == std::string_view::npos ? std::string_view() : apiVersion.substr(0, slash);
}

} // namespace

FindingBuilder reportOn(Reporter &report, const RuleMetadata &rule, const Resource &resource, const Location &place,
                        Message message)
{
    FindingBuilder finding = report.finding(rule, place, std::move(message));
    finding.concerning(resource, place);
    return finding;
}

std::string nameOfObject(const Resource &resource)
{
    const std::string space = resource.namespaceName();
    return std::string(resource.kind()) + ' ' + (space.empty() ? "" : space + '/') + resource.name();
}

bool isMadeByAnother(const Cluster &cluster, const Resource &resource)
{
    for (const YamlNode owner : YamlItems(resource.metadata()["ownerReferences"])) {
        if (owner["controller"].boolean() == true
            && cluster.objects().find(groupOf(owner["apiVersion"].text()), owner["kind"].text(), resource.namespaceName(),
                                      owner["name"].text()))
            return true;
    }
    return false;
}

std::set<std::string, std::less<>> namespacesOfMadePods(const CiInventory &ci)
{
    std::set<std::string, std::less<>> namespaces;
    for (const CiRunner &runner : ci.runners()) {
        for (const CiPod &pod : runner.pods) {
            if (pod.made)
                namespaces.insert(pod.resource->namespaceName());
        }
    }
    return namespaces;
}

bool isSystemNamespace(std::string_view name)
{
    return name == "kube-system" || name == "kube-public" || name == "kube-node-lease";
}

const std::vector<Labels> &PodLabels::in(std::string_view namespaceName)
{
    if (const auto known = m_namespaces.find(namespaceName); known != m_namespaces.end())
        return known->second;
    std::vector<Labels> &labels = m_namespaces[std::string(namespaceName)];
    for (const ClusterPod &pod : m_cluster.podsIn(namespaceName))
        labels.push_back(readLabels(pod.labels()));
    return labels;
}

} // namespace bulkhead
