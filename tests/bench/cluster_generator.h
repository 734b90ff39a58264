#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace bulkhead::bench {

/// How much a cluster has, and how much of it differs.
struct ClusterShape {
    std::size_t groups = 500; ///< one Node each, all with other labels; half of them tainted, one in ten of CI
    std::size_t workloads = 10'000; ///< Deployments with labels of their own; one in twenty a CI runner
    std::size_t signatures = 300; ///< distinct combinations of selector, affinity and tolerations
    bool taints = true; ///< of the nodes
    bool antiAffinity = false; ///< every third workload keeps its replicas apart, as charts do
};

/// The cluster as files of up to 100 objects each. The same text every time.
[[nodiscard]] std::vector<std::string> clusterFiles(const ClusterShape &shape);
void writeCluster(const std::filesystem::path &folder, const ClusterShape &shape);

} // namespace bulkhead::bench
