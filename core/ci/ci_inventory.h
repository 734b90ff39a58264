#pragma once

#include "core/ci/ci_runner.h"
#include "core/ci/ci_sources.h"
#include "core/ci/gitlab/gitlab_settings.h"
#include "core/ci/made_value.h"
#include "core/ci/provider/pipeline_files.h"
#include "core/ci/provider/provider_settings.h"
#include "core/kube/cluster.h"
#include "core/kube/kube_version.h"
#include "core/text/parallel.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace bulkhead {

/// What people declare for all of a workspace: versions of the programs that make pods, as far as what they make depends on it, and
/// environments.
struct CiVersions {
    KubeVersion kubernetes{};
    std::map<std::string, std::string, std::less<>> programs{}; ///< as a person chose them: "gitlab-runner" to "17.2"
    std::map<std::string, std::string, std::less<>> environments{}; ///< pattern of namespaces to the name of their environment

    /// Major and minor version of a program, if somebody chose it.
    [[nodiscard]] std::optional<KubeVersion> of(std::string_view program) const;
};

/// Every runner, agent and builder of a workspace, with the pods they will make. Immutable; keeps its manifests alive.
class CiInventory {
public:
    /// Takes over what `previous` found in manifests that are still the same objects.
    [[nodiscard]] static std::shared_ptr<const CiInventory> build(std::vector<ManifestPtr> manifests, const CiVersions &versions,
                                                                  Jobs jobs = {}, const CancelToken &cancel = {},
                                                                  const CiInventory *previous = nullptr);

    [[nodiscard]] const std::vector<CiRunner> &runners() const { return m_runners; }
    /// What the systems' settings were read from; rules look there for more than pods.
    [[nodiscard]] const CiSources &sources() const { return *m_sources; }
    [[nodiscard]] const CiVersions &versions() const { return m_versions; }
    /// Rights as the workspace's bindings give them. Reads every resource when first asked; from any thread.
    [[nodiscard]] const RbacModel &rbac() const { return m_cluster->rbac(); }
    /// The workspace's objects as they act on one another.
    [[nodiscard]] const Cluster &cluster() const { return *m_cluster; }
    /// A workload of a namespace that belongs to no runner; null if there is none.
    [[nodiscard]] const Resource *otherWorkloadIn(const std::string &namespaceName) const;
    /// What GitLab runners are configured with; its runners are among runners().
    [[nodiscard]] const GitLabSettings &gitLab() const { return m_gitLab; }
    /// What exports from the Git provider's API say of runners.
    [[nodiscard]] const ProviderSettings &provider() const { return m_provider; }
    /// Jobs that repositories bring.
    [[nodiscard]] const std::vector<PipelineJob> &pipelineJobs() const { return m_pipelineJobs; }

private:
    friend class CiReader;
    explicit CiInventory(const CiVersions &versions)
        : m_versions(versions)
    {
    }

    CiVersions m_versions;
    std::unique_ptr<CiSources> m_sources;
    std::vector<CiRunner> m_runners;
    std::unique_ptr<const Cluster> m_cluster;
    std::set<const Resource *> m_ownWorkloads; ///< written ones that are pods of runners
    GitLabSettings m_gitLab;
    ProviderSettings m_provider;
    std::vector<PipelineJob> m_pipelineJobs;
};
using CiInventoryPtr = std::shared_ptr<const CiInventory>;

/// What a system's reader works with: sources to look at, and runners to add.
class CiReader {
public:
    CiReader(CiInventory &inventory)
        : m_inventory(inventory)
    {
    }
    [[nodiscard]] CiSources &sources() { return *m_inventory.m_sources; }
    [[nodiscard]] const CiVersions &versions() const { return m_inventory.m_versions; }
    /// Root of the YAML in a scalar, else empty.
    [[nodiscard]] YamlNode yaml(YamlNode scalar) { return sources().embedded().yaml(scalar); }
    /// Gives the runner's place among all.
    std::size_t add(CiRunner runner);
    /// True for a written pod spec that a runner has already, as its own or as what a made pod stands for.
    [[nodiscard]] bool isKnown(YamlNode podSpec) const;
    [[nodiscard]] GitLabSettings &gitLab() { return m_inventory.m_gitLab; }

private:
    CiInventory &m_inventory;
    std::set<std::pair<const YamlDocument *, YamlIndex>> m_known; ///< pod specs
};

/// A pod that a controller makes for `runner`: spec and metadata with their causes become a Pod of that name.
[[nodiscard]] CiPod madePod(CiRole role, const CiRunner &runner, std::string_view name, std::string_view namespaceName,
                            MadeValue metadata, MadeValue spec);
/// A pod that is written in the workspace.
[[nodiscard]] CiPod writtenPod(CiRole role, const Resource &resource, YamlNode spec);

} // namespace bulkhead
