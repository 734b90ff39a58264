#include "core/ci/ci_inventory.h"

#include "core/ci/agents/agents.h"
#include "core/ci/argo/argo_workflows.h"
#include "core/ci/buildkite/buildkite.h"
#include "core/ci/drone/drone.h"
#include "core/ci/gitea/gitea.h"
#include "core/ci/github/github_runners.h"
#include "core/ci/gitlab/gitlab_reader.h"
#include "core/ci/jenkins/jenkins.h"
#include "core/ci/keda/keda_runners.h"
#include "core/ci/made_manifest.h"
#include "core/ci/prow/prow_jobs.h"
#include "core/ci/tekton/tekton.h"
#include "core/ci/woodpecker/woodpecker.h"

#include <algorithm>
#include <array>

namespace bulkhead {

std::optional<KubeVersion> CiVersions::of(std::string_view program) const
{
    const auto found = programs.find(program);
    return found == programs.end() ? std::nullopt : KubeVersion::parseAny(found->second);
}

CiInventoryPtr CiInventory::build(std::vector<ManifestPtr> manifests, const CiVersions &versions, Jobs jobs,
                                  const CancelToken &cancel, const CiInventory *previous)
{
    auto inventory = std::shared_ptr<CiInventory>(new CiInventory(versions));
    inventory->m_cluster = std::make_unique<const Cluster>(manifests, versions.kubernetes);
    inventory->m_sources =
        std::make_unique<CiSources>(std::move(manifests), jobs, cancel, previous ? previous->m_sources.get() : nullptr);
    CiReader reader(*inventory);
    // One line a system. A system may look at what those before it found.
    constexpr void (*systems[])(CiReader &) = {
        readGitHubScaleSets, readGitHubRunners, readGitHubControllers,
        readGitLabRunners,   readJenkins,       readTekton,
        readArgoWorkflows,   readKeda,          readProw,
        readBuildkite,       readWoodpecker,    readDrone,
        readGitea,           readAgentCharts,   readBitbucketGroups,
        readAgents,
        readBuilders, // what is left once all others have taken their pods
    };
    for (const auto read : systems) {
        if (!cancel.isCancelled())
            read(reader);
    }
    for (const CiRunner &runner : inventory->m_runners) {
        for (const CiPod &pod : runner.pods)
            inventory->m_ownWorkloads.insert(pod.resource);
    }
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

std::size_t CiReader::add(CiRunner runner)
{
    for (const CiPod &pod : runner.pods) {
        m_known.emplace(pod.spec.document(), pod.spec.index());
        m_known.emplace(pod.replaces.document(), pod.replaces.index());
    }
    m_inventory.m_runners.push_back(std::move(runner));
    return m_inventory.m_runners.size() - 1;
}

bool CiReader::isKnown(YamlNode podSpec) const
{
    return podSpec && m_known.contains({podSpec.document(), podSpec.index()});
}

namespace {

constexpr std::size_t kDeepest = 16;

bool holdsTemplate(YamlNode node, std::size_t depth = 0)
{
    if (depth > kDeepest)
        return false;
    if (node.isScalar())
        return isTemplated(node.scalar());
    for (const YamlNode item : YamlItems(node)) {
        if (holdsTemplate(item, depth + 1))
            return true;
    }
    for (const auto [key, value] : YamlEntries(node)) {
        if (isTemplated(key.scalar()) || holdsTemplate(value.resolved(), depth + 1))
            return true;
    }
    return false;
}

CiPlacement placementOf(YamlNode spec)
{
    constexpr std::array<std::string_view, 5> fields = {"nodeName", "nodeSelector", "tolerations", "affinity", "schedulerName"};
    const bool isOpen = std::ranges::any_of(fields, [&](std::string_view field) { return holdsTemplate(spec[field]); });
    return isOpen ? CiPlacement::Open : CiPlacement::Written;
}

} // namespace

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
    made.placement = placementOf(made.spec);
    return made;
}

CiPod writtenPod(CiRole role, const Resource &resource, YamlNode spec)
{
    return {.role = role, .resource = &resource, .spec = spec, .placement = placementOf(spec)};
}

} // namespace bulkhead
