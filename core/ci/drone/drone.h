#pragma once

#include "core/ci/agent_environment.h"
#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// A runner of Drone: a written container, or values of the charts drone-runner-kube and drone-runner-docker.
struct DroneRunner {
    enum class Kind : std::uint8_t { Kubernetes, Docker };
    Kind kind = Kind::Kubernetes;
    std::string name{};
    const Resource *object = nullptr;
    const ChartValues *chart = nullptr;
    Location place{};
    AgentEnvironment environment{};
    YamlNode podSpec{}; ///< of a written one

    /// Where builds run if nothing else is said for them; "default" is what the program and its chart have.
    [[nodiscard]] std::string buildNamespace() const;
};
[[nodiscard]] std::vector<DroneRunner> droneRunners(const CiSources &sources);

void readDrone(CiReader &reader);

} // namespace bulkhead
