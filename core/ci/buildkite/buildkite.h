#pragma once

#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// A controller of Buildkite's Agent Stack for Kubernetes: values of its chart, or a written one with its configuration.
struct BuildkiteStack {
    const ChartValues *chart = nullptr;
    const CiSources::Container *container = nullptr;
    YamlNode configText{}; ///< config.yaml in a ConfigMap that a written one mounts
    Location place{};
    std::string name{};

    /// Settings by their names; empty if they are not here.
    [[nodiscard]] YamlNode config(const CiSources &sources) const
    {
        return chart ? chart->values["config"] : sources.embedded().known(configText);
    }
};
/// Written configurations are known once readBuildkite() has run.
[[nodiscard]] std::vector<BuildkiteStack> buildkiteStacks(const CiSources &sources);

/// Controllers and the pods that they make for jobs; agents in pods of their own (agent-stack-k8s as of 0.47).
void readBuildkite(CiReader &reader);

} // namespace bulkhead
