#include "core/ci/ci_inventory.h"

#include "core/ci/github/github_runners.h"
#include "core/ci/made_manifest.h"

namespace bulkhead {

CiInventoryPtr CiInventory::build(std::vector<ManifestPtr> manifests, const CiVersions &versions, Jobs jobs,
                                  const CancelToken &cancel)
{
    auto inventory = std::shared_ptr<CiInventory>(new CiInventory(versions));
    inventory->m_sources = std::make_unique<CiSources>(std::move(manifests), jobs, cancel);
    CiReader reader(*inventory);
    // One line a system. A system may look at what those before it found.
    constexpr void (*systems[])(CiReader &) = {
        readGitHubScaleSets,
        readGitHubRunners,
    };
    for (const auto read : systems) {
        if (!cancel.isCancelled())
            read(reader);
    }
    for (const CiRunner &runner : inventory->m_runners) {
        for (const CiPod &pod : runner.pods)
            inventory->m_ownWorkloads.insert(pod.resource);
    }
    if (!inventory->m_runners.empty())
        inventory->m_rbac = RbacModel::build(inventory->m_sources->manifests(), versions.kubernetes);
    inventory->m_provider = ProviderSettings::read(*inventory->m_sources, inventory->m_runners);
    inventory->m_pipelineJobs = readPipelineJobs(*inventory->m_sources);
    return inventory;
}

const Resource *CiInventory::otherWorkloadIn(const std::string &namespaceName) const
{
    for (const Resource *const workload : m_sources->workloadsIn(namespaceName)) {
        if (!m_ownWorkloads.contains(workload))
            return workload;
    }
    return nullptr;
}

CiPod madePod(CiRole role, const CiRunner &runner, std::string_view name, std::string_view namespaceName, MadeValue metadata,
              MadeValue spec)
{
    MadeValue pod = MadeValue::mapping(runner.place);
    pod.set("apiVersion", MadeValue::string("v1", runner.place));
    pod.set("kind", MadeValue::string("Pod", runner.place));
    metadata.set("name", MadeValue::string(name, runner.place));
    if (!namespaceName.empty())
        metadata.set("namespace", MadeValue::string(namespaceName, runner.place));
    pod.set("metadata", std::move(metadata));
    pod.set("spec", std::move(spec));
    CiPod made{.role = role, .made = makeManifest(pod, std::string(name))};
    made.resource = &made.made->resources().front();
    made.spec = made.resource->root()["spec"];
    return made;
}

CiPod writtenPod(CiRole role, const Resource &resource, YamlNode spec)
{
    return {.role = role, .resource = &resource, .spec = spec};
}

} // namespace bulkhead
