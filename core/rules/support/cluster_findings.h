#pragma once

#include "core/analysis/reporter.h"
#include "core/ci/ci_inventory.h"
#include "core/kube/cluster.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// A finding at a place of `resource`, by a rule that looks across objects.
FindingBuilder reportOn(Reporter &report, const RuleMetadata &rule, const Resource &resource, const Location &place,
                        Message message);

/// "Deployment shop/cart", "Namespace shop".
[[nodiscard]] std::string nameOfObject(const Resource &resource);

/// Whether it is part of an export beside the object that it was made from (the ReplicaSet of a Deployment): that one is judged.
[[nodiscard]] bool isMadeByAnother(const Cluster &cluster, const Resource &resource);

/// Namespaces for which CI controllers will make pods, which no object here tells.
[[nodiscard]] std::set<std::string, std::less<>> namespacesOfMadePods(const CiInventory &ci);

/// Namespaces that belong to the cluster itself.
[[nodiscard]] bool isSystemNamespace(std::string_view name);

/// Labels of the written pods of each namespace that is asked for, read once. For one run of one rule.
class PodLabels {
public:
    explicit PodLabels(const Cluster &cluster)
        : m_cluster(cluster)
    {
    }
    /// In the order of Cluster::podsIn().
    [[nodiscard]] const std::vector<Labels> &in(std::string_view namespaceName);

private:
    const Cluster &m_cluster;
    std::map<std::string, std::vector<Labels>, std::less<>> m_namespaces;
};

} // namespace bulkhead
