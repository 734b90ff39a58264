#include "tests/bench/cluster_generator.h"

#include <array>
#include <format>
#include <fstream>

namespace bulkhead::bench {

namespace {

constexpr std::array environments = {"dev", "stage", "prod"};
constexpr std::size_t objectsPerFile = 100;

std::string poolOf(std::size_t group)
{
    return std::format("{}-{}", group % 10 == 0 ? "ci" : "apps", group);
}

bool isTainted(std::size_t group)
{
    return group % 2 == 0;
}

std::string node(std::size_t group, const ClusterShape &shape)
{
    const std::string pool = poolOf(group);
    const std::string taints = shape.taints && isTainted(group)
        ? std::format("  taints:\n    - {{key: dedicated, value: {}, effect: NoSchedule}}\n", pool)
        : std::string("  podCIDR: 10.0.0.0/24\n");
    return std::format("apiVersion: v1\nkind: Node\nmetadata:\n  name: node-{0}\n  labels:\n    kubernetes.io/hostname: node-{0}\n"
                       "    kubernetes.io/os: linux\n    pool: {1}\n    env: {2}\n    size: s{3}\nspec:\n{4}---\n",
                       group, pool, environments[group % environments.size()], group % 7, taints);
}

/// What the scheduler reads, by the number of the signature: none, a selector, a selector with its toleration, affinity.
std::string placement(std::size_t signature, const ClusterShape &shape)
{
    const std::size_t group = signature * 7 % shape.groups;
    const std::string own = std::format("        - {{key: team, operator: Equal, value: t{}, effect: NoSchedule}}\n", signature);
    const std::string selector = std::format("      nodeSelector: {{pool: {}}}\n", poolOf(group));
    const std::string toleration = std::format("        - {{key: dedicated, value: {}, effect: NoSchedule}}\n", poolOf(group));
    switch (signature % 5) {
    case 0:
        return "      tolerations:\n" + own;
    case 1:
        return selector + "      tolerations:\n" + own;
    case 2:
        return selector + "      tolerations:\n" + own + toleration;
    case 3:
        return std::format("      nodeSelector: {{env: {}}}\n      tolerations:\n", environments[signature % 3]) + own;
    default:
        return "      tolerations:\n" + own
            + std::format("      affinity:\n        nodeAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n"
                          "            nodeSelectorTerms:\n              - matchExpressions:\n"
                          "                  - {{key: pool, operator: NotIn, values: [{}]}}\n"
                          "                  - {{key: size, operator: In, values: [s1, s2, s3]}}\n",
                          poolOf(group));
    }
}

std::string antiAffinity(std::size_t number)
{
    return std::format("      affinity:\n        podAntiAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n"
                       "            - topologyKey: kubernetes.io/hostname\n"
                       "              labelSelector: {{matchLabels: {{app: service-{}}}}}\n",
                       number);
}

std::string workload(std::size_t number, const ClusterShape &shape)
{
    const std::size_t signature = number % shape.signatures;
    const bool isCi = number % 20 == 0;
    const std::string apart = shape.antiAffinity && number % 3 == 0 && signature % 5 != 4 ? antiAffinity(number) : std::string();
    return std::format("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: service-{0}\n  namespace: team-{1}\nspec:\n"
                       "  replicas: 2\n  selector:\n    matchLabels: {{app: service-{0}}}\n  template:\n    metadata:\n"
                       "      labels: {{app: service-{0}}}\n    spec:\n{2}{3}      containers:\n        - name: main\n"
                       "          image: {4}\n---\n",
                       number, number % 40, placement(signature, shape), apart,
                       isCi ? "gitlab/gitlab-runner:v18.9.0" : std::format("registry.example/shop/service-{}:1.0", number));
}

void gather(std::vector<std::string> &files, std::size_t count, const auto &print)
{
    for (std::size_t number = 0; number < count; ++number) {
        if (number % objectsPerFile == 0)
            files.emplace_back();
        files.back() += print(number);
    }
}

} // namespace

std::vector<std::string> clusterFiles(const ClusterShape &shape)
{
    std::vector<std::string> files;
    gather(files, shape.groups, [&shape](std::size_t number) { return node(number, shape); });
    gather(files, shape.workloads, [&shape](std::size_t number) { return workload(number, shape); });
    return files;
}

void writeCluster(const std::filesystem::path &folder, const ClusterShape &shape)
{
    std::filesystem::create_directories(folder);
    const std::vector<std::string> files = clusterFiles(shape);
    for (std::size_t i = 0; i < files.size(); ++i)
        std::ofstream(folder / std::format("{:03}.yaml", i), std::ios::binary) << files[i];
}

} // namespace bulkhead::bench
