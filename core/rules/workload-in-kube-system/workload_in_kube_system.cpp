#include "core/analysis/rule.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0209"},
    {"trivy", "KSV0037"},
    {"kics", "Ensure Administrative Boundaries Between Resources"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.7.1"},
};
constexpr RuleMetadata workloadInKubeSystem{
    .id = "workload-in-kube-system",
    .title = RULE_TEXT("Rules", "Workload of users in a namespace of the cluster"),
    .severity = Severity::Medium,
    .confidence = Confidence::Low,
    .appliesTo = Target::PodSpec,
    .profiles = std::uint8_t{0} | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

bool isOfClusterNamespace(std::string_view name)
{
    return name == "kube-system" || name == "kube-public" || name == "kube-node-lease";
}

/// What says that a pod is a part of the cluster: its priority, the labels and the images of Kubernetes' own components.
bool isPartOfCluster(const PodSpecView &pod)
{
    const YamlNode labels = pod.metadata()["labels"];
    const YamlNode own = pod.owner().metadata()["labels"];
    for (const std::string_view label : {"k8s-app", "addonmanager.kubernetes.io/mode", "tier", "kubernetes.io/cluster-service"}) {
        if (labels[label] || own[label])
            return true;
    }
    return pod.node()["priorityClassName"].scalar().starts_with("system-")
        || std::ranges::any_of(pod.containers(), [](const ContainerView &container) {
               const std::string_view image = container.node()["image"].scalar();
               return image.starts_with("registry.k8s.io/") || image.starts_with("k8s.gcr.io/")
                   || container.component() != ClusterComponent::None;
           });
}

class WorkloadInKubeSystem final : public Rule {
public:
    const RuleMetadata &metadata() const override { return workloadInKubeSystem; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const YamlNode written = pod.owner().metadata()["namespace"];
        if (!isOfClusterNamespace(written.scalar()) || isPartOfCluster(pod))
            return;
        report.finding(
            workloadInKubeSystem, Location::written(written),
            {RULE_TEXT("Rules",
                       "%1 \"%2\" is in %3 and does not look like a part of the cluster: who may manage it may mostly manage "
                       "the cluster's own programs, and policies mostly spare that namespace"),
             {std::string(pod.owner().kind()), pod.owner().name(), std::string(written.scalar())}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeWorkloadInKubeSystem()
{
    return std::make_unique<WorkloadInKubeSystem>();
}

} // namespace bulkhead
