#pragma once

#include "core/ci/ci_runner.h"
#include "core/ci/ci_sources.h"
#include "core/ci/made_value.h"
#include "core/ci/provider/pipeline_files.h"
#include "core/ci/provider/provider_settings.h"
#include "core/kube/kube_version.h"
#include "core/kube/rbac/rbac_model.h"
#include "core/text/parallel.h"

#include <memory>
#include <set>
#include <span>
#include <vector>

namespace bulkhead {

/// Versions of the programs that make pods, as far as what they make depends on it.
struct CiVersions {
    KubeVersion kubernetes{};
};

/// Every runner, agent and builder of a workspace, with the pods they will make. Immutable; keeps its manifests alive.
class CiInventory {
public:
    [[nodiscard]] static std::shared_ptr<const CiInventory> build(std::vector<ManifestPtr> manifests, const CiVersions &versions,
                                                                  Jobs jobs = {}, const CancelToken &cancel = {});

    [[nodiscard]] const std::vector<CiRunner> &runners() const { return m_runners; }
    /// What the systems' settings were read from; rules look there for more than pods.
    [[nodiscard]] const CiSources &sources() const { return *m_sources; }
    [[nodiscard]] const CiVersions &versions() const { return m_versions; }
    /// Rights as the workspace's bindings give them; null if there is no runner to ask for.
    [[nodiscard]] const RbacModel *rbac() const { return m_rbac.get(); }
    /// A workload of a namespace that belongs to no runner; null if there is none.
    [[nodiscard]] const Resource *otherWorkloadIn(const std::string &namespaceName) const;
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
    RbacModelPtr m_rbac;
    std::set<const Resource *> m_ownWorkloads; ///< written ones that are pods of runners
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
    void add(CiRunner runner) { m_inventory.m_runners.push_back(std::move(runner)); }

private:
    CiInventory &m_inventory;
};

/// A pod that a controller makes for `runner`: spec and metadata with their causes become a Pod of that name.
[[nodiscard]] CiPod madePod(CiRole role, const CiRunner &runner, std::string_view name, std::string_view namespaceName,
                            MadeValue metadata, MadeValue spec);
/// A pod that is written in the workspace.
[[nodiscard]] CiPod writtenPod(CiRole role, const Resource &resource, YamlNode spec);

} // namespace bulkhead
