#include "core/analysis/isolation_input.h"

#include "core/analysis/placement_homes.h"

namespace bulkhead {

namespace {

std::optional<GroupRole> roleFromString(std::string_view text)
{
    for (const GroupRole role : {GroupRole::Ci, GroupRole::Application, GroupRole::System}) {
        if (text == toString(role))
            return role;
    }
    return {};
}

PlacementSettings placementSettings(const ProjectFile &file)
{
    PlacementSettings settings;
    for (const ProjectFile::Group &group : file.groups) {
        settings.groups.push_back({.name = group.name,
                                   .labels = group.labels,
                                   .taints = group.taints,
                                   .nodes = group.nodes,
                                   .role = roleFromString(group.role),
                                   .environment = group.environment});
    }
    for (const ProjectFile::Workload &workload : file.workloads) {
        settings.workloads.push_back({.match = {.namespaceName = workload.namespaceName,
                                                .kind = workload.kind,
                                                .name = workload.name,
                                                .labels = workload.labels},
                                      .workloadClass = workloadClassFromString(workload.workloadClass),
                                      .environment = workload.environment});
    }
    settings.namespaceEnvironments = file.environments;
    return settings;
}

WorkloadClass classOf(CiRole role)
{
    return role == CiRole::Manager ? WorkloadClass::CiManager
        : role == CiRole::Job      ? WorkloadClass::CiJob
                                   : WorkloadClass::CiBuilder;
}

ClassConfidence confidenceOf(CiConfidence confidence)
{
    switch (confidence) {
    case CiConfidence::Certain:
        return ClassConfidence::Certain;
    case CiConfidence::Likely:
        return ClassConfidence::Likely;
    case CiConfidence::Assumed:
        break;
    }
    return ClassConfidence::Assumed;
}

std::vector<KnownPod> knownPods(const CiInventory &ci)
{
    std::vector<KnownPod> pods;
    for (const CiRunner &runner : ci.runners()) {
        for (const CiPod &pod : runner.pods) {
            pods.push_back({.made = pod.made,
                            .resource = pod.resource,
                            .spec = pod.spec,
                            .replaces = pod.replaces,
                            .isOpen = pod.placement == CiPlacement::Open,
                            .classification = {classOf(pod.role), confidenceOf(runner.confidence), runner.evidence, runner.place},
                            .home = placementHome(pod.home)});
        }
    }
    return pods;
}

} // namespace

Isolation::Input isolationInput(const Workspace &workspace, const ProjectFile &file, const CiInventoryPtr &ci)
{
    return {.manifests = workspace.manifests(),
            .settings = placementSettings(file),
            .pods = ci ? knownPods(*ci) : std::vector<KnownPod>(),
            .keeps = ci};
}

} // namespace bulkhead
