#include "core/rules/support/overwrite_wishes.h"

#include "core/kube/pod_spec_view.h"

namespace bulkhead {

namespace {

std::set<std::string> namespacesOf(const CiInventory &ci)
{
    std::set<std::string> names;
    for (const auto &[id, object] : ci.sources().objects()) {
        const std::size_t first = id.find('/');
        const std::size_t second = id.find('/', first + 1);
        const bool isNamespace = id.starts_with("Namespace/");
        names.insert(isNamespace ? id.substr(second + 1) : id.substr(first + 1, second - first - 1));
    }
    for (const ManifestPtr &manifest : ci.sources().manifests()) {
        for (const Resource &resource : manifest->resources())
            names.insert(resource.namespaceName());
    }
    names.erase("");
    return names;
}

void addPairs(std::set<std::string> &pairs, YamlNode labels)
{
    for (const auto [key, value] : YamlEntries(labels))
        pairs.insert(std::string(key.scalar()) + '=' + std::string(value.resolved().scalar()));
}

/// Labels that nodes have, and that pods look for.
std::set<std::string> nodeLabelsOf(const CiInventory &ci)
{
    std::set<std::string> pairs;
    for (const ManifestPtr &manifest : ci.sources().manifests()) {
        for (const Resource &resource : manifest->resources()) {
            if (resource.kind() == "Node" && resource.group().empty())
                addPairs(pairs, resource.root()["metadata"]["labels"]);
            else if (resource.kind() == "NodePool")
                addPairs(pairs, resource.root()["spec"]["template"]["metadata"]["labels"]);
            for (const PodSpecView &pod : podSpecs(resource))
                addPairs(pairs, pod.node()["nodeSelector"]);
        }
    }
    return pairs;
}

std::string firstUnmeant(const std::set<std::string> &names, std::string_view own, const OverwritePattern &pattern)
{
    for (const std::string &name : names) {
        if (name != own && pattern.admits(name) && (!pattern.matchesWhole(name) || pattern.admitsAnything()))
            return name;
    }
    return {};
}

} // namespace

std::set<std::string> serviceAccounts(const CiInventory &ci, std::string_view namespaceName)
{
    std::set<std::string> names;
    const std::string prefix = "ServiceAccount/" + std::string(namespaceName) + (namespaceName.empty() ? "" : "/");
    for (const auto &[id, object] : ci.sources().objects()) {
        if (id.starts_with(prefix))
            names.insert(id.substr(id.rfind('/') + 1));
    }
    return names;
}

const std::set<std::string> &OverwriteWishes::namespaces()
{
    if (!m_namespaces)
        m_namespaces = namespacesOf(m_ci);
    return *m_namespaces;
}

const std::set<std::string> &OverwriteWishes::nodeLabels()
{
    if (!m_nodeLabels)
        m_nodeLabels = nodeLabelsOf(m_ci);
    return *m_nodeLabels;
}

std::string OverwriteWishes::unmeantLabel(const GitLabView &runner, const OverwritePattern &pattern)
{
    for (const std::string &pair : nodeLabels()) {
        const std::string key = pair.substr(0, pair.find('='));
        const std::string value = pair.substr(std::min(pair.size(), key.size() + 1));
        if (pattern.admits(pair) && runner["node_selector"][key].text() != value)
            return pair;
    }
    return {};
}

std::string OverwriteWishes::unmeant(const GitLabView &runner, std::string_view key, const OverwritePattern &pattern)
{
    if (!pattern.admits("") && !pattern.isValid())
        return {};
    const CiRunner &of = runner.runner();
    if (key == "namespace_overwrite_allowed")
        return firstUnmeant(namespaces(), of.jobNamespace, pattern);
    if (key == "service_account_overwrite_allowed") {
        const std::string own = of.jobAccount ? of.jobAccount->name : std::string();
        return firstUnmeant(serviceAccounts(m_ci, of.jobNamespace), own, pattern);
    }
    return key == "node_selector_overwrite_allowed" ? unmeantLabel(runner, pattern) : std::string();
}

} // namespace bulkhead
