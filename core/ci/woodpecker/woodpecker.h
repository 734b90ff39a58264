#pragma once

#include "core/ci/agent_environment.h"
#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// An agent of Woodpecker, or its server: a written container, or values of the chart `woodpecker`.
struct WoodpeckerProgram {
    std::string name{};
    const Resource *object = nullptr;
    const ChartValues *chart = nullptr;
    Location place{};
    std::string namespaceName{};
    AgentEnvironment environment{};
    YamlNode podSpec{}; ///< of a written one

    /// The backend that an agent chooses for itself in a pod is Kubernetes.
    [[nodiscard]] bool runsPods() const;
};
[[nodiscard]] std::vector<WoodpeckerProgram> woodpeckerAgents(const CiSources &sources);
[[nodiscard]] std::vector<WoodpeckerProgram> woodpeckerServers(const CiSources &sources);

/// Agents with the pods that their Kubernetes backend makes for steps (as of 3.17).
void readWoodpecker(CiReader &reader);

} // namespace bulkhead
