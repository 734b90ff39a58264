#pragma once

#include "core/ci/agent_environment.h"
#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// A runner of Gitea or Forgejo in a written pod: it polls and runs jobs itself, in containers of a Docker daemon it reaches, or as
/// they are.
struct GiteaRunner {
    CiSystem system = CiSystem::Gitea;
    const CiSources::Container *container = nullptr;
    YamlNode configText{}; ///< its config.yaml in a ConfigMap that the pod mounts; may be empty
    AgentEnvironment environment{};

    /// The file's content; empty if it is not here.
    [[nodiscard]] YamlNode config(const CiSources &sources) const { return sources.embedded().known(configText); }
};
/// Configurations are known once readGitea() has run.
[[nodiscard]] std::vector<GiteaRunner> giteaRunners(const CiSources &sources);

void readGitea(CiReader &reader);

} // namespace bulkhead
