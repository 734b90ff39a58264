#include "core/analysis/isolation_input.h"

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

} // namespace

Isolation::Input isolationInput(const Workspace &workspace)
{
    return {.manifests = workspace.manifests(), .settings = placementSettings(workspace.projectFile())};
}

} // namespace bulkhead
