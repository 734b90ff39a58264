#include "core/rules/support/namespace_pod_security.h"

#include <algorithm>
#include <ranges>

namespace bulkhead {

namespace {

constexpr std::size_t kRelated = 50;

void addRefused(std::vector<RefusedWorkload> &all, const Resource &resource, const PodSecurityDemand &demand)
{
    for (const PodSpecView &pod : podSpecs(resource)) {
        const auto failed = failedPodSecurityChecks(demand.level, pod, demand.versions);
        if (failed.empty())
            continue;
        std::string reasons;
        for (const FailedPodSecurityCheck &each : failed)
            reasons.append(reasons.empty() ? "" : ", ").append(each.check->reason);
        all.push_back({&resource, failed.front().violations.front().location, std::move(reasons)});
        return;
    }
}

} // namespace

void forEachLabelledNamespace(const CiInventory &ci,
                              const std::function<void(const Resource &, const NamespacePodSecurity &)> &visit)
{
    for (const ManifestPtr &manifest : ci.sources().manifests()) {
        for (const Resource &resource : manifest->resources()) {
            if (resource.kind() != "Namespace" || !resource.group().empty())
                continue;
            if (const YamlNode labels = resource.metadata()["labels"]; labels.isMapping())
                visit(resource, NamespacePodSecurity::read(labels, ci.versions().kubernetes));
        }
    }
}

std::vector<RefusedWorkload> refusedWorkloads(const CiInventory &ci, const std::string &namespaceName,
                                              const PodSecurityDemand &demand)
{
    std::vector<RefusedWorkload> all;
    for (const ManifestPtr &manifest : ci.sources().manifests()) {
        for (const Resource &resource : manifest->resources()) {
            // Pods of what CI controllers read come below, as they will be.
            if (resource.namespaceName() == namespaceName && !std::ranges::contains(ci.sources().customResources(), &resource))
                addRefused(all, resource, demand);
        }
    }
    for (const CiRunner &runner : ci.runners()) {
        for (const CiPod &pod : runner.pods) {
            if (pod.made && pod.resource->namespaceName() == namespaceName)
                addRefused(all, *pod.resource, demand);
        }
    }
    return all;
}

void relateRefused(FindingBuilder &finding, const std::vector<RefusedWorkload> &refused)
{
    for (const RefusedWorkload &each : refused | std::views::take(kRelated)) {
        const std::string name = std::string(each.resource->kind()) + ' ' + each.resource->name();
        finding.relate(each.place, {RULE_TEXT("Rules", "Pods of %1: %2"), {name, each.reasons}});
    }
}

} // namespace bulkhead
